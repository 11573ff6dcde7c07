from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nik 5208014107650012 mohon dicek", ["5208014107650012"]),
        ("52-08-01-410765-0012", ["52-08-01-410765-0012"]),
        ("KTP 5208 0141 0765 0012 hilang", ["5208 0141 0765 0012"]),
        ("52O801l107650012 salah cetak", ["52O801l107650012"]),
        ("1111111111111111", ["1111111111111111"]),
        ("nik 520801410765001 kurang satu", ["520801410765001"]),
        ("5 2 0 8 0 1 4 1 0 7 6 5 0 0 1 2", ["5 2 0 8 0 1 4 1 0 7 6 5 0 0 1 2"]),
        ("NIK saya tidak ditemukan, 16 digit sudah benar", []),
        ("cetak KTP gagal 0x00000127 terus", []),
        ("tahun 2021 2022 2023 2024", []),
        ("25.04.2026-27.04.2026", []),
    ],
)
def test_every_sixteen_digits_are_a_nik(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "nik") == expected
