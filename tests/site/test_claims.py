"""What figures say, in two languages."""

from __future__ import annotations

import pytest

from memarak.measures.figures import MEASURES
from memarak.site.claims import CLAIMS, Scope, claim, claim_en
from memarak.site.figures import Figure

ALL = Scope("semua waktu")
YEAR = Scope("2026", " yang masuk tahun 2026", " received in 2026")


def figure(
    measure: str, value: float | None, text: str, unit: str = "", interval: str = "", low: float = 0, high: float = 0
) -> Figure:
    ends, reason = (low or None, high or None, interval), "" if value is not None else text
    return Figure("a", measure, value, str(value), "1224", text, unit, 1224, "1.224", *ends, value is None, unit, reason)


MEDIAN = figure("median_hari_kerja_penyelesaian", 17, "17", "hari kerja", "15–18", 15, 18)


def test_a_median_is_said_with_its_interval_and_base() -> None:
    assert (
        claim(MEDIAN, ALL)
        == "Separuh keluhan selesai dalam 17\u00a0hari kerja atau kurang (selang kepercayaan 95 %: 15–18; n = 1.224)."
    )
    assert (
        claim_en(MEDIAN, ALL)
        == "Half of the complaints are resolved within 17 working days (95% confidence interval 15–18; n = 1,224)."
    )


def test_the_scope_stands_behind_the_word_complaints() -> None:
    assert claim(figure("masuk", 1284, "1.284", "keluhan"), YEAR) == "Tercatat 1.284\u00a0keluhan yang masuk tahun 2026."
    rate = figure("rasio_selesai", 0.7328, "73\u00a0%", "", "71–76\u00a0%", 0.7061, 0.758)
    assert claim_en(rate, YEAR) == (
        "73% of complaints received in 2026 have been resolved, not counting those not pursued "
        "(95% confidence interval 71%–76%; n = 1,224)."
    )


@pytest.mark.parametrize("reason", ["data terlalu sedikit", "belum tercapai", "tidak ada data tanggapan", "tidak ada dasar"])
def test_a_figure_that_is_not_there_is_not_made_up(reason: str) -> None:
    absent = figure("median_hari_kerja_penyelesaian", None, reason)
    assert claim(absent, ALL) == f"Separuh keluhan selesai dalam: {reason} (n = 1.224)."
    assert "not shown" in claim_en(absent, ALL)


def test_one_is_singular_in_english() -> None:
    assert "within 1 working day (" in claim_en(figure("median_hari_kerja_tanggapan", 1, "1", "hari kerja"), ALL)


@pytest.mark.parametrize("measure", CLAIMS)
def test_every_claim_is_of_a_measure_and_names_value_and_scope(measure: str) -> None:
    assert measure in MEASURES
    for sentence in (CLAIMS[measure].sentence, CLAIMS[measure].sentence_en):
        assert sentence.count("{v}") == sentence.count("{of}") == 1


@pytest.mark.parametrize(
    ("measure", "unit", "said", "said_en"),
    [
        (
            "median_hari_kerja_penyelesaian",
            "hari kerja",
            "Separuh keluhan selesai sebelum hari kerja pertama lewat (n = 1.224).",
            "Half of the complaints are resolved before the first working day has passed (n = 1,224).",
        ),
        (
            "p90_hari_penyelesaian",
            "hari",
            "Sembilan dari sepuluh keluhan selesai pada hari masuknya (n = 1.224).",
            "Nine of ten complaints are resolved on the day of receipt (n = 1,224).",
        ),
    ],
)
def test_no_wait_at_all_is_said_in_words(measure: str, unit: str, said: str, said_en: str) -> None:
    at_once = figure(measure, 0, "0", unit)
    assert (claim(at_once, ALL), claim_en(at_once, ALL)) == (said, said_en)
