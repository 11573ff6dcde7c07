"""A small regency whose publication takes a second, to be edited, broken and killed."""

from __future__ import annotations

import csv
import gzip
import io
import os
import random
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pytest

from memarak.cli import main

STATUSES = ("diterima", "diteruskan", "diproses", "menunggu_pelapor", "selesai", "ditutup_otomatis", "diarsipkan")
COLUMNS = (
    "nomor",
    "tanggal_masuk",
    "kategori",
    "judul",
    "isi",
    "opd",
    "kecamatan",
    "desa",
    "status",
    "tanggal_selesai",
    "kerahasiaan",
)
KEPT = ("1", "2")
"""Rows that no random edit touches: pages that a reader counts on."""
SITE = (
    '[situs]\nnama = "Memarak"\ndaerah = "Kabupaten Contoh"\nalamat = "https://contoh.example/portal"\n'
    "[gerbang]\nangka-lalu-bergeser = 60\n"
)


class Outcome(NamedTuple):
    status: int
    out: str
    err: str

    @property
    def sentences(self) -> list[str]:
        """What was said on standard error, the names of the steps apart."""
        return [line for line in self.err.splitlines() if not line.startswith("memarak: ")]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below `folder`, and where its links point."""
    found = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file() and not p.is_symlink()}
    links = {p.relative_to(folder).as_posix(): str(p.readlink()).encode() for p in folder.rglob("*") if p.is_symlink()}
    return {**found, **links}


@dataclass
class Desk:
    """A configuration, a table of complaints and a place to publish to, all in one folder."""

    folder: Path
    rows: list[dict[str, str]]
    penarikan: list[dict[str, str]]

    def save(self) -> None:
        write_csv(self.folder / "tabel/keluhan.csv", COLUMNS, self.rows)
        write_csv(self.folder / "tabel/penarikan.csv", ("nomor", "alasan"), self.penarikan)

    def command(self, name: str, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "memarak", name, *arguments]

    def publish_command(self, day: str = "2026-11-24", *more: str) -> list[str]:
        return self.command("publish", "--source", "tabel", "--target", "folder:web", "--as-of", day, *more)

    def run(self, command: list[str]) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=self.folder, capture_output=True, text=True, check=False, env=environment())

    def here(self, name: str, *arguments: str) -> Outcome:
        """Run a command in this very process, which is quick; every path is absolute."""
        out, err = io.StringIO(), io.StringIO()
        words = [name, *arguments]
        for option, path in (("--config", "data/portal.toml"), ("--state", "state")):
            if option not in words and name not in ("template", "redact"):
                words += [option, str(self.folder / path)]
        with redirect_stdout(out), redirect_stderr(err):
            status = main(words)
        return Outcome(status, out.getvalue(), err.getvalue())

    def publish_here(self, day: str = "2026-11-24", *more: str, source: str = "tabel", target: str = "") -> Outcome:
        self.save()
        return self.attempt(day, *more, source=source, target=target)

    def attempt(self, day: str = "2026-11-24", *more: str, source: str = "tabel", target: str = "") -> Outcome:
        """Publish with the tables as they lie there."""
        words = ["--as-of", day, "--source", source if source == "contoh" or ":" in source else str(self.folder / source)]
        words += ["--snapshot", str(self.folder / "state/snapshot"), "--output", str(self.folder / "output")]
        return self.here("publish", *words, "--target", target or f"folder:{self.folder / 'web'}", *more)

    @property
    def live(self) -> Path:
        return (self.folder / "web/current").resolve()

    def where(self, text: str) -> list[str]:
        """Every file below the folder, the source apart, whose bytes (unpacked) hold `text`."""
        found = []
        for path in sorted(p for p in self.folder.rglob("*") if p.is_file() and (self.folder / "tabel") not in p.parents):
            body = path.read_bytes()
            if path.suffix == ".gz":
                body = gzip.decompress(body)
            parts = [body]
            if zipfile.is_zipfile(path):
                with zipfile.ZipFile(path) as archive:
                    parts += [archive.read(name) for name in archive.namelist()]
            if any(text.encode() in part for part in parts):
                found.append(path.relative_to(self.folder).as_posix())
        return found

    def publish(self, day: str = "2026-11-24", *more: str) -> subprocess.CompletedProcess[str]:
        self.save()
        return self.run(self.publish_command(day, *more))

    def edit(self, rng: random.Random) -> None:
        """One ordinary edit: a new row, a changed status, a removed row, or a mended text."""
        row = rng.choice(self.rows)
        kind = rng.choice(("add", "status", "remove", "text"))
        if row["nomor"] in KEPT:
            return
        if kind == "add" or len(self.rows) < 20:
            self.rows.append(complaint(max(int(r["nomor"]) for r in self.rows) + 1))
        elif kind == "status":
            row["status"] = rng.choice(STATUSES)
            row["tanggal_selesai"] = "2026-11-20" if row["status"] == "selesai" else ""
        elif kind == "remove":
            self.rows.remove(row)
        else:
            row["isi"] = f"Sudah {rng.randint(2, 90)} hari lampu jalan di sini padam"


def complaint(number: int) -> dict[str, str]:
    return {
        "nomor": str(number), "tanggal_masuk": f"2026-{number % 9 + 1:02d}-{number % 27 + 1:02d}", "kategori": "Lampu jalan",
        "judul": f"Lampu padam di tiang {number}", "isi": f"Tiang lampu ke {number} dari pertigaan padam", "opd": "dishub",
        "kecamatan": "Utara", "desa": "Laut", "status": STATUSES[number % 5], "kerahasiaan": "publik",
        "tanggal_selesai": "2026-11-20" if STATUSES[number % 5] == "selesai" else "",
    }  # fmt: skip


def write_csv(path: Path, columns: tuple[str, ...], rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns)
        writer.writeheader()
        writer.writerows(rows)


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.environ.get("PYTHONPATH", "")}


def make_desk(folder: Path) -> Desk:
    (folder / "data").mkdir()
    (folder / "tabel").mkdir()
    (folder / "data/portal.toml").write_text(SITE)
    opd = ({"kode": "dishub", "nama": "Dinas Perhubungan"}, {"kode": "dlh", "nama": "Dinas Lingkungan Hidup"})
    write_csv(folder / "data/opd.csv", ("kode", "nama"), list(opd))
    write_csv(folder / "data/wilayah.csv", ("kecamatan", "desa"), [{"kecamatan": "Utara", "desa": "Laut"}])
    made = Desk(folder, [complaint(number) for number in range(1, 41)], [])
    made.save()
    return made


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return make_desk(tmp_path)


@pytest.fixture(scope="module")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    desk = make_desk(tmp_path_factory.mktemp("meja"))
    outcome = desk.publish_here()
    assert outcome.status in (0, 1), outcome.err
    for name in INPUTS:
        shutil.copytree(desk.folder / name, desk.folder / "cadangan" / name)
    return desk


INPUTS = ("data", "tabel", "state")


@pytest.fixture
def published(published_once: Desk) -> Iterator[Desk]:
    """A desk that has published once. What a test does to its tables, configuration or state is undone."""
    yield published_once
    for name in INPUTS:
        folder = published_once.folder / name
        shutil.rmtree(folder) if folder.is_dir() else folder.unlink(missing_ok=True)
        shutil.copytree(published_once.folder / "cadangan" / name, folder)


def is_one_sentence(outcome: Outcome) -> bool:
    """Whether all that was said is one line that ends as a sentence does, and no trace of a program."""
    return len(outcome.sentences) == 1 and outcome.sentences[0].endswith((".", ")")) and "Traceback" not in outcome.err


@pytest.fixture
def put_back(published: Desk) -> Iterator[Desk]:
    """The published desk for tests that change its site: rows and site are put back afterwards."""
    rows = [dict(row) for row in published.rows]
    backup = published.folder / "cadangan/web"
    if not backup.exists():
        shutil.copytree(published.folder / "web", backup, symlinks=True)
    yield published
    published.rows[:] = rows
    if tree(published.folder / "web") != tree(backup):
        shutil.rmtree(published.folder / "web")
        shutil.copytree(backup, published.folder / "web", symlinks=True)


FAULTS: list[tuple[int, str]] = []
"""Status and sentence of every refusal of the running test, for the table that is printed at the end."""


def refused(desk: Desk, words: str, *options: str, status: int = 2, source: str = "tabel", target: str = "") -> str:
    """Publish the tables as they lie there: one sentence with `words`, that status, the site byte for byte what it was."""
    before = tree(desk.folder / "web")
    outcome = desk.attempt("2026-11-24", *options, source=source, target=target)
    assert outcome.status == status, outcome.err
    assert is_one_sentence(outcome), outcome.err
    assert words in outcome.err
    assert "Kesalahan program" not in outcome.err
    assert "Tiang lampu" not in outcome.err + outcome.out
    assert tree(desk.folder / "web") == before
    FAULTS.append((status, outcome.sentences[0].replace(f"{desk.folder}/", "")))
    return outcome.err


@pytest.fixture(autouse=True)
def fault_row(request: pytest.FixtureRequest) -> Iterator[None]:
    """Hands the refusals of a test to the table, from whichever process it ran in."""
    FAULTS.clear()
    yield
    request.node.user_properties += [("gangguan", list(fault)) for fault in FAULTS]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many faults were refused; with `-s` the table of them."""
    reports = [r for found in terminalreporter.stats.values() for r in found if getattr(r, "when", "") == "teardown"]
    rows = [(r.nodeid.rpartition("::")[2], *fault) for r in reports for key, fault in r.user_properties if key == "gangguan"]
    if rows and terminalreporter.config.getoption("capture") == "no":
        for name, status, sentence in sorted(rows):
            terminalreporter.write_line(f"{name} | {status} | {sentence}")
    if rows:
        terminalreporter.write_line(f"fault table: {len(rows)} rows, each with its sentence and status, the site unchanged")
