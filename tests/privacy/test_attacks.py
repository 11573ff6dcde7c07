"""Attempts to get at a person through what the portal writes and prints. Each was once a way that might have worked."""

from __future__ import annotations

import hashlib
import itertools
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from memarak.errors import LeakDetected
from memarak.privacy import check_folder, load_decisions, protect
from memarak.settings import Settings
from memarak.tables import CleanTables
from memarak.vocabulary import TABS

Build = Callable[..., CleanTables]
SITE = '[situs]\nnama = "Memarak"\ndaerah = "Kabupaten Contoh"\nalamat = "https://contoh.example"\n'
NAME = "Sahnim Kurdi"
OUTSIDE = ("Nama Pelapor", "No HP", "Alamat Pelapor")
GOOD = {
    **{"tanggal_masuk": "2026-10-05", "opd": "dishub", "status": "selesai", "kerahasiaan": "publik", "isi": "Lampu jalan mati"},
    **{"jenis": "keluhan", "kecamatan": "Utara", "desa": "Laut", "kategori": "Lampu jalan", "tanggal_selesai": "2026-10-20"},
}


def canary(number: int) -> str:
    """A text with a telephone number of its own and a name with a title."""
    return f"Bapak {NAME} 0819071{number:05d}"


def write_table(path: Path, columns: tuple[str, ...], rows: list[Mapping[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [columns, *(tuple(row.get(c, "") for c in columns) for row in rows)]
    path.write_text("".join(",".join(f'"{cell}"' for cell in line) + "\n" for line in lines), encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A regency whose table has a canary in every column of every tab, one column a row, and columns of the reporter's."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/portal.toml").write_text(SITE, encoding="utf-8")
    agencies = TABS["opd"]
    write_table(tmp_path / "data/opd.csv", agencies, [{"kode": "dishub", "nama": "Dinas Perhubungan"}])
    write_table(
        tmp_path / "data/wilayah.csv", TABS["wilayah"], [{"kecamatan": "Utara", "desa": "Laut", "baris": "1", "kolom": "1"}]
    )
    numbers = itertools.count(1)
    reporter = {name: canary(next(numbers)) for name in OUTSIDE}
    rows = [{**GOOD, **reporter, "nomor": f"K-{i}", column: canary(next(numbers))} for i, column in enumerate(TABS["keluhan"])]
    hidden = [{**GOOD, **reporter, "nomor": "R-1", "kerahasiaan": "rahasia", "isi": canary(next(numbers))}]
    write_table(tmp_path / "tabel/keluhan.csv", (*TABS["keluhan"], *OUTSIDE), [*rows, *hidden])
    for tab in ("tanggapan", "pertemuan", "program", "penarikan", "tinjauan"):
        base = {
            "nomor": "K-5",
            "tanggal": "2026-10-08",
            "kode": "SJ-1",
            "nama": "Safari",
            "isi": "Baik",
            "kolom": "isi",
            "keputusan": "tahan",
        }
        rows = [{**base, column: canary(next(numbers))} for column in TABS[tab] if (tab, column) != ("penarikan", "alasan")]
        write_table(tmp_path / f"tabel/{tab}.csv", TABS[tab], rows)
    return tmp_path


def memarak(desk: Path, *arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run a command with everything it may write below `desk`, temporary files too."""
    (desk / "tmp").mkdir(exist_ok=True)
    environment = {
        "TMPDIR": str(desk / "tmp"),
        "MEMARAK_KEY": "kunci yang panjang sekali",
        "PATH": "/usr/bin:/bin",
        "HOME": str(desk / "tmp"),
    }
    command = [sys.executable, "-m", "memarak", *arguments]
    return subprocess.run(
        command, cwd=desk, env=environment, input=text, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def written_below(desk: Path) -> Iterator[tuple[str, bytes]]:
    for path in desk.rglob("*"):
        name = path.relative_to(desk).as_posix()
        yield name, name.encode()
        if path.is_file() and not name.startswith(("tabel/", "data/")):
            yield name, path.read_bytes()


COMMANDS = {
    "build": (["build"], (0, 1)),
    "pull": (["pull"], (0, 1)),
    "report": (["report"], (0, 1)),
    "review": (["review"], (0, 1)),
    "output that is not ours": (["build", "--output", "data"], (2,)),
    "a date that is none": (["pull", "--as-of", "besok"], (2,)),
    "a source that is none": (["pull", "--source", "tiada"], (3,)),
}


@pytest.mark.parametrize("name", COMMANDS)
def test_no_canary_leaves_the_table(desk: Path, name: str) -> None:
    arguments, allowed = COMMANDS[name]
    defaults = {"--source": "tabel", "--as-of": "2026-11-24"}
    options = [piece for flag, value in defaults.items() if flag not in arguments for piece in (flag, value)]
    run = memarak(desk, *arguments, *options)
    assert run.returncode in allowed, run.stderr
    pieces = (b"0819071", b"81907100", NAME.encode(), b"Sahnim", b"sahnim", b"Kurdi")
    for place, content in [("stdout", run.stdout.encode()), ("stderr", run.stderr.encode()), *written_below(desk)]:
        assert not [p for p in pieces if p in content], place


def test_redact_prints_no_canary(desk: Path) -> None:
    run = memarak(desk, "redact", text=f"hub {canary(7)}\n")
    assert run.stdout == "hub Bapak [nama orang disamarkan] [nomor telepon disamarkan]\n"


def test_renaming_the_confidentiality_column_publishes_nothing(desk: Path) -> None:
    table = desk / "tabel/keluhan.csv"
    table.write_text(table.read_text(encoding="utf-8").replace('"kerahasiaan"', '"sifat"', 1), encoding="utf-8")
    run = memarak(desk, "pull", "--source", "tabel", "--as-of", "2026-11-24")
    assert run.returncode == 2
    assert not (desk / "state/snapshot").exists()


def test_a_renamed_column_with_a_default_is_refused_once_the_column_was_seen(desk: Path) -> None:
    assert memarak(desk, "pull", "--source", "tabel", "--as-of", "2026-11-24").returncode in (0, 1)
    before = dict(written_below(desk / "state/snapshot"))
    table = desk / "tabel/keluhan.csv"
    table.write_text(table.read_text(encoding="utf-8").replace('"kerahasiaan"', '"sifat"', 1), encoding="utf-8")
    (desk / "data/portal.toml").write_text(SITE + '[sumber]\nkerahasiaan_bawaan = "publik"\n', encoding="utf-8")
    assert memarak(desk, "pull", "--source", "tabel", "--as-of", "2026-11-24").returncode == 2
    assert dict(written_below(desk / "state/snapshot")) == before


def test_a_later_rahasia_takes_the_text_out_of_what_is_kept(desk: Path) -> None:
    write_table(desk / "tabel/keluhan.csv", TABS["keluhan"], [{**GOOD, "nomor": "K-1", "isi": "kalimat yang kelak rahasia"}])
    for name in ("tanggapan", "pertemuan", "program", "penarikan", "tinjauan"):
        (desk / f"tabel/{name}.csv").unlink()
    memarak(desk, "pull", "--source", "tabel", "--as-of", "2026-11-24")
    assert any(b"kelak rahasia" in content for _, content in written_below(desk))
    write_table(
        desk / "tabel/keluhan.csv",
        TABS["keluhan"],
        [{**GOOD, "nomor": "K-1", "isi": "kalimat yang kelak rahasia", "kerahasiaan": "rahasia"}],
    )
    memarak(desk, "pull", "--source", "tabel", "--as-of", "2026-11-24")
    assert [place for place, content in written_below(desk) if b"kelak rahasia" in content] == []


def test_no_published_digest_can_be_guessed(desk: Path) -> None:
    write_table(desk / "tabel/keluhan.csv", TABS["keluhan"], [{**GOOD, "nomor": "K-1", "isi": "hub 081907100042"}])
    (desk / "tabel/tinjauan.csv").write_text("nomor,kolom,keputusan\nK-1,isi,tampilkan\n", encoding="utf-8")
    memarak(desk, "pull", "--source", "tabel", "--as-of", "2026-11-24")
    guesses = ["081907100042", "hub 081907100042", "81907100042", "K-1\0isi\0hub 081907100042", "K-1hub 081907100042"]
    known = {h(g.encode()).hexdigest() for h in (hashlib.sha256, hashlib.sha1, hashlib.md5, hashlib.blake2b) for g in guesses}
    found = {m for _, content in written_below(desk) for m in re.findall(r"[0-9a-f]{16,}", content.decode("utf-8", "ignore"))}
    assert found
    assert not [digest for digest in found if any(k.startswith(digest) or digest.startswith(k) for k in known)]


def test_the_key_is_needed_to_recognise_a_decided_text(build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clean = build([{"isi": "hub 081907100042"}], tinjauan=[{"nomor": "K-1", "kolom": "isi", "keputusan": "tahan"}])
    kept = []
    for key in ("kunci satu", "kunci dua"):
        monkeypatch.setenv("MEMARAK_KEY", key)
        load_decisions(tmp_path / key, clean)
        kept.append(next((tmp_path / key).iterdir()).read_text(encoding="utf-8"))
    assert kept[0] != kept[1]


def test_a_lone_row_beside_five_can_t_be_told_by_subtracting(build: Build, settings: Settings) -> None:
    five = [{"kerahasiaan": "rahasia", "kategori": "Jalan", "kecamatan": "Tanjung", "opd": "pupr"}] * 5
    for lone in ({"kategori": "Air"}, {"kecamatan": "Bayan"}, {"opd": "dlh"}, {"kategori": "", "kecamatan": ""}):
        tables = protect(build([*five, {**five[0], **lone}]), settings, {}, {})
        values = Counter(zip(*(tables.keluhan[c] for c in ("kategori", "kecamatan", "opd")), strict=True))
        assert values == {("Jalan", "Tanjung", "pupr"): 5, ("dirahasiakan",) * 3: 1}


@pytest.mark.parametrize("column", ["kategori", "kanal", "opd", "kecamatan", "desa", "pertemuan", "nomor"])
def test_a_name_pasted_into_another_column_is_not_shown(build: Build, settings: Settings, column: str) -> None:
    tables = protect(build([{"isi": "Air mati", column: f"Bapak {NAME}"}, {"isi": "Jalan"}]), settings, {}, {})
    assert NAME not in tables.keluhan.to_csv() + repr(tables.problems) + repr(tables.review)


def test_a_release_of_before_a_detector_was_mended_is_refused_today(tmp_path: Path) -> None:
    (tmp_path / "keluhan.csv").write_text("nomor,isi\nK-1,hub o8l9o7l23456\n", encoding="utf-8")
    with pytest.raises(LeakDetected):
        check_folder(tmp_path)
