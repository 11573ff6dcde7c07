"""Working days between two days, from the snapshot's own list of days off: the counts that the figures used."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date


class WorkingDays:
    """Counts Mondays to Fridays less the given days off; days are ISO dates."""

    def __init__(self, days_off: Iterable[str]) -> None:
        ordinals = (date.fromisoformat(day).toordinal() for day in days_off)
        self._off = sorted({day for day in ordinals if (day - 1) % 7 < 5})
        self._until: dict[str, int] = {}

    def between(self, start: str, end: str) -> int:
        """Working days in (start, end]: the day of receipt is day 0. Negative where `end` comes first."""
        known = self._until
        first = known[start] if start in known else self._count(start)
        last = known[end] if end in known else self._count(end)
        return last - first

    def _count(self, iso: str) -> int:
        """Working days from the calendar's first day, which was a Monday, to `iso`."""
        day = date.fromisoformat(iso).toordinal()
        count = self._until[iso] = day // 7 * 5 + min(day % 7, 5) - bisect_right(self._off, day)
        return count
