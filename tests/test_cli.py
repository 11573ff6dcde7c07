"""The commands as staff type them: exit statuses of DESIGN section 9, one sentence an error, nothing changed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEADER = "nomor,tanggal_masuk,opd,status,kerahasiaan,isi,Nama Pelapor\n"
ROW = "KLU-1,2026-10-05,dishub,selesai,publik,Lampu jalan mati,Kanari Rahasia\n"
SITE = '[situs]\nnama = "Memarak"\ndaerah = "Kabupaten Contoh"\nalamat = "https://contoh.example"\n'


def memarak(*arguments: str, cwd: Path, text: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "memarak", *arguments]
    return subprocess.run(command, cwd=cwd, input=text, capture_output=True, text=True, check=False, encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a configuration, two reference files and a good table."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/portal.toml").write_text(SITE)
    (tmp_path / "data/opd.csv").write_text(
        "kode,nama,singkatan,alias,kontak,situs,berlaku_sejak,berlaku_sampai\ndishub,Dinas Perhubungan,,,,,,\n"
    )
    (tmp_path / "data/wilayah.csv").write_text("kecamatan,desa,alias,baris,kolom\nUtara,Laut,,1,1\n")
    (tmp_path / "tabel").mkdir()
    (tmp_path / "tabel/keluhan.csv").write_text(HEADER + ROW)
    return tmp_path


def pull(desk: Path, source: str = "tabel", *more: str) -> subprocess.CompletedProcess[str]:
    return memarak("pull", "--source", source, "--as-of", "2026-11-24", *more, cwd=desk)


def everything_in(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()} if folder.exists() else {}


def test_a_good_table_becomes_a_snapshot_with_its_account(desk: Path) -> None:
    run = pull(desk)
    assert run.returncode in (0, 1), run.stderr
    assert "1" in run.stdout
    assert "Lampu jalan mati" in (desk / "state/snapshot/keluhan.csv").read_text()


BAD = {
    "no source": (["--source", "tiada"], 3),
    "no csv": (["--source", "tiada.csv"], 3),
    "no workbook": (["--source", "tiada.xlsx"], 3),
    "a file of another kind": (["--source", "surat.pdf"], 2),
    "wrong encoding": (["--source", "acak.csv"], 2),
    "damaged workbook": (["--source", "rusak.xlsx"], 2),
    "no complaints tab": (["--source", "tanpa_keluhan"], 2),
    "missing column": (["--source", "tanpa_status.csv"], 2),
    "empty tab": (["--source", "kosong.csv"], 2),
    "header only": (["--source", "judul_saja.csv"], 2),
    "unknown key": (["--config", "data/salah.toml"], 2),
    "no configuration": (["--config", "data/tiada.toml"], 2),
    "bad date": (["--as-of", "31-02-2026"], 2),
    "foreign snapshot folder": (["--snapshot", "lain"], 2),
    "unknown option": (["--sorce", "tabel"], 64),
}


@pytest.mark.parametrize("name", list(BAD))
def test_bad_input_is_one_indonesian_sentence_and_what_stood_still_stands(desk: Path, name: str) -> None:
    assert pull(desk).returncode in (0, 1)
    (desk / "surat.pdf").write_bytes(b"%PDF-1.7")
    (desk / "acak.csv").write_bytes(bytes(range(128, 256)) * 40)
    (desk / "rusak.xlsx").write_bytes(b"PK\x03\x04 rusak")
    (desk / "tanpa_keluhan").mkdir()
    (desk / "tanpa_keluhan/tanggapan.csv").write_text("nomor,tanggal\n")
    (desk / "tanpa_status.csv").write_text("nomor,tanggal_masuk,opd\nKLU-1,2026-10-05,dishub\n")
    (desk / "kosong.csv").write_text("")
    (desk / "judul_saja.csv").write_text(HEADER)
    (desk / "data/salah.toml").write_text(SITE + "[lain]\n")
    (desk / "lain").mkdir()
    (desk / "lain/surat.txt").write_text("penting")
    before = everything_in(desk / "state/snapshot")
    arguments, status = BAD[name]
    run = pull(desk, "tabel", *arguments)
    assert run.returncode == status, run.stderr
    sentences = [line for line in run.stderr.splitlines() if not line.startswith("memarak: ")]
    assert len(sentences) == 1
    assert sentences[0].endswith((".", ")"))
    assert "Traceback" not in run.stderr
    assert everything_in(desk / "state/snapshot") == before
    assert (desk / "lain/surat.txt").read_text() == "penting"


def test_a_foreign_output_folder_is_refused_before_anything_is_read(desk: Path) -> None:
    (desk / "keluar").mkdir()
    (desk / "keluar/surat.txt").write_text("penting")
    run = memarak("build", "--source", "tabel", "--output", "keluar", cwd=desk)
    assert run.returncode == 2
    assert "keluar" in run.stderr
    assert everything_in(desk / "keluar") == {"surat.txt": b"penting"}
    assert not (desk / "state/snapshot").exists()


def test_a_renamed_confidentiality_column_is_refused_ever_after(desk: Path) -> None:
    assert pull(desk).returncode in (0, 1)
    (desk / "tabel/keluhan.csv").write_text(HEADER.replace("kerahasiaan", "sifat") + ROW)
    (desk / "data/portal.toml").write_text(SITE + '[sumber]\nkerahasiaan_bawaan = "publik"\n')
    run = pull(desk)
    assert run.returncode == 2
    assert "kerahasiaan" in run.stderr


def test_a_column_outside_the_contract_reaches_nothing(desk: Path) -> None:
    run = pull(desk)
    everything = b"".join(everything_in(desk / "state").values()) + run.stdout.encode() + run.stderr.encode()
    assert b"Kanari" not in everything


def test_redact_reads_lines_and_writes_lines(desk: Path) -> None:
    run = memarak("redact", cwd=desk, text="hub 081234567890\njalan rusak\n")
    assert run.stdout == "hub [nomor telepon disamarkan]\njalan rusak\n"
    entry = json.dumps({"id": "a", "text": "NIK 5208011203900001\nterima kasih"})
    run = memarak("redact", "--jsonl", cwd=desk, text=entry + "\n")
    assert json.loads(run.stdout) == {"id": "a", "redacted": "NIK [NIK disamarkan]\nterima kasih"}
    assert memarak("redact", "--jsonl", cwd=desk, text="bukan json 081234567890\n").returncode == 2


def test_help_lists_the_commands_and_a_typing_error_is_64(desk: Path) -> None:
    run = memarak("--help", cwd=desk)
    for command in ("pull", "build", "report", "review", "redact", "template", "publish", "withdraw", "rollback", "history"):
        assert command in run.stdout
    assert memarak("bangun", cwd=desk).returncode == 64
    assert memarak(cwd=desk).returncode == 64


LOADED = "import sys; from memarak.cli import main; status = main(sys.argv[1:]); print(*sorted(sys.modules)); sys.exit(status)"


def test_a_build_with_nothing_to_do_tells_the_same_and_loads_nothing_slow(desk: Path) -> None:
    for path in (*desk.rglob("*"),):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    first = memarak("build", "--source", "tabel", cwd=desk)
    assert first.returncode == 1, first.stderr
    before = everything_in(desk)
    command = [sys.executable, "-c", LOADED, "build", "--source", "tabel"]
    again = subprocess.run(command, cwd=desk, capture_output=True, text=True, check=False, encoding="utf-8")
    *told, modules = again.stdout.splitlines()
    assert told == first.stdout.splitlines()
    assert again.returncode == first.returncode
    assert "memarak.unchanged" in modules.split()
    assert not {"pandas", "numpy", "pelican", "jinja2", "gspread", "rich"} & set(modules.split())
    assert everything_in(desk) == before
    (desk / "output/index.html").unlink()
    third = memarak("build", "--source", "tabel", cwd=desk)
    assert (third.stdout, third.returncode) == (first.stdout, first.returncode)
    after = everything_in(desk)
    changing = {name for name in before if name.startswith(("state/bangun-", "state/halaman-"))}
    assert {n: b for n, b in after.items() if n not in changing} == {n: b for n, b in before.items() if n not in changing}


def test_an_ordinary_build_loads_nothing_of_a_cluster(desk: Path) -> None:
    on_one_core = "import os; os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})"  # there one process does all
    command = [sys.executable, "-c", f"{on_one_core}\n{LOADED}", "build", "--source", "tabel"]
    *_, modules = subprocess.run(
        command, cwd=desk, capture_output=True, text=True, check=False, encoding="utf-8"
    ).stdout.splitlines()
    assert "memarak.site.recipe" in modules.split()
    assert not {"dask", "distributed", "memarak.cluster"} & set(modules.split())


def test_problems_to_read_are_status_1(desk: Path) -> None:
    complete = ROW.replace("KLU-1", "KLU-2")
    (desk / "tabel/keluhan.csv").write_text(HEADER + complete.replace("dishub", "tiada"))
    assert pull(desk).returncode == 1
    (desk / "tabel/keluhan.csv").write_text(
        "nomor,tanggal_masuk,opd,status,kerahasiaan,isi\nKLU-1,2026-10-05,dishub,diproses,publik,Lampu jalan mati\n"
    )
    assert pull(desk).returncode == 0
