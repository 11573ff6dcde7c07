"""Charts to download carry their title, source and date."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import pytest

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
    assert 'href="../../opd/dishub/masa.svg"' in site.html["opd/dishub/"]
    assert 'href="../program/air-untuk-dusun.svg"' in site.html["program/"]
