from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my IBAN is DE12 5001 0517 0648 4898 90", ["DE12 5001 0517 0648 4898 90"]),
        ("sort code 20-00-11", ["20-00-11"]),
        ("QRIS warung, NMID ID1029988776655 palsu", ["ID1029988776655"]),
        ("bayar QRIS gagal, id 12 salah", []),
        ("iban apa itu 12", []),
    ],
)
def test_accounts_with_letters_are_taken(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "rekening") == expected
