"""The Kaplan-Meier curve against its definition in fractions, and where it ties. Beside lifelines: `test_outside_judges.py`."""

from __future__ import annotations

from fractions import Fraction
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from memarak.measures.survival import HALF, TENTH, Step, curve, merge_waits, quantile, waits_of

WAITS = st.lists(st.tuples(st.integers(0, 40), st.booleans()), min_size=1, max_size=60)


def _share_by_definition(waits: list[tuple[int, bool]], day: int) -> Fraction:
    share = Fraction(1)
    for event_day in sorted({d for d, ended in waits if ended and d <= day}):
        at_risk = sum(d >= event_day for d, _ in waits)
        share *= 1 - Fraction(sum(ended and d == event_day for d, ended in waits), at_risk)
    return share


@given(WAITS)
def test_quantile_is_the_first_day_at_or_under_the_level(waits: list[tuple[int, bool]]) -> None:
    for level in (HALF, TENTH):
        expected = next((day for day in range(41) if _share_by_definition(waits, day) <= level), None)
        assert quantile(waits_of(*zip(*waits, strict=True)), level).days == expected


@given(WAITS)
def test_interval_holds_the_median_and_never_ends_before_it_begins(waits: list[tuple[int, bool]]) -> None:
    found = quantile(waits_of(*zip(*waits, strict=True)), HALF)
    low, middle, high = (inf if day is None else day for day in (found.low, found.days, found.high))
    assert low <= middle <= high


@given(WAITS)
def test_curve_falls_within_its_band(waits: list[tuple[int, bool]]) -> None:
    steps = curve(*zip(*waits, strict=True))
    assert steps[0].days == 0
    assert [s.share for s in steps] == sorted((s.share for s in steps), reverse=True)
    assert all(0 <= s.low <= s.share <= s.high <= 1 for s in steps)


@given(WAITS, WAITS)
def test_waits_of_two_shards_merge(left: list[tuple[int, bool]], right: list[tuple[int, bool]]) -> None:
    apart = [waits_of(*zip(*part, strict=True)) for part in (left, right)]
    assert merge_waits(*apart) == waits_of(*zip(*(left + right), strict=True))


def test_a_curve_at_one_half_but_for_rounding_has_reached_it() -> None:
    # One event a day among 24: 23/24 x 22/23 x ... x 12/13 is one half, but above it in floating point.
    days = list(range(1, 25))
    product = 1.0
    for left in range(23, 11, -1):
        product *= left / (left + 1)
    assert product > 0.5
    assert quantile(waits_of(days, [True] * 24), HALF).days == 12


def test_a_curve_at_one_tenth_but_for_rounding_has_reached_it() -> None:
    assert quantile(waits_of(list(range(1, 11)), [True] * 10), TENTH).days == 9
    assert quantile(waits_of([*range(1, 19), 30, 30], [True] * 18 + [False] * 2), TENTH).days == 18


def test_those_censored_on_a_day_still_wait_on_it() -> None:
    [start, only] = curve([5, 5, 5, 5], [True, True, False, False])
    assert (start.days, start.share, start.low, start.high) == (0, 1.0, 1.0, 1.0)
    assert (only.at_risk, only.events, only.censored, only.share) == (4, 2, 2, 0.5)


def test_bands_are_one_before_the_first_event_and_zero_where_the_curve_ends() -> None:
    steps = curve([2, 4, 6], [False, True, True])
    assert [(s.days, s.low, s.high) for s in (steps[1], steps[3])] == [(2, 1.0, 1.0), (6, 0.0, 0.0)]
    assert steps[2].low < steps[2].share < steps[2].high


def test_nobody_ended_means_no_quantile_and_a_flat_curve() -> None:
    found = quantile(waits_of([3, 9], [False, False]), HALF)
    assert (found.days, found.low, found.high) == (None, None, None)
    assert {s.share for s in curve([3, 9], [False, False])} == {1.0}


def test_an_empty_cohort_has_no_curve() -> None:
    assert curve([], []) == ()
    assert quantile((), HALF).days is None


@settings(max_examples=20)
@given(st.integers(10, 400))
def test_everything_on_one_day_is_that_day(count: int) -> None:
    found = quantile(waits_of([7] * count, [True] * count), HALF)
    assert (found.days, found.low, found.high) == (7, 7, 7)


def test_the_curve_starts_at_day_0_with_everybody_waiting_and_nothing_happened() -> None:
    assert curve([3, 5], [True, False])[0] == Step(0, 1.0, 1.0, 1.0, 2, 0, 0)
    assert [step.days for step in curve([0, 5], [True, False])] == [0, 5]


@pytest.mark.parametrize("first", [1, 2, 40])
def test_whoever_ended_after_day_0_waited_on_it(first: int) -> None:
    assert [step.days for step in curve([first, 90], [True, True])] == [0, first, 90]


def test_the_band_is_greenwoods_on_the_scale_of_the_logarithm_of_the_logarithm() -> None:
    # by hand: S = 3/4 and 1/2; Greenwood's sum = 1/12, then 1/12 + 1/6; S ** exp(+-1.96 sqrt(sum) / log S)
    steps = curve([2, 5, 7, 9], [True, True, False, False])
    bands = [(step.share, round(step.low, 4), round(step.high, 4)) for step in steps]
    assert bands == [(1.0, 1.0, 1.0), (0.75, 0.1279, 0.9605), (0.5, 0.0578, 0.8449), (0.5, 0.0578, 0.8449), (0.5, 0.0578, 0.8449)]


def test_the_interval_of_a_median_is_where_the_bands_pass_one_half() -> None:
    found = quantile(waits_of(range(1, 21), [True] * 20), HALF)
    assert (found.low, found.days, found.high) == (5, 10, 15)


def test_a_wait_without_an_outcome_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="shorter"):
        waits_of([3, 9], [True])
