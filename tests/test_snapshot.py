from __future__ import annotations

import dataclasses
import json
from collections import namedtuple
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from memarak import snapshot
from memarak.dictionary import FILES
from memarak.errors import OutputNotOurs, SnapshotInvalid
from memarak.freezing import write_snapshot
from memarak.rows import Complaint
from memarak.settings import Settings, Site
from memarak.snapshot import read_shown, read_snapshot
from memarak.tables import Account, MeasuredTables

SETTINGS = Settings(site=Site("Memarak", "Kabupaten Contoh", "https://contoh.example", "Asia/Makassar", ""), folder=Path())
ROWS = {
    "keluhan": [
        {"nomor": "B-2", "tanggal_masuk": "2026-01-02", "jenis": "keluhan", "judul": 'Kutip " dan, koma',
         "isi": "Baris satu\nbaris dua",
         "opd": "dinas", "kecamatan": "Utara", "desa": "Laut", "status": "selesai", "kelompok": "selesai", "hari_tanggapan": "0",
         "tenggat_tanggapan": "2026-01-09", "tenggat_penyelesaian": "2026-01-22", "ditampilkan": "ya", "tautan": "keluhan/b-2_0/"},
        {"tanggal_masuk": "2026-01-01", "jenis": "keluhan", "opd": "dirahasiakan", "kategori": "dirahasiakan", "status": "diproses",
         "kelompok": "terbuka", "tenggat_tanggapan": "2026-01-08", "tenggat_penyelesaian": "2026-01-21", "ditampilkan": "tidak"},
    ],
    "tanggapan": [{"nomor": "B-2", "tanggal": "2026-01-02", "opd": "dinas", "isi": "Sudah."}],
    "opd": [{"kode": "dinas", "nama": "Dinas Contoh"}],
    "wilayah": [{"kecamatan": "Utara", "desa": "Laut", "baris": "1", "kolom": "2"}],
    "statistik": [{"tingkat": "semua", "jenis_periode": "semua", "ukuran": "masuk", "nilai": "2", "satuan": "jumlah", "n": "2"}],
    "periode": [{"slug": "awal", "nama": "Awal", "mulai": "2026-01-01", "akhir": "2026-01-31"}],
    "hari_libur": [{"tanggal": "2026-01-01", "nama": "Tahun Baru", "jenis": "libur nasional"}],
    "pertemuan": [],
    "program": [],
}  # fmt: skip


def frame(name: str) -> pd.DataFrame:
    columns = [*FILES[name].column_names, *(("baris", "kolom") if name == "wilayah" else ())]
    return pd.DataFrame([{column: row.get(column, "") for column in columns} for row in ROWS[name]], columns=columns)


@pytest.fixture
def tables() -> MeasuredTables:
    frames = {name: frame(name) for name in FILES}
    return MeasuredTables(kind="folder", as_of=date(2026, 11, 24), has_responses=True, account=Account(2, 1, 1, 0), **frames)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.heavy
def test_the_package_is_valid_for_frictionless(tables: MeasuredTables, tmp_path: Path) -> None:
    from frictionless import validate

    write_snapshot(tables, SETTINGS, tmp_path / "s")
    report = validate(str(tmp_path / "s" / "datapackage.json"))
    assert report.valid, report.flatten(["type", "message"])


def test_files_have_the_dictionary_s_columns_and_plain_bytes(tables: MeasuredTables, tmp_path: Path) -> None:
    write_snapshot(tables, SETTINGS, tmp_path / "s")
    written = contents(tmp_path / "s")
    assert set(written) == {"datapackage.json", *(FILES[name].path for name in FILES if ROWS[name])}
    for name in FILES:
        if ROWS[name]:
            body = written[f"{name}.csv"]
            assert body.split(b"\n", 1)[0].decode() == ",".join(FILES[name].column_names)
            assert b"\r" not in body
            assert not body.startswith(b"\xef\xbb\xbf")
    assert json.loads(written["datapackage.json"])["as_of"] == "2026-11-24"


