"""What the statistics pages see."""

from __future__ import annotations

from typing import NamedTuple

from memarak.site.figures import Figure
from memarak.site.panels.by_time import ByTime
from memarak.site.panels.cited import CitedFigure
from memarak.site.panels.comparison import Comparison
from memarak.site.panels.groups import GroupBar
from memarak.site.panels.resolution import ResolutionCurve
from memarak.site.panels.villages import VillageMap


class PeriodLink(NamedTuple):
    """One period to choose."""

    label: str
    "Its name."
    address: str
    "Its page."
    is_current: bool
    "Whether this page shows it."


class BesideRow(NamedTuple):
    """One measure of this period beside that of all time."""

    name: str
    "The measure's name."
    here: Figure
    "Its value in this period."
    whole: Figure
    "Its value over all time."


class AgencyCount(NamedTuple):
    """One agency in a month: counts only, because a month is too short for more."""

    name: str
    "The agency's name."
    address: str
    "Its page."
    received: Figure
    "Complaints received."
    resolved: Figure
    "Of these, the resolved ones."


class CitationFile(NamedTuple):
    """One file that holds all citations of the page."""

    label: str
    "Its format."
    address: str
    "Where it stands."


class StatisticsPage(NamedTuple):
    """The figures of one period."""

    title: str
    "The page's heading."
    lead: str
    "What stands below it."
    as_of: str
    "The ISO date of the data."
    scope_label: str
    "The period in a caption: `semua waktu`, `2026`."
    periods: tuple[PeriodLink, ...]
    "All time, years, named periods."
    months: tuple[PeriodLink, ...]
    "The months of the shown year, or of all years on the page of all time."
    is_empty: bool
    "Whether no complaint was received in the period."
    groups: GroupBar
    "How the complaints stand."
    figures: tuple[CitedFigure, ...]
    "The figures to cite."
    curve: ResolutionCurve | None
    "How long it takes; `None` where too few."
    by_time: ByTime | None
    "Received and resolved by year or month."
    beside: tuple[BesideRow, ...]
    "This period beside all time; empty on the page of all time."
    agencies: Comparison | None
    "Agencies side by side."
    classes: Comparison | None
    "Classes of complaints side by side."
    agency_counts: tuple[AgencyCount, ...]
    "Agencies in a month; empty elsewhere."
    villages: VillageMap | None
    "The tile map; `None` by month, for which the file has no figures by desa."
    edition: tuple[str, str] | None
    "Words and address of the latest monthly edition; nothing before the first."
    estimated_years: tuple[str, ...]
    "Years some of whose holidays are still estimates."
    has_withheld: bool
    "Whether some of the complaints are counted without being shown."
    held_back: int
    "Rows of the sheet that could not be shown yet; 0 where none, or on the page of a period."
    drawings: str
    "Where the page's charts stand as files."
    has_pictures: bool
    "Whether they stand there as pictures too."
    citation_files: tuple[CitationFile, ...]
    "Downloads for reference managers."
