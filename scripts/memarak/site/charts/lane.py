"""The time lane of one complaint: working days from receipt to response and closing, against its deadlines."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from memarak.site.charts.scale import Placed, Scale, per_cent, place_labels, rows
from memarak.site.language import say

_ROW_HEIGHT = 1.4
_LINE_MARGIN = 1.0
_MOST_TICKS = 40

_Event = tuple[int, str, str, bool]
"""Day, label, kind, whether it came after its deadline."""


class LaneMark(NamedTuple):
    """One event or deadline: `x` in per cent, the label, where the label stands (`y` in em) and the mark's kind.

    `kind` is masuk, tanggapan, selesai, ditutup or tenggat; `is_late` tells an event after its deadline.
    """

    x: str
    label: str
    anchor: str
    y: str
    kind: str
    is_late: bool = False


class Lane(NamedTuple):
    """What the template draws. Lengths in `em` of chart text vertically, in per cent horizontally.

    `done` is how far things have come, `late_from` where lateness begins (blank where nothing is late),
    `waits` whether the lane goes on, dotted, because the complaint is still open.
    """

    height: str
    line: str
    tick_top: str
    tick_end: str
    goal_top: str
    goal_end: str
    end: str
    done: str
    late_from: str
    waits: bool
    ticks: tuple[str, ...]
    above: tuple[LaneMark, ...]
    below: tuple[LaneMark, ...]
    sentence: str


def lane(
    response_deadline: int,
    resolution_deadline: int,
    response_day: int | None = None,
    closing_day: int | None = None,
    closed_as: str = "",
) -> Lane:
    """Lay out the lane of one complaint; every day is a count of working days since receipt (receipt = 0).

    `closed_as` is the status group: `selesai`, `ditutup_otomatis`, `tidak_dilanjutkan`, or `terbuka` (then
    `closing_day` is not used). Nothing here depends on today: a record's page doesn't age.
    """
    closing = closing_day if closed_as in ("selesai", "ditutup_otomatis") else None
    known = [d for d in (response_day, closing) if d is not None]
    last = max(*known, response_deadline, resolution_deadline, 1)
    scale = Scale(0, last)
    events = _events(response_day, response_deadline, closing, resolution_deadline, closed_as)
    goals = _goals(response_deadline, resolution_deadline)
    top = place_labels([(scale.share(day), label) for day, label, _, _ in events])
    bottom = place_labels([(scale.share(day), label) for day, label in goals])
    line = _LINE_MARGIN + rows(top) * _ROW_HEIGHT
    late = closing is not None and closed_as == "selesai" and closing > resolution_deadline
    return Lane(
        height=_em(line + 1.0 + rows(bottom) * _ROW_HEIGHT),
        line=_em(line),
        tick_top=_em(line - 0.25),
        tick_end=_em(line + 0.25),
        goal_top=_em(line - 0.7),
        goal_end=_em(line + 0.85),
        end=per_cent(scale.share(last)),
        done=scale.at(max(known, default=0)),
        late_from=scale.at(resolution_deadline) if late else "",
        waits=closing is None and closed_as in ("", "terbuka"),
        ticks=_ticks(last),
        above=_above(events, top, scale, line),
        below=_below(goals, bottom, scale, line),
        sentence=_sentence(response_day, response_deadline, closing, resolution_deadline, closed_as),
    )


def _above(events: Sequence[_Event], placed: Sequence[Placed], scale: Scale, line: float) -> tuple[LaneMark, ...]:
    return tuple(
        LaneMark(scale.at(day), label, p.anchor, _em(line - 0.9 - p.row * _ROW_HEIGHT), kind, is_late)
        for (day, label, kind, is_late), p in zip(events, placed, strict=True)
    )


def _below(goals: Sequence[tuple[int, str]], placed: Sequence[Placed], scale: Scale, line: float) -> tuple[LaneMark, ...]:
    return tuple(
        LaneMark(scale.at(day), label, p.anchor, _em(line + 2.0 + p.row * _ROW_HEIGHT), "tenggat" if day else "masuk")
        for (day, label), p in zip(goals, placed, strict=True)
    )


def _goals(response_deadline: int, resolution_deadline: int) -> list[tuple[int, str]]:
    """What stands below the line: the receipt and both deadlines, or one stroke for two equal ones."""
    if response_deadline == resolution_deadline:
        return [(0, say("masuk")), (resolution_deadline, say("kedua tenggat {n} hari kerja", n=resolution_deadline))]
    first, second = say("tenggat {n}", n=response_deadline), say("tenggat {n} hari kerja", n=resolution_deadline)
    return [(0, say("masuk")), *sorted([(response_deadline, first), (resolution_deadline, second)])]


def _events(
    response: int | None, response_deadline: int, closing: int | None, resolution_deadline: int, closed_as: str
) -> list[_Event]:
    events: list[_Event] = []
    if response is not None:
        events.append((response, say("tanggapan: {hari}", hari=_day(response)), "tanggapan", response > response_deadline))
    if closing is not None and closed_as == "selesai":
        events.append((closing, say("selesai: {hari}", hari=_day(closing)), "selesai", closing > resolution_deadline))
    elif closing is not None:
        events.append((closing, say("ditutup sistem: {hari}", hari=_day(closing)), "ditutup", False))
    return sorted(events, key=lambda event: event[0])


def _sentence(response: int | None, response_deadline: int, closing: int | None, resolution_deadline: int, closed_as: str) -> str:
    answered = say("ditanggapi {hari}", hari=_on_day(response)) if response is not None else say("belum ada tanggapan")
    return say(
        "Sejak masuk: {tanggapan}, tenggatnya {n} hari kerja; {akhir}, tenggatnya {m} hari kerja.",
        tanggapan=answered,
        n=response_deadline,
        akhir=_ended(closing, closed_as),
        m=resolution_deadline,
    )


def _ended(closing: int | None, closed_as: str) -> str:
    if closing is not None:
        day = _on_day(closing)
        return say("selesai {hari}", hari=day) if closed_as == "selesai" else say("ditutup oleh sistem {hari}", hari=day)
    if closed_as == "selesai":
        return say("selesai, tanggalnya tidak tercatat")
    return say("tidak dilanjutkan") if closed_as == "tidak_dilanjutkan" else say("belum selesai")


def _day(day: int) -> str:
    return str(day) if day else say("hari itu juga")


def _on_day(day: int) -> str:
    return say("pada hari kerja ke-{n}", n=day) if day else say("pada hari yang sama")


@lru_cache(maxsize=4096)  # two thirds of the time of a lane, and many have the same length
def _ticks(last: int) -> tuple[str, ...]:
    """One tick a day; on long lanes one a working week, then one in four weeks."""
    step = next(s for s in (1, 5, 20, 100, 1000, 10**6) if last <= s * _MOST_TICKS)
    return tuple(Scale(0, last).at(day) for day in range(0, last + 1, step))


def _em(length: float) -> str:
    return f"{round(length, 2):g}em"