def test_what_is_read_is_what_was_written(tables: MeasuredTables, tmp_path: Path) -> None:
    write_snapshot(tables, SETTINGS, tmp_path / "s")
    snapshot = read_snapshot(tmp_path / "s")
    assert [c.tanggal_masuk for c in snapshot.complaints] == ["2026-01-01", "2026-01-02"]
    assert snapshot.complaints[1].judul == 'Kutip " dan, koma'
    assert snapshot.complaints[1].isi == "Baris satu\nbaris dua"
    assert snapshot.meetings == ()
    assert snapshot.portal.tiles == {("Utara", "Laut"): (1, 2)}
    assert snapshot.portal.rows_withheld == 1


def test_row_order_changes_no_byte(tables: MeasuredTables, tmp_path: Path) -> None:
    write_snapshot(tables, SETTINGS, tmp_path / "a")
    turned = dataclasses.replace(tables, keluhan=tables.keluhan.iloc[::-1], opd=tables.opd.iloc[::-1])
    write_snapshot(turned, SETTINGS, tmp_path / "b")
    assert contents(tmp_path / "a") == contents(tmp_path / "b")


def test_a_foreign_folder_is_refused_and_stays(tables: MeasuredTables, tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("penting")
    with pytest.raises(OutputNotOurs):
        write_snapshot(tables, SETTINGS, tmp_path)
    assert contents(tmp_path) == {"surat.txt": b"penting"}


def test_a_failed_write_leaves_the_old_snapshot(tables: MeasuredTables, tmp_path: Path) -> None:
    write_snapshot(tables, SETTINGS, tmp_path / "s")
    before = contents(tmp_path / "s")
    broken = dataclasses.replace(tables, hari_libur=tables.hari_libur.drop(columns="nama"))
    with pytest.raises(KeyError):
        write_snapshot(broken, SETTINGS, tmp_path / "s")
    assert contents(tmp_path / "s") == before


def test_a_run_killed_between_its_renames_is_mended(tables: MeasuredTables, tmp_path: Path) -> None:
    write_snapshot(tables, SETTINGS, tmp_path / "s")
    (tmp_path / "s").rename(tmp_path / ".s.lama")
    assert len(read_snapshot(tmp_path / "s").complaints) == 2


@pytest.mark.parametrize("damage", ["no folder", "no descriptor", "bad json", "wrong header", "short row"])
def test_a_damaged_snapshot_is_one_sentence(tables: MeasuredTables, tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "s"
    if damage != "no folder":
        write_snapshot(tables, SETTINGS, folder)
    if damage == "no descriptor":
        (folder / "datapackage.json").unlink()
    elif damage == "bad json":
        (folder / "datapackage.json").write_text('{"as_of": ')
    elif damage == "wrong header":
        (folder / "opd.csv").write_text("kode,nama\n")
    elif damage == "short row":
        (folder / "periode.csv").write_text("slug,nama,mulai,akhir\nawal,Awal\n")
    with pytest.raises(SnapshotInvalid, match="memarak pull"):
        read_snapshot(folder)


def test_a_package_from_before_a_column_came_is_read_with_that_column_blank(
    tables: MeasuredTables, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_snapshot(tables, SETTINGS, tmp_path / "s")
    before = read_snapshot(tmp_path / "s").complaints
    later = namedtuple("later", (*Complaint._fields, "pendukung"), defaults=[""])
    monkeypatch.setattr(snapshot, "Complaint", later)
    assert [tuple(row) for row in read_snapshot(tmp_path / "s").complaints] == [(*row, "") for row in before]
    assert list(read_shown(tmp_path / "s")[1].values()) == ["B-2"]
    monkeypatch.setattr(snapshot, "Complaint", namedtuple("needed", (*Complaint._fields, "pendukung")))
    with pytest.raises(SnapshotInvalid):
        read_snapshot(tmp_path / "s")


def test_a_package_from_before_a_setting_came_is_read_with_its_default(tables: MeasuredTables, tmp_path: Path) -> None:
    write_snapshot(tables, SETTINGS, tmp_path / "s")
    path = tmp_path / "s/datapackage.json"
    told = json.loads(path.read_text(encoding="utf-8"))
    del told["memarak"]["synonyms"]
    path.write_text(json.dumps(told), encoding="utf-8")
    assert read_snapshot(tmp_path / "s").portal.synonyms == ()
    del told["memarak"]["contact"]
    path.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(SnapshotInvalid):
        read_snapshot(tmp_path / "s")
