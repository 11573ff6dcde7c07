"""`data/portal.toml` as one frozen, validated object. Every error names the key and the way out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from memarak.matching import fold
from memarak.strict_toml import StrictToml
from memarak.vocabulary import CLASSES, KINDS, STATUSES, TABS, VISIBILITIES

DEFAULT_RESPONSE_DAYS = 5
DEFAULT_DEADLINES = {"permintaan_informasi": 5, "aspirasi": 5, "tidak_berkadar": 14, "berkadar": 60, "lain": 14}
DEFAULT_GATES: Mapping[str, float] = {
    "keluhan-turun": 20,  # per cent of complaints lost since the live site
    "opd-hilang": 5,  # complaints an agency must have had for its vanishing to count
    "ditahan-melonjak": 5,  # held-back rows more than before, in per cent of the rows read
    "angka-lalu-bergeser": 10,  # complaints whose past changed (month of receipt, closing undone), in per cent of all
    "tanggal-mundur": 0,  # days by which the data may be older than what is shown
    "halaman-hilang": 5,  # pages gone since the live site, complaints' own apart, in per cent of its pages
    "tautan-putus": 0,  # internal links that lead nowhere
    "data-pribadi": 0,  # texts of the built site that look like a name; numbers and addresses are never let out
    "berat-naik": 50,  # growth of the whole site, in per cent beyond that of its complaints
}
"""Thresholds of publishing (`[gerbang]`): more than this is refused unless waved through."""
SECTIONS = (
    *("situs", "sumber", "tab", "kolom", "status", "jenis", "klasifikasi", "kerahasiaan", "wilayah"),
    *("tanggal", "tanggapan_dari_keluhan", "gerbang", "tenggat", "periode"),
)
DEFAULT_LANGUAGE = "id"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_PERIOD_SLUG = re.compile(r"(?!\d{4}(?:-\d{2})?$)[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Site:
    """`[situs]`: what the portal is called and where it stands. `base_url` has no trailing slash, `language` is a BCP 47 tag."""

    name: str
    region: str
    base_url: str
    time_zone: str
    contact: str
    language: str = DEFAULT_LANGUAGE


@dataclass(frozen=True, slots=True)
class SourcePolicy:
    """`[sumber]`: what to assume about the sheet.

    `default_visibility` is `None` unless the sheet has no `kerahasiaan` column. `hold_doubtful_names` lets
    texts that may hold a name wait for staff.
    """

    default_visibility: str | None = None
    agencies_from_data: bool = False
    places_from_data: bool = False
    hold_doubtful_names: bool = True


@dataclass(frozen=True, slots=True)
class ResponseInComplaint:
    """`[tanggapan_dari_keluhan]`: headers in `keluhan` that hold the response of the same row."""

    date: tuple[str, ...] = ()
    text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Deadlines:
    """`[tenggat]`: service standards in working days. `resolution_days` is keyed by class, `lain` = unknown."""

    response_days: int = DEFAULT_RESPONSE_DAYS
    resolution_days: Mapping[str, int] = field(default_factory=lambda: MappingProxyType(dict(DEFAULT_DEADLINES)))
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Period:
    """`[[periode]]`: a named period, both days included."""

    slug: str
    name: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class Settings:
    """The whole of `portal.toml`. `folder` is where it lies, and with it `opd.csv`, `wilayah.csv` and the rest.

    `tabs` and `columns` hold further titles and headers as typed; `synonyms` maps a vocabulary (`status`,
    `jenis`, `klasifikasi`, `kerahasiaan`, `wilayah`) to folded sheet word -> canonical word.
    """

    site: Site
    folder: Path
    source: SourcePolicy = SourcePolicy()
    tabs: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    columns: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    synonyms: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    month_first: bool = False
    response_in_complaint: ResponseInComplaint = ResponseInComplaint()
    gates: Mapping[str, float] = field(default_factory=lambda: DEFAULT_GATES)
    deadlines: Deadlines = field(default_factory=Deadlines)
    periods: tuple[Period, ...] = ()


def load_settings(path: Path) -> Settings:
    """Read and validate `path`. Raises `ConfigurationError` naming the file, the key and what is allowed."""
    return _Reader(path).settings()


class _Reader(StrictToml):
    """Reads the file section by section."""

    def settings(self) -> Settings:
        document = self.document()
        self.known(document, "", SECTIONS)
        if "situs" not in document:
            raise self.error("situs", "wajib ada, dengan nama, daerah, alamat, zona_waktu dan kontak")
        date_table = self.table(document, "tanggal", ("urutan",))
        order = self.value(date_table, "tanggal", "urutan", str, "hari-bulan")
        if order not in ("hari-bulan", "bulan-hari"):
            raise self.error("tanggal.urutan", 'harus "hari-bulan" atau "bulan-hari"')
        response = self.table(document, "tanggapan_dari_keluhan", ("tanggal", "isi"))
        return Settings(
            site=self.site(document),
            folder=self.path.resolve().parent,
            source=self.source(document),
            tabs=self.tabs(document),
            columns=self.columns(document),
            synonyms=self.synonyms(document),
            month_first=order == "bulan-hari",
            response_in_complaint=ResponseInComplaint(
                date=self.headers(response, "tanggapan_dari_keluhan", "tanggal"),
                text=self.headers(response, "tanggapan_dari_keluhan", "isi"),
            ),
            gates=self.gates(document),
            deadlines=self.deadlines(document),
            periods=self.periods(document),
        )

    def site(self, document: dict[str, Any]) -> Site:
        keys = ("nama", "daerah", "alamat", "zona_waktu", "kontak", "bahasa")
        table = self.table(document, "situs", keys)
        values = {key: self.value(table, "situs", key, str, None if key in ("nama", "daerah", "alamat") else "") for key in keys}
        address = values["alamat"].rstrip("/")
        parts = urlsplit(address)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
            raise self.error("situs.alamat", 'harus alamat lengkap seperti "https://memarak.example.go.id"')
        zone = values["zona_waktu"] or "Asia/Makassar"
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise self.error("situs.zona_waktu", 'bukan zona waktu yang dikenal; tulis misalnya "Asia/Makassar"') from None
        language = values["bahasa"] or DEFAULT_LANGUAGE
        if not _LANGUAGE.fullmatch(language):
            raise self.error("situs.bahasa", 'harus kode bahasa seperti "id", "sas" atau "jv"')
        return Site(values["nama"], values["daerah"], address, zone, values["kontak"], language)

    def source(self, document: dict[str, Any]) -> SourcePolicy:
        table = self.table(document, "sumber", ("kerahasiaan_bawaan", "opd_dari_data", "wilayah_dari_data", "tahan_nama_ragu"))
        default = table.get("kerahasiaan_bawaan")
        if default is not None and default not in VISIBILITIES:
            raise self.error("sumber.kerahasiaan_bawaan", "harus salah satu dari " + ", ".join(VISIBILITIES))
        usual = SourcePolicy()
        return SourcePolicy(
            default,
            agencies_from_data=self.value(table, "sumber", "opd_dari_data", bool, usual.agencies_from_data),
            places_from_data=self.value(table, "sumber", "wilayah_dari_data", bool, usual.places_from_data),
            hold_doubtful_names=self.value(table, "sumber", "tahan_nama_ragu", bool, usual.hold_doubtful_names),
        )

    def tabs(self, document: dict[str, Any]) -> Mapping[str, tuple[str, ...]]:
        table = self.table(document, "tab", tuple(TABS))
        return {name: self.headers(table, "tab", name) for name in table}

    def columns(self, document: dict[str, Any]) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        table = self.table(document, "kolom", tuple(TABS))
        result = {}
        for tab in table:
            columns = self.table(table, tab, TABS[tab], parent="kolom.")
            result[tab] = {name: self.headers(columns, f"kolom.{tab}", name) for name in columns}
        return result

    def synonyms(self, document: dict[str, Any]) -> Mapping[str, Mapping[str, str]]:
        allowed = {"status": STATUSES, "jenis": KINDS, "klasifikasi": CLASSES, "kerahasiaan": VISIBILITIES, "wilayah": None}
        result = {}
        for name, codes in allowed.items():
            words = self.table(self.table(document, name, ("sinonim",)), "sinonim", None, parent=f"{name}.")
            for word, meaning in words.items():
                if not isinstance(meaning, str) or (codes is not None and meaning not in codes):
                    choice = "sebuah nama tempat" if codes is None else "salah satu dari " + ", ".join(codes)
                    raise self.error(f'{name}.sinonim."{word}"', f"harus {choice}")
            result[name] = {fold(word): meaning for word, meaning in words.items()}
        return result

    def gates(self, document: dict[str, Any]) -> Mapping[str, float]:
        table = self.table(document, "gerbang", tuple(DEFAULT_GATES))
        for key, value in table.items():
            if isinstance(value, bool) or not isinstance(value, int | float) or value < 0:
                raise self.error(f"gerbang.{key}", "harus angka nol atau lebih")
        return {**DEFAULT_GATES, **{key: float(value) for key, value in table.items()}}

    def deadlines(self, document: dict[str, Any]) -> Deadlines:
        table = self.table(document, "tenggat", ("tanggapan", "penyelesaian", "dasar"))
        given = self.table(table, "penyelesaian", tuple(DEFAULT_DEADLINES), parent="tenggat.")
        days = {**DEFAULT_DEADLINES, **{key: self.days(given, "tenggat.penyelesaian", key, 0) for key in given}}
        return Deadlines(
            self.days(table, "tenggat", "tanggapan", DEFAULT_RESPONSE_DAYS),
            MappingProxyType(days),
            self.value(table, "tenggat", "dasar", str, ""),
        )

    def periods(self, document: dict[str, Any]) -> tuple[Period, ...]:
        entries = document.get("periode", [])
        if not isinstance(entries, list):
            raise self.error("periode", "ditulis sebagai [[periode]]")
        periods: list[Period] = []
        for number, entry in enumerate(entries, 1):
            place = f"periode[{number}]"
            table = self.table({place: entry}, place, ("slug", "nama", "mulai", "akhir"))
            start, end = (self.value(table, place, key, date, None) for key in ("mulai", "akhir"))
            slug = self.value(table, place, "slug", str, None)
            if not _PERIOD_SLUG.fullmatch(slug) or slug in (p.slug for p in periods):
                raise self.error(
                    f"{place}.slug", "harus huruf kecil, angka dan tanda hubung, bukan tahun atau bulan, dan tidak kembar"
                )
            if start > end:
                raise self.error(f"{place}.akhir", "tidak boleh mendahului mulai")
            periods.append(Period(slug, self.value(table, place, "nama", str, None), start, end))
        return tuple(periods)

    def days(self, table: dict[str, Any], section: str, key: str, default: int) -> int:
        value = self.value(table, section, key, int, default)
        if not 1 <= value <= 1000:
            raise self.error(f"{section}.{key}", "harus antara 1 dan 1000 hari kerja")
        return int(value)

    def headers(self, table: dict[str, Any], section: str, key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list) or not all(isinstance(v, str) and v.strip() for v in values):
            raise self.error(f"{section}.{key}", 'harus daftar judul kolom, misalnya ["Tracking ID"]')
        return tuple(values)
