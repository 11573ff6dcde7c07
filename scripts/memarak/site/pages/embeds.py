"""Small pages of one figure for news sites: the only pages that may stand in another site's frame."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from html import escape
from typing import NamedTuple

from memarak.site import routes
from memarak.site.claims import CLAIMS, anchor_of
from memarak.site.corpus import Corpus
from memarak.site.figures import Figure
from memarak.site.language import say
from memarak.site.models.embed import EmbedCode, EmbedIndexPage, EmbedPage
from memarak.site.page import Head, Page
from memarak.site.panels.cited import MAIN
from memarak.site.panels.groups import group_bar

_AGENCY_MEASURE = "median_hari_kerja_penyelesaian"
_SHELL = "bingkai.html"
_PLAIN_HEIGHT, _BAR_HEIGHT = 270, 370


class _Embed(NamedTuple):
    address: str
    name: str
    figure: Figure
    source: str
    has_groups: bool


def pages(corpus: Corpus) -> Iterator[Page]:
    """One page a figure, and the page from which to copy them."""
    main, agencies = list(_main(corpus)), list(_agencies(corpus))
    yield Page(routes.EMBEDS, "sematan-semua.html", partial(_index, corpus, main, agencies))
    for embed in (*main, *agencies):
        yield Page(embed.address, "sematan.html", partial(_page, corpus, embed), is_indexed=False)


def _main(corpus: Corpus) -> Iterator[_Embed]:
    for measure in MAIN:
        figure, anchor, name = corpus.figures.figure(measure), anchor_of(measure), say(CLAIMS[measure].name)
        yield _Embed(f"{routes.EMBEDS}{anchor}/", name, figure, f"{routes.STATISTICS}#{anchor}", measure == "masuk")


def _agencies(corpus: Corpus) -> Iterator[_Embed]:
    for code, agency in corpus.agencies.items():
        if corpus.figures.has("opd", code):
            figure = corpus.figures.figure(_AGENCY_MEASURE, "opd", code)
            name = say("{opd}: separuh keluhan selesai dalam", opd=agency.nama)
            source = f"{routes.agency(code)}#{anchor_of(_AGENCY_MEASURE)}"
            yield _Embed(f"{routes.EMBEDS}opd/{code}/", name, figure, source, False)


def _page(corpus: Corpus, embed: _Embed) -> tuple[Head, EmbedPage]:
    groups = group_bar(corpus.figures) if embed.has_groups else None
    page = EmbedPage(embed.name, embed.figure, groups, corpus.as_of, embed.source)
    return Head(embed.name, f"{embed.name}: {embed.figure.full_text}.", shell=_SHELL), page


def _index(corpus: Corpus, main: list[_Embed], agencies: list[_Embed]) -> tuple[Head, EmbedIndexPage]:
    page = EmbedIndexPage(tuple(_code(corpus, e) for e in main), tuple(_code(corpus, e) for e in agencies))
    description = say("Angka untuk disematkan di situs berita: satu angka, dengan sumber dan tanggalnya.")
    return Head(say("Sematkan angka"), description, routes.STATISTICS), page


def _code(corpus: Corpus, embed: _Embed) -> EmbedCode:
    portal = corpus.portal
    title = escape(f"{portal.name} {portal.region}: {embed.name}", quote=True)
    height = _BAR_HEIGHT if embed.has_groups else _PLAIN_HEIGHT
    code = f'<iframe src="{portal.base_url}/{embed.address}" title="{title}" width="340" height="{height}" loading="lazy"></iframe>'
    return EmbedCode(embed.name, embed.address, code)
