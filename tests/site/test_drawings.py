"""Charts to download carry their title, source and date; their pictures are the same bytes everywhere."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from memarak.site.raster import picture

SVG = "{http://www.w3.org/2000/svg}"
DRAWINGS = [
    "statistik/lama.svg",
    "statistik/masa.svg",
    "statistik/2026/masa.svg",
    "opd/dishub/lama.svg",
    "program/air-untuk-dusun.svg",
]


@pytest.mark.parametrize("address", DRAWINGS)
def test_a_drawing_stands_by_itself(site: Any, address: str) -> None:
    root = ElementTree.fromstring(site.files[address])
    texts = " ".join("".join(element.itertext()) for element in root.iter(f"{SVG}text"))
    page = address.rpartition("/")[0] + "/"
    for said in ("Memarak, Kabupaten Contoh", "data sampai 24 November 2026", f"https://contoh.example/{page}", "DATA CONTOH"):
        assert said in texts
    for element in root.iter():
        assert not {"class", "style"} & set(element.attrib), element.tag
        assert element.tag not in (f"{SVG}script", f"{SVG}style", f"{SVG}image")


def test_no_line_of_text_leaves_the_drawing(site: Any) -> None:
    for address in DRAWINGS:
        root = ElementTree.fromstring(site.files[address])
        lines = root.findall(f"{SVG}text")
        assert max(float(line.attrib["y"]) for line in lines) < float(root.attrib["height"])
        assert all(len(line.text or "") * float(line.attrib["font-size"]) * 0.56 < 720 for line in lines)


def test_each_page_links_its_drawings(site: Any) -> None:
    assert 'href="../statistik/lama.svg"' in site.html["statistik/"]
    assert 'href="../statistik/lama.png"' in site.html["statistik/"]
    assert 'href="../../opd/dishub/masa.svg"' in site.html["opd/dishub/"]
    assert 'href="../program/air-untuk-dusun.svg"' in site.html["program/"]
    assert 'href="../program/air-untuk-dusun.png"' in site.html["program/"]


def chunks(png: bytes) -> dict[bytes, bytes]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    found: dict[bytes, bytes] = {}
    place = 8
    while place < len(png):
        length, kind = struct.unpack_from(">I4s", png, place)
        body = png[place + 8 : place + 8 + length]
        assert struct.unpack_from(">I", png, place + 8 + length)[0] == zlib.crc32(kind + body)
        found[kind] = found.get(kind, b"") + body
        place += 12 + length
    return found


@pytest.mark.parametrize("address", DRAWINGS)
def test_a_picture_has_the_drawing_half_again_as_large_and_no_words_beside_it(site: Any, address: str) -> None:
    parts = chunks(site.files[address.replace(".svg", ".png")])
    drawing = ElementTree.fromstring(site.files[address])
    width, height = struct.unpack_from(">II", parts[b"IHDR"])
    assert (width, height) == (1080, -(-3 * int(drawing.attrib["height"]) // 2))
    assert set(parts) == {b"IHDR", b"IDAT", b"IEND"}
    assert len(zlib.decompress(parts[b"IDAT"])) == height * (4 * width + 1)


def test_a_picture_shows_marks_and_letters(site: Any) -> None:
    svg = site.files["statistik/lama.svg"].decode()
    whole = picture(svg.encode())
    assert whole == site.files["statistik/lama.png"], "another time, the same bytes"
    root = ElementTree.fromstring(svg)
    blank = f'<svg xmlns="http://www.w3.org/2000/svg" width="720" height="{root.attrib["height"]}"/>'
    without_text = svg.replace("<text", "<desc").replace("</text>", "</desc>")
    without_curve = svg.replace("<path", "<desc")
    assert len({whole, picture(blank.encode()), picture(without_text.encode()), picture(without_curve.encode())}) == 4


def test_months_have_drawings_alone(site: Any) -> None:
    months = [address for address in site.html if address.startswith("statistik/2") and len(address) == len("statistik/2026-11/")]
    assert months
    assert not any(f"{address}lama.png" in site.files or ".png" in site.html[address].partition("<main")[2] for address in months)


def test_the_licence_stands_beside_the_fonts_and_no_font_is_served(site: Any) -> None:
    folder = Path(__file__).parents[2] / "theme" / "fonts"
    assert {path.name for path in folder.iterdir()} == {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "OFL.txt", "README.md"}
    licence = (folder / "OFL.txt").read_text(encoding="utf-8")
    assert licence.startswith("Copyright 2015 Google LLC.")
    assert "SIL OPEN FONT LICENSE" in licence
    assert not any(name.endswith((".ttf", ".woff", ".woff2")) for name in site.files)
