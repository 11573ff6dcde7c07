"""Frames for the privacy stage, small enough to read in a test."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from memarak.privacy import registry
from memarak.privacy.redaction import find_personal
from memarak.settings import Settings, Site, SourcePolicy
from memarak.tables import CleanTables
from memarak.vocabulary import TABS

COMPLAINT_DEFAULTS = {
    "tanggal_masuk": "2024-03-01",
    "jenis": "keluhan",
    "opd": "dikes",
    "status": "diterima",
    "kerahasiaan": "publik",
}


def frame(columns: list[str], rows: list[dict[str, Any]], dates: tuple[str, ...] = ()) -> pd.DataFrame:
    table = pd.DataFrame([[row.get(c, "") for c in columns] for row in rows], columns=columns, dtype=object)
    return table.assign(**{c: pd.Series([row.get(c) or None for row in rows], dtype="datetime64[s]") for c in dates})


def complaints(rows: list[dict[str, Any]]) -> pd.DataFrame:
    filled = [{**COMPLAINT_DEFAULTS, "nomor": f"K-{i}", **row} for i, row in enumerate(rows, 1)]
    columns = [*TABS["keluhan"], "tanggal_tanggapan_pertama"]
    table = frame(columns, filled, ("tanggal_masuk", "tanggal_selesai", "tanggal_tanggapan_pertama"))
    return table.assign(baris=range(2, len(rows) + 2), salinan=[row.get("salinan", 0) for row in rows])


def clean_tables(rows: list[dict[str, Any]], responses: list[dict[str, Any]] = [], **other: Any) -> CleanTables:  # noqa: B006
    answers = frame(["nomor", "tanggal", "opd", "status", "isi"], [{"tanggal": "2024-03-05", **r} for r in responses], ("tanggal",))
    table = complaints(rows)
    tables = CleanTables(
        kind="contoh",
        keluhan=table,
        tanggapan=answers.assign(baris=range(2, len(responses) + 2)),
        opd=frame([c for c in TABS["opd"] if c != "alias"], [{"kode": k, "nama": k} for k in ("dikes", "dlh", "pupr")]),
        wilayah=frame(
            ["kecamatan", "desa"], [{"kecamatan": "Tanjung", "desa": "Sokong"}, {"kecamatan": "Bayan", "desa": "Senaru"}]
        ),
        pertemuan=frame(list(TABS["pertemuan"]), other.pop("pertemuan", []), ("tanggal",)),
        program=frame(list(TABS["program"]), other.pop("program", []), ("tanggal",)),
        penarikan=frame(["nomor", "alasan"], other.pop("penarikan", [])),
        tinjauan=frame(["nomor", "kolom", "keputusan"], other.pop("tinjauan", [])),
        has_visibility_column=True,
        read=int(table["salinan"].sum()) + len(table),
        held_back=0,
        sources_of={("keluhan", "isi"): "G", ("keluhan", "kategori"): "E", ("tanggapan", "isi"): "E"},
    )
    return replace(tables, **other)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(Site("Memarak", "Lombok Utara", "https://memarak.example.go.id", "Asia/Makassar", ""), tmp_path)


@pytest.fixture
def lenient(settings: Settings) -> Settings:
    return replace(settings, source=SourcePolicy(hold_doubtful_names=False))


@pytest.fixture
def build() -> Callable[..., CleanTables]:
    return clean_tables


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], list[str]]:
    """What of a text is taken out as one kind, by the detectors of this stage without the names."""
    monkeypatch.setattr(registry, "find_both", lambda *_: ([], []))

    def take(text: str, kind: str) -> list[str]:
        return [text[span.start : span.end] for span in find_personal(text) if span.kind == kind]

    return take
