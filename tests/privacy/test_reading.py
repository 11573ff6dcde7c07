from __future__ import annotations

import pytest

from memarak.privacy.digits import goes_on, most_digits
from memarak.privacy.reading import FILLER, Reading


@pytest.mark.parametrize("text", ["a12", "12a", "12/kb", "12-a", "x.12", "1 12a", "é 12a", "3-3a 4"])
def test_a_digit_beside_a_letter_is_seen(text: str) -> None:
    assert Reading(text).is_mixed


@pytest.mark.parametrize("text", ["", "ab", "12 kb", "12-3", "-12", "12- a", "a -12", "12+a", "a--12", "12é"])
def test_a_digit_beside_no_letter_is_none(text: str) -> None:
    assert not Reading(text).is_mixed


@pytest.mark.parametrize(
    ("text", "longest"), [("ab", 0), ("123", 0), ("tahun 2024", 0), ("hp 12345678 ya", 8), ("oooo1234", 8), ("12.500 ya 1234", 4)]
)
def test_the_longest_number_is_known(text: str, longest: int) -> None:
    reading = Reading(text)
    assert (reading.has_number_of(max(longest, 1)), reading.has_number_of(longest + 1)) == (longest > 0, False)
    assert reading.most >= longest


def test_a_broken_letter_hinders_no_number() -> None:
    assert [run.raw for run in Reading("\ud800 hp 642105").runs] == ["642105"]


def test_a_text_without_enough_digits_has_no_number() -> None:
    assert [most_digits(marks) for marks in (b"", b"000", b"000o", b"00x00")] == [0, 0, 0, 0]


def test_two_rows_of_digits_may_be_one_number_over_so_many_signs() -> None:
    assert [goes_on(b"0" + b" " * gap + b"0", 1, 1 + gap) for gap in (1, 28, 29)] == [True, True, False]


def test_what_was_painted_over_is_taken_as_it_is_given() -> None:
    assert Reading("[NIK disamarkan] 1").text == f"{FILLER * 16} 1"
    assert Reading("ab 1", "xy 1").text == "xy 1"


def test_words_are_all_that_a_text_has_where_it_is_plain() -> None:
    assert Reading("Air mati 2 hari").all_words == {"air", "mati", "hari"}
    assert [Reading(text).all_words for text in ("kafé", "jum'at", "jum`at", "[NIK disamarkan]")] == [None] * 4


def test_letters_whose_lower_case_is_longer_stay_in_their_place() -> None:
    reading = Reading("\u0130\u0130 HP \u00c9 642105")
    assert reading.lower == "\u0130\u0130 hp \u00e9 642105"
    assert [run.before for run in reading.runs] == ["\u0130\u0130 hp \u00e9 "]
