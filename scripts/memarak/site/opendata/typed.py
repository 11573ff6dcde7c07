"""The package's cells with their types: what the workbook and the JSON lines share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from memarak.dictionary import FILES, DataFile
from memarak.snapshot import Snapshot

Cell = str | int | float | date | None


class Table(NamedTuple):
    """One file of the package: its entry in the dictionary and its rows as read."""

    file: DataFile
    rows: Sequence[tuple[str, ...]]


def tables(snapshot: Snapshot) -> tuple[Table, ...]:
    """The files that this snapshot has, in the package's order."""
    rows: dict[str, Sequence[tuple[str, ...]]] = {
        "keluhan": snapshot.complaints,
        "tanggapan": snapshot.responses,
        "opd": snapshot.agencies,
        "wilayah": snapshot.places,
        "statistik": snapshot.statistics,
        "periode": snapshot.periods,
        "hari_libur": snapshot.holidays,
        "pertemuan": snapshot.meetings,
        "program": snapshot.measurements,
    }
    return tuple(Table(file, rows[name]) for name, file in FILES.items() if rows[name] or not file.optional)


def typed(kind: str, text: str) -> Cell:
    """One cell of a Table Schema type: string, date, integer or number."""
    if not text:
        return None
    try:
        if kind == "integer":
            return int(text)
        if kind == "number":
            number = float(text)
            return int(number) if number.is_integer() and "." not in text else number
        if kind == "date":
            return date.fromisoformat(text)
    except ValueError:
        return text
    return text
