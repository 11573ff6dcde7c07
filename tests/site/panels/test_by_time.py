"""Received and resolved by month and year."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from memarak.site.panels.by_time import by_month, by_year, months_until


def test_months_count_back_over_the_year() -> None:
    assert months_until("2026-02-10", 4) == ("2025-11", "2025-12", "2026-01", "2026-02")


def test_the_title_counts_what_the_bars_show(corpus_of: Callable[..., Any]) -> None:
    book = corpus_of(
        [
            {"nomor": "a", "tanggal_masuk": "2026-10-05", "status": "selesai", "tanggal_selesai": "2026-10-09"},
            {"nomor": "b", "tanggal_masuk": "2026-10-06"},
            {"nomor": "c", "tanggal_masuk": "2024-01-02"},
        ]
    ).figures
    panel = by_month(book, months_until("2026-11-24", 12))
    assert panel is not None
    assert panel.finding == "Dari 2 keluhan dalam 12 bulan, 1 sudah selesai."
    assert [bar.axis_label for bar in panel.bars if bar.axis_label] == ["Des 2025", "Mar 2026", "Jun", "Sep"]
    years = by_year(book)
    assert years is not None
    assert [(row.label, row.received.count) for row in years.rows] == [("2024", 1), ("2025", 0), ("2026", 2)]


def test_a_year_without_complaints_draws_nothing(corpus_of: Callable[..., Any]) -> None:
    assert by_month(corpus_of([{}]).figures, months_until("2020-05-01", 12)) is None


def test_all_or_none_resolved_is_said_in_words(corpus_of: Callable[..., Any]) -> None:
    done = {"status": "selesai", "tanggal_selesai": "2026-10-09"}
    panel = by_month(corpus_of([{}]).figures, ("2026-10",))
    assert panel is not None
    assert panel.finding.endswith("belum ada yang selesai.")
    panel = by_month(corpus_of([done]).figures, ("2026-10",))
    assert panel is not None
    assert panel.finding.endswith("semuanya sudah selesai.")
