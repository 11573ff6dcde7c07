"""What a page costs on a slow network, in bytes over the wire."""

from __future__ import annotations

import gzip
import struct
import zlib
from pathlib import Path
from typing import Any

from memarak.site.preview import preview_picture
from memarak.site.stylesheet import stylesheet

KB = 1024
THEME = Path(__file__).parents[2] / "theme"


def packed(body: bytes) -> int:
    return len(gzip.compress(body, 9))


def test_the_stylesheet_is_small(site: Any) -> None:
    assert packed(site.files["statis/memarak.css"]) <= 6 * KB


def test_a_first_visit_to_a_complaint_is_light(site: Any) -> None:
    shared = sum(packed(site.files[name]) for name in ("statis/memarak.css", "statis/ikon.svg"))
    pages = [text.encode() for address, text in site.html.items() if address.startswith("keluhan/klu-")]
    assert len(pages) > 50
    assert max(map(packed, pages)) + shared <= 14 * KB


def test_a_first_visit_to_the_home_page_is_light(site: Any) -> None:
    names = ("index.html", "statis/memarak.css", "statis/ikon.svg", "statis/cari.js")
    assert sum(packed(site.files[name]) for name in names) <= 40 * KB


def test_every_rule_of_the_parts_is_in_the_stylesheet_and_its_comments_are_not() -> None:
    text = stylesheet(THEME)
    parts = [part.read_text(encoding="utf-8") for part in sorted((THEME / "style").glob("*.css"))]
    assert text.count("{") == sum(part.count("{") for part in parts)
    assert "/*" not in text


def test_the_preview_picture_is_a_small_whole_png() -> None:
    picture = preview_picture()
    width, height = struct.unpack(">II", picture[16:24])
    assert (width, height) == (1200, 630)
    start = picture.index(b"IDAT") + 4
    assert len(zlib.decompressobj().decompress(picture[start:])) == height * (width + 1)
    assert len(picture) < 8 * KB
