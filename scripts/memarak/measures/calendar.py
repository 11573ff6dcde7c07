"""Working days: Monday to Friday, less Indonesian public holidays and *cuti bersama*.

Holidays come from the library `holidays` (country ID, categories `public` and `government`), corrected by
`hari_libur.csv` beside `portal.toml`. The day of receipt is day 0: working days from a to b are those in (a, b].
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from memarak.measures.overrides import ADD, Override

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Days = NDArray[np.int64]

NATIONAL, JOINT_LEAVE, LOCAL = "libur nasional", "cuti bersama", "tambahan daerah"
ESTIMATED = "(perkiraan)"
FIRST_LIBRARY_YEAR, LAST_LIBRARY_YEAR = 1946, 2100
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True, order=True)
class Holiday:
    """One day off: `kind` is the `jenis` of `hari_libur.csv`; an estimated date says so in `name`."""

    day: date
    name: str
    kind: str


def library_holidays(years: Iterable[int]) -> dict[date, Holiday]:
    """Every holiday that the library knows in `years`, weekends included. Years outside its range have none."""
    return dict(_library_holidays(tuple(years)))


@lru_cache(maxsize=2)
def _library_holidays(years: tuple[int, ...]) -> Mapping[date, Holiday]:
    import holidays

    known = [year for year in years if FIRST_LIBRARY_YEAR <= year <= LAST_LIBRARY_YEAR]
    found: dict[date, Holiday] = {}
    if not known:
        return found
    for category, kind in (("government", JOINT_LEAVE), ("public", NATIONAL)):
        calendar = holidays.country_holidays("ID", years=known, categories=(category,), language="id")
        for day, name in calendar.items():
            if day.year in known:
                found[day] = Holiday(day, name, kind)
    return found


def holidays_of(years: Iterable[int], overrides: Iterable[Override] = ()) -> dict[date, Holiday]:
    """The library's holidays in `years`, with the regency's corrections applied in their order.

    A day that is added takes the place of the library's, so that adding an estimated date confirms it.
    """
    wanted = set(years)
    found = library_holidays(sorted(wanted))
    for override in overrides:
        if override.day.year not in wanted:
            continue
        if override.action == ADD:
            found[override.day] = Holiday(override.day, override.name, override.kind or LOCAL)
        else:
            found.pop(override.day, None)
    return found


def estimated_years(years: Iterable[int], overrides: Iterable[Override] = ()) -> tuple[int, ...]:
    """Those of `years` with a holiday whose date is an estimate (Islamic and lunar dates not yet decreed)."""
    found = holidays_of(years, overrides)
    return tuple(sorted({h.day.year for h in found.values() if ESTIMATED in h.name}))


def unknown_years(years: Iterable[int]) -> tuple[int, ...]:
    """Those of `years` for which the library has no holidays, so that only weekends are days off."""
    return tuple(sorted({y for y in years if not FIRST_LIBRARY_YEAR <= y <= LAST_LIBRARY_YEAR}))


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Counts working days over a fixed range by a cumulative array.

    `first` is the range's first day as days since 1970-01-01; `cumulative[i]` the working days among the
    first i + 1 days of the range.
    """

    first: int
    cumulative: Days
    holidays: Mapping[date, Holiday]

    def between(self, start: Days, end: Days) -> Days:
        """Working days in (start, end], element by element; days since 1970-01-01, both inside the range."""
        counted: Days = self.cumulative[end - self.first] - self.cumulative[start - self.first]
        return counted

    def after(self, start: Days, working_days: Days) -> Days:
        """The first day by which `working_days` working days have passed since `start` (a deadline)."""
        import numpy as np

        target = self.cumulative[start - self.first] + working_days
        found: Days = self.first + np.searchsorted(self.cumulative, target, side="left").astype(np.int64)
        return found

    def off_between(self, first: int, last: int) -> tuple[Holiday, ...]:
        """The non-working weekdays in [first, last], in order of date."""
        return tuple(
            self.holidays[day] for day in sorted(self.holidays) if first <= (day - _EPOCH).days <= last and day.weekday() < 5
        )


def working_days(first: int, last: int, reach: int, overrides: tuple[Override, ...] = ()) -> WorkingDays:
    """A counter from `first` to `last` (days since 1970-01-01) in which deadlines `reach` working days after fit.

    Beyond the library's years only weekends are off (`unknown_years`).
    """
    end = last + 2 * reach + 60
    while True:
        counter = counter_of(first, end, holidays_of(years_between(first, end), overrides))
        if counter.cumulative[-1] - counter.cumulative[last - first] >= reach:
            return counter
        end += 2 * (end - first)


def counter_of(first: int, last: int, holidays: Mapping[date, Holiday]) -> WorkingDays:
    """A counter from `first` to `last` (days since 1970-01-01) with these days off beside the weekends."""
    import numpy as np

    days = np.arange(first, last + 1, dtype=np.int64)
    works = (days + 3) % 7 < 5  # 1970-01-01 was a Thursday
    off = np.array([(day - _EPOCH).days for day in holidays], dtype=np.int64) - first
    works[off[(off >= 0) & (off < len(days))]] = False
    return WorkingDays(first, np.cumsum(works, dtype=np.int64), holidays)


def years_between(first: int, last: int) -> range:
    """Calendar years from `first` to `last`, days since 1970-01-01, as far as dates go."""
    latest = (date.max - _EPOCH).days
    return range((_EPOCH + timedelta(days=first)).year, (_EPOCH + timedelta(days=min(last, latest))).year + 1)
