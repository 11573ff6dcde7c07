"""The whole stage: columns, order, problems, and what changes when one cell does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd
import pytest

from memarak.dictionary import FILES
from memarak.measures import measure
from memarak.measures.figures import COUNTS, MEASURES
from memarak.measures.stage import as_text
from memarak.problems import Problem
from memarak.settings import Settings
from memarak.slugs import slug_of_number
from memarak.tables import Account, MeasuredTables, RedactedTables, ReviewItem

AS_OF = date(2026, 11, 24)
ADDRESS = ["tingkat", "kode", "jenis_periode", "periode", "ukuran"]
Rows = Callable[..., list[dict[str, Any]]]
Tables = Callable[..., RedactedTables]


def published(measured: MeasuredTables) -> dict[str, list[tuple[str, ...]]]:
    return {name: list(getattr(measured, name).itertuples(index=False, name=None)) for name in FILES}


def test_every_file_has_its_columns_and_holds_text_alone(tables: Tables, draw_rows: Rows, settings: Settings) -> None:
    measured = measure(tables(draw_rows(60, seed=1)), settings, AS_OF)
    for name, file in FILES.items():
        frame: pd.DataFrame = getattr(measured, name)
        assert set(file.column_names) <= set(frame.columns)
        assert all(isinstance(cell, str) for row in frame.itertuples(index=False) for cell in row)
    assert tuple(measured.keluhan.columns) == FILES["keluhan"].column_names
    assert tuple(measured.statistik.columns) == FILES["statistik"].column_names
    assert "alias" not in measured.opd


def test_a_complaint_gets_its_group_deadlines_waits_and_address(tables: Tables, settings: Settings) -> None:
    row = {
        "nomor": "KLU/2026/0412",
        "tanggal_masuk": "2026-08-14",
        "status": "selesai",
        "tanggal_tanggapan_pertama": "2026-08-18",
        "tanggal_selesai": "2026-08-26",
    }
    [found] = measure(tables([row]), settings, AS_OF).keluhan.to_dict("records")
    expected = {
        "kelompok": "selesai",
        "tenggat_tanggapan": "2026-08-24",  # 17 August is a holiday, and so is the 25th
        "tenggat_penyelesaian": "2026-09-07",
        "hari_tanggapan": "4",
        "hari_kerja_tanggapan": "1",
        "hari_penyelesaian": "12",
        "hari_kerja_penyelesaian": "6",
        "tautan": f"keluhan/{slug_of_number('KLU/2026/0412')}/",
        "tanggal_masuk": "2026-08-14",
    }
    assert {name: found[name] for name in expected} == expected


@pytest.mark.parametrize("status", ["diproses", "ditutup_otomatis", "diarsipkan"])
def test_days_to_resolution_stand_with_a_dated_resolution_alone(tables: Tables, settings: Settings, status: str) -> None:
    row = {"tanggal_masuk": "2026-08-14", "status": status, "tanggal_selesai": "2026-08-26"}
    [found] = measure(tables([row]), settings, AS_OF).keluhan.to_dict("records")
    assert [found[name] for name in FILES["keluhan"].column_names if name.startswith("hari_")] == [""] * 4
    assert found["tenggat_penyelesaian"] == "2026-09-07"


def test_a_withheld_complaint_has_no_address(tables: Tables, settings: Settings) -> None:
    row = {"nomor": "", "tanggal_masuk": "2026-08-14", "ditampilkan": "tidak"}
    [found] = measure(tables([row]), settings, AS_OF).keluhan.to_dict("records")
    assert (found["tautan"], found["tenggat_tanggapan"]) == ("", "2026-08-24")


def test_the_order_of_the_sheet_changes_nothing(tables: Tables, draw_rows: Rows, settings: Settings) -> None:
    hidden = {"nomor": "", "tanggal_masuk": "2026-01-05", "ditampilkan": "tidak"}
    rows = [*draw_rows(150, seed=2), {**hidden, "opd": "dikes"}, {**hidden, "opd": "bpbd"}]
    one, other = (published(measure(tables(part), settings, AS_OF)) for part in (rows, rows[::-1]))
    assert {**one, "keluhan": sorted(one["keluhan"])} == {**other, "keluhan": sorted(other["keluhan"])}


def test_statistics_are_complete_and_have_no_phantom_row(tables: Tables, draw_rows: Rows, settings: Settings) -> None:
    rows = draw_rows(150, seed=5)
    expected = []
    levels = ("semua", "jenis", "opd", "kecamatan", "desa", "kategori", "klasifikasi", "pertemuan")
    for level in levels:
        members: dict[tuple[int, str, str, str, str], int] = {}
        for row in rows:
            code = {"semua": "", "desa": f"{row['kecamatan']}/{row['desa']}"}.get(level, row.get(level, ""))
            if level != "semua" and not row[level]:
                continue
            day = row["tanggal_masuk"]
            keys = [(0, "semua", "", ""), (1, "tahun", day[:4], ""), (2, "bulan", day[:7], "")]
            keys += [
                (3, "khusus", p.slug, p.start.isoformat()) for p in settings.periods if p.start <= date.fromisoformat(day) <= p.end
            ]
            for order, kind, period, start in keys:
                key = (order, kind, period, start, code)
                members[key] = members.get(key, 0) + 1
        for order, kind, period, start, code in sorted(members, key=lambda k: (k[4], k[0], k[3] or k[2])):
            if (level == "pertemuan" and order) or (order == 2 and level in ("desa", "kategori", "klasifikasi")):
                continue
            names = COUNTS if order == 2 and level != "semua" else MEASURES
            expected += [(level, code, kind, period, name, members[order, kind, period, start, code]) for name in names]
    statistics = measure(tables(rows), settings, AS_OF).statistik
    assert list(statistics[ADDRESS].itertuples(index=False, name=None)) == [row[:5] for row in expected]
    received = statistics[statistics["ukuran"] == "masuk"]
    assert received["nilai"].tolist() == [str(row[5]) for row in expected if row[4] == "masuk"]


def test_a_blank_value_has_a_reason_and_a_value_has_none(tables: Tables, draw_rows: Rows, settings: Settings) -> None:
    statistics = measure(tables(draw_rows(150, seed=6)), settings, AS_OF).statistik
    blank = statistics["nilai"] == ""
    assert blank.any()
    assert (statistics["keterangan"] != "").equals(blank)
    assert not statistics["satuan"].eq("").any()
    assert not statistics["n"].eq("").any()


def test_one_closing_date_changes_its_own_figures_alone(tables: Tables, draw_rows: Rows, settings: Settings) -> None:
    rows = draw_rows(400, seed=7, undated=0.0)
    place = next(
        i for i, r in enumerate(rows) if r["status"] == "selesai" and r["opd"] == "pupr" and r["tanggal_selesai"] < "2026-10-01"
    )
    changed = [dict(row) for row in rows]
    changed[place]["tanggal_selesai"] = "2026-11-20"
    before, after = (measure(tables(part), settings, AS_OF).statistik for part in (rows, changed))
    assert before[ADDRESS].equals(after[ADDRESS])
    moved = after[(before != after).any(axis=1)]
    row = rows[place]
    own = {"": "", "jenis": row["jenis"], "opd": "pupr", "kecamatan": row["kecamatan"], "kategori": row["kategori"]}
    own |= {
        "desa": f"{row['kecamatan']}/{row['desa']}",
        "klasifikasi": row["klasifikasi"],
        "pertemuan": row["pertemuan"],
        "semua": "",
    }
    assert len(moved) > 0
    assert all(own[level] == code for level, code in zip(moved["tingkat"], moved["kode"], strict=True))
    assert set(moved["ukuran"]) <= {name for name in MEASURES if name.endswith("penyelesaian")}
    assert set(moved["periode"]) <= {"", row["tanggal_masuk"][:4], row["tanggal_masuk"][:7], "100-hari", "triwulan-akhir"}


def test_holidays_are_the_weekdays_that_the_counts_met(tables: Tables, settings: Settings) -> None:
    measured = measure(tables([{"tanggal_masuk": "2026-08-14"}]), settings, date(2026, 8, 31))
    assert published(measured)["hari_libur"] == [
        ("2026-08-17", "Hari Kemerdekaan Republik Indonesia", "libur nasional"),
        ("2026-08-25", "Maulid Nabi Muhammad", "libur nasional"),
    ]


def test_corrections_beside_the_configuration_move_deadlines(tables: Tables, settings: Settings) -> None:
    (settings.folder / "hari_libur.csv").write_text("tanggal,nama,tindakan\n2026-08-25,,hapus\n2026-08-19,Pilkada,tambah\n")
    measured = measure(tables([{"tanggal_masuk": "2026-08-14"}]), settings, date(2026, 8, 31))
    assert measured.keluhan["tenggat_tanggapan"].tolist() == ["2026-08-25"]
    assert [row[0] for row in published(measured)["hari_libur"]] == ["2026-08-17", "2026-08-19"]


def test_named_periods_stand_by_their_beginning(tables: Tables, settings: Settings) -> None:
    assert published(measure(tables([]), settings, AS_OF))["periode"] == [
        ("100-hari", "Seratus hari pertama", "2021-02-26", "2021-06-05"),
        ("triwulan-akhir", "Triwulan akhir", "2026-10-01", "2026-12-31"),
    ]


def test_dates_of_other_tables_become_text(tables: Tables, settings: Settings) -> None:
    given = tables([{"tanggal_masuk": "2026-08-14"}])
    days = pd.to_datetime(["2026-08-15", None]).astype("datetime64[s]")
    responses = pd.DataFrame({"nomor": ["K-1", "K-1"], "tanggal": days, "opd": "", "status": "", "isi": ["b", "a"]})
    measured = measure(replace(given, tanggapan=responses), settings, AS_OF)
    assert published(measured)["tanggapan"] == [("K-1", "2026-08-15", "", "", "b"), ("K-1", "", "", "", "a")]


def test_missing_dates_and_estimated_years_are_told(tables: Tables, settings: Settings) -> None:
    rows = [
        {"tanggal_masuk": "2028-01-05", "status": "selesai"},
        {"tanggal_masuk": "2028-01-05", "status": "ditutup_otomatis"},
    ]
    assert measure(tables(rows), settings, date(2028, 3, 1)).problems == (
        Problem("tanggal-selesai-tidak-dicatat", "keluhan", column="tanggal_selesai", details={"jumlah": "1"}),
        Problem("ditutup-tanpa-tanggal", "keluhan", column="tanggal_selesai", details={"jumlah": "1"}),
        Problem("hari-libur-perkiraan", "hari_libur", details={"tahun": "2028"}),
    )
    ancient = measure(tables([{"tanggal_masuk": "1902-01-05"}]), settings, date(1902, 3, 1))
    assert ancient.problems == (Problem("hari-libur-tidak-dikenal", "hari_libur", details={"tahun": "1902"}),)
    assert all(problem.found and problem.mend for problem in ancient.problems)


def test_one_missing_date_among_others_is_left_to_intake_which_knows_its_cell(tables: Tables, settings: Settings) -> None:
    rows = [{"tanggal_masuk": "2026-01-05", "status": "selesai", "tanggal_selesai": day} for day in ("", "2026-01-06")]
    assert measure(tables(rows), settings, AS_OF).problems == ()


def test_nothing_is_changed_in_place(tables: Tables, draw_rows: Rows, settings: Settings) -> None:
    given = tables(draw_rows(40, seed=8))
    before = given.keluhan.copy(deep=True)
    measure(given, settings, AS_OF)
    pd.testing.assert_frame_equal(given.keluhan, before)


def test_a_source_without_responses_is_told_apart(tables: Tables, settings: Settings) -> None:
    measured = measure(tables([{"tanggal_masuk": "2026-01-05"}] * 12), settings, AS_OF)
    about = measured.statistik[measured.statistik["ukuran"].str.contains("tanggapan")]
    assert set(about["keterangan"]) == {"tidak ada data tanggapan"}
    assert not measured.has_responses


def test_what_is_known_of_the_source_goes_on(tables: Tables, settings: Settings) -> None:
    answered = tables([{"tanggal_masuk": "2026-08-14", "tanggal_tanggapan_pertama": "2026-08-18"}])
    waiting = (ReviewItem("keluhan", "K-1", "isi", 2, "G", "nama"),)
    measured = measure(replace(answered, kind="berkas", account=Account(9, 7, 1, 1), review=waiting), settings, AS_OF)
    assert (measured.kind, measured.as_of, measured.has_responses) == ("berkas", AS_OF, True)
    assert (measured.account, measured.review) == (Account(9, 7, 1, 1), waiting)


@pytest.mark.parametrize("name", ["opd", "wilayah"])
def test_other_spellings_are_not_published_whether_the_stages_before_left_them_or_not(
    tables: Tables, settings: Settings, name: str
) -> None:
    redacted = tables([{"tanggal_masuk": "2026-08-14"}])
    bare = getattr(redacted, name).drop(columns="alias", errors="ignore")
    for frame in (bare, bare.assign(alias="")):
        measured = measure(replace(redacted, **{name: frame}), settings, AS_OF)
        assert list(getattr(measured, name).columns) == list(bare.columns)


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        (["a", 3, None, float("nan"), pd.NaT], ["a", "3", "", "", ""]),
        (["a", None], ["a", ""]),
        ([float("nan"), "a"], ["", "a"]),
        ([7, 0], ["7", "0"]),
        ([None, None], ["", ""]),
        ([pd.Timestamp("2026-10-08"), None], ["2026-10-08", ""]),
    ],
    ids=["mixed", "one absent", "one not a number", "numbers", "none", "a day"],
)
def test_cells_that_are_no_text_become_text_and_absent_ones_blank(cells: list[Any], texts: list[str]) -> None:
    assert as_text(pd.DataFrame({"kolom": cells})).to_dict("list") == {"kolom": texts}


def test_columns_and_rows_keep_their_order_and_blank_tables_their_columns() -> None:
    frame = pd.DataFrame({"b": ["1", "2"], "hari": pd.to_datetime(["2026-10-08", None]), "a": ["3", "4"]}, index=[7, 3])
    assert as_text(frame).to_dict("split", index=False) == {
        "columns": ["b", "hari", "a"],
        "data": [["1", "2026-10-08", "3"], ["2", "", "4"]],
    }
    assert list(as_text(frame.iloc[:0]).columns) == ["b", "hari", "a"]
