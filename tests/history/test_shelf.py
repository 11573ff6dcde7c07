"""Editions from month to month, as publishing keeps them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from memarak.errors import HistoryBroken
from memarak.history.shelf import edition_months, read_editions, read_revisions, update_editions
from memarak.snapshot import Snapshot

Take = Callable[..., Snapshot]
DONE = {"tanggal_masuk": "2026-09-01", "status": "selesai", "tanggal_selesai": "2026-09-11"}
ROWS = [{**DONE, "nomor": f"K-{n}"} for n in range(12)]


@pytest.fixture
def publish(snapshot_of: Take, tmp_path: Path) -> Callable[..., str | None]:
    def run(rows: list[dict[str, str]], day: str, taken_back: tuple[str, ...] = ()) -> str | None:
        return update_editions(tmp_path / "state", snapshot_of(rows, date.fromisoformat(day)), f"{day}-1", {}, taken_back)

    return run


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_no_state_has_no_editions(tmp_path: Path) -> None:
    assert edition_months(tmp_path) == []
    assert read_editions(tmp_path) == []
    assert read_revisions(tmp_path, "2026-11") == {}


def test_each_month_gets_one_edition_at_its_first_publication(publish: Callable[..., str | None], tmp_path: Path) -> None:
    made = [publish(ROWS, day) for day in ("2026-11-03", "2026-11-20", "2026-12-01", "2027-02-01")]
    assert made == ["2026-11", None, "2026-12", "2027-02"]
    assert edition_months(tmp_path / "state") == ["2026-11", "2026-12", "2027-02"]
    assert [e.as_of.isoformat() for e in read_editions(tmp_path / "state")] == ["2026-11-03", "2026-12-01", "2027-02-01"]


def test_publishing_the_same_again_changes_no_byte(publish: Callable[..., str | None], tmp_path: Path) -> None:
    late = {**DONE, "nomor": "L-1"}
    publish(ROWS, "2026-11-03")
    publish([*ROWS, late], "2026-11-20")
    before = files(tmp_path)
    publish([*ROWS, late], "2026-11-20")
    assert files(tmp_path) == before


def test_a_late_entry_is_told_with_the_day_it_came_to_light(publish: Callable[..., str | None], tmp_path: Path) -> None:
    late = {**DONE, "nomor": "L-1"}
    publish(ROWS, "2026-11-03")
    for day in ("2026-11-20", "2026-12-20"):
        publish([*ROWS, late], day)
    told = read_revisions(tmp_path / "state", "2026-11")
    assert told["data_per"] == "2026-12-20"
    assert told["perubahan"] == [{"sebab": "susulan", "nomor": "L-1", "kolom": [], "jumlah": 1, "sejak": "2026-11-20"}]
    [received] = [f for f in told["angka"] if f["alamat"] == ["semua", "", "semua", "", "masuk"]]
    assert (received["semula"]["nilai"], received["kini"]["nilai"], received["sejak"]) == ("12", "13", "2026-11-20")
    assert read_revisions(tmp_path / "state", "2026-12")["perubahan"] == []


def test_a_withdrawn_complaint_is_gone_from_every_edition(publish: Callable[..., str | None], tmp_path: Path) -> None:
    moved = [{**ROWS[0], "tanggal_selesai": "2026-09-12"}, *ROWS[1:]]
    publish(ROWS, "2026-11-03")
    publish(moved, "2026-11-20")
    assert b"K-0" in files(tmp_path)["state/edisi/2026-11/revisi.json"]
    withheld = [{**row, "nomor": "", "ditampilkan": "tidak"} if row["nomor"] == "K-0" else row for row in moved]
    publish(withheld, "2026-12-20", ("K-0",))
    assert not any(b"K-0" in body or b'"K-0"' in body for name, body in files(tmp_path / "state").items())
    told = read_revisions(tmp_path / "state", "2026-11")
    assert [(entry["sebab"], entry["nomor"]) for entry in told["perubahan"]] == [("ditarik", "")]


def test_a_tampered_edition_stops_publishing(publish: Callable[..., str | None], tmp_path: Path) -> None:
    publish(ROWS, "2026-11-03")
    frozen = tmp_path / "state/edisi/2026-11/statistik.csv"
    frozen.write_text(frozen.read_text().replace("masuk,12", "masuk,13"))
    with pytest.raises(HistoryBroken, match="2026-11"):
        publish(ROWS, "2026-11-20")


def test_revisions_are_readable_as_json(publish: Callable[..., str | None], tmp_path: Path) -> None:
    publish(ROWS, "2026-11-03")
    told = json.loads((tmp_path / "state/edisi/2026-11/revisi.json").read_text(encoding="utf-8"))
    assert told == {"data_per": "2026-11-03", "perubahan": [], "angka": [], "tidak_dirinci": 0}
