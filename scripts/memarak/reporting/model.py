"""What a report says, worked out once for all its forms."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from memarak.problems import Problem, Severity, place_of
from memarak.problems.catalogue import KINDS
from memarak.tables import Account, ReviewItem

QUEUE_CODES = frozenset({"nama-ragu-ditahan", "nama-ragu-tampil"})
"""What the review queue tells cell by cell, and the sections therefore leave out."""

URGENCY = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
_ORDER = {code: position for position, code in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a problem stands, and the address that opens the very cell; empty where the source has none."""

    place: str
    link: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence and all the cells of which it is true."""

    found: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Problems that are mended in one way: same code, same tab."""

    code: str
    severity: Severity
    title: str
    mend: str
    findings: tuple[Finding, ...]

    @property
    def count(self) -> int:
        """How many cells."""
        return sum(len(finding.cells) for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Section:
    """All groups of one severity."""

    severity: Severity
    count: int
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that waits for somebody's decision: where it stands and why, never its words."""

    number: str
    column: str
    cell: Cell
    reason: str


@dataclass(frozen=True, slots=True)
class Change:
    """How often one code was and is found."""

    code: str
    title: str
    before: int
    now: int


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report."""

    as_of: date
    account: Account
    sections: tuple[Section, ...]
    waiting: tuple[Waiting, ...]
    previous_date: str
    changes: tuple[Change, ...]


class Checked(Protocol):
    """What a report is made from: tables that went through every check (`MeasuredTables`)."""

    @property
    def as_of(self) -> date:
        """The day of which the tables tell."""

    @property
    def account(self) -> Account:
        """Where every row went."""

    @property
    def problems(self) -> Sequence[Problem]:
        """Everything found."""

    @property
    def review(self) -> Sequence[ReviewItem]:
        """Texts that wait for somebody's decision."""


NO_LINKS: Mapping[str, str] = {}


def build_report(checked: Checked, cell_links: Mapping[str, str], previous: Mapping[str, Any] | None) -> Report:
    """What all forms of the written report say. `cell_links` as in `RawTables`; `previous` is the report to compare with."""
    before = dict(previous.get("jumlah", {})) if previous else {}
    return Report(
        as_of=checked.as_of,
        account=checked.account,
        sections=sections_of(checked, cell_links),
        waiting=waiting_of(checked, cell_links),
        previous_date=str(previous["tanggal"]) if previous else "",
        changes=_changes(before, Counter(p.code for p in checked.problems)) if previous else (),
    )


def sections_of(checked: Checked, cell_links: Mapping[str, str] = NO_LINKS) -> tuple[Section, ...]:
    """The problems by what to do first: what is held back, then what is missing, then what was repaired."""
    groups = _groups(listed(checked), cell_links)
    by_severity = ((severity, tuple(g for g in groups if g.severity == severity)) for severity in URGENCY)
    return tuple(Section(severity, sum(g.count for g in own), own) for severity, own in by_severity)


def waiting_of(checked: Checked, cell_links: Mapping[str, str] = NO_LINKS) -> tuple[Waiting, ...]:
    """The review queue."""
    return tuple(Waiting(i.nomor, i.column, _cell(cell_links, i.table, i.letter, i.row), i.reason) for i in checked.review)


def comparison(written: Mapping[str, Any]) -> tuple[str, tuple[Change, ...]]:
    """With the report of which day a written one compares itself, and what had changed since. Raises `KeyError`, `ValueError`."""
    changes = written["perubahan"]
    before, now = ({change["kode"]: int(change[when]) for change in changes} for when in ("sebelumnya", "sekarang"))
    return str(written["dibandingkan_dengan"]), _changes(before, now)


def listed(checked: Checked) -> list[Problem]:
    """The problems that the sections list: all but those that the review queue tells."""
    return [p for p in checked.problems if p.code not in QUEUE_CODES] if checked.review else list(checked.problems)


def cell_link(problem: Problem, cell_links: Mapping[str, str]) -> str:
    """The address that opens the problem's cell, row, column or tab; empty where the source has none."""
    return _link(cell_links, problem.table, problem.letter, problem.row)


def _groups(problems: Sequence[Problem], cell_links: Mapping[str, str]) -> list[Group]:
    together: dict[tuple[str, str, str], dict[str, list[Cell]]] = defaultdict(lambda: defaultdict(list))
    for problem in problems:
        cell = _cell(cell_links, problem.table, problem.letter, problem.row)
        together[(problem.code, problem.table, problem.mend)][problem.found].append(cell)
    groups = []
    for (code, _, mend), sentences in together.items():
        findings = sorted((Finding(found, tuple(cells)) for found, cells in sentences.items()), key=lambda f: -len(f.cells))
        groups.append(Group(code, KINDS[code].severity, KINDS[code].title, mend, tuple(findings)))
    return sorted(groups, key=lambda g: (-g.count, _ORDER[g.code], g.findings[0].cells[0].place))


def _cell(cell_links: Mapping[str, str], table: str, letter: str, row: int | None) -> Cell:
    return Cell(place_of(table, letter, row), _link(cell_links, table, letter, row))


def _link(cell_links: Mapping[str, str], table: str, letter: str, row: int | None) -> str:
    base = cell_links.get(table, "")
    if not base or not (letter or row):
        return base
    if letter and row:
        return f"{base}&range={letter}{row}"
    return f"{base}&range={letter or row}:{letter or row}"


def _changes(before: Mapping[str, int], now: Mapping[str, int]) -> tuple[Change, ...]:
    codes = sorted(set(before) | set(now), key=lambda code: (_ORDER.get(code, len(_ORDER)), code))
    return tuple(
        Change(code, KINDS[code].title if code in KINDS else code, int(before.get(code, 0)), int(now.get(code, 0)))
        for code in codes
        if int(before.get(code, 0)) != int(now.get(code, 0))
    )
