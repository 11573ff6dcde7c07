from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("id pel 441500123456", ["441500123456"]),
        ("IDPEL: 4415 0098 7654", ["4415 0098 7654"]),
        ("no pelanggan 12034", ["12034"]),
        ("nomor meter 14209876543", ["14209876543"]),
        ("pdam 0203-00451", ["0203-00451"]),
        ("token 1234 5678 9012 3456 7890", ["1234 5678 9012 3456 7890"]),
        ("NOP 52.08.030.004.012-0045.0", ["52.08.030.004.012-0045.0"]),
        ("pelanggan 1250 orang", []),
        ("PLN 1300 VA", []),
        ("token 50.000 habis", []),
    ],
)
def test_customers_numbers_are_taken(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "pelanggan") == expected
