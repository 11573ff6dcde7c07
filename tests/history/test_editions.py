"""Editions are frozen: what they say, what they keep, and what is noticed."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from memarak.errors import HistoryBroken
from memarak.history.editions import Edition, forget, make_edition, month_due, public_files, read_edition, state_files
from memarak.rows import Statistic
from memarak.snapshot import Snapshot

AS_OF = date(2026, 11, 3)
ROWS = [
    {
        "nomor": "K-1",
        "tanggal_masuk": "2026-09-01",
        "judul": "Jalan rusak",
        "isi": "Lubang besar",
        "alasan": "x",
        "desa": "Jenggala",
    },
    {"nomor": "", "tanggal_masuk": "2026-10-01", "ditampilkan": "tidak"},
]
Take = Callable[..., Snapshot]


@pytest.fixture
def edition(snapshot_of: Take) -> Edition:
    return make_edition(snapshot_of(ROWS, AS_OF), "2026-11-03-1", {"keluhan.csv": "b" * 64, "datapackage.json": "a" * 64})


def write(folder: Path, files: dict[str, bytes]) -> Path:
    folder.mkdir()
    for name, body in files.items():
        (folder / name).write_bytes(body)
    return folder


@pytest.mark.parametrize(
    ("as_of", "existing", "due"),
    [
        (date(2026, 11, 3), [], "2026-11"),
        (date(2026, 11, 30), ["2026-10"], "2026-11"),
        (date(2026, 11, 30), ["2026-11"], None),
        (date(2027, 1, 1), ["2026-11", "2026-12"], "2027-01"),
    ],
)
def test_the_first_publication_of_a_month_makes_its_edition(as_of: date, existing: list[str], due: str | None) -> None:
    assert month_due(as_of, existing) == due


def test_an_edition_says_what_it_is_and_how_to_tell_that_it_is_whole(edition: Edition) -> None:
    files = public_files(edition)
    about = json.loads(files["edisi.json"])
    assert (about["edisi"], about["data_per"], about["rilis"]) == ("2026-11", "2026-11-03", "2026-11-03-1")
    assert about["berkas"] == {"datapackage.json": "a" * 64, "keluhan.csv": "b" * 64}
    assert about["beku"] == {name: hashlib.sha256(files[name]).hexdigest() for name in files if name != "edisi.json"}


def test_its_figures_are_those_of_the_snapshot(snapshot_of: Take, edition: Edition) -> None:
    rows = list(csv.reader(io.StringIO(public_files(edition)["statistik.csv"].decode())))
    assert [Statistic(*row) for row in rows[1:]] == list(snapshot_of(ROWS, AS_OF).statistics)


def test_it_holds_no_text_and_publishes_no_complaint(edition: Edition) -> None:
    everything = b"".join(state_files(edition).values())
    assert b"Lubang" not in everything
    assert b"rusak" not in everything
    assert b"K-1" not in b"".join(public_files(edition).values())
    assert "fakta.csv" not in public_files(edition)


def test_it_is_read_as_it_was_written(tmp_path: Path, edition: Edition) -> None:
    assert read_edition(write(tmp_path / "2026-11", state_files(edition))) == edition


@pytest.mark.parametrize("name", ["statistik.csv", "hari_libur.csv", "periode.csv", "edisi.json", "fakta.csv"])
def test_a_changed_or_missing_file_is_noticed(tmp_path: Path, edition: Edition, name: str) -> None:
    files: dict[str, Any] = state_files(edition)
    changed = write(tmp_path / "2026-11", {**files, name: files[name].replace(b",", b";", 1)})
    missing = write(tmp_path / "2026-12", {other: body for other, body in files.items() if other != name})
    for folder in (changed, missing):
        with pytest.raises(HistoryBroken, match=folder.name):
            read_edition(folder)


@pytest.mark.parametrize("name", ["statistik.csv", "hari_libur.csv", "periode.csv"])
def test_a_line_more_of_the_right_form_is_noticed_by_the_digest(tmp_path: Path, edition: Edition, name: str) -> None:
    files: dict[str, Any] = state_files(edition)
    longer = write(tmp_path / "2026-11", {**files, name: files[name] + files[name].splitlines()[-1] + b"\n"})
    with pytest.raises(HistoryBroken, match=longer.name):
        read_edition(longer)


def test_a_withdrawn_complaint_leaves_the_facts_and_no_figure(edition: Edition) -> None:
    after = forget(edition, {"K-1"})
    assert public_files(after) == public_files(edition)
    facts = state_files(after)["fakta.csv"]
    assert b"K-1" not in facts
    assert b"Jenggala" not in facts
    assert forget(edition, {"K-2", ""}) == edition
