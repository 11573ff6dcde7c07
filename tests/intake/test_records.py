"""The whole of intake: what it refuses, what it keeps, and that order means nothing."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from memarak.errors import ConfigurationError, SchemaMismatch, SourceUnacceptable
from memarak.intake import read_records
from memarak.problems import Problem
from memarak.settings import SourcePolicy
from memarak.tables import RawTable, RawTables, SourceColumn

AS_OF = date(2026, 11, 24)
ROW = {"nomor": "A", "tanggal_masuk": "2026-03-08", "opd": "dishub", "status": "diproses", "kerahasiaan": "publik"}


@pytest.mark.parametrize("missing", ["nomor", "tanggal_masuk", "opd", "status"])
def test_a_table_without_a_required_column_is_refused_by_name(intake: Any, missing: str) -> None:
    with pytest.raises(SchemaMismatch, match=missing) as refused:
        intake({column: value for column, value in ROW.items() if column != missing}, whole=True)
    assert refused.value.exit_status == 2


def test_no_complaints_tab(intake: Any, table: Callable[..., RawTable]) -> None:
    with pytest.raises(SchemaMismatch, match="Tab keluhan tidak ada"):
        read_records(RawTables("berkas", {"tanggapan": table("tanggapan", [ROW])}), intake.settings, AS_OF)


@pytest.mark.parametrize("rows", [[dict.fromkeys(ROW, "")], [{column: column for column in ROW}]])
def test_an_empty_tab_is_refused(intake: Any, table: Callable[..., RawTable], rows: list[dict[str, str]]) -> None:
    raw = RawTables("berkas", {"keluhan": table("keluhan", rows, list(ROW))})
    with pytest.raises(SourceUnacceptable, match="tidak berisi"):
        read_records(raw, intake.settings, AS_OF)


def test_a_tab_not_yet_begun_gives_empty_tables(intake: Any, table: Callable[..., RawTable]) -> None:
    clean = read_records(RawTables("berkas", {"keluhan": table("keluhan", [], list(ROW))}), intake.settings, AS_OF)
    assert (clean.read, clean.held_back, len(clean.keluhan), len(clean.tanggapan)) == (0, 0, 0, 0)
    assert str(clean.keluhan["tanggal_tanggapan_pertama"].dtype) == "datetime64[s]"


def test_no_visibility_column_and_no_word_about_it(intake: Any) -> None:
    with pytest.raises(SchemaMismatch, match="kerahasiaan_bawaan"):
        intake({column: value for column, value in ROW.items() if column != "kerahasiaan"}, whole=True)


def test_a_visibility_column_and_a_default_contradict_each_other(intake: Any) -> None:
    with pytest.raises(ConfigurationError, match="kerahasiaan_bawaan"):
        intake.with_settings(source=SourcePolicy(default_visibility="publik"))({})


def test_the_first_filled_of_several_columns_wins_and_gives_the_place(intake: Any) -> None:
    frame = pd.DataFrame(
        [["A", "2026-03-08", "", "Dinas X", "diproses", "publik"], ["B", "2026-03-08", "dishub", "dpu", "baru", "publik"]],
        columns=list("ABCDEF"),
        dtype=object,
    )
    frame.index = pd.RangeIndex(5, 7)
    columns = {c: (SourceColumn(letter, c),) for c, letter in zip(ROW, "AB-EF", strict=True) if letter != "-"}
    fields = {**columns, "opd": (SourceColumn("C", "Instansi Terdisposisi"), SourceColumn("D", "Instansi Induk"))}
    clean = read_records(RawTables("berkas", {"keluhan": RawTable("keluhan", frame, fields)}), intake.settings, AS_OF)
    assert clean.keluhan["opd"].tolist() == ["", "dishub"]
    assert [(p.code, p.place) for p in clean.problems] == [("opd-tidak-dikenal", "keluhan!D5")]
    assert clean.sources_of[("keluhan", "opd")] == "C"


def test_problems_of_the_source_are_kept(intake: Any, table: Callable[..., RawTable]) -> None:
    earlier = Problem("baris-catatan", "keluhan", 9)
    raw = RawTables("berkas", {"keluhan": table("keluhan", [ROW])}, (earlier,))
    clean = read_records(raw, intake.settings, AS_OF)
    assert clean.problems == (earlier,)
    assert clean.kind == "berkas"


def test_no_problem_repeats_a_cell(intake: Any) -> None:
    secret = "Siti Zulaikha 081234567890"
    row = dict.fromkeys(("kategori", "kecamatan", "desa", "klasifikasi", "jenis", "tanggal_selesai", "pertemuan"), secret)
    clean = intake(
        {**row, "opd": secret}, {"nomor": secret}, {"status": secret}, {"tanggal_masuk": secret}, {"kerahasiaan": secret}
    )
    assert len(clean.problems) >= 9
    for problem in clean.problems:
        told = f"{problem.found} {problem.mend} {problem.place} {dict(problem.details)}"
        assert "Siti" not in told
        assert "0812" not in told


MESSY = [
    {"nomor": "A", "kategori": "Air", "opd": "dishub", "desa": "Gondang", "isi": "x<br>y", "status": "selesai"},
    {"nomor": "B", "kategori": "air", "opd": "PU", "desa": "Sukamaju", "isi": "", "status": "Done"},
    {"nomor": "C", "kategori": "air ", "opd": "Dinas X", "desa": "Tegalmaja", "isi": "z", "status": "entah"},
    {"nomor": "D", "kategori": "Jalan", "opd": "", "desa": "", "isi": "z", "status": "baru"},
    {"nomor": "D", "kategori": "jalan", "opd": "", "desa": "", "isi": "z", "status": "Open"},
    {"nomor": "E", "kategori": "Lampu", "opd": "", "desa": "", "isi": "z", "status": "baru"},
    {"nomor": "E", "kategori": "Lampu", "opd": "", "desa": "", "isi": "lain", "status": "baru"},
]
ANSWERS = [
    {"nomor": "A", "tanggal": "9/3/2026", "opd": "dishub", "isi": "satu"},
    {"nomor": "A", "tanggal": "9/3/2026", "opd": "dishub", "isi": "dua"},
    {"nomor": "B", "tanggal": "10/3/2026", "opd": "PU", "isi": "tiga"},
]


@pytest.mark.parametrize("seed", range(6))
def test_order_of_rows_and_columns_changes_nothing(intake: Any, seed: int) -> None:
    def shuffled(rows: list[dict[str, str]]) -> list[dict[str, str]]:
        pick = random.Random(seed)
        columns = pick.sample(list(rows[0]), len(rows[0]))
        return [{c: row[c] for c in columns} for row in pick.sample(rows, len(rows))]

    complaints = [{**ROW, **row} for row in MESSY]
    straight = intake(*complaints, whole=True, tanggapan=ANSWERS)
    other = intake(*shuffled(complaints), whole=True, tanggapan=shuffled(ANSWERS))
    for name in ("keluhan", "tanggapan", "opd", "wilayah"):
        left, right = (getattr(clean, name).drop(columns="baris", errors="ignore") for clean in (straight, other))
        pd.testing.assert_frame_equal(left, right)
    assert (straight.read, straight.held_back) == (other.read, other.held_back) == (7, 3)
    assert sorted(p.code for p in straight.problems) == sorted(p.code for p in other.problems)


def test_the_raw_tables_are_not_changed(intake: Any) -> None:
    raw = intake.raw(MESSY)
    before = {name: table.frame.copy() for name, table in raw.tables.items()}
    read_records(raw, intake.settings, AS_OF)
    assert all(before[name].equals(table.frame) for name, table in raw.tables.items())
