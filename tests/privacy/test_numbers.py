from __future__ import annotations

import re

import pytest

from memarak.privacy.reading import Reading

IN_BRACES = re.compile(r"\{([^}]*)\}")


@pytest.mark.parametrize(
    "written",
    [
        *("{o877 1234567}", "{lo877 1234567}", "ooooo{877123456}", "x {oooo877123456}", "bo{877123456}", "{o8771} lima"),
        *("{l2345678}", "ab {l2345678}", "ab {ol12345678}", "ab ooooo{12345678}"),
    ],
)
def test_letters_that_look_like_digits_belong_to_a_number_but_no_word_does(written: str) -> None:
    assert _found(written) == IN_BRACES.findall(written)


@pytest.mark.parametrize(
    "written",
    [
        *("{2012 8512 0001}", "{2012 8512 0001 23}", "{2012 8512 0001 2345}", "{2012 8512 0001 2 3} 4"),
        *("2012 {8512 0001 23456}", "2012 {0812 3456 78}", "2012 {6281 2345 67}", "{2012 8512 0812 34}", "2020 2021 2022 2023"),
        "{2020 2021 2022 2023 2024}",
    ],
)
def test_a_number_may_begin_like_a_year(written: str) -> None:
    assert _found(written) == IN_BRACES.findall(written)


@pytest.mark.parametrize(
    "written",
    [
        *("{1234 5678 9012 3456}", "{12 34 56 78 90 12 34 56}", "{1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6} 7", "{123456 1234567890}"),
        *("{12345 12345678901}", "{1234567890 123456}", "{642105 0812345678}", "12.500 {1234567890123456}"),
        *("12/05/2024 {123456} {1234567890}", "{1234567890123456}-{1234}", "{1234}-{1234567890123456}"),
    ],
)
def test_sixteen_digits_are_one_number(written: str) -> None:
    assert _found(written) == IN_BRACES.findall(written)


@pytest.mark.parametrize(
    "written",
    [
        *("{0812 3456 7890} {0812 3456 7891}", "{081234567890} {081234567891}", "{08123456789} {08123456780}"),
        *("{642105 08123}", "{64210512 08123}", "{642105123} {08123}", "{642105123} {62812}", "12 {0812345678}"),
        *("{6421} {0812345678}", "{64210} {0812345678}", "{6421}-{0812345678}", "{64210}-{0812345678}", "{0812345678 12}"),
        *("{0812345678} 123", "{0812345678} {1234}", "{0812345678-1234}", "{0812345678-12345}", "{62812345678-1234}"),
        *("{12345678901} {1234}", "{1234567890} 123", "{1234567890}-{12345678901234}", "{123456789-123456789-123456}"),
        *("{123456789-123456789}-{1234567}", "2024 {081234567890}"),
    ],
)
def test_numbers_side_by_side_are_told_apart(written: str) -> None:
    assert _found(written) == IN_BRACES.findall(written)


@pytest.mark.parametrize(
    "written",
    [
        *("12.500 {08123456789}", "12.500 {123456789}", "{123456} 12/05/2024", "{123456} 12.30", "{123456-12/05/2024}"),
        *("{08123456789} 12 hari", "{0812345678} 9 hari", "{0812345678} 12 hari", "{0812345678} 25 jt", "{0812345678} 250 rb"),
        *("{0812345678} {2500} rb", "{081234567 250} rb"),
    ],
)
def test_dates_amounts_and_what_is_counted_are_left_out(written: str) -> None:
    assert _found(written) == IN_BRACES.findall(written)


def _found(written: str) -> list[str]:
    return [run.raw for run in Reading(re.sub("[{}]", "", written)).runs]
