from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rekening BRI 472801003256538", ["472801003256538"]),
        ("No rek 3581-01-024477-53-1", ["3581-01-024477-53-1"]),
        ("transfer ke BCA 0561829374", ["0561829374"]),
        ("norek: 7123456", ["7123456"]),
        ("kode rekening 5.1.02.01.01.0024", []),
        ("transfer 1500000 ke bendahara", []),
        ("rekening listrik Rp 1.250.000", []),
        ("uang dikirim ke 1234-5678-90 bca", ["1234-5678-90"]),
        ("tf ke 7654321 bank NTB", ["7654321"]),
        ("brimo 012301012345501", ["012301012345501"]),
        ("rek belanja 5.2.3.01.05", []),
    ],
)
def test_accounts_are_taken_near_their_words(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "rekening") == expected
