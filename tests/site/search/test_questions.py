"""What people ask, and what must be among the first five answers; what it costs; what typing and choosing do."""

from __future__ import annotations

import csv
import gzip
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

QUESTIONS = list(csv.DictReader(Path(__file__).with_name("pertanyaan.csv").open(encoding="utf-8", newline="")))
KB = 1024
FIRST_USE, PER_SHARD = 200 * KB, 40 * KB


@pytest.fixture(scope="module")
def base(large_site: Path, serve: Callable[[Path], str]) -> str:
    return serve(large_site)


class Searcher:
    """The search page in a browser, and every byte that it asked for."""

    def __init__(self, context: Any, base: str) -> None:
        self.troubles: list[str] = []
        self.sizes: list[tuple[str, int, int]] = []
        self.page = context.new_page()
        self.page.on("console", lambda message: self.troubles.append(message.text))
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("response", self._response)
        self.base = base

    def _response(self, response: Any) -> None:
        body = response.body()
        self.sizes.append((response.url.removeprefix(self.base), len(body), len(gzip.compress(body, 6))))

    def ask(self, question: str, **chosen: str) -> list[str]:
        """Type a question on a page just opened, and wait for all years; gives the titles shown."""
        self.sizes.clear()
        self.page.goto(f"{self.base}cari/")
        for name, value in chosen.items():
            self.page.select_option(f"select[name={name}]", value)
        self.page.fill("#q", question)
        return self.settled()

    def settled(self) -> list[str]:
        """The titles shown once the answer is whole."""
        self.page.locator("[data-hasil][aria-busy=false]").wait_for()
        return self.titles()

    def titles(self) -> list[str]:
        return [text.strip() for text in self.page.locator(".entries h3").all_inner_texts()]


@pytest.fixture
def searcher(chromium: Any, base: str) -> Iterator[Searcher]:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    yield Searcher(context, base)
    context.close()


@pytest.mark.parametrize("asked", QUESTIONS, ids=[row["pertanyaan"] for row in QUESTIONS])
def test_the_answer_is_among_the_first_five_and_cheap(searcher: Searcher, asked: dict[str, str]) -> None:
    titles = searcher.ask(asked["pertanyaan"])
    older = searcher.page.locator("[data-lama]")
    if older.is_visible():
        older.click()
        older.wait_for(state="hidden")
        titles = searcher.settled()
    assert asked["judul"] in titles[:5]
    shards: dict[str, int] = {}
    for address, size, _ in searcher.sizes:
        if found := re.match(r"cari/indeks/(\d{4})/", address):
            shards[found[1]] = shards.get(found[1], 0) + size
    # Even where a host does not compress: these are the files' own sizes.
    assert max(shards.values()) <= PER_SHARD
    assert not searcher.troubles


def test_a_first_use_is_cheap(searcher: Searcher) -> None:
    searcher.ask("jalan rusak")
    assert {name.split("?")[0] for name, _, _ in searcher.sizes} >= {"cari/", "statis/pencarian.js", "cari/indeks/daftar.json"}
    assert sum(packed for _, _, packed in searcher.sizes) <= FIRST_USE / 4
    assert sum(size for _, size, _ in searcher.sizes) <= FIRST_USE


def test_results_come_before_typing_ends(searcher: Searcher) -> None:
    assert any("ambulans" in title.lower() for title in searcher.ask("ambul"))


def test_results_can_be_narrowed_down_and_the_address_shared(searcher: Searcher) -> None:
    page = searcher.page
    searcher.ask("jalan", tahun="2024", opd="dishub", status="selesai")
    shown = page.locator(".entries li")
    assert shown.count() == 8
    for text in shown.all_inner_texts():
        assert "Selesai" in text
        assert "2024" in text
        assert "Dinas Perhubungan" in text
    page.locator("[data-lagi]").click()
    page.locator(".entries li").nth(8).wait_for()
    address = page.url
    before = searcher.titles()[:8]
    page.goto("about:blank")
    page.goto(address)
    page.locator(".entries li").first.wait_for()
    assert searcher.titles() == before
    assert page.locator("select[name=opd]").input_value() == "dishub"


def test_a_choice_alone_lists_the_newest(searcher: Searcher) -> None:
    page = searcher.page
    page.goto(f"{searcher.base}cari/")
    page.select_option("select[name=status]", "diterima")
    page.locator(".entries li").first.wait_for()
    dates = [node.get_attribute("datetime") for node in page.locator(".entries time").all()]
    assert dates == sorted(dates, reverse=True)


def test_nothing_found_is_said_in_words(searcher: Searcher) -> None:
    assert searcher.ask("<b>zzqqxyy</b>") == []
    assert "Tidak ada keluhan yang memuat “<b>zzqqxyy</b>”." in searcher.page.locator("[data-jumlah]").inner_text()
    assert searcher.page.locator("[data-hasil] b").count() == 0
