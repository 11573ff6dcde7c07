"""What staff have hidden in a sheet. It counts all the same, and the report says so."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from memarak.letters import column_letter
from memarak.problems import Problem
from memarak.sources.headers import Header
from memarak.tables import RawTable


@dataclass(frozen=True, slots=True)
class Hiding:
    """What is out of sight in one tab: `rows` as numbered in the sheet, `columns` by position (0 = A)."""

    rows: Set[int] = frozenset()
    columns: Set[int] = frozenset()
    is_filtered: bool = False


def hiding_problems(raw: RawTable, header: Header, hiding: Hiding) -> list[Problem]:
    """One problem for hidden rows that were read, one for each hidden column that was.

    Under a filter the rows hidden by hand are not told apart: a workbook does not say which is which.
    """
    table = raw.name
    problems = []
    if hiding.is_filtered:
        problems.append(Problem("saringan-aktif", table, details={"tabel": table}))
    elif hidden := sum(raw.frame.index.isin(list(hiding.rows)).tolist()):
        problems.append(Problem("baris-tersembunyi", table, details={"tabel": table, "jumlah": str(hidden)}))
    for i in sorted(hiding.columns & set(header.positions)):
        field = header.field_at[i]
        problems.append(Problem("kolom-tersembunyi", table, header.row + 1, column_letter(i), field, {"kolom": field}))
    return problems
