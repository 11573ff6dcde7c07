"""Feeds, sitemap, robots, headers, status.json."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest

from memarak.site.atom import Feed, FeedEntry, Publisher, atom
from memarak.site.corpus import Corpus
from memarak.site.pages import machine

ATOM = "{http://www.w3.org/2005/Atom}"
PUBLISHER = Publisher("Memarak", "https://contoh.example/p", "Asia/Makassar")


def test_every_feed_is_atom_with_what_rfc_4287_asks(site: Any) -> None:
    feeds = {path: body for path, body in site.files.items() if path.startswith("feeds/")}
    assert len(feeds) > 10
    for path, body in feeds.items():
        root = ElementTree.fromstring(body)
        assert root.find(f"{ATOM}id") is not None, path
        assert root.find(f"{ATOM}updated") is not None, path
        assert root.find(f"{ATOM}author/{ATOM}name") is not None, path
        links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
        assert links["self"] == f"https://contoh.example/{path}"
        ids = [entry.findtext(f"{ATOM}id") for entry in root.findall(f"{ATOM}entry")]
        assert len(ids) == len(set(ids)), path
        assert not feedparser.parse(body).bozo, path


def test_entries_stand_by_their_last_change(site: Any) -> None:
    updated = [entry.updated for entry in feedparser.parse(site.files["feeds/semua.xml"]).entries]
    assert updated == sorted(updated, reverse=True)
    assert updated[0].endswith("+08:00")


def test_identifiers_do_not_hang_on_the_scheme_and_texts_are_escaped() -> None:
    entry = FeedEntry("a < b", "keluhan/a/", "2026-01-02", "2026-01-03", "x & y", 'k"')
    body = atom(Feed("Judul", "feeds/semua.xml", "keluhan/", [entry]), PUBLISHER).decode()
    assert "<id>tag:contoh.example,2021:/p/keluhan/a/</id>" in body
    assert "<title>a &lt; b</title>" in body
    assert feedparser.parse(body).entries[0].title == "a < b"


def test_an_empty_feed_is_still_a_feed() -> None:
    assert feedparser.parse(atom(Feed("Judul", "feeds/x.xml", "keluhan/", []), PUBLISHER)).feed.title == "Judul"


def test_the_sitemap_names_pages_for_readers_only(site: Any) -> None:
    text = site.files["sitemap.xml"].decode()
    assert "<loc>https://contoh.example/</loc>" in text
    assert "<loc>https://contoh.example/opd/dishub/</loc>" in text
    assert "404" not in text
    assert "lama-1" not in text
    assert "/halaman/" not in text


def test_a_large_sitemap_is_split(corpus_of: Callable[..., Corpus], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "MOST_IN_SITEMAP", 2)
    files = {file.address: file.make() for file in machine.pages(corpus_of([{}]), ["", "a/", "b/"])}
    assert files["sitemap.xml"].count(b"<sitemap>") == 2
    assert b"<loc>https://contoh.example/b/</loc>" in files["sitemap-2.xml"]


def test_robots_may_read_everything_and_find_the_sitemap(site: Any) -> None:
    assert site.files["robots.txt"] == b"User-agent: *\nDisallow:\nSitemap: https://contoh.example/sitemap.xml\n"


def test_status_says_of_when_the_data_is(site: Any) -> None:
    status = json.loads(site.files["status.json"])
    assert status["as_of"] == "2026-11-24"
    assert status["counts"]["keluhan"] == 80
    assert status["counts"]["ditampilkan"] == 76
    assert sum(status["counts"]["status"].values()) == 80
    assert (status["published"], status["problems"]) == (None, None)


def test_status_tells_when_it_was_published_and_what_is_wrong(corpus_of: Callable[..., Corpus]) -> None:
    corpus = corpus_of([{}])
    corpus.ledger = [{"diterbitkan": "2026-11-23T05:10:00+08:00"}, {"diterbitkan": "2026-11-24T05:10:00+08:00"}]
    corpus.problems = {"galat": {}, "peringatan": {"status-tidak-dikenal": 2}, "catatan": {}}
    status = json.loads(next(file.make() for file in machine.pages(corpus, []) if file.address == "status.json"))
    assert status["published"] == "2026-11-24T05:10:00+08:00"
    assert status["problems"] == {"galat": {}, "peringatan": {"status-tidak-dikenal": 2}, "catatan": {}}
    corpus.ledger = [{"data_per": "2026-11-24"}]
    status = json.loads(next(file.make() for file in machine.pages(corpus, []) if file.address == "status.json"))
    assert status["published"] is None


def test_the_headers_policy_is_that_of_the_pages(site: Any) -> None:
    assert site.html[""].split('Content-Security-Policy" content="')[1].split('"')[0] in site.files["_headers"].decode()
