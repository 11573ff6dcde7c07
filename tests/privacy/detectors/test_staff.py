from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NIP 19830412 200903 1 004", ["19830412 200903 1 004"]),
        ("198304122009031004", ["198304122009031004"]),
        ("nisn 0083456712", ["0083456712"]),
        ("NUPTK: 4539761662300012", ["4539761662300012"]),
        ("NRP 84120987", ["84120987"]),
        ("nim E1D018034", ["E1D018034"]),
        ("NPSN 50203456", []),
        ("nis tahun 2026", []),
    ],
)
def test_numbers_of_employees_and_pupils_are_taken(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "pegawai") == expected
