"""Where problems are collected while a table is read: each with its cell, none with its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from memarak.problems import Problem

if TYPE_CHECKING:
    from memarak.intake.sheet import Sheet

_NO_DETAILS: Mapping[str, str] = {}


@dataclass(slots=True)
class Findings:
    """A growing list of problems. `sorted` gives them in the order of tabs, rows and columns."""

    problems: list[Problem] = field(default_factory=list)

    def cell(self, sheet: Sheet, code: str, column: str, position: int, details: Mapping[str, str] = _NO_DETAILS) -> None:
        """Note one problem in the cell of `column` in the sheet's row at `position`."""
        self.problems.append(Problem(code, sheet.name, sheet.rows[position], sheet.letter(column, position), column, details))

    def cells(
        self, sheet: Sheet, code: str, column: str, positions: Iterable[int], details: Mapping[str, str] = _NO_DETAILS
    ) -> None:
        """Note the same problem in several rows of one column."""
        for position in positions:
            self.cell(sheet, code, column, int(position), details)

    def row(self, sheet: Sheet, code: str, position: int, details: Mapping[str, str] = _NO_DETAILS) -> None:
        """Note one problem of a whole row."""
        self.problems.append(Problem(code, sheet.name, sheet.rows[position], "", "", details))

    def table(self, name: str, code: str, details: Mapping[str, str] = _NO_DETAILS) -> None:
        """Note one problem of a whole tab or file."""
        self.problems.append(Problem(code, name, None, "", "", details))

    def sorted(self) -> tuple[Problem, ...]:
        """All problems by table, row, column and code: equal input gives equal order."""
        return tuple(sorted(self.problems, key=lambda p: (p.table, p.row or 0, len(p.letter), p.letter, p.code)))
