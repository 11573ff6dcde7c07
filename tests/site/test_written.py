"""Pages written by hand: placeholders, links, tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from memarak.errors import BuildFailed
from memarak.site.corpus import Corpus
from memarak.site.pages.written import Written, pages


def page_of(corpus: Corpus, html: str, title: str = "Tentang", slug: str = "tentang") -> Any:
    found = next(page for page in pages(corpus, (Written(slug, title, "", html),)) if page.address == f"{slug}/")
    return found.make()[1]


def test_placeholders_are_filled_and_escaped(corpus_of: Callable[..., Corpus]) -> None:
    page = page_of(corpus_of([{}]), "<p>{{ daerah }}, {{data_sampai}}, {{ tenggat_aspirasi }}</p>", "Tentang {{ nama }}")
    assert page.content == "<p>Kabupaten Contoh, 24 November 2026, 5\u00a0hari kerja</p>"
    assert page.title == "Tentang Memarak"


def test_a_placeholder_nobody_knows_stops_the_build(corpus_of: Callable[..., Corpus]) -> None:
    with pytest.raises(BuildFailed, match="bupati"):
        page_of(corpus_of([{}]), "<p>{{ bupati }}</p>")


def test_links_from_the_root_work_under_any_path(corpus_of: Callable[..., Corpus]) -> None:
    page = page_of(corpus_of([{}]), '<a href="/privasi/">a</a> <a href="https://luar.example/">b</a> <a href="//c/">c</a>')
    assert page.content == '<a href="../privasi/">a</a> <a href="https://luar.example/">b</a> <a href="//c/">c</a>'


def test_tables_get_scopes_and_no_inline_style(corpus_of: Callable[..., Corpus]) -> None:
    page = page_of(corpus_of([{}]), '<th>a</th><th style="text-align: right;">b</th><td style="text-align: left;">c</td><thead>')
    assert page.content == '<th scope="col">a</th><th scope="col" class="num">b</th><td>c</td><thead>'


def test_pages_to_which_every_page_links_exist_in_any_case(corpus_of: Callable[..., Corpus]) -> None:
    assert {page.address for page in pages(corpus_of([{}]), ())} == {"tentang/", "metodologi/", "privasi/", "cara-melapor/"}


def test_the_methodology_defines_every_measure(corpus_of: Callable[..., Corpus]) -> None:
    page = page_of(corpus_of([{}]), "<p>Cara.</p>", slug="metodologi")
    assert {"masuk", "rasio_selesai", "median_hari_kerja_penyelesaian", "umur_median_terbuka"} <= {m.name for m in page.measures}
