from __future__ import annotations

import pytest

from memarak.site import words


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (1284, "1.284"), (1_250_000, "1.250.000"), (12.5, "12,5"), (17.0, "17"), (1234.5, "1.234,5")]
)
def test_numbers_read_as_in_indonesian(value: float, text: str) -> None:
    assert words.number(value) == text


@pytest.mark.parametrize(
    ("ratio", "text"), [(0, "0 %"), (0.001, "< 1 %"), (0.734, "73 %"), (0.999, "99 %"), (1, "100 %"), (0.005, "< 1 %")]
)
def test_a_share_is_never_rounded_to_all_or_nothing(ratio: float, text: str) -> None:
    assert words.percent(ratio).replace(words.NBSP, " ") == text


def test_units_hang_on_to_their_numbers() -> None:
    assert words.working_days(17) == "17\u00a0hari kerja"


def test_dates() -> None:
    assert words.day("2026-11-04") == "4 November 2026"
    assert words.weekday("2026-10-05") == "Senin, 5 Oktober 2026"
    assert words.month("2021-02-26") == "Februari 2021"


@pytest.mark.parametrize("text", ["2026-13-01", "<b>", "", "kemarin"])
def test_what_is_no_date_is_never_taken_for_one(text: str) -> None:
    with pytest.raises(ValueError, match=r"isoformat|month|Invalid"):
        words.day(text)


@pytest.mark.parametrize(
    ("count", "same", "text"),
    [(4, False, "hari kerja ke-4"), (0, True, "pada hari yang sama"), (0, False, "sebelum hari kerja ke-1")],
)
def test_day_of_an_event(count: int, same: bool, text: str) -> None:
    assert words.ordinal_working_day(count, same) == text


@pytest.mark.parametrize(("names", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a dan b"), (["a", "b", "c"], "a, b dan c")])
def test_listing(names: list[str], text: str) -> None:
    assert words.listing(names) == text


@pytest.mark.parametrize(
    ("text", "short"),
    [("pendek", "pendek"), ("jalan  rusak\nparah", "jalan rusak parah"), ("jalan rusak parah sekali di desa", "jalan rusak parah…"),
     ("W" * 40, "W" * 19 + "…")],
)  # fmt: skip
def test_shortened_cuts_between_words(text: str, short: str) -> None:
    assert words.shortened(text, 20) == short


@pytest.mark.parametrize(("name", "text"), [("Lampu jalan", "lampu jalan"), ("KTP, KK dan akta", "KTP, KK dan akta"), ("", "")])
def test_a_category_inside_a_sentence(name: str, text: str) -> None:
    assert words.mid_sentence(name) == text
