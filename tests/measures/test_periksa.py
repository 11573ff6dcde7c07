"""The script that readers run: it agrees with the portal on random packages, and notices every change."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from memarak.freezing import write_snapshot
from memarak.measures import measure
from memarak.settings import Settings
from memarak.tables import RedactedTables

SCRIPT = Path(__file__).parents[2] / "scripts/memarak/site/static_data/periksa.py"
AS_OF = date(2026, 11, 24)
Write = Callable[..., Path]


@pytest.fixture
def package(tables: Callable[..., RedactedTables], settings: Settings, tmp_path: Path) -> Write:
    def write(rows: list[dict[str, Any]], as_of: date = AS_OF) -> Path:
        write_snapshot(measure(tables(rows), settings, as_of), settings, tmp_path / "data")
        return tmp_path / "data"

    return write


def run(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-I", str(SCRIPT), str(folder), *options], capture_output=True, text=True, check=False)


def agrees(folder: Path) -> int:
    with (folder / "statistik.csv").open(encoding="utf-8", newline="") as stream:
        figures = len(list(csv.reader(stream))) - 1
    done = run(folder)
    assert done.stdout.splitlines()[-1] == f"{figures} nilai dihitung ulang, 0 berbeda / {figures} values recomputed, 0 differ"
    assert (done.returncode, len(done.stdout.splitlines()), done.stderr) == (0, 2, "")
    return figures


@pytest.mark.parametrize(("seed", "count", "undated"), [(1, 40, 0.0), (2, 250, 0.05), (3, 400, 0.4), (4, 150, 1.0)])
def test_it_agrees_on_random_packages(draw_rows: Callable[..., Any], package: Write, seed: int, count: int, undated: float) -> None:
    assert agrees(package(draw_rows(count, seed=seed, undated=undated))) > 1000


OPEN = {"tanggal_masuk": "2026-09-01", "status": "diproses"}
EDGES: dict[str, tuple[list[dict[str, Any]], date]] = {
    "nothing": ([], AS_OF),
    "one complaint": ([OPEN], AS_OF),
    "all open": ([OPEN] * 15, AS_OF),
    "all archived": ([{**OPEN, "status": "diarsipkan"}] * 15, AS_OF),
    "all closed by the system": ([{**OPEN, "status": "ditutup_otomatis", "tanggal_selesai": "2026-10-01"}] * 15, AS_OF),
    "first day": ([{**OPEN, "status": "diterima"}] * 15, date(2026, 9, 1)),
    "leap year": ([{**OPEN, "tanggal_masuk": "2024-02-29"}] * 15, date(2024, 3, 31)),
    "estimated holidays": ([{**OPEN, "tanggal_masuk": "2028-02-20"}] * 15, date(2028, 5, 31)),
    "none of twelve in time": ([{**OPEN, "status": "selesai", "tanggal_selesai": "2026-11-01"}] * 12, AS_OF),
    "everything on one day": ([{**OPEN, "status": "selesai", "tanggal_selesai": "2026-09-01"}] * 15, AS_OF),
    "no closing dates": ([OPEN, {**OPEN, "status": "selesai"}] * 15, AS_OF),
    "far future": ([{**OPEN, "tanggal_masuk": "2150-02-20"}] * 15, date(2150, 5, 31)),
}


@pytest.mark.parametrize("edge", list(EDGES))
def test_it_agrees_at_the_edges(package: Write, edge: str) -> None:
    agrees(package(*EDGES[edge]))


@pytest.mark.parametrize(
    ("name", "column", "says"),
    [
        ("statistik.csv", "nilai", "statistik.csv semua//semua//masuk: tertulis ('13'"),
        ("statistik.csv", "n", "statistik.csv semua//semua//masuk"),
        ("keluhan.csv", "tanggal_selesai", "hari_penyelesaian"),
        ("keluhan.csv", "tenggat_penyelesaian", "tenggat_penyelesaian"),
        ("keluhan.csv", "hari_kerja_tanggapan", "hari_kerja_tanggapan"),
        ("keluhan.csv", "kelompok", "keluhan.csv baris 2: kelompok"),
    ],
)
def test_it_notices_a_changed_cell(package: Write, name: str, column: str, says: str) -> None:
    row = {**OPEN, "status": "selesai", "tanggal_selesai": "2026-09-07", "tanggal_tanggapan_pertama": "2026-09-03"}
    path = package([row] * 12) / name
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    at = rows[0].index(column)
    cell = rows[1][at]
    rows[1][at] = _another(cell)
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows(rows)
    done = run(path.parent)
    assert done.returncode == 1
    assert says in done.stdout


def _another(cell: str) -> str:
    if cell.isdigit():
        return str(int(cell) + 1)
    return "terbuka" if cell.isalpha() else (date.fromisoformat(cell) + timedelta(days=1)).isoformat()


@pytest.mark.parametrize(
    ("status", "group"), [("ditutup_otomatis", "selesai"), ("diproses", "ditutup_otomatis"), ("diproses", "x")]
)
def test_it_notices_a_status_in_a_group_that_is_not_its_own(package: Write, status: str, group: str) -> None:
    path = package([{**OPEN, "status": status}] * 12) / "keluhan.csv"
    with path.open(encoding="utf-8", newline="") as stream:
        head, *rows = csv.reader(stream)
    for row in rows:
        row[head.index("kelompok")] = group
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, lineterminator="\n").writerows([head, *rows])
    done = run(path.parent)
    assert done.returncode == 1
    assert done.stdout.count(": kelompok") == 12


def test_it_counts_a_status_that_only_the_package_knows(package: Write) -> None:
    folder = package([OPEN] * 12)
    about = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    [statuses] = [field["constraints"]["enum"] for field in about["resources"][0]["schema"]["fields"] if field["name"] == "status"]
    statuses.append("status_rekaan")
    (folder / "datapackage.json").write_text(json.dumps(about), encoding="utf-8")
    done = run(folder)
    assert done.returncode == 1
    assert "semua//semua//status_rekaan: tertulis tidak ada" in done.stdout


def test_it_notices_missing_doubled_and_phantom_rows(package: Write) -> None:
    path = package([OPEN] * 12) / "statistik.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    phantom = lines[1].replace("semua", "opd", 1).replace("opd,,", "opd,lain,")
    path.write_text("".join([lines[0], *lines[2:], lines[2], phantom]), encoding="utf-8")
    done = run(path.parent)
    assert done.returncode == 1
    assert "semua//semua//masuk: tertulis tidak ada" in done.stdout
    assert "semua//semua//diterima: tertulis dua kali" in done.stdout
    assert "opd/lain/semua//masuk" in done.stdout
    assert ", 3 differ" in done.stdout


def test_the_date_may_be_given_where_there_is_no_descriptor(package: Write) -> None:
    folder = package([OPEN] * 12)
    (folder / "datapackage.json").unlink()
    assert run(folder).returncode == 2
    assert run(folder, "--tanggal", "2026-11-24").returncode == 0
    assert run(folder, "--tanggal", "2026-11-20").returncode == 1


def test_it_knows_the_deadlines_that_the_package_states(package: Write) -> None:
    folder = package([OPEN] * 12)
    about = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    about["memarak"]["resolution_days"]["lain"] = 15
    (folder / "datapackage.json").write_text(json.dumps(about), encoding="utf-8")
    done = run(folder)
    assert done.returncode == 1
    assert done.stdout.count("tenggat_penyelesaian") == 12


def test_it_imports_nothing_of_the_project() -> None:
    imports = [line for line in SCRIPT.read_text(encoding="utf-8").splitlines() if line.startswith(("import ", "from "))]
    modules = {line.split()[1].split(".")[0] for line in imports}
    assert modules - set(sys.stdlib_module_names) == {"pandas"}
