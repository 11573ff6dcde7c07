from __future__ import annotations

import pytest

from memarak.privacy.dates import may_hold_date, parts_of
from memarak.privacy.reading import Reading


@pytest.mark.parametrize("text", ["3 mei", "010290", "1/2/1990", "1-2-90", "ll/2/2010", "o-5-2010", "2010年1月2日", "bulan 2"])
def test_a_text_with_a_date_may_hold_one(text: str) -> None:
    assert may_hold_date(Reading(text))


@pytest.mark.parametrize("text", ["", "ab", "12 ab", "a/b 1", "1/2", "all/2 3"])
def test_a_text_without_what_dates_are_made_of_holds_none(text: str) -> None:
    assert not may_hold_date(Reading(text))


@pytest.mark.parametrize(
    ("date", "parts"),
    [("25 juni 2020", ["25", "jun", "20"]), ("05/10/1990", ["5", "10", "90"]), ("7 agustus 100", ["7", "agu", "00"])],
)
def test_dates_are_compared_by_their_parts(date: str, parts: list[str]) -> None:
    assert parts_of(date) == parts
