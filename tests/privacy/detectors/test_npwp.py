from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("npwp 73.118.204.5-915.000", ["73.118.204.5-915.000"]),
        ("08.337.126.4-915.000 itu punya saya", ["08.337.126.4-915.000"]),
        ("NPWP: 731182045915000", ["731182045915000"]),
        ("npwp 16 digit 0731 1820 4591 5000", ["0731 1820 4591 5000"]),
        ("bikin NPWP 2 minggu belum jadi", []),
    ],
)
def test_taxpayers_numbers_are_taken(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "npwp") == expected
