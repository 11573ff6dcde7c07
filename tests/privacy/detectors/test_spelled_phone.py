from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nol delapan satu tujuh lima lima dua tiga", ["nol delapan satu tujuh lima lima dua tiga"]),
        ("08 satu sembilan nol tujuh enam lima empat dua", ["08 satu sembilan nol tujuh enam lima empat dua"]),
        ("https://wa.me/6281907712345.", ["https://wa.me/6281907712345"]),
        ("nol besar hasilnya", []),
        ("satu dua tiga tiang saja", []),
        ("dua puluh lima ribu rupiah", []),
    ],
)
def test_spelled_numbers_and_links_are_taken(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "telepon") == expected
