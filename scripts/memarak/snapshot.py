"""The frozen package on disk: a valid Frictionless Data Package, and all that the site knows.

Writing takes `MeasuredTables`, reading gives plain tuples without pandas. Equal data gives equal bytes.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from memarak.dictionary import FILES, DataFile
from memarak.disk import fresh_folder, recover_folder, replace_folder, write_flushed
from memarak.errors import OutputNotOurs, SnapshotInvalid
from memarak.interface import SENTENCES_FILE, read_sentences
from memarak.rows import (
    Agency,
    Complaint,
    Holiday,
    Measurement,
    Meeting,
    NamedPeriod,
    Place,
    Response,
    Statistic,
    csv_bytes,
    lacking,
    rows_in,
)
from memarak.settings import DEFAULT_LANGUAGE
from memarak.source_names import SAMPLE
from memarak.synonyms import read_synonyms

if TYPE_CHECKING:
    import pandas as pd

    from memarak.settings import Settings
    from memarak.tables import MeasuredTables

DESCRIPTOR = "datapackage.json"
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0 International",
}


class Portal(NamedTuple):
    """What the site says about the regency and this snapshot; the descriptor's own keys, nothing of the source."""

    name: str
    region: str
    base_url: str
    time_zone: str
    contact: str
    is_sample: bool
    has_responses: bool
    response_days: int
    resolution_days: Mapping[str, int]
    deadline_basis: str
    rows_read: int
    rows_published: int
    rows_withheld: int
    rows_held_back: int
    rows_merged: int
    tiles: Mapping[tuple[str, str], tuple[int, int]]
    """(kecamatan, desa) -> (row from the coast, column from the west), both from 1."""
    synonyms: Sequence[Sequence[str]] = ()
    """Groups of words and phrases that mean the same to whoever searches."""
    language: str = DEFAULT_LANGUAGE
    """What the interface is written in, as a BCP 47 tag."""
    sentences: Mapping[str, str] = MappingProxyType({})
    """The interface's sentences in that language, by the program's own."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A snapshot as read: rows in the order of the files."""

    folder: Path
    as_of: date
    source_kind: str
    portal: Portal
    complaints: Sequence[Complaint]
    responses: Sequence[Response]
    agencies: Sequence[Agency]
    places: Sequence[Place]
    statistics: Sequence[Statistic]
    periods: Sequence[NamedPeriod]
    holidays: Sequence[Holiday]
    meetings: Sequence[Meeting]
    measurements: Sequence[Measurement]


def write_snapshot(tables: MeasuredTables, settings: Settings, folder: Path) -> None:
    """Freeze `tables` into `folder`, replacing the snapshot that stands there only when the new one is whole.

    Raises `OutputNotOurs` where `folder` holds something that is not a snapshot, and `ConfigurationError` as `read_words`
    does; both before anything is written.
    """
    words = read_words(settings)
    recover_folder(folder)
    if folder.exists() and any(folder.iterdir()) and not (folder / DESCRIPTOR).is_file():
        raise OutputNotOurs(f"Folder {folder} berisi berkas lain; pilih folder kosong atau folder snapshot untuk --snapshot.")
    fresh = fresh_folder(folder)
    resources = []
    for file in FILES.values():
        frame: pd.DataFrame = getattr(tables, file.name)
        if frame.empty and file.optional:
            continue
        body = _body(frame, file)
        write_flushed(fresh / file.path, body)
        resources.append(_resource(file, body))
    described = _descriptor(tables, settings, resources)
    described["memarak"] |= words
    descriptor = json.dumps(described, ensure_ascii=False, indent=1) + "\n"
    write_flushed(fresh / DESCRIPTOR, descriptor.encode())
    replace_folder(folder, fresh)


def read_words(settings: Settings) -> dict[str, Any]:
    """What the regency wrote for its site, as the descriptor tells it: synonyms; language and sentences unless the program's own.

    Raises `ConfigurationError` for a file that can't be used. Whoever is going to write a snapshot asks first, before it takes
    the time to read a table.
    """
    words: dict[str, Any] = {"synonyms": read_synonyms(settings.folder)}
    if settings.site.language != DEFAULT_LANGUAGE:
        words["language"] = settings.site.language
    if sentences := read_sentences(settings.folder / SENTENCES_FILE):
        words["sentences"] = dict(sentences)
    return words


def read_snapshot(folder: Path) -> Snapshot:
    """Read the snapshot in `folder`. Raises `SnapshotInvalid` naming the file that is missing or damaged."""
    recover_folder(folder)
    with _telling(folder):
        descriptor = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
        own = descriptor["memarak"]
        present = {resource["name"] for resource in descriptor["resources"]}
        return Snapshot(
            folder=folder,
            as_of=date.fromisoformat(descriptor["as_of"]),
            source_kind=descriptor["sumber"],
            portal=_portal(own),
            complaints=_rows(folder, "keluhan", Complaint),
            responses=_rows(folder, "tanggapan", Response),
            agencies=_rows(folder, "opd", Agency),
            places=_rows(folder, "wilayah", Place),
            statistics=_rows(folder, "statistik", Statistic),
            periods=_rows(folder, "periode", NamedPeriod),
            holidays=_rows(folder, "hari_libur", Holiday),
            meetings=_rows(folder, "pertemuan", Meeting) if "pertemuan" in present else (),
            measurements=_rows(folder, "program", Measurement) if "program" in present else (),
        )


