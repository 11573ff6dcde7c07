"""Markup, hidden characters and odd spaces leave a text that means the same."""

from __future__ import annotations

import pytest

from memarak.intake.texts import HIDDEN, HTML, MISREAD, clean_line, clean_text, map_unique


@pytest.mark.parametrize(
    ("typed", "plain", "flags"),
    [
        ("Jalan rusak", "Jalan rusak", 0),
        ("  Jalan\nrusak \n", "Jalan\nrusak", 0),
        ("satu\r\n\r\n\r\n\r\ndua\rtiga", "satu\n\ndua\ntiga", 0),
        ("satu\u00a0dua\u2003tiga\tempat", "satu dua tiga empat", 0),
        ("cafe\u0301", "café", 0),
        ("-", "", 0),
        ("–", "", 0),
        ("a < b & c > d", "a < b & c > d", 0),
    ],
)
def test_plain_texts_keep_their_words_and_line_breaks(typed: str, plain: str, flags: int) -> None:
    assert clean_text(typed) == (plain, flags)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("Jalan<br>rusak<BR/>berat", "Jalan\nrusak\nberat"),
        ("<p>Satu</p><p class='x'>Dua &amp; tiga</p>", "Satu\n\nDua & tiga"),
        ("Pekerjaan Umum &amp;amp; Penataan", "Pekerjaan Umum & Penataan"),
        ("<ul><li>air</li><li>lampu</li></ul>", "- air\n- lampu"),
        ("satu<script>alert(1)</script><!-- x -->dua", "satudua"),
        ("&lt;b&gt;tebal&lt;/b&gt;", "tebal"),
        ("air &nbsp;keruh &quot;sekali&quot;", 'air  keruh "sekali"'),
    ],
)
def test_markup_becomes_paragraphs(typed: str, plain: str) -> None:
    assert clean_text(typed) == (plain, HTML)


@pytest.mark.parametrize(
    ("typed", "plain", "flags"),
    [
        ("a\x00b\x07c", "abc", HIDDEN),
        ("a\u200bb\ufeffc\u00add", "abcd", HIDDEN),
        ("a\u202eb\u2066c", "abc", HIDDEN),
        ("a\ud800b", "ab", HIDDEN),
        ("a&#x202e;b", "ab", HTML | HIDDEN),
        ("â€œjalanâ€\x9d", "“jalan”", MISREAD),
        ("Ã© dan â", "é dan â", MISREAD),
    ],
)
def test_what_can_not_be_seen_goes_and_is_told(typed: str, plain: str, flags: int) -> None:
    assert clean_text(typed) == (plain, flags)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [(" Dinas  Perhubungan\n", "Dinas Perhubungan"), ("a\u00a0b", "a b"), ("--", "")],
)
def test_cells_of_one_line_have_single_spaces(typed: str, plain: str) -> None:
    assert clean_line(typed)[0] == plain


def test_each_distinct_value_is_read_once() -> None:
    seen: list[str] = []

    def read(value: str) -> str:
        seen.append(value)
        return value.upper()

    assert map_unique(["a", "b", "a"], read) == ["A", "B", "A"]
    assert seen == ["a", "b"]
