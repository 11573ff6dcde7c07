"""The measures of DESIGN, section 6 (the source of every definition): one named function each, from tally to figure.

The counts by status are made from `vocabulary`. The first paragraph of each docstring is the definition in English
that `definitions` publishes on the methodology page. Plain Python.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from memarak.measures.rates import format_half, format_share, wilson
from memarak.measures.survival import HALF, TENTH, Waits, quantile
from memarak.measures.tally import Ages, Tally
from memarak.vocabulary import STATUSES, Status

SMALLEST_BASE = 10
SMALLEST_RANKED = 30
TOO_FEW = "data terlalu sedikit"
NOT_REACHED = "belum tercapai"
NO_RESPONSES = "tidak ada data tanggapan"
NO_CLOSING_DATES = "tidak ada tanggal selesai"
NO_BASE = "tidak ada dasar"


class Figure(NamedTuple):
    """One value as published: `value`, `low` and `high` as written in the file, blank with the reason in `note`."""

    value: str
    base: int
    low: str = ""
    high: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the source has at all: any response, and any closing date of a resolved complaint."""

    responses: bool = True
    closing_dates: bool = True


def received(tally: Tally) -> Figure:
    """Complaints received in the period, archived ones included."""
    return _count(tally, tally.received)


def open_count(tally: Tally) -> Figure:
    """Complaints of the period that are still open on the snapshot's date: not resolved, closed by the system or archived."""
    return _count(tally, tally.open)


def discontinued(tally: Tally) -> Figure:
    """Complaints of the period that are not pursued; today the same as the archived ones."""
    return _count(tally, tally.received - tally.continued)


def overdue(tally: Tally) -> Figure:
    """Open complaints of the period whose resolution deadline lies before the snapshot's date."""
    return _count(tally, tally.overdue)


def resolved_share(tally: Tally) -> Figure:
    """Of the complaints of the period that were not archived, the share that is resolved on the snapshot's date.

    With Wilson's 95 % interval. Source: Wilson 1927.
    """
    return _share(tally.resolved, tally.continued)


def median_response_days(tally: Tally) -> Figure:
    """The number of days within which half of the complaints get their first response (Kaplan-Meier median).

    Days from receipt to the first response; unanswered complaints are censored at the snapshot's date, archived
    ones are left out. Source: Kaplan & Meier 1958; interval: Greenwood 1926, Brookmeyer & Crowley 1982.
    """
    return _response_median(tally.answers, tally)


def median_response_working_days(tally: Tally) -> Figure:
    """The number of working days within which half of the complaints get their first response (Kaplan-Meier median).

    As `median_response_days`, in working days. Source: the same.
    """
    return _response_median(tally.answers_working, tally)


def median_resolution_days(tally: Tally) -> Figure:
    """The number of days within which half of the complaints are resolved (Kaplan-Meier median).

    Days from receipt to the closing date of a resolved complaint; open complaints are censored at the snapshot's
    date, those closed by the system on the day they were closed. Archived ones, and resolved ones without a
    closing date, are left out. Source: Kaplan & Meier 1958; interval: Greenwood 1926, Brookmeyer & Crowley 1982.
    """
    return _resolution_quantile(tally.resolutions, HALF, tally)


def median_resolution_working_days(tally: Tally) -> Figure:
    """The number of working days within which half of the complaints are resolved (Kaplan-Meier median).

    As `median_resolution_days`, in working days. Source: the same.
    """
    return _resolution_quantile(tally.resolutions_working, HALF, tally)


def p90_resolution_days(tally: Tally) -> Figure:
    """The number of days within which nine of ten complaints are resolved (90th percentile of the Kaplan-Meier curve).

    Read from the same curve as `median_resolution_days`, where a tenth is still waiting. Source: the same.
    """
    return _resolution_quantile(tally.resolutions, TENTH, tally)


def response_on_time(tally: Tally) -> Figure:
    """Of the complaints that were answered or are past their response deadline, the share answered by the deadline.

    With Wilson's 95 % interval. Unanswered complaints whose deadline has not passed don't count yet. Source: Wilson
    1927; deadlines: the regency's `[tenggat]`.
    """
    return _share(tally.answered_in_time, tally.answer_due)


def resolution_on_time(tally: Tally) -> Figure:
    """Of the complaints that were resolved or are past their resolution deadline, the share resolved by the deadline.

    With Wilson's 95 % interval. Past its deadline, a complaint closed by the system counts as not resolved in
    time. Source: Wilson 1927; deadlines: the regency's `[tenggat]`.
    """
    if tally.undated and not tally.resolution_due:
        return Figure("", tally.resolution_due, note=NO_CLOSING_DATES)
    return _share(tally.resolved_in_time, tally.resolution_due)


