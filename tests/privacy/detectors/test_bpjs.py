from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bpjs 0001834562197 mati", ["0001834562197"]),
        ("0001 4478 2035 6", ["0001 4478 2035 6"]),
        ("kartu KIS nomor OOO1456789123", ["OOO1456789123"]),
        ("JKN 000-1567-8890-12", ["000-1567-8890-12"]),
        ("bpjs kelas 3 naik jadi 42.000", []),
        ("call center BPJS 165", []),
    ],
)
def test_health_cards_are_taken(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "bpjs") == expected
