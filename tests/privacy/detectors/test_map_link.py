from __future__ import annotations

from collections.abc import Callable

import pytest

Taken = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("di https://maps.app.goo.gl/Qw3rTy, cek", ["https://maps.app.goo.gl/Qw3rTy"]),
        ("goo.gl/maps/AbC12.", ["goo.gl/maps/AbC12"]),
        ("https://www.google.com/maps/place/-8.3,116.1", ["https://www.google.com/maps/place/-8.3,116.1"]),
        ("waze.com/ul/hq1", ["waze.com/ul/hq1"]),
        ("buka google maps tidak ada", []),
        ("share lok share.google/aBcD1234 ya", ["share.google/aBcD1234"]),
        ("https://maps.apple/p/aBcd~123 titiknya", ["https://maps.apple/p/aBcd~123"]),
        ("di google.com/maps/place/8%C2%B018'44S/@-8.31 ya", ["google.com/maps/place/8%C2%B018'44S/@-8.31"]),
        ("what3words pasir.ombak.kapal itu", ["pasir.ombak.kapal"]),
        ("https://peta.example/@-8.31,116.28,120a ya", ["https://peta.example/@-8.31,116.28,120a"]),
        ("lokasi rumah bit.ly/rumah-inaq.", ["bit.ly/rumah-inaq"]),
        ("https://s.id/inaq12 titik tiang", ["https://s.id/inaq12"]),
        ("lokasi pendaftaran bit.ly/ppdb-klu", []),
        ("form https://s.id/beasiswa error", []),
        ("lihat https://dinas.example/peta/rtrw", []),
    ],
)
def test_map_links_are_taken_whole(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "koordinat") == expected
