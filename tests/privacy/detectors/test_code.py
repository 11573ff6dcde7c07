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
        ("anggota Kopdes Maju Bersama no KMB-0081/2024 naik", ["KMB-0081/2024"]),
        ("id pelanggan pamsimas PS-0031", ["PS-0031"]),
        ("karpeg C 06651234 hilang", ["C 06651234"]),
        ("no rujukan 0117B0021126Y000456 expired", ["0117B0021126Y000456"]),
        ("akta lahir 5208-LU-03112026-0045", ["5208-LU-03112026-0045"]),
        ("anggota BPD nomor SK 141/23/2024", []),
        ("pelanggan di RT 3", []),
    ],
)
def test_codes_with_letters_are_taken_behind_their_word(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "keanggotaan") == expected
