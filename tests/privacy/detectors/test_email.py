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
        ("email fulan bin at gmail dot com", ["fulan bin at gmail dot com"]),
        ("gmail saya fulan99", ["fulan99"]),
        ("fulan99 di gmail.com", ["fulan99 di gmail.com"]),
        ("fulan.b @ bps.go.id", ["fulan.b @ bps.go.id"]),
        ("the staff at pelni.co.id were rude", []),
        ("email saya.terima kasih", []),
        ("email sri titik wahyuni tujuh tujuh at gmail dot com", ["sri titik wahyuni tujuh tujuh at gmail dot com"]),
        ("email (gmail) sriwahyuni88", ["sriwahyuni88"]),
        ("buka gmail.com dulu", []),
        ("tegur ig kami @desa.id", []),
    ],
)
def test_addresses_are_taken_plain_or_spelled(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "surel") == expected
