"""What the templates of the English pages see. Every figure in them is as `memarak.site.english.shown` gives it."""

from __future__ import annotations

from typing import NamedTuple

from memarak.dictionary import DataFile
from memarak.measures.definitions import Definition
from memarak.measures.rules import Rule
from memarak.site.figures import Figure
from memarak.site.panels.groups import GroupBar


class EnglishCited(NamedTuple):
    """One figure to cite."""

    anchor: str
    "Its address within the page."
    name: str
    "Its name."
    figure: Figure
    "Its value."
    definition: str
    "What it means."
    left_out: str
    "What it does not count; blank where it counts all."
    citation: str
    "How to cite it."
    row: str
    "The row's five keys as they stand in statistik.csv."


class EnglishRow(NamedTuple):
    """One agency, or one year, in a table."""

    name: str
    "The agency's own name, or the year."
    address: str
    "Its page; the agency's is in Indonesian."
    received: Figure
    "Complaints received."
    share: Figure
    "The share resolved."
    median: Figure
    "Half of its complaints are resolved within so many working days."


class EnglishSummary(NamedTuple):
    """The summary."""

    since: str
    "Month of the first complaint; blank where there is none."
    as_of: str
    "The ISO date of the data."
    as_of_text: str
    "The same in words."
    received: Figure
    "Complaints received."
    resolved: Figure
    "Of these, the resolved ones."
    median: Figure
    "The median of working days to resolution."
    overdue: Figure
    "Open ones past their deadline."
    groups: GroupBar
    "How they stand."
    agencies: tuple[EnglishRow, ...]
    "The agencies with most complaints."
    contact: str
    "Whom to ask."


class EnglishPeriod(NamedTuple):
    """One period to choose."""

    label: str
    "Its name."
    address: str
    "Its page."
    is_current: bool
    "Whether this page shows it."
    is_indonesian: bool = False
    "Whether its name is Indonesian."


class EnglishStatistics(NamedTuple):
    """The figures of one period."""

    title: str
    "The page's heading."
    as_of: str
    "The ISO date of the data."
    as_of_text: str
    "The same in words."
    periods: tuple[EnglishPeriod, ...]
    "All time, years, named periods."
    is_empty: bool
    "Whether no complaint was received in the period."
    groups: GroupBar
    "How the complaints stand."
    figures: tuple[EnglishCited, ...]
    "The figures to cite."
    years: tuple[EnglishRow, ...]
    "Year by year; empty on the page of a period."
    agencies: tuple[EnglishRow, ...]
    "Agencies, the largest first."


class EnglishMethod(NamedTuple):
    """How figures are made."""

    rules: tuple[Rule, ...]
    "What is true of all measures."
    statuses: tuple[tuple[str, str, str], ...]
    "Code, name and meaning of each status."
    deadlines: tuple[tuple[str, str], ...]
    "What has a deadline, and how long it is."
    definitions: tuple[Definition, ...]
    "Every measure."
    absences: tuple[tuple[str, str], ...]
    "Why a value may be missing: in short, and what it means."
    sources: tuple[str, ...]
    "The works on which the estimates rest."
    estimated_years: str
    "Years some of whose holidays are estimates; blank where none are."


class EnglishDictionary(NamedTuple):
    """The data dictionary."""

    files: tuple[DataFile, ...]
    "The files of the package."
    codes: tuple[tuple[str, str], ...]
    "Code and name of each status."
