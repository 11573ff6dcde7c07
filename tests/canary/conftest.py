from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .desk import Desk


@pytest.fixture(params=[True, False], ids=["with a key", "without a key"])
def has_key(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.save()
    return made


@pytest.fixture(scope="module")
def published_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a regency that has published twice."""
    made = Desk(tmp_path_factory.mktemp("meja"))
    made.save()
    for isi in ("Lampu jalan mati", "Lampu jalan mati lagi"):
        made.tables["keluhan"][1][0]["isi"] = isi
        made.save()
        ran = made.pulling("publish")
        assert ran.status in (0, 1), ran.printed
    return made.folder


@pytest.fixture
def published(published_once: Path, tmp_path: Path) -> Desk:
    """A copy of that folder, to be spoilt."""
    shutil.copytree(published_once, tmp_path, symlinks=True, dirs_exist_ok=True)
    return Desk(tmp_path)
