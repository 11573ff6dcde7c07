"""The English pages: the same figures, English ways of writing them, and the way from one language to the other and back."""

from __future__ import annotations

import re
from typing import Any

import pytest

from memarak.measures.definitions import DEFINITIONS
from memarak.rows import Statistic
from memarak.site import english, routes
from memarak.site.figures import figure_of
from memarak.site.statuses import WORDS
from memarak.vocabulary import CLASSES, STATUSES

PAGES = ("en/", "en/statistics/", "en/statistics/2026/", "en/statistics/awal/", "en/methodology/", "en/data-dictionary/")
ALTERNATE = re.compile(r'<link rel="alternate" hreflang="(\w+)" href="https://contoh\.example/([^"]*)">')


def statistic(value: str, unit: str, measure: str = "masuk", low: str = "", high: str = "", reason: str = "") -> Statistic:
    return Statistic("semua", "", "semua", "", measure, value, unit, "1284", low, high, reason)


@pytest.mark.parametrize(
    ("row", "text", "unit", "interval"),
    [
        (statistic("1284", "jumlah"), "1,284", "complaints", ""),
        (statistic("0.7312", "rasio", "rasio_selesai", "0.7001", "0.76"), "73%", "", "70%–76%"),
        (statistic("17", "hari kerja", "median_hari_kerja_penyelesaian", "15"), "17", "working days", "15 or more"),
        (statistic("1", "hari", "median_hari_penyelesaian"), "1", "day", ""),
        (statistic("", "rasio", "rasio_selesai", reason="data terlalu sedikit"), "too few complaints", "", ""),
    ],
)
def test_figures_are_written_the_english_way(row: Statistic, text: str, unit: str, interval: str) -> None:
    figure = english.shown(figure_of(row))
    assert (figure.text, figure.unit if not figure.is_absent else "", figure.interval, figure.n_text) == (
        text,
        unit,
        interval,
        "1,284",
    )
    assert figure.raw == row.nilai


@pytest.mark.parametrize("page", PAGES)
def test_each_page_is_english_and_links_its_indonesian_twin_and_back(site: Any, page: str) -> None:
    text = site.html[page]
    assert '<html lang="en">' in text
    pair = dict(ALTERNATE.findall(text))
    assert pair["en"] == page
    assert dict(ALTERNATE.findall(site.html[pair["id"]])) == pair


def test_only_pages_with_a_twin_name_one(site: Any) -> None:
    for address, text in site.html.items():
        assert bool(ALTERNATE.search(text)) == bool(routes.languages(address)), address
    assert not routes.languages("statistik/2026-10/")
    assert sum(map(bool, map(routes.languages, site.html))) >= 2 * len(PAGES)


def test_every_page_links_to_english(site: Any) -> None:
    assert '<a href="../en/" hreflang="en" lang="en">English</a>' in site.html["keluhan/"]


def test_every_status_class_and_measure_has_english_words() -> None:
    assert all(WORDS[status].meaning_en for status in STATUSES)
    assert set(CLASSES) <= set(english.CLASSES)
    assert all(definition.title_en and definition.text_en for definition in DEFINITIONS.values())


def test_the_dictionary_holds_every_column_of_the_package(site: Any) -> None:
    text = site.html["en/data-dictionary/"]
    for name, body in site.files.items():
        if name.startswith("data/") and name.endswith(".csv"):
            for column in body.decode().split("\n", 1)[0].split(","):
                assert f"<code>{column}</code>" in text, (name, column)
