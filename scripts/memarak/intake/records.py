"""From raw tables to typed records: the steps of intake in their order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pandas as pd

from memarak.errors import ConfigurationError, SchemaMismatch, SourceUnacceptable
from memarak.intake.agencies import AgencyDirectory, agencies_in_frame, directory_from_words
from memarak.intake.complaints import sift
from memarak.intake.context import Context
from memarak.intake.corrections import correct
from memarak.intake.dates import DateReader
from memarak.intake.findings import Findings
from memarak.intake.places import PlaceDirectory, directory_from_pairs
from memarak.intake.responses import first_response_dates, read_responses
from memarak.intake.sheet import Sheet, read_beside, read_sheet
from memarak.intake.side_tabs import (
    agencies_frame,
    decisions_frame,
    empty_frame,
    meetings_frame,
    places_frame,
    programme_frame,
    withdrawals_frame,
)
from memarak.intake.values import complaints_frame
from memarak.intake.words import vocabularies
from memarak.problems import Severity
from memarak.settings import Settings
from memarak.tables import CleanTables, RawTables
from memarak.vocabulary import REQUIRED_COLUMNS, TABS


def read_records(raw: RawTables, settings: Settings, as_of: date) -> CleanTables:
    """Typed records of every tab, with every problem and an account that balances.

    Reads `opd.csv`, `wilayah.csv` and `koreksi.csv` beside the configuration where the tab is absent.
    Raises `SchemaMismatch`, `SourceUnacceptable` or `ConfigurationError`, never because of a cell.
    """
    findings = Findings(list(raw.problems))
    _check_shape(raw, settings)
    sheets = {name: read_sheet(table, findings) for name, table in raw.tables.items()}
    _check_rows(raw, sheets["keluhan"])
    sheets["keluhan"] = correct(sheets["keluhan"], settings, findings)
    context = _context(raw, sheets, settings, as_of, findings)
    meetings = empty_frame("pertemuan")
    if "pertemuan" in sheets:
        meetings, codes = meetings_frame(sheets["pertemuan"], context, findings)
        context = replace(context, meetings=codes)
    sifted = sift(sheets["keluhan"], context, findings)
    complaints = complaints_frame(sifted, context, findings)
    responses = read_responses(sheets.get("tanggapan"), sifted, complaints, context, findings)
    first = first_response_dates(complaints, responses)
    numbers = [*sifted.rows_by_number, *sifted.held_numbers]
    return CleanTables(
        kind=raw.kind,
        keluhan=_with_first_response(complaints, first),
        tanggapan=responses,
        opd=context.agencies.frame,
        wilayah=context.places.frame,
        pertemuan=meetings,
        program=_or_empty("program", sheets, lambda sheet: programme_frame(sheet, context, findings)),
        penarikan=_or_empty("penarikan", sheets, lambda sheet: withdrawals_frame(sheet, numbers, findings)),
        tinjauan=_or_empty("tinjauan", sheets, lambda sheet: decisions_frame(sheet, findings)),
        has_visibility_column=sheets["keluhan"].has("kerahasiaan"),
        read=sifted.read,
        held_back=sifted.held_back,
        sources_of=_sources_of(raw),
        problems=findings.sorted(),
    )


def _check_shape(raw: RawTables, settings: Settings) -> None:
    if "keluhan" not in raw.tables:
        raise SchemaMismatch(
            "Tab keluhan tidak ada; beri tab itu judul keluhan, atau tambahkan judulnya di portal.toml, [tab] keluhan."
        )
    fields = raw.tables["keluhan"].fields
    missing = [column for column in REQUIRED_COLUMNS["keluhan"] if not fields.get(column)]
    if missing:
        raise SchemaMismatch(
            f"Tab keluhan tidak punya kolom {', '.join(missing)}; tambahkan kolom itu, atau judul lainnya di portal.toml, "
            "[kolom.keluhan]."
        )
    default = settings.source.default_visibility
    if fields.get("kerahasiaan") and default is not None:
        raise ConfigurationError(
            "Tab keluhan punya kolom kerahasiaan, maka hapus sumber.kerahasiaan_bawaan dari portal.toml: kolomlah yang menentukan."
        )
    if not fields.get("kerahasiaan") and default is None:
        raise SchemaMismatch(
            "Tab keluhan tidak punya kolom kerahasiaan; tambahkan kolom itu, atau tulis kerahasiaan_bawaan di portal.toml, "
            "[sumber], bila semua keluhan boleh tampil."
        )


def _check_rows(raw: RawTables, complaints: Sheet) -> None:
    """A tab without any row is a fresh start (the template); one that holds nothing but blanks has lost its rows."""
    if len(raw.tables["keluhan"].frame) and not len(complaints):
        raise SourceUnacceptable("Tab keluhan tidak berisi satu baris pun; periksa tab dan baris judulnya.")


def _or_empty(tab: str, sheets: dict[str, Sheet], read: Callable[[Sheet], pd.DataFrame]) -> pd.DataFrame:
    return read(sheets[tab]) if tab in sheets else empty_frame(tab)


def _context(raw: RawTables, sheets: dict[str, Sheet], settings: Settings, as_of: date, findings: Findings) -> Context:
    reader = DateReader(settings.month_first, ZoneInfo(settings.site.time_zone))
    agencies = _agencies(sheets, settings, reader, findings)
    places = _places(sheets, settings, findings)
    unread = _unread_visibility(raw)
    return Context(settings, as_of, reader, vocabularies(settings), agencies, places, unread_visibility=unread)


def _unread_visibility(raw: RawTables) -> frozenset[int]:
    told = (p for p in raw.problems if (p.table, p.column) == ("keluhan", "kerahasiaan") and p.severity is not Severity.NOTE)
    return frozenset(problem.row for problem in told if problem.row is not None)


def _agencies(sheets: dict[str, Sheet], settings: Settings, reader: DateReader, findings: Findings) -> AgencyDirectory:
    if settings.source.agencies_from_data:
        words = (word for tab in ("keluhan", "tanggapan", "program") if tab in sheets for word in sheets[tab].column("opd"))
        return directory_from_words(word for word in words if word)
    sheet = _own_or_beside("opd", sheets, settings, findings)
    frame = agencies_frame(sheet, reader, findings) if sheet is not None else empty_frame("opd")
    if frame.empty:
        findings.table("opd", "daftar-opd-tidak-ada")
    return AgencyDirectory(agencies_in_frame(frame), frame, settings.site.region)


def _places(sheets: dict[str, Sheet], settings: Settings, findings: Findings) -> PlaceDirectory:
    synonyms = settings.synonyms.get("wilayah", {})
    if settings.source.places_from_data:
        tabs = [sheets[tab] for tab in ("keluhan", "pertemuan") if tab in sheets]
        pairs = [pair for sheet in tabs for pair in zip(sheet.column("kecamatan"), sheet.column("desa"), strict=True)]
        return directory_from_pairs(pairs, synonyms)
    sheet = _own_or_beside("wilayah", sheets, settings, findings)
    frame = places_frame(sheet, findings) if sheet is not None else empty_frame("wilayah")
    complaints = sheets["keluhan"]
    if frame.empty and (complaints.has("kecamatan") or complaints.has("desa")):
        findings.table("wilayah", "daftar-wilayah-tidak-ada")
    return PlaceDirectory(frame, synonyms)


def _own_or_beside(tab: str, sheets: dict[str, Sheet], settings: Settings, findings: Findings) -> Sheet | None:
    """The tab of the source, else the file of that name beside the configuration."""
    if tab in sheets and len(sheets[tab]):
        return sheets[tab]
    return read_beside(settings.folder / f"{tab}.csv", tab, TABS[tab], REQUIRED_COLUMNS[tab], findings)


def _with_first_response(complaints: pd.DataFrame, first: pd.Series) -> pd.DataFrame:
    columns = [*TABS["keluhan"], "tanggal_tanggapan_pertama", "baris", "salinan"]
    return complaints.assign(tanggal_tanggapan_pertama=first)[columns]


def _sources_of(raw: RawTables) -> dict[tuple[str, str], str]:
    return {
        (name, column): sources[0].letter
        for name, table in raw.tables.items()
        for column, sources in table.fields.items()
        if sources
    }
