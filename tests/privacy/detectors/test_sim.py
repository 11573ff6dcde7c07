from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SIM C 930614381127", ["930614381127"]),
        ("sim b1 umum: 9107-2234-5561", ["9107-2234-5561"]),
        ("nosim 9107 2234 5561", ["9107 2234 5561"]),
        ("surat izin mengemudi 14220711003456", ["14220711003456"]),
        ("SIM keliling tanggal 12 Mei 2026", []),
        ("bikin sim c 100.000", []),
    ],
)
def test_driving_licences_are_taken_by_their_word(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "sim") == expected
