"""The `keluhan` tab: which rows stand, which are held back and why, which are copies of another."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

import numpy as np

from memarak.indonesian import long_date
from memarak.intake.context import NUMBER_CHARACTERS, Context, DateColumn, read_dates
from memarak.intake.findings import Findings
from memarak.intake.sheet import Sheet
from memarak.intake.texts import map_unique
from memarak.matching import fold
from memarak.vocabulary import CELL_TEXT_COLUMNS, TABS

_NUMBER = re.compile(NUMBER_CHARACTERS)
_DATES = ("tanggal_masuk", "tanggal_selesai")


@dataclass(frozen=True, slots=True)
class Sifted:
    """The rows of `keluhan` after sifting.

    `sheet` has one row a complaint with `received` and `statuses` beside it; `copies` counts identical rows
    merged into each. `rows_by_number` maps every standing `nomor` to the positions of its rows in `whole`;
    `held_numbers` are those of rows held back. `read` and `held_back` count rows.
    """

    whole: Sheet
    sheet: Sheet
    received: np.ndarray[Any, np.dtype[np.datetime64]]
    statuses: list[str]
    copies: list[int]
    rows_by_number: dict[str, list[int]]
    held_numbers: frozenset[str]
    read: int
    held_back: int


def sift(sheet: Sheet, context: Context, findings: Findings) -> Sifted:
    """Hold back what can't be published, merge identical copies; every such row gets a problem."""
    sheet = _without_notes(sheet, context, findings)
    numbers = sheet.column("nomor")
    held = _bad_numbers(sheet, findings)
    named = [p for p in range(len(sheet)) if p not in held]
    received = read_dates(sheet.column("tanggal_masuk"), context.dates)
    held |= _bad_dates(sheet, received, context, findings)
    statuses = map_unique(sheet.column("status"), context.words["status"].code)
    held |= _bad_statuses(sheet, statuses, context, findings)
    groups: dict[str, list[int]] = defaultdict(list)
    for position in named:
        groups[numbers[position]].append(position)
    held |= _conflicts(sheet, groups, context, findings)
    standing = {number: places for number, places in groups.items() if not held.intersection(places)}
    merged = _merge(sheet, standing, findings)
    first = sorted(merged)
    return Sifted(
        whole=sheet,
        sheet=sheet.take(first),
        received=received.days[first] if first else received.days[:0],
        statuses=[statuses[p] or "" for p in first],
        copies=[merged[p] for p in first],
        rows_by_number=standing,
        held_numbers=frozenset(number for number in groups if number not in standing),
        read=len(sheet),
        held_back=len(held),
    )


def _merge(sheet: Sheet, standing: dict[str, list[int]], findings: Findings) -> dict[int, int]:
    """The row that stands for each complaint, and how many copies of it there are.

    Of copies spelled differently the first by the alphabet stands, so that row order changes nothing.
    """
    merged: dict[int, int] = {}
    for positions in standing.values():
        first = positions[0]
        if len(positions) > 1:
            first = min(
                positions, key=lambda p: [str(sheet.cells[column].iat[p]) for column in TABS["keluhan"] if sheet.has(column)]
            )
        merged[first] = len(positions) - 1
        for position in positions:
            if position != first:
                findings.row(sheet, "baris-kembar", position, {"baris": str(sheet.rows[first])})
    return merged


def _without_notes(sheet: Sheet, context: Context, findings: Findings) -> Sheet:
    """Set aside rows that are remarks, not complaints: one or two filled cells, no number, date or status.

    Above the last full row only those with a remark in the number's own column; whatever else is filled
    there is a complaint not finished, and is held back like any other.
    """
    filled = np.zeros(len(sheet), dtype=np.int64)
    for column in sheet.cells.columns:
        filled += (sheet.cells[column] != "").to_numpy()
    full = np.flatnonzero(filled > 2)
    last = int(full[-1]) if len(full) else -1
    numbers, days, statuses = (sheet.column(c) for c in ("nomor", "tanggal_masuk", "status"))
    notes = [
        p
        for p in np.flatnonzero(filled <= 2).tolist()
        if not _NUMBER.fullmatch(numbers[p])
        and not statuses[p]
        and isinstance(context.dates.read(days[p]), str)
        and (numbers[p] or p > last >= 0)
    ]
    if not notes:
        return sheet
    for position in notes:
        findings.row(sheet, "baris-catatan", position)
    aside = set(notes)
    return sheet.take([p for p in range(len(sheet)) if p not in aside])


