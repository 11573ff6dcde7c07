"""Whom a citation names, and which monthly edition holds a figure for good."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from memarak.site import routes, words
from memarak.site.citation import Publisher
from memarak.site.corpus import Corpus
from memarak.site.figures import ALL_LEVELS, ALL_TIME, FigureBook
from memarak.site.language import say


class Place(NamedTuple):
    """Where a figure is to be cited: the publisher, and the page's address."""

    publisher: Publisher
    address: str


def publisher_of(corpus: Corpus) -> Publisher:
    """The portal as the publisher of its figures, as of the date of the data."""
    portal = corpus.portal
    return Publisher(portal.name, portal.region, portal.base_url, corpus.snapshot.as_of, language=portal.language)


def edition_link(corpus: Corpus) -> tuple[str, str] | None:
    """Words and address of the latest edition; nothing before the first."""
    if not corpus.editions:
        return None
    month = corpus.editions[-1].month
    return say("edisi {bulan}", bulan=words.month(month)), routes.edition(month)


def frozen_places(corpus: Corpus, measures: Iterable[str]) -> Mapping[str, Place]:
    """The latest edition's page for those `measures` of all complaints whose figure it holds as it still is."""
    if not corpus.editions:
        return {}
    edition = corpus.editions[-1]
    book = FigureBook(row for row in edition.statistics if (row.tingkat, row.jenis_periode) == (ALL_LEVELS, ALL_TIME.kind))
    place = Place(publisher_of(corpus)._replace(as_of=edition.as_of, edition=edition.month), routes.edition(edition.month))
    return {m: place for m in measures if book.figure(m) == corpus.figures.figure(m) and book.figure(m).address}
