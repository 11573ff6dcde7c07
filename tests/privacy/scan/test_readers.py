from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import PurePath

import pytest

from memarak.privacy.scan.readers import texts_of_file

LONG = "a" * 200_000


def texts(name: str, content: bytes) -> list[str]:
    return list(texts_of_file(PurePath(name), content))


@pytest.mark.parametrize(
    ("content", "cells"),
    [
        ("\ufeffa,b\nc,d", ["a", "b", "c", "d"]),
        ("a,b\rc,d\r", ["a", "b", "c", "d"]),
        ('a,"b\r\nc"\r\n', ["a", "b\r\nc"]),
        (LONG, [LONG]),
    ],
)
def test_every_cell_of_a_table_is_read_whatever_its_line_ends_and_length(content: str, cells: list[str]) -> None:
    assert texts("a.csv", content.encode()) == cells


def test_markup_in_json_is_opened_and_plain_text_is_left_as_it_is() -> None:
    document = json.dumps({"isi": "<p>Air &amp; jalan</p>", "asli": "a &amp; b"}).encode()
    assert texts("a.json", document) == ["isi", "Air & jalan", "asli", "a &amp; b"]


def test_what_stands_behind_the_looks_of_a_workbook_is_read() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("xl/theme/theme1.xml", "<a>Bapak Sahnim</a>")
        archive.writestr("xl/sharedStrings.xml", "<t>Air mati</t>")
    assert texts("a.xlsx", buffer.getvalue()) == ["xl/sharedStrings.xml", "Air mati"]


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_a_page_of_the_index_is_read_packed_or_not(pack: type[bytes]) -> None:
    assert texts("a.pf_fragment", pack(b'pagefind_dcd{"isi": "air"}')) == ["isi", "air"]
    assert texts("a.pf_index", pack(b"\x82\x01air mati\x00\x18jalan caf\xc3\xa9")) == ["air mati", "jalan caf"]