def open_age_median(tally: Tally) -> Figure:
    """The median number of days that the complaints still open on the snapshot's date have waited since receipt.

    The plain median of their ages: none of these waits has ended, so none is censored.
    """
    base = tally.open
    reason = _too_small(base)
    return Figure("", base, note=reason) if reason else Figure(format_half(_median(tally.open_ages)), base)


Measure = Callable[[Tally], Figure]


def _at(status: Status) -> Measure:
    """The count of the complaints at one status; `vocabulary` says what it means."""

    def at_status(tally: Tally) -> Figure:
        return _count(tally, tally.with_status(status.code))

    at_status.__doc__ = status.count_en
    return at_status


COUNTS: Mapping[str, Measure] = {
    "masuk": received,
    **{status.code: _at(status) for status in STATUSES.values()},
    "terbuka": open_count,
    "tidak_dilanjutkan": discontinued,
    "lewat_tenggat": overdue,
}
"""`ukuran` to function: the counts, which every level has by month where it has months at all."""

MEASURES: Mapping[str, Measure] = {
    **COUNTS,
    "rasio_selesai": resolved_share,
    "median_hari_tanggapan": median_response_days,
    "median_hari_kerja_tanggapan": median_response_working_days,
    "median_hari_penyelesaian": median_resolution_days,
    "median_hari_kerja_penyelesaian": median_resolution_working_days,
    "p90_hari_penyelesaian": p90_resolution_days,
    "tepat_waktu_tanggapan": response_on_time,
    "tepat_waktu_penyelesaian": resolution_on_time,
    "umur_median_terbuka": open_age_median,
}
"""`ukuran` to function, in the order of `statistik.csv`."""

RESPONSE_MEASURES = frozenset(("median_hari_tanggapan", "median_hari_kerja_tanggapan", "tepat_waktu_tanggapan"))
RESOLUTION_MEASURES = frozenset(
    ("median_hari_penyelesaian", "median_hari_kerja_penyelesaian", "p90_hari_penyelesaian", "tepat_waktu_penyelesaian")
)


def figure(name: str, tally: Tally, coverage: Coverage) -> Figure:
    """The measure `name` of a cohort; blank with the reason where the whole source lacks what it rests on.

    A source without any response has no response measures. One in which no resolved complaint has a closing
    date has no resolution measures for cohorts with resolved complaints: nobody would be on time.
    """
    found = MEASURES[name](tally)
    if name in RESPONSE_MEASURES and not coverage.responses:
        return Figure("", found.base, note=NO_RESPONSES)
    if name in RESOLUTION_MEASURES and not coverage.closing_dates and tally.undated:
        return Figure("", found.base, note=NO_CLOSING_DATES)
    return found


def _count(tally: Tally, count: int) -> Figure:
    return Figure(str(count), tally.received)


def _too_small(base: int) -> str:
    if base == 0:
        return NO_BASE
    return TOO_FEW if base < SMALLEST_BASE else ""


def _share(successes: int, base: int) -> Figure:
    reason = _too_small(base)
    if reason:
        return Figure("", base, note=reason)
    low, high = wilson(successes, base)
    return Figure(format_share(Fraction(successes, base)), base, format_share(low), format_share(high))


def _response_median(waits: Waits, tally: Tally) -> Figure:
    return _quantile(waits, HALF, tally.continued, NOT_REACHED)


def _resolution_quantile(waits: Waits, level: Fraction, tally: Tally) -> Figure:
    """Where every resolved complaint of the cohort lacks its date, that is why there is no number, not slowness."""
    base = tally.continued - tally.undated
    all_undated = tally.undated > 0 and tally.undated == tally.resolved
    if all_undated and base == 0:
        return Figure("", base, note=NO_CLOSING_DATES)
    return _quantile(waits, level, base, NO_CLOSING_DATES if all_undated else NOT_REACHED)


def _quantile(waits: Waits, level: Fraction, base: int, never: str) -> Figure:
    reason = _too_small(base)
    if reason:
        return Figure("", base, note=reason)
    found = quantile(waits, level)
    days, low, high = ("" if day is None else str(day) for day in (found.days, found.low, found.high))
    return Figure(days, base, low, high, "" if days else never)


def _median(ages: Ages) -> Fraction:
    """The middle age, or the mean of the two middle ones."""
    count = sum(number for _, number in ages)
    middle = ((count + 1) // 2, count // 2 + 1)
    total, passed = 0, 0
    for age, number in ages:
        total += age * sum(passed < place <= passed + number for place in middle)
        passed += number
    return Fraction(total, 2)
