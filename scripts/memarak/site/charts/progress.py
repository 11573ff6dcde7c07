"""The programme line: every measurement against its target, the period washed, and what became of it after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from memarak.site import words
from memarak.site.charts.scale import Scale, per_cent

_HEADROOM = 1.12
_MOST_TICKS = 3
_BELOW, _ABOVE, _FAR_ABOVE, _AXIS = "1.4em", "-.8em", "-3em", "1.5em"
_CLEARANCE = 22.0
"""How far, in per cent of the height, the target's label keeps from the line's end; nearer, it moves to the left."""


class Measure(NamedTuple):
    """One measurement of a programme."""

    day: date
    value: float


class Point(NamedTuple):
    """One dot of the line."""

    x: str
    y: str


class ProgressLabel(NamedTuple):
    """A text at a dot, moved by `dy` so that it stands under the line where there is room, else clear above it."""

    x: str
    y: str
    text: str
    anchor: str
    dy: str


class Progress(NamedTuple):
    """What the template draws: `line` is a path in a 100 by 100 box, all else is in per cent.

    `span_x` and `span_width` are the washed period, `goal` the height of the target (blank for none), `goal_x` and
    `goal_anchor` where its label stands, `goal_below` whether under its line.
    """

    line: str
    dots: tuple[Point, ...]
    span_x: str
    span_width: str
    goal: str
    goal_x: str
    goal_anchor: str
    goal_below: bool
    labels: tuple[ProgressLabel, ...]
    ticks: tuple[ProgressLabel, ...]


def progress(
    measures: Sequence[Measure],
    target: float | None,
    start: date,
    end: date,
    day_text: str,
    last_text: str,
) -> Progress:
    """Lay out `measures` in the order of their days; `start` to `end` is the programme's period.

    `day_text` labels the last measurement within the period, `last_text` the last of all when it came later.
    """
    first, last = min(start, measures[0].day), max(end, measures[-1].day)
    across = Scale(first.toordinal(), last.toordinal())
    upward = Scale(0, max([*(m.value for m in measures), target or 0, 1]) * _HEADROOM, flipped=True)
    places = [(across.share(m.day.toordinal()), upward.share(m.value)) for m in measures]
    path = "M" + "L".join(f"{round(x, 2):g} {round(y, 2):g}" for x, y in places)
    goal_share = upward.share(target) if target is not None else 100.0
    at_left = abs(places[-1][1] - goal_share) < _CLEARANCE
    left, right = across.share(start.toordinal()), across.share(end.toordinal())
    return Progress(
        line=path,
        dots=tuple(Point(per_cent(x), per_cent(y)) for x, y in places),
        span_x=per_cent(left),
        span_width=per_cent(right - left),
        goal=per_cent(goal_share) if target is not None else "",
        goal_x="0%" if at_left else "100%",
        goal_anchor="start" if at_left else "end",
        goal_below=not at_left and places[-1][1] < goal_share,
        labels=_labels(measures, places, end, day_text, last_text, goal_share),
        ticks=_ticks(first, last, across),
    )


def _labels(
    measures: Sequence[Measure],
    places: Sequence[tuple[float, float]],
    end: date,
    day_text: str,
    last_text: str,
    goal: float,
) -> tuple[ProgressLabel, ...]:
    within = max((i for i, m in enumerate(measures) if m.day <= end), default=None)
    labels = []
    if within is not None and day_text:
        x, y = places[within]
        low = y > 78  # no room under the line near the axis
        labels.append(
            ProgressLabel(per_cent(x), per_cent(y), day_text, "start" if x < 55 else "end", _FAR_ABOVE if low else _BELOW)
        )
    if last_text and within != len(measures) - 1:
        x, y = places[-1]
        labels.append(ProgressLabel(per_cent(x), per_cent(y), last_text, "end", _BELOW if 0 < y - goal < 14 else _ABOVE))
    return tuple(labels)


def _ticks(first: date, last: date, across: Scale) -> tuple[ProgressLabel, ...]:
    months = (last.year - first.year) * 12 + last.month - first.month
    step = next(s for s in (1, 3, 6, 12, 24, 60, 120) if months <= s * _MOST_TICKS or s == 120)
    found: list[ProgressLabel] = []
    day = date(first.year, 1, 1)
    while day <= last:
        share = across.share(day.toordinal())
        if day >= first and share <= 90:
            is_new_year = day.month == 1 or not found
            text = str(day.year) if step >= 12 else words.short_month(day.isoformat(), has_year=is_new_year)
            found.append(ProgressLabel(per_cent(share), "100%", text, "start" if share < 8 else "middle", _AXIS))
        day = _later(day, step)
    return tuple(found)


def _later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)
