"""Deadlines and waiting times of every complaint, as arrays; all days are counted since 1970-01-01."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from memarak.measures.calendar import Holiday, WorkingDays, counter_of, working_days
from memarak.measures.overrides import Override
from memarak.measures.tally import STATUS_CODES
from memarak.settings import Deadlines
from memarak.vocabulary import STATUSES

Days = NDArray[np.int64]
Flags = NDArray[np.bool_]
_EPOCH = date(1970, 1, 1)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates of every complaint, row by row. Where `has_…` is false the day holds the snapshot's date.

    `group` holds the status group's code, `status` the position in `tally.STATUS_CODES`.
    """

    as_of: int
    status: Days
    group: NDArray[np.object_]
    received: Days
    answered: Days
    has_answer: Flags
    closed: Days
    has_closing: Flags
    answer_deadline: Days
    resolution_deadline: Days
    calendar: WorkingDays


def timeline_of(keluhan: pd.DataFrame, deadlines: Deadlines, as_of: date, overrides: tuple[Override, ...] = ()) -> Timeline:
    """Read the dates of `RedactedTables.keluhan` and set both deadlines of every complaint.

    A deadline is the first day by which that many working days have passed since receipt; the resolution
    deadline goes by `klasifikasi`, with `lain` where it is blank. A complaint without a closing date is
    observed until `as_of`.
    """
    dates = _dates(keluhan, as_of)
    reach = max(deadlines.response_days, *deadlines.resolution_days.values())
    calendar = working_days(dates.first, dates.last, reach, overrides)
    answer_days = np.full(len(keluhan), deadlines.response_days, dtype=np.int64)
    resolution_days = _resolution_days(keluhan["klasifikasi"], deadlines.resolution_days)
    after = calendar.after
    return _timeline(keluhan, dates, calendar, after(dates.received, answer_days), after(dates.received, resolution_days))


def timeline_of_published(keluhan: pd.DataFrame, holidays: Mapping[date, Holiday], as_of: date) -> Timeline:
    """The same from published rows: their deadlines as they stand, and the published days off.

    Columns as in `RedactedTables.keluhan`, and `tenggat_tanggapan`, `tenggat_penyelesaian` as dates.
    """
    dates = _dates(keluhan, as_of)
    answer, resolution = (_days(keluhan[name], dates.today)[0] for name in ("tenggat_tanggapan", "tenggat_penyelesaian"))
    return _timeline(keluhan, dates, counter_of(dates.first, dates.last, holidays), answer, resolution)


@dataclass(frozen=True, slots=True)
class _Dates:
    """Dates of all complaints; `first` and `last` bound them all, `today` included."""

    today: int
    received: Days
    answered: Days
    has_answer: Flags
    closed: Days
    has_closing: Flags

    @property
    def first(self) -> int:
        return int(self.received.min(initial=self.today))

    @property
    def last(self) -> int:
        return max(int(days.max(initial=self.today)) for days in (self.received, self.answered, self.closed))


def _dates(keluhan: pd.DataFrame, as_of: date) -> _Dates:
    today = (as_of - _EPOCH).days
    received = _days(keluhan["tanggal_masuk"], today)[0]
    return _Dates(today, received, *_days(keluhan["tanggal_tanggapan_pertama"], today), *_days(keluhan["tanggal_selesai"], today))


def _timeline(
    keluhan: pd.DataFrame, dates: _Dates, calendar: WorkingDays, answer_deadline: Days, resolution_deadline: Days
) -> Timeline:
    status = pd.Index(STATUS_CODES).get_indexer(pd.Index(keluhan["status"])).astype(np.int64)
    groups = np.array([STATUSES[code].group for code in STATUS_CODES], dtype=object)
    return Timeline(
        as_of=dates.today,
        status=status,
        group=groups[status],
        received=dates.received,
        answered=dates.answered,
        has_answer=dates.has_answer,
        closed=dates.closed,
        has_closing=dates.has_closing,
        answer_deadline=answer_deadline,
        resolution_deadline=resolution_deadline,
        calendar=calendar,
    )


def last_day_used(timeline: Timeline) -> int:
    """The last day to which any count or deadline reaches."""
    ends = (timeline.answer_deadline, timeline.resolution_deadline, timeline.answered, timeline.closed)
    return max(int(days.max(initial=timeline.as_of)) for days in ends)


def iso_dates(days: Days, known: Flags | None = None) -> NDArray[np.object_]:
    """Days since 1970-01-01 as `2026-10-08`; blank where `known` is false."""
    different, places = np.unique(days, return_inverse=True)
    texts: NDArray[np.object_] = np.datetime_as_string(different.astype("datetime64[D]")).astype(object)[places]
    if known is not None:
        texts[~known] = ""
    return texts


def _days(column: pd.Series, blank: int) -> tuple[Days, Flags]:
    """Days since 1970-01-01, and which are known; the others hold `blank`."""
    known = column.notna().to_numpy(dtype=bool)
    days: Days = column.to_numpy(dtype="datetime64[D]").astype(np.int64)
    days[~known] = blank
    return days, known


def _resolution_days(classes: pd.Series, standards: Mapping[str, int]) -> Days:
    by_class = classes.map(dict(standards)).fillna(standards["lain"])
    return np.asarray(by_class.to_numpy(), dtype=np.int64)
