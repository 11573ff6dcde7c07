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
        ("hub 0812 tiga empat 56 tujuh 890", ["0812 tiga empat 56 tujuh 890"]),
        ("nol dlpn satu sbln nol tjh satu dua tiga tiga", ["nol dlpn satu sbln nol tjh satu dua tiga tiga"]),
        ("O8S7 6543 2100 wa aja", ["O8S7 6543 2100"]),
        ("nol delapan tujuh dua kali enam lima empat tiga dua satu", ["nol delapan tujuh dua kali enam lima empat tiga dua satu"]),
        ("satu dua tiga empat lima enam tujuh delapan anak", []),
        ("dua tiga hari ini, empat lima rumah", []),
    ],
)
def test_spelled_numbers_and_links_are_taken(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "telepon") == expected
