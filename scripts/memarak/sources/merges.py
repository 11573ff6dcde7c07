"""Cells merged over several rows: what staff see in each of them is the first one's content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from memarak.letters import column_letter
from memarak.problems import Problem
from memarak.sources.headers import Header


class Merge(NamedTuple):
    """A merged range: its leftmost column's position, its first and its last row as the sheet numbers them."""

    position: int
    first_row: int
    last_row: int


def fill_merges(
    table: str, header: Header, columns: Mapping[int, list[Any]], first_row: int, merges: Iterable[Merge]
) -> list[Problem]:
    """Repeat the content of merged cells in the rows they cover, in `columns`, and tell of each.

    `columns` holds the cells below the header, the first of them in row `first_row` of the sheet. A row that
    has nothing of its own stays blank: notes under a table are often merged over several rows.
    """
    fields = header.field_at
    merged = [m for m in merges if m.position in columns and m.last_row > m.first_row >= first_row]
    found = []
    for merge in merged:
        cells = columns[merge.position]
        value = cells[merge.first_row - first_row] if merge.first_row - first_row < len(cells) else ""
        covered = range(merge.first_row - first_row + 1, min(merge.last_row - first_row + 1, len(cells)))
        rows = [i for i in covered if any(i < len(other) and other[i] not in ("", None) for other in columns.values())]
        if value not in ("", None) and rows:
            found.append((merge, value, rows))
    for merge, value, rows in found:
        for i in rows:
            columns[merge.position][i] = value
    return [
        Problem("sel-gabungan", table, m.first_row, column_letter(m.position), fields[m.position], {"akhir": str(m.last_row)})
        for m, _, _ in found
    ]
