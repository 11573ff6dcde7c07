from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ke dina.k99@gmail.com saja", ["dina.k99@gmail.com"]),
        ("ade @ gmail . com", ["ade @ gmail . com"]),
        ("budi at gmail dot com", ["budi at gmail dot com"]),
        ("ibu.nur(at)yahoo(dot)com", ["ibu.nur(at)yahoo(dot)com"]),
        ("marni titik g at gmail titik com", ["marni titik g at gmail titik com"]),
        ("rahma gmail com", ["rahma gmail com"]),
        ("a@b.go.id. Terima kasih", ["a@b.go.id"]),
        ("harga @ Rp 2.000", []),
        ("email dinas mati", []),
        ("lewat gmail com tidak bisa", []),
        ("lunch at Bangsal dot", []),
    ],
)
def test_addresses_are_taken_plain_or_spelled(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "surel") == expected
