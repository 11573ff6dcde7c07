"""The resolution curve: the share of complaints resolved by each working day, as 1 minus Kaplan–Meier's survival."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from memarak.site import words
from memarak.site.charts.scale import Scale, per_cent
from memarak.site.language import say

_HORIZONS = (90, 180, 360, 720, 1440)
_SHORT = 30
_ROOM = 0.85
_SHARE = Scale(0.0, 1.0, flipped=True)
_TICK_HEIGHT = 2.2


class CurvePoint(NamedTuple):
    """The curve from `day` on: the share resolved (0 to 1) and its 95 per cent band."""

    day: int
    resolved: float
    low: float
    high: float


class Label(NamedTuple):
    """A text at a place of the drawing; `anchor` is start, middle or end."""

    x: str
    y: str
    text: str
    anchor: str = "start"


class CensorTick(NamedTuple):
    """A small upright stroke on the curve: complaints that leave the count on this day without being resolved."""

    x: str
    top: str
    end: str


class Curve(NamedTuple):
    """What the template draws. `line` and `band` are paths in a 100 by 100 box, all else is in per cent.

    `median` is where half are resolved (`None` if never within the drawing), `goal` the deadline.
    `low_end` tells the template to write the last share above the curve, because below it is no room.
    """

    line: str
    band: str
    day_ticks: tuple[Label, ...]
    share_ticks: tuple[Label, ...]
    censored: tuple[CensorTick, ...]
    median: Label | None
    goal: Label | None
    end: Label
    low_end: bool
    horizon: int


def resolution_curve(
    points: Sequence[CurvePoint], censored_days: Iterable[int], median: int | None, deadline: int | None, end_text: str
) -> Curve:
    """Draw the curve of `points` (ordered by day), with a tick for each of `censored_days` inside the drawing.

    `end_text` labels the curve's right end, for example `91 % selesai`.
    """
    horizon = _horizon(points, median, deadline)
    scale = Scale(0, horizon)
    inside = [p for p in points if 0 <= p.day <= horizon]
    last = inside[-1].resolved if inside else 0.0
    return Curve(
        line=_line(inside, scale),
        band=_band(inside, scale),
        day_ticks=tuple(Label(scale.at(day), "100%", str(day), "middle") for day in range(0, horizon + 1, horizon // 3)),
        share_ticks=tuple(Label("0", _SHARE.at(share), words.percent(share), "end") for share in (1.0, 0.5, 0.0)),
        censored=tuple(_tick(day, inside, scale) for day in sorted({d for d in censored_days if 0 < d < horizon})),
        median=_median(median, scale),
        goal=_goal(deadline, scale),
        end=Label("100%", _SHARE.at(last), end_text, "end"),
        low_end=last < 0.25,
        horizon=horizon,
    )


def share_at(points: Sequence[CurvePoint], day: int) -> CurvePoint | None:
    """The curve's value on `day`, `None` before its first point."""
    reached = None
    for point in points:
        if point.day > day:
            break
        reached = point
    return reached


def _horizon(points: Sequence[CurvePoint], median: int | None, deadline: int | None) -> int:
    """The span that shows the median and the deadline: 30 days where nearly all was over by then, else 90 or more."""
    final = points[-1].resolved if points else 0.0
    risen = next((p.day for p in points if p.resolved >= 0.97 * final), 0)
    needed = max(deadline or 0, median if median is not None else risen)
    if median is not None and max(risen, needed) <= _SHORT * _ROOM:
        return _SHORT
    return next((h for h in _HORIZONS if needed <= h * _ROOM), _HORIZONS[-1])


def _n(number: float) -> str:
    return f"{round(number, 2) + 0.0:g}"


def _line(points: Sequence[CurvePoint], scale: Scale) -> str:
    steps = (f"H{_n(scale.share(p.day))}V{_n(_SHARE.share(p.resolved))}" for p in points)
    return "M0 100" + "".join(steps) + "H100"


def _band(points: Sequence[CurvePoint], scale: Scale) -> str:
    known = [p for p in points if p.resolved > 0]
    if not known:
        return ""
    start = _n(scale.share(known[0].day))
    there = f"M{start} {_n(_SHARE.share(known[0].high))}" + "".join(
        f"H{_n(scale.share(p.day))}V{_n(_SHARE.share(p.high))}" for p in known[1:]
    )
    back = f"H100V{_n(_SHARE.share(known[-1].low))}"
    for point, earlier in zip(reversed(known), [*reversed(known[:-1]), None], strict=True):
        back += f"H{_n(scale.share(point.day))}"
        back += f"V{_n(_SHARE.share(earlier.low))}" if earlier else ""
    return there + back + "Z"


def _tick(day: int, points: Sequence[CurvePoint], scale: Scale) -> CensorTick:
    point = share_at(points, day)
    y = _SHARE.share(point.resolved if point else 0.0)
    return CensorTick(scale.at(day), per_cent(y - _TICK_HEIGHT), per_cent(y + _TICK_HEIGHT))


def _median(median: int | None, scale: Scale) -> Label | None:
    if median is None or median > scale.high:
        return None
    anchor = "start" if scale.share(median) < 55 else "end"
    text = say("separuh: {lama}", lama=words.working_days(median)) if median else say("separuh: hari itu juga")
    return Label(scale.at(median), "50%", text, anchor)


def _goal(deadline: int | None, scale: Scale) -> Label | None:
    if deadline is None:
        return None
    anchor = "start" if scale.share(deadline) < 60 else "end"
    return Label(scale.at(deadline), "0", say("tenggat {lama}", lama=words.working_days(deadline)), anchor)
