"""Exports of other systems come in by configuration alone: New York's 311 and SP4N-LAPOR!. The rows are invented."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from memarak.intake import read_records
from memarak.settings import load_settings
from memarak.sources import read_source
from memarak.tables import CleanTables

EXAMPLES = Path(__file__).parents[2] / "data" / "contoh"

NYC = """Unique Key,Created Date,Closed Date,Agency,Complaint Type,Descriptor,Incident Address,Status,Resolution Description,\
Resolution Action Updated Date,Borough,Open Data Channel Type
90000001,06/26/2018 10:58:54 AM,06/26/2018 12:50:01 PM,NYPD,Noise,Music,1 A ST,Closed,Came.,06/26/2018 12:50:01 PM,QUEENS,PHONE
90000002,03/04/2019 11:59:06 PM,,DOT,Street Light,Out,,In Progress,,,Unspecified,ONLINE
90000003,12/11/2018 06:35:01 AM,12/10/2018 06:35:01 AM,NYPD,Noise,Party,,Closed,Came.,12/09/2018 06:35:01 AM,BROOKLYN,MOBILE
90000004,12/11/2018 06:35:01 AM,,HPD,Heat,No heat,,Email Sent,Noted.,,QUEENS,PHONE
90000005,13/11/2018 06:35:01 AM,,HPD,Heat,No heat,,Open,,,QUEENS,PHONE
"""
LAPOR_HEAD = (
    *("Tracking ID", "Tanggal Laporan Masuk", "Waktu Laporan Masuk", "Nama Pelapor", "Klasifikasi Laporan", "ID Kategori"),
    *("Kategori", "Judul Laporan", "Isi Laporan Awal", "Isi Laporan Akhir", "Tipe Laporan (Anonim/Rahasia)", "Sumber Laporan"),
    *("Instansi Induk", "ID Instansi Terdisposisi", "Instansi Terdisposisi", "Status Laporan", "Alasan Tunda/Arsip", "Provinsi"),
    *("Kota/Kabupaten", "Kecamatan", "Kelurahan"),
)


def lapor_row(number: int, **cells: str) -> list[str]:
    row = dict.fromkeys(LAPOR_HEAD, "")
    row |= {"Tracking ID": f"70{number:05d}", "Tanggal Laporan Masuk": "24 Feb 2024", "Waktu Laporan Masuk": "08:15:00"}
    row |= {"Nama Pelapor": "Nama Rekaan", "Instansi Induk": "Pemerintah Kabupaten Lombok Utara", "Kecamatan": "Kec. Gangga"}
    row |= {"Isi Laporan Awal": "Air mati", "Status Laporan": "Terverifikasi"}
    return list((row | cells).values())


def taken_in(folder: Path, config: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> CleanTables:
    path = folder / "ekspor.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([head, *rows])
    settings = load_settings(EXAMPLES / config)
    return read_records(read_source(str(path), settings), settings, date(2026, 11, 24))


def test_new_york(tmp_path: Path) -> None:
    head, *rows = csv.reader(NYC.splitlines())
    clean = taken_in(tmp_path, "portal-nyc311.toml", head, rows)
    assert (clean.read, clean.held_back) == (5, 1)
    frame = clean.keluhan.set_index("nomor").sort_index()
    assert frame["status"].tolist() == ["selesai", "diproses", "selesai", "diteruskan"]
    assert frame["opd"].tolist() == ["nypd", "dot", "nypd", "hpd"]
    assert frame["kecamatan"].tolist() == ["Queens", "", "Brooklyn", "Queens"]
    assert frame["tanggal_masuk"].dt.strftime("%F").tolist() == ["2018-06-26", "2019-03-04", "2018-12-11", "2018-12-11"]
    assert frame["tanggal_selesai"].dt.strftime("%F").fillna("").tolist() == ["2018-06-26", "", "", ""]
    assert set(frame["kerahasiaan"]) == {"publik"}
    assert clean.tanggapan[["nomor", "opd", "isi"]].to_numpy().tolist() == [["90000001", "nypd", "Came."]]
    assert sorted(p.code for p in clean.problems) == [
        "selesai-sebelum-masuk",
        "tanggal-masuk-tidak-terbaca",
        "tanggapan-sebelum-masuk",
        "tanggapan-tanpa-tanggal",
    ]


def test_the_reporters_name_of_lapor_is_never_read(tmp_path: Path) -> None:
    settings = load_settings(EXAMPLES / "portal-lapor.toml")
    path = tmp_path / "ekspor.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([LAPOR_HEAD, lapor_row(1)])
    raw = read_source(str(path), settings).tables["keluhan"]
    assert "Nama Rekaan" not in raw.frame.to_numpy().ravel().tolist()
    assert all(source.header != "Nama Pelapor" for sources in raw.fields.values() for source in sources)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("Belum Terverifikasi", "diterima"),
        ("Terdisposisi Belum Ditindaklanjuti", "diteruskan"),
        ("Ditindaklanjuti", "diproses"),
        ("Ditanggapi oleh Pelapor", "diproses"),
        ("Dibuka Kembali", "diproses"),
        ("Menunggu Kelengkapan Informasi", "menunggu_pelapor"),
        ("Ditunda", "menunggu_pelapor"),
        ("Ditutup oleh Sistem", "ditutup_otomatis"),
        ("Ditutup oleh Pelapor", "selesai"),
        ("Ditutup oleh Admin", "selesai"),
        ("Diarsipkan oleh Admin", "diarsipkan"),
        ("Diarsipkan oleh Sistem", "diarsipkan"),
        ("Diarsipkan oleh Pelapor", "diarsipkan"),
    ],
)
def test_every_status_of_lapor_is_told_apart(tmp_path: Path, typed: str, code: str) -> None:
    clean = taken_in(tmp_path, "portal-lapor.toml", LAPOR_HEAD, [lapor_row(1, **{"Status Laporan": typed})])
    assert clean.keluhan["status"].tolist() == [code]


def test_columns_of_lapor(tmp_path: Path) -> None:
    rows = [
        lapor_row(1, **{"Klasifikasi Laporan": "Pengaduan Berkadar Pengawasan", "Isi Laporan Akhir": "Air &amp; listrik<br>mati"}),
        lapor_row(2, **{"Klasifikasi Laporan": "Permintaan Informasi", "Instansi Terdisposisi": "PDAM", "Kelurahan": "Gondang"}),
        lapor_row(3, **{"Tipe Laporan (Anonim/Rahasia)": "Anonim|Rahasia", "Alasan Tunda/Arsip": "Bukan wewenang"}),
        lapor_row(4, **{"Tipe Laporan (Anonim/Rahasia)": "Anonim"}),
    ]
    clean = taken_in(tmp_path, "portal-lapor.toml", LAPOR_HEAD, rows)
    frame = clean.keluhan
    assert (clean.read, clean.held_back, len(clean.tanggapan)) == (4, 0, 0)
    assert frame["jenis"].tolist() == ["keluhan", "permintaan_informasi", "keluhan", "keluhan"]
    assert frame["klasifikasi"].tolist() == ["berkadar", "permintaan_informasi", "", ""]
    assert frame["isi"].tolist() == ["Air & listrik\nmati", "Air mati", "Air mati", "Air mati"]
    assert frame["opd"].tolist()[1:3] == ["pdam", "pemerintah-kabupaten-lombok-utara"]
    assert frame["kerahasiaan"].tolist() == ["publik", "publik", "rahasia", "anonim"]
    assert set(frame["kecamatan"]) == {"Gangga"}
    assert frame["desa"].tolist() == ["", "Gondang", "", ""]
    assert frame["tanggal_selesai"].isna().all()
