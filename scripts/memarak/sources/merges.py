"""Cells merged over several rows: what staff see in each of them is the first one's content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from memarak.problems import Problem
from memarak.sources.headers import Header
from memarak.sources.letters import column_letter


class Merge(NamedTuple):
    """A merged range: its leftmost column's position, its first and its last row as the sheet numbers them."""

    position: int
    first_row: int
    last_row: int


def fill_merges(
    table: str, header: Header, columns: Mapping[int, list[Any]], first_row: int, merges: Iterable[Merge]
) -> list[Problem]:
    """Repeat the content of merged cells in the rows they cover, in `columns`, and tell of each.

    `columns` holds the cells below the header, the first of them in row `first_row` of the sheet.
    """
    fields = header.field_at
    problems = []
    for position, start, end in merges:
        cells = columns.get(position)
        if cells is None or end <= start or start < first_row or start - first_row >= len(cells):
            continue
        value = cells[start - first_row]
        if value == "" or value is None:
            continue
        missing = end - first_row + 1 - len(cells)
        for other in columns.values() if missing > 0 else ():
            other.extend([""] * (end - first_row + 1 - len(other)))
        for row in range(start + 1, end + 1):
            cells[row - first_row] = value
        details = {"akhir": str(end)}
        problems.append(Problem("sel_gabungan", table, start, column_letter(position), fields[position], details))
    return problems
