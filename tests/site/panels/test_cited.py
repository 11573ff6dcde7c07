"""Figures to cite: from the page, or from the monthly edition that holds them for good."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from memarak.history.editions import make_edition
from memarak.site.claims import Scope
from memarak.site.panels.cited import cited_figures
from memarak.site.panels.publisher import Place, edition_link, frozen_places, publisher_of

ALL = Scope("semua waktu")


def figures_of(corpus: Any, measures: tuple[str, ...] = ("masuk", "rasio_selesai")) -> Any:
    here = Place(publisher_of(corpus), "statistik/")
    return {
        f.anchor: f for f in cited_figures(corpus.figures, ALL, here, measures=measures, frozen=frozen_places(corpus, measures))
    }


def test_before_the_first_edition_the_page_itself_is_cited(corpus_of: Callable[..., Any]) -> None:
    corpus = corpus_of([{}])
    assert edition_link(corpus) is None
    assert figures_of(corpus)["masuk"].citation.plain.endswith("https://contoh.example/statistik/#masuk")


def test_a_figure_that_still_holds_is_cited_from_its_edition(corpus_of: Callable[..., Any]) -> None:
    corpus = corpus_of([{}])
    corpus.editions = (make_edition(corpus.snapshot, "r1", {}),)
    assert edition_link(corpus) == ("edisi November 2026", "edisi/2026-11/")
    plain = figures_of(corpus)["masuk"].citation.plain
    assert "edisi November 2026, data sampai 24 November 2026. https://contoh.example/edisi/2026-11/#masuk" in plain


def test_a_figure_that_changed_since_is_cited_from_the_page(corpus_of: Callable[..., Any]) -> None:
    corpus = corpus_of([{}])
    edition = make_edition(corpus.snapshot, "r1", {})
    older = [row._replace(nilai="7") if row.ukuran == "masuk" else row for row in edition.statistics]
    corpus.editions = (replace(edition, statistics=tuple(older)),)
    found = figures_of(corpus)
    assert found["masuk"].citation.plain.endswith("https://contoh.example/statistik/#masuk")
    assert "edisi/2026-11/#rasio-selesai" in found["rasio-selesai"].citation.plain


def test_each_figure_tells_what_it_counts_and_leaves_out(corpus_of: Callable[..., Any]) -> None:
    figure = figures_of(corpus_of([{}]))["rasio-selesai"]
    assert figure.definition
    assert figure.counted[:1].islower()
    assert figure.left_out == "keluhan yang tidak dilanjutkan."
    assert figure.row == "semua,,semua,,rasio_selesai"
