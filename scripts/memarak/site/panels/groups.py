"""The status bar with its numbers: how all complaints of a cohort stand."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from memarak.site import words
from memarak.site.charts.status_bar import Segment, status_bar
from memarak.site.figures import ALL_LEVELS, ALL_TIME, Figure, FigureBook, Period
from memarak.site.language import say
from memarak.site.statuses import LIST_OF_GROUP
from memarak.vocabulary import GROUPS, OPEN, RESOLVED


class Part(NamedTuple):
    """One status group below the bar."""

    group: str
    "The group's code, for its colour and icon."
    label: str
    "The group's name."
    figure: Figure
    "How many."
    address: str
    "The list of these complaints; blank for no link."


class GroupBar(NamedTuple):
    """The bar and the numbers below it, which are its legend."""

    segments: tuple[Segment, ...]
    "The drawing; empty for an empty cohort."
    parts: tuple[Part, ...]
    "All four groups, in their order."
    sentence: str
    "What the bar shows, for those who hear the page."


def group_bar(
    book: FigureBook,
    level: str = ALL_LEVELS,
    code: str = "",
    period: Period = ALL_TIME,
    address: Callable[[str], str] = lambda _list: "",
) -> GroupBar:
    """The status bar of a cohort; `address` gives the list of a status or group, which stands behind a group's number."""
    figures = {group: book.figure(group, level, code, period) for group in GROUPS}
    counts = {group: figure.count for group, figure in figures.items()}
    total = sum(counts.values())
    parts = tuple(
        Part(group, say(label), figures[group], address(LIST_OF_GROUP[group]) if counts[group] else "")
        for group, label in GROUPS.items()
    )
    sentence = (
        say(
            "{selesai} dari {n} keluhan sudah selesai, {terbuka} masih terbuka.",
            selesai=words.number(counts[RESOLVED]),
            n=words.number(total),
            terbuka=words.number(counts[OPEN]),
        )
        if total
        else say("Belum ada keluhan.")
    )
    return GroupBar(status_bar(counts), parts, sentence)
