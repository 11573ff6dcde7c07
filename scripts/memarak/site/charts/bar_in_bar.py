"""Bar in bar: complaints received in each month or year, and of these the resolved ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from memarak.site import words
from memarak.site.charts.scale import Scale, per_cent

_FILL = 0.86
_WIDEST = 14.0


class BarInput(NamedTuple):
    """One month or year: its short name for the axis (blank for none) and the two counts."""

    axis_label: str
    received: int
    resolved: int


class Bar(NamedTuple):
    """One bar in per cent; `middle` is where its number stands. `received_text` is blank for an empty month."""

    x: str
    width: str
    middle: str
    received_y: str
    received_height: str
    resolved_y: str
    resolved_height: str
    received_text: str
    axis_label: str


def bars_in_bars(inputs: Sequence[BarInput]) -> tuple[Bar, ...]:
    """Lay out the bars from left to right over the whole width; heights share one scale from 0."""
    scale = Scale(0, max((i.received for i in inputs), default=0) or 1)
    slot = min(_WIDEST, 100 / max(1, len(inputs)))
    bars = []
    for place, item in enumerate(inputs):
        received, resolved = scale.share(item.received), scale.share(item.resolved)
        bars.append(
            Bar(
                x=per_cent(slot * (place + (1 - _FILL) / 2)),
                width=per_cent(slot * _FILL),
                middle=per_cent(slot * (place + 0.5)),
                received_y=per_cent(100 - received),
                received_height=per_cent(received),
                resolved_y=per_cent(100 - resolved),
                resolved_height=per_cent(resolved),
                received_text=words.number(item.received) if item.received else "",
                axis_label=item.axis_label,
            )
        )
    return tuple(bars)
