from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no KK 5208010904110023", ["5208010904110023"]),
        ("kartu keluarga: 5208.0312.0707.0011", ["5208.0312.0707.0011"]),
        ("KK saya 5208 0227 0912 0004 belum jadi", ["5208 0227 0912 0004"]),
        ("200 KK terdampak banjir", []),
        ("KK lama 2019 hilang", []),
    ],
)
def test_family_cards_are_taken_by_their_word(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "kk") == expected
