"""Problems: bad data told to staff, never thrown away and never quoted.

A `Problem` is a code with a place. Its severity and its Indonesian sentences stand once, in the catalogue
of the stage that finds it (`source_kinds`, `intake_…_kinds`, `privacy_kinds`, `measure_kinds`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem costs. Values are the words of the JSON report."""

    NOTE = "catatan"  # repaired
    WARNING = "peringatan"  # published without that value
    ERROR = "galat"  # the row is held back


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One code of the catalogue.

    `found` and `mend` are Indonesian sentences, `str.format` templates over the problem's `details`.
    """

    code: str
    severity: Severity
    title: str
    found: str
    mend: str
    example: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding: a code, where it stands, and canonical words for its sentences.

    `table` is the canonical tab name, `row` the row number as the sheet shows it (1 = first line), `letter`
    the column letter as the sheet shows it (`F`), `column` the contract's column name. `details` hold only
    canonical words, headers, codes and counts; a cell's own words never enter a problem.
    """

    code: str
    table: str = ""
    row: int | None = None
    letter: str = ""
    column: str = ""
    details: Mapping[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> ProblemKind:
        """The catalogue entry of this code."""
        from memarak.problems.catalogue import KINDS

        return KINDS[self.code]

    @property
    def severity(self) -> Severity:
        """The severity of this code."""
        return self.kind.severity

    @property
    def place(self) -> str:
        """The cell as a spreadsheet writes it; see `place_of`."""
        return place_of(self.table, self.letter, self.row)

    @property
    def found(self) -> str:
        """What was found, in Indonesian."""
        return self.kind.found.format_map(dict(self.details))

    @property
    def mend(self) -> str:
        """How to mend it, in Indonesian."""
        return self.kind.mend.format_map(dict(self.details))


def place_of(table: str, letter: str, row: int | None) -> str:
    """A cell, row, column or tab as a spreadsheet writes it: `keluhan!F17`, `keluhan!17`, `keluhan!F` or `keluhan`."""
    cell = f"{letter}{row or ''}"
    return f"{table}!{cell}" if cell else table


def counted(problems: Iterable[Problem]) -> dict[str, dict[str, int]]:
    """How often each code was found, by severity: all that the public is told of problems."""
    counts: dict[str, dict[str, int]] = {severity.value: {} for severity in Severity}
    for problem in problems:
        of_severity = counts[problem.severity.value]
        of_severity[problem.code] = of_severity.get(problem.code, 0) + 1
    return {severity: dict(sorted(codes.items())) for severity, codes in counts.items()}