def read_shown(folder: Path) -> tuple[Portal, dict[str, str]]:
    """Of the snapshot in `folder` the portal, and the page path of each shown complaint to its `nomor`; the rest is not read.

    Raises `SnapshotInvalid` as `read_snapshot` does.
    """
    recover_folder(folder)
    with _telling(folder):
        descriptor = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
        file = FILES["keluhan"]
        path, number = file.column_names.index("tautan"), file.column_names.index("nomor")
        with (folder / file.path).open(encoding="utf-8", newline="") as stream:
            reader = csv.reader(stream)
            lacking(next(reader, []), Complaint)
            return _portal(descriptor["memarak"]), {row[path]: row[number] for row in reader if row[path]}


@contextmanager
def _telling(folder: Path) -> Iterator[None]:
    """Turn what reading raises into one sentence."""
    try:
        yield
    except FileNotFoundError:
        raise SnapshotInvalid(f"Belum ada snapshot yang lengkap di {folder}; jalankan memarak pull lebih dahulu.") from None
    except (OSError, KeyError, TypeError, ValueError, IndexError, csv.Error):
        raise SnapshotInvalid(f"Snapshot di {folder} rusak atau dari versi lain; jalankan memarak pull lagi.") from None


def _portal(own: Mapping[str, Any]) -> Portal:
    told = [name for name in Portal._fields if name in own or name not in Portal._field_defaults]
    fields = {name: own[name] for name in told if name not in ("tiles", "synonyms")}
    tiles = {(district, village): (row, column) for district, village, row, column in own["tiles"]}
    return Portal(tiles=tiles, synonyms=tuple(map(tuple, own.get("synonyms", ()))), **fields)


def _rows(folder: Path, name: str, row_type: Any) -> Sequence[Any]:
    with (folder / FILES[name].path).open(encoding="utf-8", newline="") as stream:
        return rows_in(stream, row_type)


def _body(frame: pd.DataFrame, file: DataFile) -> bytes:
    """The file as bytes. Rows are sorted and written as tuples of strings: a quarter of what pandas takes for both."""
    columns = {name: frame[name].tolist() for name in file.column_names}
    rows = list(zip(*columns.values(), strict=True))
    if file.name != "statistik":  # its own order tells the reader more
        keys = list(zip(*(columns[name] for name in _sort_keys(file)), strict=True))
        rows = [rows[place] for place in sorted(range(len(rows)), key=keys.__getitem__)]
    return csv_bytes(columns, rows)


def _sort_keys(file: DataFile) -> list[str]:
    first = {"keluhan": ["tanggal_masuk", "nomor"], "tanggapan": ["nomor", "tanggal"], "program": ["nama", "tanggal"]}
    leading = first.get(file.name, [])
    return leading + [name for name in file.column_names if name not in leading]


def _resource(file: DataFile, body: bytes) -> dict[str, Any]:
    fields = []
    for column in file.columns:
        field: dict[str, Any] = {
            "name": column.name,
            "type": column.type,
            "description": column.meaning,
            "description_en": column.meaning_en,
        }
        if column.values:
            field["constraints"] = {"enum": list(column.values)}
        fields.append(field)
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if file.name == "tanggapan":
        reference = {"resource": "keluhan", "fields": ["nomor"]}
        schema["foreignKeys"] = [{"fields": ["nomor"], "reference": reference}]
    return {
        "name": file.name,
        "path": file.path,
        "profile": "tabular-data-resource",
        "title": file.title,
        "title_en": file.title_en,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(body),
        "hash": f"sha256:{hashlib.sha256(body).hexdigest()}",
        "schema": schema,
    }


def _descriptor(tables: MeasuredTables, settings: Settings, resources: list[dict[str, Any]]) -> dict[str, Any]:
    site, account = settings.site, tables.account
    tiles = tables.wilayah
    placed = tiles[tiles["baris"].ne("") & tiles["kolom"].ne("")] if "baris" in tiles else tiles.iloc[:0]
    return {
        "profile": "tabular-data-package",
        "name": "memarak",
        "title": f"{site.name}: keluhan warga {site.region} dan tindak lanjutnya",
        "homepage": site.base_url,
        "licenses": [LICENCE],
        "contributors": [{"title": f"{site.name}, {site.region}", "role": "publisher"}],
        "as_of": tables.as_of.isoformat(),
        "sumber": tables.kind,
        "resources": resources,
        "memarak": {
            "name": site.name,
            "region": site.region,
            "base_url": site.base_url,
            "time_zone": site.time_zone,
            "contact": site.contact,
            "is_sample": tables.kind == SAMPLE,
            "has_responses": tables.has_responses,
            "response_days": settings.deadlines.response_days,
            "resolution_days": dict(settings.deadlines.resolution_days),
            "deadline_basis": settings.deadlines.basis,
            "rows_read": account.read,
            "rows_published": account.published,
            "rows_withheld": account.withheld,
            "rows_held_back": account.held_back,
            "rows_merged": account.merged,
            "tiles": sorted([row.kecamatan, row.desa, int(str(row.baris)), int(str(row.kolom))] for row in placed.itertuples()),
        },
    }
