"""From numbers to per cents: the linear scale and the labels' places, shared by all chart kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

CHARACTER_WIDTH = 2.1
"""Width of one character of chart text, in per cent of a chart on a phone 360 px wide: the worst case for overlaps."""


def per_cent(share: float) -> str:
    """`share` (0 to 100) as an SVG length with at most two decimals: `37.5%`."""
    return f"{round(share, 2) + 0.0:g}%"


class Scale(NamedTuple):
    """A linear scale from `low..high` to 0..100; `flipped` for heights, where SVG counts from the top."""

    low: float
    high: float
    flipped: bool = False

    def share(self, value: float) -> float:
        """The place of `value` in 0 to 100; what lies outside is held at the edge."""
        span = self.high - self.low
        share = 100 * (value - self.low) / span if span > 0 else 0.0
        share = min(100.0, max(0.0, share))
        return 100 - share if self.flipped else share

    def at(self, value: float) -> str:
        """The place of `value` as an SVG length."""
        return per_cent(self.share(value))


def tick_step(high: float, most: int) -> int:
    """The smallest step of 1, 2, 5 times a power of ten that divides `0..high` into at most `most` parts."""
    power = 1
    while True:
        for factor in (1, 2, 5):
            if high <= factor * power * most:
                return factor * power
        power *= 10


def ticks(high: float, most: int = 4) -> tuple[int, ...]:
    """Round numbers from 0 up to `high` and not past it."""
    return tuple(range(0, int(high) + 1, tick_step(high, most)))


class Placed(NamedTuple):
    """A label's place: which end of it stands at the mark, and the row it was moved to so as not to overlap."""

    anchor: str
    row: int


def place_labels(labels: Sequence[tuple[float, str]]) -> tuple[Placed, ...]:
    """Place labels given as (share of the width, text), in order of their share.

    A label is centred on its mark unless it would leave the drawing; one that would touch a neighbour in the
    same row goes to the next row.
    """
    row_ends: list[float] = []
    placed = []
    for share, text in labels:
        anchor, left, right = _extent(share, len(text) * CHARACTER_WIDTH)
        row = next((r for r, end in enumerate(row_ends) if end + CHARACTER_WIDTH < left), len(row_ends))
        row_ends[row:] = [right, *row_ends[row + 1 :]]
        placed.append(Placed(anchor, row))
    return tuple(placed)


def rows(placed: Iterable[Placed]) -> int:
    """How many rows these labels need."""
    return max((p.row + 1 for p in placed), default=0)


def _extent(share: float, width: float) -> tuple[str, float, float]:
    if share - width / 2 < 0:
        return "start", share, share + width
    if share + width / 2 > 100:
        return "end", share - width, share
    return "middle", share - width / 2, share + width / 2
