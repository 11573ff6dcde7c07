"""Equal input gives equal bytes; what did not change is not touched, what vanished is removed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from memarak.errors import OutputNotOurs
from memarak.site.render import render_site

ROOT = Path(__file__).parents[2]


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_pelican_alone_gives_the_same_bytes_under_any_hash_seed(site: Any, tmp_path: Path, seed: str) -> None:
    override = [f'MEMARAK_SNAPSHOT="{site.snapshot}"', f'MEMARAK_STATE="{site.snapshot.parent / "state"}"']
    command = [sys.executable, "-m", "pelican", "content", "-s", "pelicanconf.py", "-o", str(tmp_path / "o"), "--fatal", "errors"]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "scripts"}
    subprocess.run([*command, "-e", *override], cwd=ROOT, env=environment, check=True, capture_output=True)
    assert tree(tmp_path / "o") == site.files


def test_a_second_build_touches_no_file(build_site: Callable[..., Any]) -> None:
    built = build_site([{}, {"nomor": "T-2"}])
    before = {path: path.stat().st_mtime_ns for path in built.root.rglob("*.html")}
    render_site(built.snapshot, built.snapshot.parent / "state", built.root)
    assert {path: path.stat().st_mtime_ns for path in built.root.rglob("*.html")} == before


def test_a_page_that_vanished_is_removed_with_its_folder(build_site: Callable[..., Any], snapshot_of: Callable[..., Path]) -> None:
    built = build_site([{"nomor": "a-1"}, {"nomor": "a-2"}])
    snapshot_of(built.snapshot, [{"nomor": "a-1"}])
    render_site(built.snapshot, built.snapshot.parent / "state", built.root)
    assert (built.root / "keluhan" / "a-1").is_dir()
    assert not (built.root / "keluhan" / "a-2").exists()


def test_a_damaged_page_is_mended(build_site: Callable[..., Any]) -> None:
    built = build_site([{"nomor": "a-1"}])
    page = built.root / "keluhan" / "a-1" / "index.html"
    whole = page.read_bytes()
    page.write_bytes(whole[:100])
    render_site(built.snapshot, built.snapshot.parent / "state", built.root)
    assert page.read_bytes() == whole


def test_a_record_s_page_depends_on_its_record_alone(build_site: Callable[..., Any]) -> None:
    alone = build_site([{"nomor": "a-1"}])
    among = build_site([{"nomor": "a-1"}, {"nomor": "a-2", "status": "selesai", "tanggal_selesai": "2026-11-02"}])
    assert alone.html["keluhan/a-1/"] == among.html["keluhan/a-1/"]


def test_a_folder_of_others_is_refused(site: Any, tmp_path: Path) -> None:
    (tmp_path / "o").mkdir()
    (tmp_path / "o" / "surat.txt").write_text("milik orang")
    with pytest.raises(OutputNotOurs):
        render_site(site.snapshot, tmp_path / "state", tmp_path / "o")
    assert (tmp_path / "o" / "surat.txt").read_text() == "milik orang"
