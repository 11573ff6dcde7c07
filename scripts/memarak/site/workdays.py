"""Working days between two days, from the snapshot's own list of days off: the counts that the figures used."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from functools import lru_cache


@lru_cache(maxsize=16384)
def _ordinal(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


class WorkingDays:
    """Counts Mondays to Fridays less the given days off; days are ISO dates."""

    def __init__(self, days_off: Iterable[str]) -> None:
        self._off = sorted({day for day in map(_ordinal, days_off) if (day - 1) % 7 < 5})

    def between(self, start: str, end: str) -> int:
        """Working days in (start, end]: the day of receipt is day 0. Negative where `end` comes first."""
        return self._until(_ordinal(end)) - self._until(_ordinal(start))

    def _until(self, ordinal: int) -> int:
        # Day 1 of the calendar was a Monday.
        return ordinal // 7 * 5 + min(ordinal % 7, 5) - bisect_right(self._off, ordinal)
