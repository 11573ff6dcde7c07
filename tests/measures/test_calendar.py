"""Working days against an independent count, corrections of holidays, and years that nobody has decreed."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from memarak.measures.calendar import (
    JOINT_LEAVE,
    LOCAL,
    NATIONAL,
    Holiday,
    WorkingDays,
    counter_of,
    estimated_years,
    holidays_of,
    library_holidays,
    unknown_years,
    working_days,
    years_between,
)
from memarak.measures.overrides import Override

EPOCH = date(1970, 1, 1)


def days(*dates: date) -> np.ndarray:
    return np.array([(day - EPOCH).days for day in dates], dtype=np.int64)


def counter(first: date, last: date, *overrides: Override) -> WorkingDays:
    return working_days(*days(first, last).tolist(), 60, overrides)


WEEK = counter(date(2021, 1, 1), date(2028, 12, 31))


def count(start: date, end: date, calendar: WorkingDays = WEEK) -> int:
    return int(calendar.between(days(start), days(end))[0])


def deadline(start: date, length: int, calendar: WorkingDays = WEEK) -> date:
    return EPOCH + timedelta(days=int(calendar.after(days(start), np.array([length]))[0]))


DAYS = st.dates(date(2021, 1, 1), date(2027, 12, 31))
PUBLISHED = [
    day
    for category in ("public", "government")
    for day in holidays.country_holidays("ID", years=range(2021, 2029), categories=(category,))
]


@given(DAYS, DAYS)
def test_count_is_that_of_numpy_business_days(one: date, other: date) -> None:
    start, end = sorted((one, other))
    after = np.array([start, end], dtype="datetime64[D]") + 1
    assert count(start, end) == np.busday_count(*after, holidays=PUBLISHED)


@given(DAYS, st.integers(1, 60))
def test_deadline_is_the_first_day_with_that_many_working_days(received: date, length: int) -> None:
    day, passed = received, 0
    while passed < length:
        day += timedelta(days=1)
        passed += day.weekday() < 5 and day not in set(PUBLISHED)
    assert deadline(received, length) == day
    assert count(received, day) == length


def test_the_day_of_receipt_is_day_zero() -> None:
    monday = date(2026, 11, 23)
    assert [count(monday, monday + timedelta(days=n)) for n in (0, 1, 5, 7)] == [0, 1, 4, 5]


def test_received_at_the_weekend_counts_from_monday() -> None:
    assert deadline(date(2026, 11, 21), 1) == date(2026, 11, 23)


def test_eid_and_its_collective_leave_are_no_working_days() -> None:
    # Nyepi 18 and 19, Idul Fitri 20 to 24 March 2026
    assert count(date(2026, 3, 17), date(2026, 3, 24)) == 0
    assert deadline(date(2026, 3, 17), 1) == date(2026, 3, 25)


def test_weekday_holidays_of_2026_are_those_of_the_joint_decree() -> None:
    off = counter(date(2026, 1, 1), date(2026, 12, 31)).off_between(*days(date(2026, 1, 1), date(2026, 12, 31)).tolist())
    by_kind = {kind: " ".join(f"{h.day:%m-%d}" for h in off if h.kind == kind) for kind in (NATIONAL, JOINT_LEAVE)}
    assert by_kind == {
        NATIONAL: "01-01 01-16 02-17 03-19 04-03 05-01 05-14 05-27 06-01 06-16 08-17 08-25 12-25",
        JOINT_LEAVE: "02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24",
    }


def test_a_leap_day_is_a_day() -> None:
    assert count(date(2024, 2, 28), date(2024, 3, 1)) == 2
    assert deadline(date(2024, 2, 28), 1) == date(2024, 2, 29)


def test_corrections_add_and_take_away() -> None:
    added = Override(date(2026, 11, 25), "Pilkada", "tambah")
    removed = Override(date(2026, 12, 24), "", "hapus")
    calendar = counter(date(2026, 11, 1), date(2026, 12, 31), added, removed)
    assert count(date(2026, 11, 24), date(2026, 11, 26), calendar) == 1
    assert count(date(2026, 12, 23), date(2026, 12, 24), calendar) == 1
    assert calendar.holidays[added.day] == Holiday(added.day, "Pilkada", LOCAL)


def test_a_correction_of_another_year_is_no_holiday_of_this_one() -> None:
    day = date(2025, 11, 25)
    assert holidays_of([2026], [Override(day, "Pilkada", "tambah")]) == holidays_of([2026])
    assert day in holidays_of([2025, 2026], [Override(day, "Pilkada", "tambah")])


def test_corrections_of_other_years_leave_those_after_them_in_force() -> None:
    corrections = [Override(date(year, 11, 25), "Pilkada", "tambah") for year in (2025, 2026, 2024, 2026)]
    assert holidays_of([2026], corrections) == {
        **holidays_of([2026]),
        corrections[1].day: Holiday(corrections[1].day, "Pilkada", LOCAL),
    }


def test_the_last_correction_of_a_day_stands() -> None:
    day = date(2026, 11, 25)
    corrections = (Override(day, "Pilkada", "tambah"), Override(day, "", "hapus"))
    assert day not in holidays_of([2026], corrections)


def test_a_correction_at_the_weekend_changes_no_count() -> None:
    saturday = date(2026, 11, 28)
    for action in ("tambah", "hapus"):
        calendar = counter(date(2026, 11, 1), date(2026, 12, 31), Override(saturday, "x", action))
        assert count(date(2026, 11, 27), date(2026, 11, 30), calendar) == 1
        assert saturday not in [h.day for h in calendar.off_between(*days(date(2026, 11, 1), date(2026, 12, 31)).tolist())]


def test_years_with_estimated_holidays_are_named_until_confirmed() -> None:
    assert estimated_years(range(2024, 2027)) == ()
    assert estimated_years([2028]) == (2028,)
    estimated = [h for h in library_holidays([2027]).values() if "(perkiraan)" in h.name]
    confirmed = [Override(h.day, "Ditetapkan", "tambah") for h in estimated]
    assert estimated
    assert estimated_years([2027], confirmed) == ()


@pytest.mark.parametrize("year", [1900, 2150, 9000])
def test_beyond_the_library_only_weekends_are_off(year: int) -> None:
    first = date(year, 1, 1)
    calendar = counter(first, date(year, 12, 31))
    expected = sum((first + timedelta(days=n)).weekday() < 5 for n in range(1, 101))
    assert count(first, first + timedelta(days=100), calendar) == expected
    assert unknown_years([2026, year]) == (year,)
    assert estimated_years([year]) == ()


@pytest.mark.parametrize("year", [1961, 2026])
def test_a_long_run_of_holidays_still_ends_in_a_deadline(year: int) -> None:
    first = date(year, 1, 1)
    closed = [Override(first + timedelta(days=n), "tutup", "tambah") for n in range(365)]
    assert deadline(first, 60, counter(first, first, *closed)) > date(year + 1, 3, 1)


@pytest.mark.parametrize("reach", [1, 2, 5, 29, 60])
def test_short_deadlines_fit_as_long_ones_do(reach: int) -> None:
    friday = date(2026, 11, 27)
    calendar = working_days(*days(friday, friday).tolist(), reach)
    assert deadline(friday, reach, calendar) == deadline(friday, reach)


@pytest.mark.parametrize(
    ("first", "last", "years"),
    [
        (date(2026, 1, 1), date(2026, 12, 31), [2026]),
        (date(2025, 12, 31), date(2026, 1, 1), [2025, 2026]),
        (date(1969, 12, 31), date(1971, 1, 1), [1969, 1970, 1971]),
    ],
)
def test_years_are_those_of_both_days_and_between(first: date, last: date, years: list[int]) -> None:
    assert list(years_between(*days(first, last).tolist())) == years


def test_years_end_with_the_calendar() -> None:
    [last] = days(date.max).tolist()
    assert list(years_between(last, last + 90)) == [9999]


def test_deadlines_at_the_end_of_the_calendar_are_still_found() -> None:
    calendar = counter(date(9999, 12, 31), date(9999, 12, 31))
    assert int(calendar.after(days(date(9999, 12, 31)), np.array([60]))[0]) > days(date(9999, 12, 31))[0]


def test_the_years_of_the_library_are_known_from_the_first_to_the_last() -> None:
    assert unknown_years([2101, 1945, 1946, 2026, 2100]) == (1945, 2101)


def test_days_off_are_told_to_the_last_day_of_the_span() -> None:
    first, last = days(date(2026, 8, 17), date(2026, 8, 25)).tolist()
    assert [h.day for h in WEEK.off_between(first, last)] == [date(2026, 8, 17), date(2026, 8, 25)]
    assert WEEK.off_between(first + 1, last - 1) == ()


def test_a_counter_reaches_from_its_first_day_to_its_last() -> None:
    first, last = days(date(2026, 11, 20), date(2026, 11, 30)).tolist()
    assert counter_of(first, last, {}).cumulative.tolist() == [1, 1, 1, 2, 3, 4, 5, 6, 6, 6, 7]
    off = {day: Holiday(day, "Libur", LOCAL) for day in (date(2026, 11, 20), date(2026, 11, 30), date(2026, 12, 1))}
    assert counter_of(first, last, off).cumulative.tolist() == [0, 0, 0, 1, 2, 3, 4, 5, 5, 5, 5]


@pytest.mark.parametrize("length", [1, 2, 40, 60])
def test_a_deadline_fits_however_many_days_off_come_first(length: int) -> None:
    last = date(2026, 11, 27)
    closed = [last + timedelta(days=n) for n in range(1, 500)]
    calendar = counter(date(2026, 11, 2), last, *(Override(day, "Libur panjang", "tambah") for day in closed))
    passed, day = 0, closed[-1]
    while passed < length:
        day += timedelta(days=1)
        passed += day.weekday() < 5 and day not in calendar.holidays
    assert deadline(last, length, calendar) == day
