from __future__ import annotations

import json
from pathlib import Path

import pytest

from memarak.errors import HistoryBroken
from memarak.history.ledger import Entry, ledger_bytes, new_entry, read_ledger, salted_digests, verify_chain


def ledger(length: int) -> list[Entry]:
    entries: list[Entry] = []
    for number in range(length):
        changes = {"ditambah": [f"KLU-{number}"], "diubah": {}, "tidak_tampil": {}, "jumlah": number, "dirahasiakan": 0}
        entries.append(
            new_entry(
                entries, f"2026-11-24_{number:05d}", "2026-11-24", changes, {"keluhan.csv": "ab"}, [], "2026-11-24T05:10:00+08:00"
            )
        )
    return entries


def test_a_whole_ledger_verifies_and_survives_the_disk(tmp_path: Path) -> None:
    (tmp_path / "riwayat.jsonl").write_bytes(ledger_bytes(ledger(4)))
    verify_chain(read_ledger(tmp_path / "riwayat.jsonl"))
    assert len(read_ledger(tmp_path / "riwayat.jsonl")) == 4
    assert read_ledger(tmp_path / "tiada.jsonl") == []


@pytest.mark.parametrize("damage", ["edited", "lost", "reordered", "first lost", "renumbered"])
def test_any_edit_loss_or_reordering_is_found(damage: str) -> None:
    lines = [dict(e) for e in ledger(4)]
    if damage == "edited":
        lines[2]["ditambah"] = []
    elif damage == "lost":
        del lines[2]
    elif damage == "reordered":
        lines[1], lines[2] = lines[2], lines[1]
    elif damage == "first lost":
        del lines[0]
    else:
        lines[2]["urutan"] = 9
    with pytest.raises(HistoryBroken, match="baris"):
        verify_chain(lines)


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    (tmp_path / "riwayat.jsonl").write_text(json.dumps({"a": 1}) + "\n{\n")
    with pytest.raises(HistoryBroken, match="baris 2"):
        read_ledger(tmp_path / "riwayat.jsonl")


def test_a_guess_cannot_be_tried_against_a_digest_without_its_salt(tmp_path: Path) -> None:
    (tmp_path / "keluhan.csv").write_text("nomor,isi\n1,telepon 081234567890\n")
    one, other = salted_digests(tmp_path, "00" * 32), salted_digests(tmp_path, "01" * 32)
    assert one.keys() == other.keys() == {"keluhan.csv"}
    assert one != other
