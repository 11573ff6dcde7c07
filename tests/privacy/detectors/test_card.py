from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kartu ATM 6013 0112 3456 7890", ["6013 0112 3456 7890"]),
        ("my credit card 4111-1111-1111-1111", ["4111-1111-1111-1111"]),
        ("pin atm 123456 dicatat petugas", ["123456"]),
        ("kartu antrian 12", []),
    ],
)
def test_payment_cards_are_taken_by_their_word(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "kartu") == expected