def _bad_numbers(sheet: Sheet, findings: Findings) -> set[int]:
    numbers = sheet.column("nomor")
    bad = [p for p, number in enumerate(numbers) if not _NUMBER.fullmatch(number)]
    findings.cells(sheet, "nomor-kosong", "nomor", [p for p in bad if not numbers[p]])
    findings.cells(sheet, "nomor-tidak-terbaca", "nomor", [p for p in bad if numbers[p]])
    return set(bad)


def _bad_dates(sheet: Sheet, received: DateColumn, context: Context, findings: Findings) -> set[int]:
    values = sheet.column("tanggal_masuk")
    blank = [p for p, value in enumerate(values) if not value]
    findings.cells(sheet, "tanggal-masuk-kosong", "tanggal_masuk", blank)
    for position, reason in received.reasons.items():
        findings.cell(sheet, "tanggal-masuk-tidak-terbaca", "tanggal_masuk", position, {"sebab": reason})
    future = np.flatnonzero(received.days > np.datetime64(context.as_of)).tolist()
    findings.cells(sheet, "tanggal-masuk-di-depan", "tanggal_masuk", future, {"tanggal": long_date(context.as_of)})
    return {*blank, *received.reasons, *future}


def _bad_statuses(sheet: Sheet, statuses: list[str | None], context: Context, findings: Findings) -> set[int]:
    values = sheet.column("status")
    bad = [p for p, code in enumerate(statuses) if code is None]
    findings.cells(sheet, "status-kosong", "status", [p for p in bad if not values[p]])
    unknown = [p for p in bad if values[p]]
    near = map_unique([values[p] for p in unknown], context.words["status"].suggestion)
    for position, label in zip(unknown, near, strict=True):
        findings.cell(
            sheet, "status-tidak-dikenal", "status", position, {"saran": f" Yang paling mirip: {label}." if label else ""}
        )
    return set(bad)


def _conflicts(sheet: Sheet, groups: dict[str, list[int]], context: Context, findings: Findings) -> set[int]:
    """Rows that share a number and say different things: nobody knows which is right, so none is published."""
    held: set[int] = set()
    for positions in groups.values():
        if len(positions) == 1 or len({_identity(sheet, p, context) for p in positions}) == 1:
            continue
        held.update(positions)
        findings.cells(sheet, "nomor-ganda", "nomor", positions, {"baris": _row_list([sheet.rows[p] for p in positions])})
    return held


def _row_list(rows: list[int]) -> str:
    """`3 dan 4`, `3, 4 dan 9`, or the first five and how many more."""
    if len(rows) > 6:
        return ", ".join(map(str, rows[:5])) + f" dan {len(rows) - 5} baris lain"
    return ", ".join(map(str, rows[:-1])) + f" dan {rows[-1]}"


def _identity(sheet: Sheet, position: int, context: Context) -> tuple[str, ...]:
    """What a row says, whatever its spelling: two rows of one identity are copies."""
    parts = []
    for column in TABS["keluhan"]:
        cell = str(sheet.cells[column].iat[position]) if sheet.has(column) else ""
        if column in _DATES and cell:
            day = context.dates.read(cell)
            parts.append(cell if isinstance(day, str) else day.isoformat())
        elif column in context.words:
            parts.append(context.words[column].code(cell) or fold(cell))
        elif column in CELL_TEXT_COLUMNS["keluhan"]:
            parts.append(cell)
        elif column == "opd":
            parts.append(context.agencies.match(cell, None).code or fold(cell))
        else:
            parts.append(fold(cell))
    return tuple(parts)
