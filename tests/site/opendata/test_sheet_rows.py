"""Rows as SpreadsheetML."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from memarak.site.opendata import cells, sheet_rows
from memarak.site.opendata.sheet_rows import Styles, column_letters

STYLES = Styles("3", "4")


def rows_xml(kinds: list[str], rows: list[list[str]], styles: Styles) -> str:
    return "".join(sheet_rows.rows_xml(kinds, rows, styles))


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")])
def test_columns_have_letters(place: int, letters: str) -> None:
    assert column_letters(place) == letters


@pytest.mark.parametrize(
    ("kind", "text", "cell"),
    [
        ("integer", "17", '<c r="A2"><v>17</v></c>'),
        ("number", "0.7328", '<c r="A2"><v>0.7328</v></c>'),
        ("date", "2026-10-05", '<c r="A2" s="3"><v>46300</v></c>'),
        ("string", "0012", '<c r="A2" t="inlineStr"><is><t xml:space="preserve">0012</t></is></c>'),
        ("string", "=1+1", '<c r="A2" s="4" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>'),
        ("integer", "tujuh", '<c r="A2" t="inlineStr"><is><t xml:space="preserve">tujuh</t></is></c>'),
        ("number", "1e5", '<c r="A2" t="inlineStr"><is><t xml:space="preserve">1e5</t></is></c>'),
        ("date", "2026-02-30", '<c r="A2" t="inlineStr"><is><t xml:space="preserve">2026-02-30</t></is></c>'),
        ("string", "a & <b>", '<c r="A2" t="inlineStr"><is><t xml:space="preserve">a &amp; &lt;b&gt;</t></is></c>'),
        ("string", "_x0041_", '<c r="A2" t="inlineStr"><is><t xml:space="preserve">_x005F_x0041_</t></is></c>'),
    ],
)
def test_a_cell_is_typed_or_text(kind: str, text: str, cell: str) -> None:
    assert rows_xml([kind], [[text]], STYLES) == f'<row r="2">{cell}</row>'


def test_blank_cells_are_left_out_and_keep_the_others_in_place() -> None:
    assert rows_xml(["string", "integer"], [["", "5"], ["", ""]], STYLES) == (
        '<row r="2"><c r="B2"><v>5</v></c></row><row r="3"></row>'
    )


def test_rows_of_every_chunk_are_numbered_on(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [["a", "1"], ["a", ""], ["b", "3"], ["a", "4"], ["", "5"]]
    in_one = rows_xml(["string", "integer"], rows, STYLES)
    monkeypatch.setattr(cells, "CHUNK", 2)
    assert rows_xml(["string", "integer"], rows, STYLES) == in_one
    assert re.findall(r'<row r="(\d+)">', in_one) == ["2", "3", "4", "5", "6"]
    assert re.findall(r' r="([AB]\d+)"', in_one) == ["A2", "B2", "A3", "A4", "B4", "A5", "B5", "B6"]


def test_what_xml_forbids_never_gets_in() -> None:
    ElementTree.fromstring(rows_xml(["string"], [["satu\x00\x0b\ud800dua\ntiga\r"]], STYLES))
