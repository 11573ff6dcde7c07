"""Rows as SpreadsheetML."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from memarak.site.opendata.sheet_rows import Styles, column_letters, rows_xml

STYLES = Styles("3", "4")


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


def test_what_xml_forbids_never_gets_in() -> None:
    ElementTree.fromstring(rows_xml(["string"], [["satu\x00\x0b\ud800dua\ntiga\r"]], STYLES))
