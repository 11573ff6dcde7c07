"""An invented regency, started by the command and filled in as its staff would."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

NEW = ("--nama", "Sapawarga", "--daerah", "Kota Awan", "--alamat", "https://sapa.example.go.id/warga", "--zona", "Asia/Jayapura")

POLICY = """
[[periode]]
slug = "awal-jabatan"
nama = "Masa awal jabatan"
mulai = 2026-01-01
akhir = 2026-03-31
"""
AGENCIES = (
    "kode,nama,singkatan,alias,kontak,situs,berlaku_sejak,berlaku_sampai\n"
    "terminal,Badan Terminal Udara,Batermud,Kantor Balon,,,,\n"
    "angin,Dinas Perangin-anginan,Disangin,,,,,\n"
)
PLACES = "kecamatan,desa,alias,baris,kolom\nCirrus,Bulu Halus,Buluhalus,1,1\nCirrus,Sutera,,2,1\nStratus,Selimut,,1,2\n"
HOLIDAYS = "tanggal,nama,tindakan\n2026-06-03,Hari Angkasa Kota Awan,tambah\n"
COMPLAINTS = (
    "Nomor Tiket,tanggal_masuk,Ditujukan ke,status,kecamatan,desa,kerahasiaan,kategori,judul,isi,tanggal_selesai,pengadu\n"
    "KA-1,2026-06-01,Kantor Balon,sudah mendarat,Cirrus,Buluhalus,publik,Lampu,Lampu padam,Lampu di dermaga padam.,2026-06-05,x\n"
    "KA-2,2026-06-02,Disangin,melayang,Stratus,Selimut,publik,Jalan,Jalan berlubang,Jalan di depan pasar berlubang.,,x\n"
    "KA-3,2026-06-02,Disangin,melayang,Stratus,Selimut,rahasia,Jalan,Rahasia,Tidak untuk umum.,,x\n"
)


SENTENCES = """teks,terjemahan
Langsung ke isi,Terus ke kandungan
Cari,Cari
Utama,Utama
Keluhan,Aduan
OPD,Jabatan
Wilayah,Kawasan
Statistik,Statistik
Cara melapor,Cara membuat aduan
Cara menghitung,Cara pengiraan
Perlindungan data pribadi,Perlindungan data peribadi
Tentang {nama},Perihal {nama}
Data terbuka,Data terbuka
Catatan perubahan,Rekod perubahan
Semua kategori,Semua kategori
Lewat tenggat,Lewat tarikh akhir
Isi keluhan,Kandungan aduan
Perjalanan keluhan,Perjalanan aduan
Nomor,Nombor
Jenis,Jenis
Kategori,Kategori
Tempat,Tempat
Pelapor,Pengadu
Tidak dimuat,Tidak dipaparkan
"Alamat tetap dan cara mengutip",Alamat kekal dan cara memetik
Serupa dengan ini,Yang serupa
Keluhan lain tentang {kategori},Aduan lain tentang {kategori}
Keluhan lain dari {tempat},Aduan lain dari {tempat}
"Bila masih ada, <a>laporkan lagi</a>.","<a>Adukan lagi</a> jika masih ada."
Selesai,Selesai
Diproses OPD,Diproses jabatan
Sudah ditangani dan ditutup,Telah diselesaikan dan ditutup
"{akhir} pada {tanggal}, {lama}. Tenggatnya {tenggat}.","Pada {tanggal}, {lama}: {akhir}. Tarikh akhirnya {tenggat}."
{lama} setelah masuk,{lama} selepas diterima
{n} hari kerja,{n} hari bekerja
Desa {nama},Kampung {nama}
Kecamatan {nama},Mukim {nama}
"Senin | Selasa | Rabu | Kamis | Jumat | Sabtu | Minggu","Isnin | Selasa | Rabu | Khamis | Jumaat | Sabtu | Ahad"
"Januari | Februari | Maret | April | Mei | Juni | Juli | Agustus | September | Oktober | November | Desember",\
"Januari | Februari | Mac | April | Mei | Jun | Julai | Ogos | September | Oktober | November | Disember"
{hari} {bulan} {tahun},{hari} {bulan} {tahun}
"{hari}, {tanggal}","{hari}, {tanggal}"
"1.234,5","1,234.5"
""".replace("\\\n", "")
"""What a translator has written so far, in Malay; all else stays Indonesian."""


def memarak(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "memarak", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, encoding="utf-8")


@pytest.fixture(scope="session")
def run() -> Callable[..., subprocess.CompletedProcess[str]]:
    """The command, run in a folder."""
    return memarak


@pytest.fixture(scope="session")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder as the command leaves it."""
    folder = tmp_path_factory.mktemp("daerah") / "awan"
    run = memarak("new", str(folder), *NEW, cwd=folder.parent)
    assert run.returncode == 0, run.stderr
    return folder


@pytest.fixture(scope="session")
def regency(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder filled in, and its site in `output/`."""
    folder = tmp_path_factory.mktemp("daerah") / "awan"
    assert memarak("new", str(folder), *NEW, cwd=folder.parent).returncode == 0
    policy = folder / "data/portal.toml"
    text = policy.read_text(encoding="utf-8") + POLICY
    for section, line in {
        "[kolom.keluhan]": 'nomor = ["Nomor Tiket"]\nopd = ["Ditujukan ke"]',
        "[status.sinonim]": '"sudah mendarat" = "selesai"\n"melayang" = "diproses"',
    }.items():
        assert text.count(section + "\n") == 1
        text = text.replace(section, f"{section}\n{line}")
    policy.write_text(text.replace("[situs]\n", '[situs]\nbahasa = "ms"\n', 1), encoding="utf-8")
    (folder / "data/antarmuka.csv").write_text(SENTENCES, encoding="utf-8")
    for name, table in {"opd": AGENCIES, "wilayah": PLACES, "hari_libur": HOLIDAYS}.items():
        (folder / f"data/{name}.csv").write_text(table, encoding="utf-8")
    (folder / "tabel").mkdir()
    (folder / "tabel/keluhan.csv").write_text(COMPLAINTS, encoding="utf-8")
    about = folder / "content/tentang.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nKalimat warga awan.\n", encoding="utf-8")
    run = memarak("build", "--source", "tabel", "--as-of", "2026-11-24", cwd=folder)
    assert run.returncode in (0, 1), run.stderr
    return folder


@pytest.fixture(scope="session")
def empty_report(fresh: Path) -> str:
    """The quality report of the workbook as it comes."""
    run = memarak("report", "--source", "memarak.xlsx", "--as-of", "2026-11-24", cwd=fresh)
    assert run.returncode in (0, 1), run.stderr
    return run.stdout
