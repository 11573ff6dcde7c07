"""Dot and interval: a measure of several cohorts on one scale, each with its 95 per cent interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from memarak.site.charts.scale import Scale, ticks

_OPEN_ROOM = 1.15


@dataclass(frozen=True, slots=True)
class DotInput:
    """A median and its interval in the measure's unit; `None` where not reached."""

    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Dot:
    """One row in per cent. `x` is blank where half is not reached; `is_open` where the interval has no upper end."""

    x: str
    left: str
    right: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class AxisTick:
    """A gridline and its number."""

    x: str
    text: str


@dataclass(frozen=True, slots=True)
class Dots:
    """The rows in the order given, the axis, and where the deadline stands (blank for none)."""

    rows: tuple[Dot, ...]
    ticks: tuple[AxisTick, ...]
    goal: str
    goal_anchor: str


def dots(inputs: Sequence[DotInput], goal: float | None = None) -> Dots:
    """Lay out the rows on one scale from 0 to the largest known end, with room for intervals that stay open."""
    known = [number for i in inputs for number in (i.value, i.low, i.high) if number is not None]
    high = max([*known, goal or 0, 1])
    if any(i.high is None and (i.value is not None or i.low is not None) for i in inputs):
        high *= _OPEN_ROOM
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
    is_open = item.high is None
    right = "100%" if item.high is None else scale.at(item.high)
    return Dot(scale.at(item.value) if item.value is not None else "", scale.at(start), right, is_open)
