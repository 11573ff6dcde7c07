"""The status bar: all complaints of a cohort as one stacked bar of the four status groups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from memarak.site.charts.scale import per_cent
from memarak.vocabulary import GROUPS

_GAP = 0.5
_LEAST_WIDTH = 0.6


class Segment(NamedTuple):
    """One part of the bar: the status group it shows, its left edge and its width in per cent."""

    group: str
    x: str
    width: str


def status_bar(counts: Mapping[str, int]) -> tuple[Segment, ...]:
    """The bar's segments for `counts` by status group, in the groups' order; groups without a complaint are left out.

    A group of very few stays visible: its segment is never thinner than 0.6 per cent.
    """
    present = [(group, counts.get(group, 0)) for group in GROUPS if counts.get(group, 0) > 0]
    total = sum(count for _, count in present)
    room = 100 - _GAP * max(0, len(present) - 1)
    widths = [max(_LEAST_WIDTH, room * count / total) for _, count in present]
    shrink = room / sum(widths) if widths else 1.0
    segments, left = [], 0.0
    for (group, _), width in zip(present, widths, strict=True):
        segments.append(Segment(group, per_cent(left), per_cent(width * shrink)))
        left += width * shrink + _GAP
    return tuple(segments)
