"""Dot and interval: a measure of several cohorts on one scale, each with its 95 per cent interval."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from memarak.site.charts.scale import Scale, ticks

_ROOM = 1.6


class DotInput(NamedTuple):
    """A median and its interval in the measure's unit; `None` where not reached."""

    value: float | None
    low: float | None
    high: float | None


class Dot(NamedTuple):
    """One row in per cent. `x` is blank where half is not reached; `is_open` where the interval goes on past the edge."""

    x: str
    left: str
    right: str
    is_open: bool


class AxisTick(NamedTuple):
    """A gridline and its number."""

    x: str
    text: str


class Dots(NamedTuple):
    """The rows in the order given, the axis, and where the deadline stands (blank for none)."""

    rows: tuple[Dot, ...]
    ticks: tuple[AxisTick, ...]
    goal: str
    goal_anchor: str


def dots(inputs: Sequence[DotInput], goal: float | None = None) -> Dots:
    """Lay out the rows on one scale from 0 to somewhat past the largest median, so that one wide interval can't squeeze the rest.

    An interval that goes on past the scale, or has no upper end, runs to the edge.
    """
    known = [number for i in inputs for number in (i.value, i.low) if number is not None]
    ends = [i.high for i in inputs if i.high is not None]
    is_open = len(ends) < sum(i.value is not None or i.low is not None for i in inputs)
    high = max([*known, goal or 0, 1]) * _ROOM
    if ends and not is_open:
        high = min(high, max([*known, *ends, goal or 0, 1]))
    scale = Scale(0, high)
    return Dots(
        rows=tuple(_dot(i, scale) for i in inputs),
        ticks=tuple(AxisTick(scale.at(t), str(t)) for t in ticks(high)),
        goal=scale.at(goal) if goal is not None else "",
        goal_anchor="start" if goal is not None and scale.share(goal) < 12 else "middle",
    )


def _dot(item: DotInput, scale: Scale) -> Dot:
    start = item.low if item.low is not None else item.value
    if start is None:
        return Dot("", "", "", False)
    is_open = item.high is None or item.high > scale.high
    right = "100%" if item.high is None else scale.at(item.high)
    return Dot(scale.at(item.value) if item.value is not None else "", scale.at(start), right, is_open)
