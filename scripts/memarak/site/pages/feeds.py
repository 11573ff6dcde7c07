"""Atom feeds: of everything, of each agency, kecamatan and status."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from heapq import nlargest

from memarak.rows import Complaint
from memarak.site import routes, words
from memarak.site.atom import Feed, FeedEntry, Publisher, atom
from memarak.site.corpus import Complaints, Corpus
from memarak.site.listing import outcome, place_name, title_of
from memarak.site.page import File
from memarak.site.statuses import WORDS
from memarak.vocabulary import STATUSES

MOST_ENTRIES = 50


def pages(corpus: Corpus) -> Iterator[File]:
    """One file a feed, also where it has no entry yet: whoever follows it waits for the first."""
    name = corpus.portal.name
    yield _feed(corpus, f"{name}: semua keluhan", routes.FEED_ALL, routes.COMPLAINTS, corpus.shown)
    for code, agency in corpus.agencies.items():
        rows = corpus.by_agency.get(code, ())
        yield _feed(corpus, f"{name}: {agency.nama}", routes.feed_agency(code), routes.agency(code), rows)
    for district, slug in corpus.district_slugs.items():
        rows = corpus.by_district.get(district, ())
        yield _feed(corpus, f"{name}: Kecamatan {district}", routes.feed_district(slug), routes.district(slug), rows)
    for status in STATUSES:
        rows = corpus.by_status.get(status, ())
        yield _feed(
            corpus,
            f"{name}: {words.mid_sentence(WORDS[status].list_title)}",
            routes.feed_status(status),
            routes.status(status),
            rows,
        )


def _feed(corpus: Corpus, title: str, address: str, page: str, rows: Complaints) -> File:
    return File(address, partial(_bytes, corpus, title, address, page, rows))


def _bytes(corpus: Corpus, title: str, address: str, page: str, rows: Complaints) -> bytes:
    last = corpus.last_events
    dated = nlargest(MOST_ENTRIES, ((last[row.nomor], row.nomor, row) for row in rows))
    entries = [corpus.remembered("feeds", row.nomor, partial(_entry, corpus, row, updated)) for updated, _, row in dated]
    return atom(Feed(title, address, page, entries), publisher_of(corpus))


def publisher_of(corpus: Corpus) -> Publisher:
    """Who publishes the feeds."""
    portal = corpus.portal
    return Publisher(f"{portal.name}, {portal.region}", portal.base_url, portal.time_zone)


def _entry(corpus: Corpus, row: Complaint, updated: str) -> FeedEntry:
    said = f"{STATUSES[row.status].label}: {outcome(corpus, row)}."
    parts = (said, corpus.agency_name(row.opd), place_name(row), words.shortened(row.isi, 300))
    return FeedEntry(title_of(row), row.tautan, row.tanggal_masuk, updated, " · ".join(filter(None, parts)), row.kategori)
