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
    ],
)
def test_map_links_are_taken_whole(taken: Taken, text: str, expected: list[str]) -> None:
    assert taken(text, "koordinat") == expected
