"""A small regency whose publication takes a second, to be edited, broken and killed."""

from __future__ import annotations

import csv
import os
import random
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

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
SITE = '[situs]\nnama = "Memarak"\ndaerah = "Kabupaten Contoh"\nalamat = "https://contoh.example/portal"\n'


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

    def publish(self, day: str = "2026-11-24", *more: str) -> subprocess.CompletedProcess[str]:
        self.save()
        return self.run(self.publish_command(day, *more))

    def edit(self, rng: random.Random) -> None:
        """One ordinary edit: a new row, a changed status, a removed row, or a mended text."""
        row = rng.choice(self.rows)
        kind = rng.choice(("add", "status", "remove", "text"))
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


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    (tmp_path / "data").mkdir()
    (tmp_path / "tabel").mkdir()
    (tmp_path / "data/portal.toml").write_text(SITE)
    opd = ({"kode": "dishub", "nama": "Dinas Perhubungan"}, {"kode": "dlh", "nama": "Dinas Lingkungan Hidup"})
    write_csv(tmp_path / "data/opd.csv", ("kode", "nama"), list(opd))
    write_csv(tmp_path / "data/wilayah.csv", ("kecamatan", "desa"), [{"kecamatan": "Utara", "desa": "Laut"}])
    made = Desk(tmp_path, [complaint(number) for number in range(1, 41)], [])
    made.save()
    return made
