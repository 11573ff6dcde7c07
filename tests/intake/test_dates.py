"""Every form of date that sheets hold, and those that mean nothing."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from memarak.intake.dates import BAD_YEAR, LIKE_MONTH, NO_FORM, NO_SUCH_DAY, OTHER_ORDER, DateReader

DAY_FIRST = DateReader(month_first=False, zone=ZoneInfo("Asia/Makassar"))
MONTH_FIRST = DateReader(month_first=True, zone=ZoneInfo("America/New_York"))
MARCH_8 = date(2021, 3, 8)


@pytest.mark.parametrize(
    "typed",
    [
        "8 Maret 2021",
        "08 MARET 2021",
        "8 Mar 2021",
        "8 Mar. '21",
        "8-Mar-21",
        "8Maret2021",
        "8/III/2021",
        "Senin, 8 Mar 2021",
        "hari Senin tanggal 8 Maret 2021",
        "tgl. 8 Maret 2021",
        "Senin (8 Maret 2021)",
    ],
)
def test_indonesian_words(typed: str) -> None:
    assert DAY_FIRST.read(typed) == MARCH_8


@pytest.mark.parametrize("typed", ["March 8, 2021", "Mar 8 2021", "8th of March 2021", "Monday, March 8th, 2021", "2021 March 8"])
def test_english_words(typed: str) -> None:
    assert DAY_FIRST.read(typed) == MARCH_8


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1 Pebruari 2022", date(2022, 2, 1)),
        ("1 Nopember 2022", date(2022, 11, 1)),
        ("1 Agt 2022", date(2022, 8, 1)),
        ("Jum'at, 4 Maret 2022", date(2022, 3, 4)),
        ("Jumat 4 Mei 2022", date(2022, 5, 4)),
        ("1 Desember 2022", date(2022, 12, 1)),
    ],
)
def test_spellings_of_months_and_weekdays(typed: str, day: date) -> None:
    assert DAY_FIRST.read(typed) == day


@pytest.mark.parametrize(
    "typed",
    ["08/03/2021", "8-3-21", "8.3.2021", "8 / 3 / 2021", "2021-03-08", "2021/3/8", "20210308", "44263", "44263.427"],
)
def test_numbers_day_first(typed: str) -> None:
    assert DAY_FIRST.read(typed) == MARCH_8


@pytest.mark.parametrize("typed", ["03/08/2021", "3-8-21", "03/08/2021 10:58:54 AM", "03/08/2021 12:50:01 PM", "2021-03-08"])
def test_numbers_month_first(typed: str) -> None:
    assert MONTH_FIRST.read(typed) == MARCH_8


@pytest.mark.parametrize(
    "typed",
    [
        "2021-03-08 10:15",
        "2021-03-08T10:15:00",
        "2021-03-08 00:00:00.000",
        "8 Maret 2021 pukul 10.15 WITA",
        "8 Maret 2021, 10:15",
        "08/03/2021 23:59 WIB",
        "8 Maret 2021 jam 7.05",
    ],
)
def test_times_are_dropped(typed: str) -> None:
    assert DAY_FIRST.read(typed) == MARCH_8


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2021-03-08T18:00:00Z", date(2021, 3, 9)),
        ("2021-03-08T10:00:00Z", date(2021, 3, 8)),
        ("2021-03-08T23:30:00+07:00", date(2021, 3, 9)),
        ("2021-03-08T00:30:00+0900", date(2021, 3, 7)),
    ],
)
def test_a_time_with_an_offset_is_moved_to_the_regency(typed: str, day: date) -> None:
    assert DAY_FIRST.read(typed) == day


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("31/02/2021", NO_SUCH_DAY),
        ("00/00/0000", BAD_YEAR),
        ("0/3/2021", NO_SUCH_DAY),
        ("2021-13-01", NO_SUCH_DAY),
        ("29 Februari 2021", NO_SUCH_DAY),
        ("06/26/2018", OTHER_ORDER),
        ("8 Agustsus 2021", LIKE_MONTH.format(month="Agustus")),
        ("8 Setpember 2021", LIKE_MONTH.format(month="September")),
        ("8 bulan 2021", NO_FORM),
        ("1899-12-30", BAD_YEAR),
        ("01/01/1900", BAD_YEAR),
        ("8 Maret 2121", BAD_YEAR),
        ("8/3/0021", BAD_YEAR),
        ("12345", BAD_YEAR),
        ("99999", BAD_YEAR),
        ("kemarin", NO_FORM),
        ("8 Maret", NO_FORM),
        ("2021", NO_FORM),
        ("8-9 Maret 2021", NO_FORM),
        ("080321", NO_FORM),
        ("x" * 5000, NO_FORM),
    ],
)
def test_what_is_no_date_is_never_guessed(typed: str, reason: str) -> None:
    assert DAY_FIRST.read(typed) == reason


def test_the_other_order_is_told_in_a_month_first_sheet_too() -> None:
    assert MONTH_FIRST.read("26/06/2018") == OTHER_ORDER


@pytest.mark.parametrize(("typed", "year"), [("1/1/00", 2000), ("1/1/79", 2079), ("1/1/99", 1999)])
def test_two_digit_years(typed: str, year: int) -> None:
    assert DAY_FIRST.read(typed) == date(year, 1, 1)
