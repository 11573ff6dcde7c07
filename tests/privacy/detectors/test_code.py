from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No. Anggota: KSP-2019-0456", ["KSP-2019-0456"]),
        ("nomor rangka MH1JM1115LK123456", ["MH1JM1115LK123456"]),
        ("no RM 00-45-12-88", ["00-45-12-88"]),
        ("mesin dan rangka MH1JBK115MK123456 dibawa", ["MH1JBK115MK123456"]),
        ("kartu anggota koperasi no KSP-004419 hilang", ["KSP-004419"]),
        ("rangka atap 12 meter", []),
        ("anggota DPRD 2024", []),
        ("kartu pelajar hilang", []),
        ("Kode pelanggan air PM-007731 mau tutup", ["PM-007731"]),
        ("rekening air ledeng (no. langganan KY-00934)", ["KY-00934"]),
        ("kode pelanggan internet WF/22-8841", ["WF/22-8841"]),
        ("nomor langganan koran 3 bulan", []),
    ],
)
def test_codes_with_letters_are_taken_behind_their_word(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "keanggotaan") == expected
