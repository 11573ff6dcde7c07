"""Atom feeds by RFC 4287: identifiers that last, dates from the records, no build date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr
from zoneinfo import ZoneInfo

from memarak.site import markup


class FeedEntry(NamedTuple):
    """One entry. `published` and `updated` are ISO dates, `address` relative to the site's root."""

    title: str
    address: str
    published: str
    updated: str
    summary: str
    category: str


class Feed(NamedTuple):
    """One feed, its entries newest change first. `address` is its own, `page` that of the list it follows."""

    title: str
    address: str
    page: str
    entries: Sequence[FeedEntry]


class Publisher(NamedTuple):
    """Who publishes: name, full address of the site without a slash at its end, time zone, language."""

    name: str
    base_url: str
    time_zone: str
    language: str = "id"


_EPOCH = "2021-01-01"


def atom(feed: Feed, publisher: Publisher) -> bytes:
    """The feed as a file. Its date is that of its newest entry, so that equal entries give equal bytes."""
    base = publisher.base_url
    updated = max((entry.updated for entry in feed.entries), default=_EPOCH)
    head = (
        f'<?xml version="1.0" encoding="utf-8"?>\n'
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(publisher.language)}>\n'
        f"<title>{_text(feed.title)}</title>\n<id>{_identifier(publisher, feed.address)}</id>\n"
        f"<updated>{_moment(updated, publisher)}</updated>\n"
        f'<link rel="self" type="application/atom+xml" href={quoteattr(f"{base}/{feed.address}")}/>\n'
        f'<link rel="alternate" type="text/html" href={quoteattr(f"{base}/{feed.page}")}/>\n'
        f"<author><name>{_text(publisher.name)}</name></author>\n"
    )
    return (head + "".join(_entry(entry, publisher) for entry in feed.entries) + "</feed>\n").encode()


@lru_cache(maxsize=4096)  # a complaint stands in four feeds
def _entry(entry: FeedEntry, publisher: Publisher) -> str:
    category = f"<category term={quoteattr(markup.plain(entry.category))}/>" if entry.category else ""
    return (
        f"<entry><title>{_text(entry.title)}</title><id>{_identifier(publisher, entry.address)}</id>"
        f"<published>{_moment(entry.published, publisher)}</published><updated>{_moment(entry.updated, publisher)}</updated>"
        f'<link rel="alternate" type="text/html" href={quoteattr(f"{publisher.base_url}/{entry.address}")}/>{category}'
        f"<summary>{_text(entry.summary)}</summary></entry>\n"
    )


def _identifier(publisher: Publisher, address: str) -> str:
    """A tag URI (RFC 4151): it stays the same when the site moves to https or to another page layout."""
    return _text(f"{_tag(publisher.base_url)}/{address}")


@lru_cache(maxsize=16)
def _tag(base_url: str) -> str:
    parts = urlsplit(base_url)
    return f"tag:{parts.hostname},2021:{parts.path.rstrip('/')}"


@lru_cache(maxsize=8192)
def _moment(iso: str, publisher: Publisher) -> str:
    day = datetime.fromisoformat(iso).replace(tzinfo=ZoneInfo(publisher.time_zone))
    return day.isoformat()


def _text(text: str) -> str:
    return escape(markup.plain(text))
