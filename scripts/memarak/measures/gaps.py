"""What the figures had to do without, told to staff as problems."""

from __future__ import annotations

import numpy as np

from memarak.measures.calendar import estimated_years, unknown_years, years_between
from memarak.measures.durations import Timeline, last_day_used
from memarak.measures.overrides import Override
from memarak.problems import Problem
from memarak.vocabulary import AUTO_CLOSED, RESOLVED


def missing_dates(timeline: Timeline) -> tuple[Problem, ...]:
    """Closing dates that are not known: of all resolved complaints, and of those that the system closed.

    Single resolved ones without a date are told by intake, which knows their cells.
    """
    codes = {AUTO_CLOSED: "ditutup-tanpa-tanggal"}
    if not timeline.has_closing.any():
        codes = {RESOLVED: "tanggal-selesai-tidak-dicatat", **codes}
    found = []
    for group, code in codes.items():
        count = int(np.count_nonzero((timeline.group == group) & ~timeline.has_closing))
        if count:
            found.append(Problem(code, "keluhan", column="tanggal_selesai", details={"jumlah": str(count)}))
    return tuple(found)


def uncertain_years(timeline: Timeline, overrides: tuple[Override, ...]) -> tuple[Problem, ...]:
    """Years within the counts whose holidays are estimates, or not known at all."""
    if not len(timeline.received):
        return ()
    years = years_between(timeline.calendar.first, last_day_used(timeline))
    codes = (("hari-libur-perkiraan", estimated_years(years, overrides)), ("hari-libur-tidak-dikenal", unknown_years(years)))
    return tuple(Problem(code, "hari_libur", details={"tahun": str(year)}) for code, found in codes for year in found)
