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

    def __init__(self, context: Any, base: str, site: Path) -> None:
        self.troubles: list[str] = []
        self.asked: list[str] = []
        self.page = context.new_page()
        self.page.on("console", lambda message: self.troubles.append(message.text))
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.base = base
        self.site = site

    def files(self) -> dict[str, Path]:
        """The files asked for, by their path in the site."""
        names = {url.removeprefix(self.base).partition("?")[0] for url in self.asked}
        found = {name: self.site / name / "index.html" if name.endswith("/") else self.site / name for name in names}
        return {name: path for name, path in found.items() if path.is_file()}

    def ask(self, question: str, **chosen: str) -> list[str]:
        """Type a question on a page just opened, and wait for all years; gives the titles shown."""
        self.asked.clear()
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
def searcher(chromium: Any, base: str, large_site: Path) -> Iterator[Searcher]:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    yield Searcher(context, base, large_site)
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
    for name, path in searcher.files().items():
        if found := re.match(r"cari/indeks/(\d{4})/", name):
            shards[found[1]] = shards.get(found[1], 0) + path.stat().st_size
    # Even where a host does not compress: these are the files' own sizes.
    assert max(shards.values()) <= PER_SHARD
    assert not searcher.troubles


def test_a_first_use_is_cheap(searcher: Searcher) -> None:
    searcher.ask("jalan rusak")
    files = searcher.files()
    assert files.keys() >= {"cari/", "statis/pencarian.js", "cari/indeks/daftar.json"}
    assert sum(path.stat().st_size for path in files.values()) <= FIRST_USE
    assert sum(len(gzip.compress(path.read_bytes(), 6)) for path in files.values()) <= FIRST_USE / 4


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


def test_hostile_texts_are_found_and_shown_as_text(
    chromium: Any, build_site: Callable[..., Any], serve: Callable[[Path], str]
) -> None:
    hostile = '<img src=x onerror=alert(1)> lampu "><svg onload=alert(2)>'
    site = build_site([{"judul": hostile, "isi": f"{hostile} </script><script>alert(3)</script> {{{{7*7}}}} \u202egnak"}])
    context = chromium.new_context()
    searcher = Searcher(context, serve(site.root), site.root)
    searcher.page.on("dialog", lambda dialog: searcher.troubles.append(dialog.message))
    assert searcher.ask("lampu") == [hostile]
    assert "<script>alert(3)</script> {{7*7}} gnak" in searcher.page.locator(".snip").inner_text()
    assert searcher.page.locator("[data-hasil] :is(img, script)").count() == 0
    assert not searcher.troubles
    context.close()
