"""Finding a complaint by number or list, and the page for addresses that don't exist."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from memarak.site import routes
from memarak.site.corpus import Corpus
from memarak.site.models.listing import Choice, Choices
from memarak.site.models.search import SearchPage
from memarak.site.page import Head, Page
from memarak.site.pages.lists import TITLES, agency_choices, category_choices, place_choices
from memarak.vocabulary import OPEN, STATUSES


def pages(corpus: Corpus) -> Iterator[Page]:
    """`/cari/` and `404.html`."""
    yield Page(routes.SEARCH, "cari.html", partial(_search, corpus))
    yield Page(routes.NOT_FOUND, "404.html", partial(_not_found, corpus), is_indexed=False)


def _search(corpus: Corpus) -> tuple[Head, SearchPage]:
    everything = len(corpus.agencies) + len(corpus.categories)
    years = Choices("Status", tuple(_statuses(corpus)), "Semua keluhan", routes.COMPLAINTS)
    lists = (agency_choices(corpus, everything), place_choices(corpus), category_choices(corpus, everything), years)
    description = f"Cari keluhan warga {corpus.portal.region} menurut nomor, OPD, tempat, kategori, atau status."
    return Head("Cari keluhan", description, routes.SEARCH, scripts=(routes.SEARCH_SCRIPT,)), SearchPage(
        corpus.portal.contact, lists
    )


def _statuses(corpus: Corpus) -> Iterator[Choice]:
    for code in (OPEN, *(status.code for status in STATUSES.values() if status.group != OPEN)):
        figure = corpus.figures.figure(code)
        if figure.count:
            yield Choice(TITLES[code], routes.status(code), figure)


def _not_found(corpus: Corpus) -> tuple[Head, SearchPage]:
    head = Head(
        "Halaman ini tidak ada",
        f"Halaman ini tidak ada di situs {corpus.portal.name}.",
        scripts=(routes.SEARCH_SCRIPT,),
    )
    return head, SearchPage(corpus.portal.contact, ())
