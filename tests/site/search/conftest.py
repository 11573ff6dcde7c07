"""A site of a few thousand varied complaints, to search in."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from memarak.site.render import render_site
from memarak.snapshot import DESCRIPTOR
from memarak.synonyms import read_synonyms

DATA = Path(__file__).resolve().parents[3] / "data"
COUNT = 3000


def _varied() -> ModuleType:
    spec = importlib.util.spec_from_file_location("site_varied", Path(__file__).with_name("varied.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def varied() -> ModuleType:
    """How varied complaints are made."""
    return _varied()


@pytest.fixture(scope="session")
def large_site(tmp_path_factory: pytest.TempPathFactory, snapshot_of: Callable[..., Path], varied: ModuleType) -> Path:
    """The output folder of a site of `COUNT` complaints, with the portal's own synonyms."""
    folder = tmp_path_factory.mktemp("banyak")
    rows = varied.sample_rows()
    rows += varied.shuffled_rows(COUNT - len(rows), rows)
    kept = ("nomor", "kategori", "judul", "isi", "desa")
    complaints: list[dict[str, Any]] = [
        {
            **{name: row[name].strip() for name in kept},
            "tanggal_masuk": row["tanggal_masuk"] if row["nomor"].startswith("X") else f"{row['nomor'][4:8]}-02-15",
            "kecamatan": row["kecamatan"].strip().title(),
            "opd": ("dishub", "dikes")[number % 2],
            "status": ("diproses", "selesai", "diterima")[number % 3],
        }
        for number, row in enumerate(rows)
    ]
    snapshot = snapshot_of(folder / "snapshot", complaints)
    descriptor = json.loads((snapshot / DESCRIPTOR).read_text(encoding="utf-8"))
    descriptor["memarak"]["synonyms"] = read_synonyms(DATA)
    (snapshot / DESCRIPTOR).write_text(json.dumps(descriptor), encoding="utf-8")
    render_site(snapshot, folder / "state", folder / "output")
    return folder / "output"
