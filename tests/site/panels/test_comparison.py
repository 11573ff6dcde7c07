"""Agencies side by side, without a ranking."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from memarak.site.figures import ALL_TIME
from memarak.site.panels.comparison import Candidate, compare

CANDIDATES = [
    Candidate(code, name, f"opd/{code}/", "") for code, name in (("dikes", "Dinas Kesehatan"), ("dishub", "Dinas Perhubungan"))
]


def rows(code: str, count: int, day: int) -> list[dict[str, str]]:
    closing = {"status": "selesai", "tanggal_masuk": "2026-03-02", "tanggal_selesai": f"2026-03-{day:02d}"}
    return [{"nomor": f"{code}-{n}", "opd": code, **closing} for n in range(count)]


def test_the_largest_comes_first_though_the_other_is_faster(corpus_of: Callable[..., Any]) -> None:
    book = corpus_of([*rows("dikes", 30, 4), *rows("dishub", 31, 13)]).figures
    panel = compare(book, "opd", CANDIDATES, ALL_TIME, 14)
    assert panel is not None
    assert [(r.name, r.figure.text) for r in panel.rows] == [("Dinas Perhubungan", "9"), ("Dinas Kesehatan", "2")]
    assert (panel.few, panel.goal_text) == ((), "tenggat 14")


def test_below_thirty_there_is_no_dot_and_the_order_is_the_alphabet(corpus_of: Callable[..., Any]) -> None:
    book = corpus_of([*rows("dishub", 29, 4), *rows("dikes", 3, 4)]).figures
    panel = compare(book, "opd", CANDIDATES, ALL_TIME, 14)
    assert panel is not None
    assert panel.rows == ()
    assert [(r.name, r.figure.text, r.dot.x) for r in panel.few] == [
        ("Dinas Perhubungan", "2", ""),
    ]
    assert [(r.name, r.figure.text) for r in panel.fewest] == [("Dinas Kesehatan", "data terlalu sedikit")]


def test_an_agency_without_complaints_is_not_compared(corpus_of: Callable[..., Any]) -> None:
    assert compare(corpus_of([{"opd": "kosong"}]).figures, "opd", CANDIDATES, ALL_TIME) is None
