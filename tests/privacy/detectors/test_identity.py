from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kirim 1610007734285 segera", ["1610007734285"]),
        ("4728 0100 3256 538", ["4728 0100 3256 538"]),
        ("nomor laporan 20261124000123", []),
        ("20261124000123", []),
        ("TKT1610007734285", []),
        ("lihat https://contoh.go.id/berita/1234567890", []),
        ("1.03.0.00.0.00.01.0000", []),
        ("volume 1.234.567.890", []),
    ],
)
def test_long_numbers_without_a_word_are_taken(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "identitas") == expected
