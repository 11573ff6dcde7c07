"""Which periods have a page, and what they hold."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from memarak.site.periods import shown_periods, span_of


def test_every_period_with_complaints_has_a_page_and_named_ones_always(corpus_of: Callable[..., Any]) -> None:
    corpus = corpus_of([{"tanggal_masuk": "2026-10-05"}, {"nomor": "T-2", "tanggal_masuk": "2025-02-28"}])
    assert [p.address for p in shown_periods(corpus)] == [
        "statistik/",
        "statistik/2026/",
        "statistik/2025/",
        "statistik/awal/",
        "statistik/2026-10/",
        "statistik/2025-02/",
    ]


def test_a_period_holds_its_first_and_last_day(corpus_of: Callable[..., Any]) -> None:
    corpus = corpus_of(
        [{"nomor": f"T-{day}", "tanggal_masuk": day} for day in ("2021-02-25", "2021-02-26", "2021-06-05", "2021-06-06")]
    )
    (named,) = [p for p in shown_periods(corpus) if p.period.kind == "khusus"]
    assert [row.tanggal_masuk for row in named.of(corpus.snapshot.complaints)] == ["2021-02-26", "2021-06-05"]
    assert corpus.figures.count("masuk", period=named.period) == 2


def test_a_span_names_the_year_once() -> None:
    assert span_of("2021-02-26", "2021-06-05") == "26 Februari sampai 5 Juni 2021"
    assert span_of("2020-12-30", "2021-01-02") == "30 Desember 2020 sampai 2 Januari 2021"
