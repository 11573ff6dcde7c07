from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("motor DR 4127 KB kabur", ["DR 4127 KB"]),
        ("pickup dr8821hz", ["dr8821hz"]),
        ("DK-7316-AH", ["DK-7316-AH"]),
        ("plat dr 2231 mk", ["dr 2231 mk"]),
        ("nopol B 1290 TKL", ["B 1290 TKL"]),
        ("plat nomor 4417 MB", ["4417 MB"]),
        ("RT 10 RW 02", []),
        ("ditelusuri bersama BP3MI dan DP3AP2KB", []),
        ("dr 2024 sp sekarang", []),
        ("dari 20 kk baru 5 kk", []),
        ("lulusan D3 BSI", []),
        ("SDN 2 Loloan", []),
        ("pupuk NPK 16 KG", []),
        ("motor vario merah dr 4567 m kabur", ["dr 4567 m"]),
        ("nopol truk: DR_8456_YZ", ["DR_8456_YZ"]),
        ("plat DR empat lima enam tujuh MN", ["DR empat lima enam tujuh MN"]),
        ("mobil DR 4567 lari", ["DR 4567"]),
        ("nopol D 1994 CM", ["D 1994 CM"]),
        ("motor dr 2019 sampai sekarang", []),
        ("jarak mobil dr 1500 meter", []),
        ("surat B/1234/UN", []),
        ("motor DR 1234 AB/mobil EA 5678 X tabrakan", ["DR 1234 AB", "EA 5678 X"]),
        ("pick up L300 DR 8765 NZ muat pasir", ["DR 8765 NZ"]),
        ("MOTOR BEAT DR 4455 RT DICURI", ["DR 4455 RT"]),
        ("tolong dicari dr 5678 xx yang nabrak ayam", ["dr 5678 xx"]),
        ("nomor polisi L 300 yang muat kayu itu DR 8213 CB", ["DR 8213 CB"]),
        ("nopolnya D R 2 7 8 1 P L motor", ["D R 2 7 8 1 P L"]),
        ("plat a b c d", []),
    ],
)
def test_plates_are_taken_and_words_stay(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "plat") == expected
