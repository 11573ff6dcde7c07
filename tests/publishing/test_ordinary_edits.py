"""Ten ordinary edits of the sample trip no gate: status changed, rows added, rows removed."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

from memarak.publishing.gates import check_gates
from memarak.settings import DEFAULT_GATES
from memarak.snapshot import Snapshot, read_snapshot

from .conftest import Desk

ROOT = Path(__file__).parents[2]


def pulled(desk: Desk, name: str) -> Snapshot:
    options = ["--config", str(ROOT / "data/portal.toml"), "--source", str(desk.folder / "contoh"), "--as-of", "2026-11-24"]
    options += ["--state", str(desk.folder / "s"), "--snapshot", str(desk.folder / name)]
    outcome = desk.here("pull", *options)
    assert outcome.status in (0, 1), outcome.err
    return read_snapshot(desk.folder / name)


def test_ten_ordinary_edits_of_the_sample_trip_no_gate(desk: Desk) -> None:
    shutil.copytree(ROOT / "data/contoh", desk.folder / "contoh")
    before = pulled(desk, "sebelum")
    path = desk.folder / "contoh/keluhan.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        header, *rows = list(csv.reader(stream))
    status = next(i for i, name in enumerate(header) if name.strip().casefold() == "status")
    for row in rows[100:104]:
        row[status] = "selesai"
    added = [[f"KLU/2026/99{n}", *row[1:]] for n, row in enumerate(rows[200:203])]
    rows = [*rows[:300], *rows[303:], *added]
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([header, *rows])
    after = pulled(desk, "sesudah")
    assert after.complaints != before.complaints
    assert check_gates(before, after, DEFAULT_GATES, []) == []
