"""Atom feeds: of everything, of each agency, kecamatan and status."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from heapq import nsmallest

from memarak.rows import Complaint
from memarak.site import routes, words
from memarak.site.atom import Feed, FeedEntry, Publisher, atom
from memarak.site.corpus import Complaints, Corpus
from memarak.site.language import say
from memarak.site.listing import district_name, outcome, place_name, said_of, title_of
from memarak.site.page import File
from memarak.site.statuses import WORDS
from memarak.vocabulary import STATUSES

MOST_ENTRIES = 50


def pages(corpus: Corpus) -> Iterator[File]:
    """One file a feed, also where it has no entry yet: whoever follows it waits for the first."""
    name = corpus.portal.name
    yield _feed(corpus, say("{nama}: semua keluhan", nama=name), routes.FEED_ALL, routes.COMPLAINTS, corpus.shown)
    for code, agency in corpus.agencies.items():
        rows = corpus.by_agency.get(code, ())
        yield _feed(corpus, f"{name}: {agency.nama}", routes.feed_agency(code), routes.agency(code), rows)
    for district, slug in corpus.district_slugs.items():
        rows = corpus.by_district.get(district, ())
        yield _feed(corpus, f"{name}: {district_name(district)}", routes.feed_district(slug), routes.district(slug), rows)
    for status in STATUSES:
        rows = corpus.by_status.get(status, ())
        yield _feed(
            corpus,
            f"{name}: {words.mid_sentence(say(WORDS[status].list_title))}",
            routes.feed_status(status),
            routes.status(status),
            rows,
        )


def _feed(corpus: Corpus, title: str, address: str, page: str, rows: Complaints) -> File:
    head = (title, address, page)
    return File(address, partial(_bytes, corpus, head, rows), partial(_inputs, corpus, head, rows))


def _bytes(corpus: Corpus, head: tuple[str, str, str], rows: Complaints) -> bytes:
    entries = [corpus.remembered("feeds", row.nomor, partial(_entry, corpus, row)) for row in _newest(corpus, head, rows)]
    return atom(Feed(*head, entries), publisher_of(corpus))


def _inputs(corpus: Corpus, head: tuple[str, str, str], rows: Complaints) -> str:
    """All that a feed depends on: whose it is, and what its entries are made from."""
    last = corpus.last_events
    said = [text for row in _newest(corpus, head, rows) for text in (said_of(corpus, row), row.isi, last[row.nomor])]
    return "\x1f".join((*head, corpus.portal.time_zone, corpus.days_off_digest, *said))


def _newest(corpus: Corpus, head: tuple[str, str, str], rows: Complaints) -> list[Complaint]:
    """Those of `rows` to which something happened last, the last one first. Asked for twice: what changed, and for the bytes."""
    _, address, _ = head
    return corpus.remembered("newest", address, partial(_found_newest, corpus, rows))  # type: ignore[no-any-return]


def _found_newest(corpus: Corpus, rows: Complaints) -> list[Complaint]:
    order, place = corpus.remembered("feeds", "", partial(_by_last_event, corpus))
    return [order[number] for number in nsmallest(MOST_ENTRIES, [place[row.nomor] for row in rows])]


def _by_last_event(corpus: Corpus) -> tuple[list[Complaint], Mapping[str, int]]:
    """All complaints, the one to which something happened last first, and the place of each by its number."""
    last = corpus.last_events
    order = sorted(corpus.shown, key=lambda row: (last[row.nomor], row.nomor), reverse=True)
    return order, {row.nomor: place for place, row in enumerate(order)}


def publisher_of(corpus: Corpus) -> Publisher:
    """Who publishes the feeds."""
    portal = corpus.portal
    return Publisher(f"{portal.name}, {portal.region}", portal.base_url, portal.time_zone, portal.language)


def _entry(corpus: Corpus, row: Complaint) -> FeedEntry:
    said = say("{apa}: {status}.", apa=say(STATUSES[row.status].label), status=outcome(corpus, row))
    parts = (said, corpus.agency_name(row.opd), place_name(row), words.shortened(row.isi, 300))
    updated = corpus.last_events[row.nomor]
    return FeedEntry(title_of(row), row.tautan, row.tanggal_masuk, updated, " · ".join(filter(None, parts)), row.kategori)
