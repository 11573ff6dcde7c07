from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hp 081907123456", ["081907123456"]),
        ("wa o877 4410 2935", ["o877 4410 2935"]),
        ("(+62) 877-5931-0268", ["(+62) 877-5931-0268"]),
        ("0370-641877", ["0370-641877"]),
        ("(0370) 641 877", ["(0370) 641 877"]),
        ("+61 412 345 678", ["+61 412 345 678"]),
        ("0 8 1 9 0 7 1 2 3 4 5 6", ["0 8 1 9 0 7 1 2 3 4 5 6"]),
        ("081907123456/087864123987", ["081907123456", "087864123987"]),
        ("wa 81907123456", ["81907123456"]),
        ("0812 3790 4417 3 hari lalu", ["0812 3790 4417"]),
        ("telp 641877", ["641877"]),
        ("2024 081907123456", ["081907123456"]),
        ("telepon 110, 112, 119, 129 atau 1708", []),
        ("call center 1500 123 dan 1500123", []),
        ("Rp 0812345678", []),
        ("no HK.06.02/02/2017", []),
        ("0800 1 234 567", []),
        ("naik 0812 persen", []),
        ("menurut SNI 03-2847-2013 beton", []),
    ],
)
def test_phones_are_taken_however_written(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "telepon") == expected
