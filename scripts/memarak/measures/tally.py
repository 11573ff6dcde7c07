"""What a cohort's figures need and no more: counts and waiting times that add up.

A tally is a pure function of a cohort's rows, and tallies of disjoint sets of rows merge by addition: shards
are tallied apart and merged, and a changed row touches the tallies of its own cohorts only. Plain Python.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from memarak.measures.survival import Waits, merge_waits
from memarak.vocabulary import DISCONTINUED, OPEN, RESOLVED, STATUSES

STATUS_CODES: tuple[str, ...] = tuple(STATUSES)
_PLACES = {code: place for place, code in enumerate(STATUS_CODES)}
_PLACES_OF_GROUP = {
    status.group: [_PLACES[code] for code, other in STATUSES.items() if other.group == status.group] for status in STATUSES.values()
}
Ages = tuple[tuple[int, int], ...]
"""Ages in days and how many have each, in order."""


@dataclass(frozen=True, slots=True)
class Tally:
    """A cohort in numbers. `statuses` counts by status, in the order of `STATUS_CODES`.

    `overdue`: open and past their resolution deadline. `undated`: resolved without a closing date.
    `answer_due`: answered, or past the response deadline; `answered_in_time` of them by it.
    `resolution_due`: resolved with a date, or past the resolution deadline; `resolved_in_time` of them by it.
    `answers`, `answers_working`: waits to the first response in days and working days.
    `resolutions`, `resolutions_working`: waits to being resolved. `open_ages`: days the open ones have waited.
    None but `statuses` counts archived complaints.
    """

    statuses: tuple[int, ...]
    overdue: int
    undated: int
    answer_due: int
    answered_in_time: int
    resolution_due: int
    resolved_in_time: int
    answers: Waits
    answers_working: Waits
    resolutions: Waits
    resolutions_working: Waits
    open_ages: Ages

    @property
    def received(self) -> int:
        """All complaints of the cohort."""
        return sum(self.statuses)

    def with_status(self, code: str) -> int:
        """How many stand at this status."""
        return self.statuses[_PLACES[code]]

    def in_group(self, group: str) -> int:
        """How many stand in this group of statuses."""
        return sum([self.statuses[place] for place in _PLACES_OF_GROUP[group]])

    @property
    def open(self) -> int:
        """Those still open."""
        return self.in_group(OPEN)

    @property
    def resolved(self) -> int:
        """Those resolved, with a closing date or without."""
        return self.in_group(RESOLVED)

    @property
    def continued(self) -> int:
        """All but the archived ones: the base of shares and response times."""
        return self.received - self.in_group(DISCONTINUED)

    def __add__(self, other: Tally) -> Tally:
        """The tally of two disjoint sets of complaints."""
        ages = Counter(dict(self.open_ages))
        ages.update(dict(other.open_ages))
        return Tally(
            tuple(a + b for a, b in zip(self.statuses, other.statuses, strict=True)),
            self.overdue + other.overdue,
            self.undated + other.undated,
            self.answer_due + other.answer_due,
            self.answered_in_time + other.answered_in_time,
            self.resolution_due + other.resolution_due,
            self.resolved_in_time + other.resolved_in_time,
            merge_waits(self.answers, other.answers),
            merge_waits(self.answers_working, other.answers_working),
            merge_waits(self.resolutions, other.resolutions),
            merge_waits(self.resolutions_working, other.resolutions_working),
            tuple(sorted(ages.items())),
        )
