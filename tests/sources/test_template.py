"""The workbook that staff start from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from sheets_double import Book, SheetsDouble, Shown, Tab

from memarak import cli
from memarak.errors import ConfigurationError
from memarak.matching import fold
from memarak.settings import Settings
from memarak.sources import read_source
from memarak.sources.template import write_template
from memarak.sources.template_words import EXAMPLES, NOTES, TEMPLATE_TABS
from memarak.vocabulary import CLASSES, EXAMPLE_MARK, KINDS, STATUSES, TABS, VISIBILITIES, WITHDRAWAL_REASONS


@pytest.fixture
def template(tmp_path: Path, settings: Settings) -> Path:
    data = tmp_path / "data"
    data.mkdir()
    (data / "opd.csv").write_text(
        "kode,nama,singkatan,alias,kontak,situs,berlaku_sejak,berlaku_sampai\ndpu,Dinas PU,DPU,,,,2021-01-01,\n"
    )
    (data / "wilayah.csv").write_text("kecamatan,desa\nBayan,Anyar\nBayan,Bayan\n")
    path = tmp_path / "mulai.xlsx"
    write_template(path, replace(settings, folder=data))
    return path


def test_every_tab_and_column_of_the_contract_in_order(template: Path) -> None:
    book = openpyxl.load_workbook(template)
    assert book.sheetnames == ["petunjuk", *TEMPLATE_TABS, "daftar"]
    for tab in TEMPLATE_TABS:
        assert tuple(cell.value for cell in book[tab][1]) == TABS[tab]


def test_every_header_has_a_note_and_a_lock(template: Path) -> None:
    book = openpyxl.load_workbook(template)
    for tab in TEMPLATE_TABS:
        assert book[tab].protection.sheet
        for cell in book[tab][1]:
            assert NOTES[tab][cell.value] in cell.comment.text
            assert cell.protection.locked
        assert not any(cell.protection.locked for cell in book[tab][2] if cell.value is not None)


def test_the_template_as_a_source_gives_no_problem(template: Path, settings: Settings) -> None:
    raw = read_source(str(template), settings)
    assert raw.problems == ()
    assert list(raw.tables) == [tab for tab in TABS if tab in TEMPLATE_TABS]
    assert {tab: len(table.frame) for tab, table in raw.tables.items() if len(table.frame)} == {"opd": 1}


@pytest.mark.parametrize("is_uploaded", [False, True])
def test_the_template_gives_a_clean_report(
    is_uploaded: bool, tmp_path: Path, serve: Callable[[Book], SheetsDouble], capsys: pytest.CaptureFixture[str]
) -> None:
    """From the command to the report, as a file and as the Google Sheet that staff make of it."""
    path = tmp_path / "mulai.xlsx"
    assert cli.main(["template", str(path)]) == 0
    double = serve(Book([_uploaded(sheet, gid) for gid, sheet in enumerate(openpyxl.load_workbook(path))]))
    places = ["--state", str(tmp_path / "state"), "--snapshot", str(tmp_path / "snapshot"), "--as-of", "2026-10-08"]
    assert cli.main(["pull", "--source", "gsheet:double-1" if is_uploaded else str(path), *places]) == 0
    assert "Tidak ada yang perlu diperbaiki" in capsys.readouterr().out
    assert len(double.reads) == (4 if is_uploaded else 0)
    snapshot = {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "snapshot").glob("*.csv")}
    assert len(snapshot["opd.csv"].splitlines()) > 20
    for text in snapshot.values():
        assert not [word for word in (EXAMPLE_MARK, "berlubang", "penambalan", "Pertemuan Warga", "Jalan desa") if word in text]


def _uploaded(sheet: Worksheet, gid: int) -> Tab:
    """What Google makes of a tab of the workbook: a grid of 1,000 rows, dates still dates."""
    rows = [
        [Shown.date(cell.value) if cell.is_date and cell.value else cell.value for cell in row]
        for row in sheet.iter_rows(max_col=sheet.max_column)
    ]
    return Tab(sheet.title, rows, gid=gid, hidden=sheet.sheet_state == "hidden", row_count=1000)


def test_rows_beside_the_example_are_read(template: Path, settings: Settings) -> None:
    book = openpyxl.load_workbook(template)
    for column, value in enumerate(["00412", "2021-03-08", "", "", "", "judul", "", "", "dpu", "", "", "Selesai"], 1):
        book["keluhan"].cell(3, column, value)
    book.save(template)
    frame = read_source(str(template), settings).tables["keluhan"].frame
    assert frame.index.tolist() == [3]
    assert frame["A"].tolist() == ["00412"]


def test_words_of_the_lists_are_words_that_the_portal_knows(template: Path) -> None:
    book = openpyxl.load_workbook(template)
    known = {
        "status": {fold(w) for s in STATUSES.values() for w in (s.code, s.label, *s.synonyms)},
        "jenis": {fold(w) for t in KINDS.values() for w in (t.code, t.label, *t.synonyms)},
        "klasifikasi": {fold(w) for t in CLASSES.values() for w in (t.code, t.label, *t.synonyms)},
        "kerahasiaan": {fold(w) for t in VISIBILITIES.values() for w in (t.code, t.label, *t.synonyms)},
        "alasan": {fold(w) for w in WITHDRAWAL_REASONS},
        "keputusan": {"tampilkan", "tahan"},
        "kolom": {"judul", "isi", "alasan"},
        "opd": {"dpu"},
        "kecamatan": {"bayan"},
        "desa": {"anyar", "bayan"},
    }
    listed = set()
    for tab in TEMPLATE_TABS:
        for rule in book[tab].data_validations.dataValidation:
            column = book[tab].cell(1, next(iter(rule.sqref.ranges)).min_col).value
            reference = rule.formula1.lstrip("=").split("!")[1].replace("$", "")
            words = [cell.value for row in book["daftar"][reference] for cell in row]
            assert {fold(word) for word in words} <= known[column], (tab, column)
            listed.add((tab, column))
    assert {("keluhan", c) for c in ("status", "jenis", "klasifikasi", "kerahasiaan", "opd", "kecamatan", "desa")} <= listed
    assert {("penarikan", "alasan"), ("tinjauan", "keputusan"), ("tanggapan", "status")} <= listed


def test_dates_and_numbers_have_their_formats(template: Path) -> None:
    row = openpyxl.load_workbook(template)["keluhan"][2]
    assert row[0].number_format == "@"
    assert row[1].number_format == "dd/mm/yyyy"


def test_notes_and_examples_name_columns_of_the_contract() -> None:
    for tab in TEMPLATE_TABS:
        assert tuple(NOTES[tab]) == TABS[tab]
        assert set(EXAMPLES[tab]) <= set(TABS[tab])


def test_a_place_that_cannot_be_written(tmp_path: Path, settings: Settings) -> None:
    with pytest.raises(ConfigurationError, match="tidak dapat ditulis"):
        write_template(tmp_path / "tiada" / "mulai.xlsx", settings)
