from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("no anggota 00123456", ["00123456"]),
        ("KPJ 12034567891", ["12034567891"]),
        ("nomor peserta 23-052-0045-6", ["23-052-0045-6"]),
        ("porsi haji 2300123456", ["2300123456"]),
        ("jumlah peserta 1500", []),
        ("nomor registrasi IMB lama 640/17/IMB/2015", []),
        ("PKH 2025 tahap 2", []),
    ],
)
def test_members_numbers_are_taken(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "keanggotaan") == expected
