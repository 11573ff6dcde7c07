"""The resolution curve of a cohort."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from memarak.measures.survival import HALF, quantile
from memarak.site.panels.resolution import resolution, resolution_waits, usual_deadline

DAYS = {"permintaan_informasi": 5, "aspirasi": 5, "tidak_berkadar": 14, "berkadar": 60, "lain": 14}


def resolved(number: int, day: int) -> dict[str, str]:
    return {"nomor": f"S-{number}", "tanggal_masuk": "2026-03-02", "status": "selesai", "tanggal_selesai": f"2026-03-{2 + day:02d}"}


def median_of(corpus: Any) -> Any:
    return corpus.figures.figure("median_hari_kerja_penyelesaian")


def curve_of(corpus: Any) -> Any:
    return resolution(corpus.snapshot.complaints, median_of(corpus), corpus.working_days, corpus.as_of, 14)


def test_waits_end_by_being_resolved_or_are_cut_off(corpus_of: Callable[..., Any]) -> None:
    corpus = corpus_of(
        [
            resolved(1, 3),
            {"nomor": "T", "tanggal_masuk": "2026-11-20", "status": "diproses"},
            {"nomor": "O", "tanggal_masuk": "2026-03-02", "status": "ditutup_otomatis", "tanggal_selesai": "2026-03-05"},
            {"nomor": "A", "tanggal_masuk": "2026-03-02", "status": "diarsipkan"},
            {"nomor": "U", "tanggal_masuk": "2026-03-02", "status": "selesai", "tanggal_selesai": ""},
        ]
    )
    assert resolution_waits(corpus.snapshot.complaints, corpus.working_days, corpus.as_of) == ((2, 0, 1), (3, 1, 1))


@pytest.mark.parametrize("seed", range(3))
def test_the_curve_s_median_is_the_file_s(corpus_of: Callable[..., Any], invented: Callable[..., Any], seed: int) -> None:
    complaints, responses = invented(120, seed)
    corpus = corpus_of(complaints, responses)
    waits = resolution_waits(corpus.snapshot.complaints, corpus.working_days, corpus.as_of)
    assert quantile(waits, HALF).days == median_of(corpus).value
    assert sum(events + cut for _, events, cut in waits) == median_of(corpus).n


def test_the_title_is_the_finding(corpus_of: Callable[..., Any]) -> None:
    panel = curve_of(corpus_of([resolved(n, 1 + n % 3) for n in range(12)]))
    assert panel.finding == "Separuh keluhan selesai dalam 2\u00a0hari kerja, semuanya dalam 30\u00a0hari kerja."
    assert panel.rows[0].share == "100\u00a0%"


def test_a_half_never_reached_is_said(corpus_of: Callable[..., Any]) -> None:
    rows = [resolved(1, 3), *({"nomor": f"T-{n}", "tanggal_masuk": "2026-03-02", "status": "diproses"} for n in range(11))]
    panel = curve_of(corpus_of(rows))
    assert panel.finding == "Belum separuh keluhan selesai: setelah 90\u00a0hari kerja baru 8\u00a0% sudah selesai."
    assert panel.chart.median is None


def test_too_few_or_none_resolved_has_no_curve(corpus_of: Callable[..., Any]) -> None:
    assert curve_of(corpus_of([resolved(n, 1) for n in range(9)])) is None


def test_all_open_has_no_curve(corpus_of: Callable[..., Any]) -> None:
    assert curve_of(corpus_of([{"nomor": f"T-{n}"} for n in range(12)])) is None


def test_the_deadline_is_drawn_where_it_holds_for_most(corpus_of: Callable[..., Any]) -> None:
    rows = corpus_of([{"nomor": f"T-{n}", "klasifikasi": "" if n else "berkadar"} for n in range(3)]).snapshot.complaints
    assert usual_deadline(rows, DAYS) == 14
    assert usual_deadline(rows[:2], DAYS) is None
    assert usual_deadline([], DAYS) is None
