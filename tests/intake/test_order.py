"""Row order and column order in the source change nothing in the snapshot, byte for byte."""

from __future__ import annotations

import csv
import random
from datetime import date
from pathlib import Path

import pytest

from memarak.pipeline import Run, pull

DATA = Path(__file__).parents[2] / "data"


def snapshot_of(source: Path, folder: Path) -> dict[str, bytes]:
    run = Run(str(source), DATA / "portal.toml", folder / "s", folder / "state", folder / "l", date(2026, 11, 24), lambda _: None)
    pull(run)
    return {path.name: path.read_bytes() for path in sorted((folder / "s").iterdir())}


def write_sample(folder: Path, seed: int | None) -> Path:
    """A third of the sample's complaints with all other tables; with a seed, rows and columns in another order."""
    folder.mkdir()
    for path in sorted((DATA / "contoh").glob("*.csv")):
        head, *rows = csv.reader(path.read_text(encoding="utf-8").splitlines(keepends=True))
        rows = rows[::3] if path.stem == "keluhan" else rows
        if seed is not None:
            pick = random.Random(seed)
            order = pick.sample(range(len(head)), len(head))
            rows = [[row[i] for i in order] for row in pick.sample(rows, len(rows)) if len(row) == len(head)]
            head = [head[i] for i in order]
        with (folder / path.name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([head, *rows])
    return folder


@pytest.mark.parametrize("seed", [1, 2])
def test_order_changes_nothing_in_the_snapshot(tmp_path: Path, seed: int) -> None:
    straight = snapshot_of(write_sample(tmp_path / "a", None), tmp_path / "out-a")
    shuffled = snapshot_of(write_sample(tmp_path / "b", seed), tmp_path / "out-b")
    assert {"keluhan.csv", "tanggapan.csv", "statistik.csv", "datapackage.json"} <= set(straight)
    assert {name for name in straight if straight[name] != shuffled.get(name)} == set()
    assert set(straight) == set(shuffled)
