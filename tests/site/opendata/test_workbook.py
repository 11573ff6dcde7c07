"""The workbook."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import datetime
from typing import Any

import openpyxl
import pytest

from memarak.dictionary import FILES
from memarak.site.opendata.workbook import workbook


def sheet(corpus: Any, name: str) -> Any:
    return openpyxl.load_workbook(io.BytesIO(workbook(corpus.snapshot)))[name]


def test_cells_have_types_and_the_header_is_frozen_with_notes(corpus_of: Callable[..., Any]) -> None:
    keluhan = sheet(corpus_of([{"tanggal_tanggapan_pertama": "2026-10-09"}]), "keluhan")
    columns = FILES["keluhan"].column_names
    cells = dict(zip(columns, keluhan[2], strict=True))
    assert [cell.value for cell in keluhan[1]] == list(columns)
    assert cells["tanggal_masuk"].value == datetime(2026, 10, 5)
    assert cells["hari_kerja_tanggapan"].value == 4
    assert cells["tanggal_selesai"].value is None
    assert keluhan.freeze_panes == "A2"
    assert all(cell.comment for cell in keluhan[1])


@pytest.mark.parametrize("text", ["=1+1", "+62", "-x", "@SUM(A1)", '=HYPERLINK("http://x";"y")'])
def test_what_looks_like_a_formula_stays_text(corpus_of: Callable[..., Any], text: str) -> None:
    keluhan = sheet(corpus_of([{"isi": text}]), "keluhan")
    cell = keluhan.cell(2, FILES["keluhan"].column_names.index("isi") + 1)
    assert (cell.value, cell.data_type, bool(cell.quotePrefix)) == (text, "s", True)


def test_numbers_of_complaints_keep_their_zeros(corpus_of: Callable[..., Any]) -> None:
    cell = sheet(corpus_of([{"nomor": "0012"}]), "keluhan")["A2"]
    assert (cell.value, cell.data_type) == ("0012", "s")


def test_rates_are_numbers_and_blank_values_are_blank(corpus_of: Callable[..., Any]) -> None:
    statistik = sheet(corpus_of([{}]), "statistik")
    rows = {row[4]: row for row in statistik.iter_rows(min_row=2, values_only=True) if row[0] == "semua" and row[2] == "semua"}
    assert (rows["masuk"][5], rows["rasio_selesai"][5], rows["rasio_selesai"][10]) == (1, None, "data terlalu sedikit")


def test_equal_snapshots_give_equal_bytes(corpus_of: Callable[..., Any]) -> None:
    corpus = corpus_of([{}])
    assert workbook(corpus.snapshot) == workbook(corpus.snapshot)


def test_a_text_too_long_for_a_cell_is_cut_and_says_so(corpus_of: Callable[..., Any]) -> None:
    keluhan = sheet(corpus_of([{"isi": "a" * 40_000}]), "keluhan")
    cell = keluhan.cell(2, FILES["keluhan"].column_names.index("isi") + 1)
    assert len(cell.value) < 32_767
    assert cell.value.endswith("(lengkapnya di berkas CSV)")
