"""What the template of the home page sees."""

from __future__ import annotations

from typing import NamedTuple

from memarak.site.figures import Figure
from memarak.site.models.agency import AgencyRow
from memarak.site.models.listing import Choices, Entry
from memarak.site.panels.groups import GroupBar


class Period(NamedTuple):
    """A named period, such as the first hundred days."""

    name: str
    "Its name."
    start: str
    "Its first day, ISO."
    end: str
    "Its last day, ISO."
    received: Figure
    "Complaints received in it."
    address: str
    "Its page of figures."


class HomePage(NamedTuple):
    """The front door: what this is, how things stand, find yours, what happened lately."""

    title: str
    "What this is."
    since: str
    "Month of the first complaint: `Februari 2021`; blank where there is none."
    received: Figure
    "Complaints received."
    resolved: Figure
    "Of these, the resolved ones."
    median_days: Figure
    "The median of working days to resolution."
    overdue: Figure
    "Open ones past their deadline."
    as_of: str
    "The ISO date of the data."
    groups: GroupBar
    "How they stand."
    example: tuple[str, str]
    "Number and address of a complaint to try; blank words where there is none."
    indexes: tuple[Choices, ...]
    "Agencies, places and categories with most complaints."
    resolved_lately: tuple[Entry, ...]
    "The complaints resolved last."
    aspirations: tuple[Entry, ...]
    "The newest aspirations."
    aspiration_count: Figure
    "How many aspirations there are."
    aspiration_limit: str
    "The working days in which an aspiration should be answered."
    agencies: tuple[AgencyRow, ...]
    "The agencies with most complaints."
    periods: tuple[Period, ...]
    "Named periods with complaints."
    contact: str
    "Whom to ask."
