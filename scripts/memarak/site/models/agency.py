"""What the templates of agencies see."""

from __future__ import annotations

from typing import NamedTuple

from memarak.site.figures import Figure
from memarak.site.models.complaint import Fact
from memarak.site.models.listing import Choice, Empty, Entry, Pagination
from memarak.site.panels.agency import AgencyFigures
from memarak.site.panels.groups import GroupBar


class AgencyRow(NamedTuple):
    """One line of the table of agencies."""

    name: str
    "Its name."
    address: str
    "Its page."
    received: Figure
    "Complaints received."
    resolved_share: Figure
    "The share resolved."
    bar: str
    "Width of its bar; blank where there is no share."
    median_days: Figure
    "The median of working days to resolution."


class AgencyIndexPage(NamedTuple):
    """All agencies."""

    rows: tuple[AgencyRow, ...]
    "Those with complaints, most first: an order, not a ranking."
    without: tuple[AgencyRow, ...]
    "Those without any."


class AgencyPage(NamedTuple):
    """One agency: how its complaints stand, its figures, its list."""

    name: str
    "Its name."
    received: Figure
    "Complaints received."
    as_of: str
    "The ISO date of the data."
    groups: GroupBar
    "How they stand."
    figures: AgencyFigures | None
    "Its key figures and charts; nothing where it has no complaint."
    overdue: Figure
    "Open ones past their deadline."
    overdue_address: str
    "The list of these."
    filters: tuple[Choice, ...]
    "Links to the lists by status."
    entries: tuple[Entry, ...]
    "The newest complaints."
    pagination: Pagination | None
    "Page numbers; nothing where one page holds all."
    empty: Empty
    "What to say where there is none."
    has_hidden: bool
    "Whether the count holds complaints that the list does not."
    facts: tuple[Fact, ...]
    "Name, contact, since when."
    feed: str
    "Address of its feed."
