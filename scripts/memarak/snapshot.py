"""The frozen package on disk, read: a valid Frictionless Data Package, and all that the site knows.

Reading gives plain tuples without pandas; `freezing.py` writes it.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from memarak.dictionary import FILES
from memarak.disk import recover_folder
from memarak.errors import SnapshotInvalid
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
    lacking,
    rows_in,
)
from memarak.settings import DEFAULT_LANGUAGE

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
