"""From every complaint's dates to a cohort's tally: flags and waits by row, added up by counting."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from memarak.measures.durations import Days, Flags, Timeline
from memarak.measures.figures import Coverage
from memarak.measures.survival import Waits
from memarak.measures.tally import STATUS_CODES, Ages, Tally
from memarak.vocabulary import AUTO_CLOSED, DISCONTINUED, OPEN, RESOLVED


@dataclass(frozen=True, slots=True)
class Observations:
    """What each complaint adds to a tally, row by row; the fields are those of `Tally`.

    Waits come with `…_ended` (else censored) and count only where `answer_waits` or `resolution_waits` is true.
    """

    status: Days
    overdue: Flags
    undated: Flags
    answer_due: Flags
    answered_in_time: Flags
    resolution_due: Flags
    resolved_in_time: Flags
    answer_waits: Flags
    answer_ended: Flags
    answers: Days
    answers_working: Days
    resolution_waits: Flags
    resolution_ended: Flags
    resolutions: Days
    resolutions_working: Days
    is_open: Flags
    ages: Days


def observe(timeline: Timeline) -> Observations:
    """Apply the definitions of DESIGN, section 6, to every complaint."""
    group = timeline.group
    is_open, resolved = group == OPEN, group == RESOLVED
    pursued = group != DISCONTINUED
    undated = resolved & ~timeline.has_closing
    dated = resolved & timeline.has_closing
    ended_or_closed = np.where(dated | (group == AUTO_CLOSED), timeline.closed, timeline.as_of)
    answer_due = pursued & (timeline.has_answer | (timeline.answer_deadline < timeline.as_of))
    resolution_due = pursued & ~undated & (resolved | (timeline.resolution_deadline < timeline.as_of))
    between = timeline.calendar.between
    return Observations(
        status=timeline.status,
        overdue=is_open & (timeline.resolution_deadline < timeline.as_of),
        undated=undated,
        answer_due=answer_due,
        answered_in_time=answer_due & timeline.has_answer & (timeline.answered <= timeline.answer_deadline),
        resolution_due=resolution_due,
        resolved_in_time=resolution_due & dated & (timeline.closed <= timeline.resolution_deadline),
        answer_waits=pursued,
        answer_ended=timeline.has_answer,
        answers=timeline.answered - timeline.received,
        answers_working=between(timeline.received, timeline.answered),
        resolution_waits=pursued & ~undated,
        resolution_ended=dated,
        resolutions=ended_or_closed - timeline.received,
        resolutions_working=between(timeline.received, ended_or_closed),
        is_open=is_open,
        ages=timeline.as_of - timeline.received,
    )


def coverage_of(timeline: Timeline) -> Coverage:
    """Whether any complaint has a response, and any resolved one a closing date: read from the rows themselves.

    So whoever has only the published file comes to the same answer.
    """
    return Coverage(
        responses=bool(timeline.has_answer.any()),
        closing_dates=bool((timeline.has_closing & (timeline.group == RESOLVED)).any()),
    )


def tally_rows(seen: Observations, rows: NDArray[np.intp]) -> Tally:
    """The tally of the complaints at `rows`."""
    answering = rows[seen.answer_waits[rows]]
    resolving = rows[seen.resolution_waits[rows]]
    answered, resolved = seen.answer_ended[answering], seen.resolution_ended[resolving]
    return Tally(
        statuses=tuple(np.bincount(seen.status[rows], minlength=len(STATUS_CODES)).tolist()),
        overdue=_number(seen.overdue, rows),
        undated=_number(seen.undated, rows),
        answer_due=_number(seen.answer_due, rows),
        answered_in_time=_number(seen.answered_in_time, rows),
        resolution_due=_number(seen.resolution_due, rows),
        resolved_in_time=_number(seen.resolved_in_time, rows),
        answers=_waits(seen.answers[answering], answered),
        answers_working=_waits(seen.answers_working[answering], answered),
        resolutions=_waits(seen.resolutions[resolving], resolved),
        resolutions_working=_waits(seen.resolutions_working[resolving], resolved),
        open_ages=_ages(seen.ages[rows[seen.is_open[rows]]]),
    )


def counts_of(seen: Observations, rows: NDArray[np.intp]) -> Tally:
    """The same for a cohort of which only counts are published: without due ones and waits, which take nine tenths of the time."""
    statuses = tuple(np.bincount(seen.status[rows], minlength=len(STATUS_CODES)).tolist())
    return Tally(statuses, _number(seen.overdue, rows), _number(seen.undated, rows), 0, 0, 0, 0, (), (), (), (), ())


def _number(flags: Flags, rows: NDArray[np.intp]) -> int:
    return int(np.count_nonzero(flags[rows]))


def _waits(days: Days, ended: Flags) -> Waits:
    every = np.bincount(days)
    present = np.flatnonzero(every)
    events = np.bincount(days[ended], minlength=len(every))[present]
    return tuple(zip(present.tolist(), events.tolist(), (every[present] - events).tolist(), strict=True))


def _ages(days: Days) -> Ages:
    counts = np.bincount(days)
    present = np.flatnonzero(counts)
    return tuple(zip(present.tolist(), counts[present].tolist(), strict=True))
