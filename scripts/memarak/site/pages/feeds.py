"""Atom feeds: of everything, of each agency, kecamatan and status."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import partial
from operator import attrgetter

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


_Follows = tuple[str, str]
"""What a feed follows: a column of the complaints, blank for all of them, and what stands in it."""


def pages(corpus: Corpus) -> Iterator[File]:
    """One file a feed, also where it has no entry yet: whoever follows it waits for the first."""
    name = corpus.portal.name
    yield _feed(corpus, say("{nama}: semua keluhan", nama=name), routes.FEED_ALL, routes.COMPLAINTS, ("", ""))
    for code, agency in corpus.agencies.items():
        yield _feed(corpus, f"{name}: {agency.nama}", routes.feed_agency(code), routes.agency(code), ("opd", code))
    for district, slug in corpus.district_slugs.items():
        title = f"{name}: {district_name(district)}"
        yield _feed(corpus, title, routes.feed_district(slug), routes.district(slug), ("kecamatan", district))
    for status in STATUSES:
        title = f"{name}: {words.mid_sentence(say(WORDS[status].list_title))}"
        yield _feed(corpus, title, routes.feed_status(status), routes.status(status), ("status", status))


def _feed(corpus: Corpus, title: str, address: str, page: str, follows: _Follows) -> File:
    head = (title, address, page)
    return File(address, partial(_bytes, corpus, head, follows), partial(_inputs, corpus, head, follows))


def _bytes(corpus: Corpus, head: tuple[str, str, str], follows: _Follows) -> bytes:
    entries = [corpus.remembered("feeds", row.nomor, partial(_entry, corpus, row)) for row in _newest(corpus, follows)]
    return atom(Feed(*head, entries), publisher_of(corpus))


def _inputs(corpus: Corpus, head: tuple[str, str, str], follows: _Follows) -> str:
    """All that a feed depends on: whose it is, and what its entries are made from."""
    last = corpus.last_events
    said = [text for row in _newest(corpus, follows) for text in (said_of(corpus, row), row.isi, last[row.nomor])]
    return "\x1f".join((*head, corpus.portal.time_zone, corpus.days_off_digest, *said))


def _newest(corpus: Corpus, follows: _Follows) -> Complaints:
    """Those to which something happened last, the last one first."""
    newest: Mapping[_Follows, Complaints] = corpus.remembered("feeds", "", partial(_newest_of_all, corpus))
    return newest.get(follows, ())


def _newest_of_all(corpus: Corpus) -> Mapping[_Follows, Complaints]:
    """The newest of every feed, found in one walk over all complaints."""
    newest: defaultdict[_Follows, list[Complaint]] = defaultdict(list)
    for row in _by_last_event(corpus):
        for follows in (("", ""), ("opd", row.opd), ("kecamatan", row.kecamatan), ("status", row.status)):
            found = newest[follows]
            if len(found) < MOST_ENTRIES:
                found.append(row)
    return newest


def _by_last_event(corpus: Corpus) -> Iterator[Complaint]:
    """All complaints, the one to which something happened last first."""
    last = corpus.last_events
    days: defaultdict[str, list[Complaint]] = defaultdict(list)
    for row in corpus.shown:
        days[last[row.nomor]].append(row)
    for day in sorted(days, reverse=True):
        yield from sorted(days[day], key=attrgetter("nomor"), reverse=True)


def publisher_of(corpus: Corpus) -> Publisher:
    """Who publishes the feeds."""
    portal = corpus.portal
    return Publisher(f"{portal.name}, {portal.region}", portal.base_url, portal.time_zone, portal.language)


def _entry(corpus: Corpus, row: Complaint) -> FeedEntry:
    said = say("{apa}: {status}.", apa=say(STATUSES[row.status].label), status=outcome(corpus, row))
    parts = (said, corpus.agency_name(row.opd), place_name(row), words.shortened(row.isi, 300))
    updated = corpus.last_events[row.nomor]
    return FeedEntry(title_of(row), row.tautan, row.tanggal_masuk, updated, " · ".join(filter(None, parts)), row.kategori)
