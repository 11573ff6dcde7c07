"""What templates of lists see."""

from __future__ import annotations

from typing import NamedTuple

from memarak.site.figures import Figure
from memarak.site.models.complaint import Fact
from memarak.site.panels.groups import GroupBar


class Entry(NamedTuple):
    """One complaint in a list."""

    title: str
    "Its title."
    address: str
    "Its page."
    status: str
    "The status's code, for its icon."
    group: str
    "The status group, for its colour."
    label: str
    "The status in words."
    date_word: str
    "What the date tells: `masuk`, or blank where the status says it."
    date: str
    "The ISO date."
    agency: str
    "The agency's name; blank where there is none."
    place: str
    "`Desa Sokong`; blank where there is none."
    outcome: str
    "One thing more: how long it took, or until when it should be done."


class Choice(NamedTuple):
    """One link with the number of complaints behind it."""

    label: str
    "Its words."
    address: str
    "Where it leads; blank for what is already shown or has no page."
    figure: Figure | None
    "How many complaints are there; nothing where the file has no such figure."
    is_current: bool = False
    "Whether it is the list shown."


class Choices(NamedTuple):
    """A titled group of links."""

    title: str
    "The heading."
    items: tuple[Choice, ...]
    "The links."
    all_label: str = ""
    "Words of the link to the full list, or blank."
    all_address: str = ""
    "Its address."


class Step(NamedTuple):
    """One number of the row of page numbers."""

    number: int
    "The page's number; 0 for an ellipsis."
    address: str
    "Its address; blank for the page shown and for an ellipsis."


class Pagination(NamedTuple):
    """Which part of a list this is."""

    steps: tuple[Step, ...]
    "The numbers."
    before: str
    "Address of the page before; blank on the first."
    after: str
    "Address of the page after; blank on the last."


class Empty(NamedTuple):
    """What stands where a list has nothing."""

    sentence: str
    "What there is none of."
    links: tuple[tuple[str, str], ...]
    "Words and address of wider lists."


class ListPage(NamedTuple):
    """A list of complaints, or one page of it."""

    title: str
    "The page's title, without its number."
    number: int
    "Which page of the list this is, from 1."
    figure: Figure | None
    "How many complaints the list stands for; nothing where the file has no such figure."
    count_before: str
    "What stands before the number, with its space; mostly nothing."
    count_after: str
    "What is counted, after the number, as a sentence's end: ` keluhan dan aspirasi, yang terbaru di atas.`"
    note: str
    "A sentence about the list, such as what its status means; or blank."
    caveat: str
    "What the number says that the list does not, such as confidential ones; or blank."
    facts: tuple[Fact, ...]
    "Facts about what the list is of, such as a meeting's date and place."
    groups: GroupBar | None
    "How they stand; nothing where the list is of one status."
    filter_label: str
    "What the row of filters chooses by."
    filters: tuple[Choice, ...]
    "Links to parts of the list."
    indexes: tuple[Choices, ...]
    "Further ways to narrow down, folded."
    indexes_label: str
    "What the folded part offers; where it is blank, the links stand open."
    entries: tuple[Entry, ...]
    "The complaints of this page."
    hides_agency: bool
    "Whether all are one agency's, which the page names already."
    hides_place: bool
    "Whether all are of one place, which the page names already."
    pagination: Pagination | None
    "Page numbers; nothing where one page holds all."
    empty: Empty
    "What to say where there is none."


class IndexPage(NamedTuple):
    """A page of links with counts: all agencies, all categories, all meetings."""

    title: str
    "The page's title."
    lead: str
    "One sentence."
    groups: tuple[Choices, ...]
    "The links."
