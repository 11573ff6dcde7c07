"""Rows of statistik.csv as figures."""

from __future__ import annotations

import pytest

from memarak.rows import Statistic
from memarak.site.figures import ALL_TIME, FigureBook, Period, figure_of


def row(measure: str = "masuk", nilai: str = "1284", satuan: str = "jumlah", **more: str) -> Statistic:
    base = {"tingkat": "semua", "kode": "", "jenis_periode": "semua", "periode": "", "n": "1284"}
    blank = {"ci_bawah": "", "ci_atas": "", "keterangan": ""}
    return Statistic(**{**base, **blank, **more, "ukuran": measure, "nilai": nilai, "satuan": satuan})


@pytest.mark.parametrize(
    ("given", "text", "unit", "interval"),
    [
        (row(), "1.284", "keluhan", ""),
        (row("rasio_selesai", "0.7328", "rasio", ci_bawah="0.7061", ci_atas="0.7580"), "73\u00a0%", "", "71–76\u00a0%"),
        (row("median_hari_penyelesaian", "17", "hari kerja", ci_bawah="15", ci_atas="18"), "17", "hari kerja", "15–18"),
        (row("p90_hari_penyelesaian", "47", "hari", ci_bawah="35"), "47", "hari", "35 atau lebih"),
        (row("umur_median_terbuka", "12.5", "hari"), "12,5", "hari", ""),
        (row("rasio_selesai", "0.9996", "rasio"), "99\u00a0%", "", ""),
    ],
)
def test_a_row_is_shown_as_people_read_it(given: Statistic, text: str, unit: str, interval: str) -> None:
    figure = figure_of(given)
    assert (figure.text, figure.unit, figure.interval, figure.is_absent) == (text, unit, interval, False)


def test_a_blank_value_is_said_in_the_file_s_own_words() -> None:
    figure = figure_of(row("rasio_selesai", "", "rasio", n="7", keterangan="data terlalu sedikit"))
    assert (figure.text, figure.full_text, figure.is_absent, figure.n) == ("data terlalu sedikit",) * 2 + (True, 7)


def test_the_address_is_unambiguous_even_with_slashes_in_the_code() -> None:
    figure = figure_of(row(tingkat="desa", kode="Tanjung/Sama Guna"))
    assert figure.address == "desa/Tanjung%2FSama%20Guna/semua//masuk"


def test_an_empty_cohort_says_so_and_counts_nothing() -> None:
    book = FigureBook([row()])
    assert book.figure("masuk", "opd", "dikes").text == "belum ada"
    assert book.count("masuk", "opd", "dikes") == 0
    assert not book.has("opd", "dikes")


def test_codes_and_periods_are_those_with_complaints() -> None:
    book = FigureBook(
        [
            row(),
            row(jenis_periode="tahun", periode="2026"),
            row(tingkat="opd", kode="dikes"),
            row("selesai", tingkat="opd", kode="dishub"),
        ]
    )
    assert book.codes("opd") == ("dikes",)
    assert book.periods("tahun") == ("2026",)
    assert book.count("masuk", period=Period("tahun", "2026")) == book.count("masuk", period=ALL_TIME) == 1284
