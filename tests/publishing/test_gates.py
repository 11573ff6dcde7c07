from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from memarak.dictionary import FILES
from memarak.errors import GateRefused, UsageError
from memarak.publishing.gates import check_codes, check_gates
from memarak.rows import Complaint
from memarak.settings import DEFAULT_GATES
from memarak.snapshot import Portal, Snapshot

PORTAL = Portal("M", "K", "https://contoh.example", "Asia/Makassar", "", False, True, 5, {}, "", 100, 100, 0, 0, 0, {})


def complaint(number: int, **values: str) -> Complaint:
    own = {"nomor": str(number), "tanggal_masuk": f"2026-{number % 9 + 1:02d}-05", "opd": "dinas", **values}
    return Complaint(*(own.get(name, "") for name in FILES["keluhan"].column_names))


def snapshot(rows: list[Complaint], held_back: int = 0) -> Snapshot:
    empty: dict[str, Any] = dict.fromkeys(
        ("responses", "agencies", "places", "statistics", "periods", "holidays", "meetings", "measurements"), ()
    )
    portal = PORTAL._replace(rows_held_back=held_back, rows_read=len(rows) + held_back)
    return Snapshot(Path(), date(2026, 11, 24), "folder", portal, rows, **empty)


BEFORE = [complaint(n, opd="kecil" if n < 8 else "dinas") for n in range(100)]


@pytest.mark.parametrize(
    ("after", "code"),
    [
        (snapshot(BEFORE[:79]), "keluhan-turun"),
        (snapshot([c for c in BEFORE if c.opd != "kecil"]), "opd-hilang"),
        (snapshot(BEFORE, held_back=12), "ditahan-melonjak"),
        (snapshot([c._replace(tanggal_masuk="2025-01-01") if i < 8 else c for i, c in enumerate(BEFORE)]), "angka-lalu-bergeser"),
    ],
)
def test_a_gate_refuses_with_its_way_through_and_can_be_waved(after: Snapshot, code: str) -> None:
    with pytest.raises(GateRefused, match=f"--allow {code}"):
        check_gates(snapshot(BEFORE), after, DEFAULT_GATES, [])
    assert check_gates(snapshot(BEFORE), after, DEFAULT_GATES, list(DEFAULT_GATES)).count(code) == 1


@pytest.mark.parametrize(
    "after",
    [
        snapshot(BEFORE),
        snapshot(BEFORE[:90]),
        snapshot([*BEFORE, *(complaint(n) for n in range(100, 110))]),
        snapshot([c._replace(status="selesai") for c in BEFORE]),
        snapshot(BEFORE[5:], held_back=4),
    ],
)
def test_ordinary_edits_pass(after: Snapshot) -> None:
    assert check_gates(snapshot(BEFORE), after, DEFAULT_GATES, []) == []


def test_the_first_publication_has_nothing_to_compare_with() -> None:
    assert check_gates(None, snapshot(BEFORE), DEFAULT_GATES, []) == []


def test_an_unknown_code_is_named() -> None:
    with pytest.raises(UsageError, match="semua"):
        check_codes(["semua"])
