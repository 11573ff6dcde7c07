"""The process that makes itself ready for rendering: the same site, the same errors, and it never outlives its run."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from memarak.errors import BuildFailed, OutputNotOurs, SourceUnreachable
from memarak.shards import asking
from memarak.site import ahead
from memarak.site.ahead import rendering_ahead


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(ahead, "cores", lambda: 2)
    yield
    assert not multiprocessing.active_children()


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_other_process_makes_the_same_site(site: Any, tmp_path: Path) -> None:
    with rendering_ahead() as render:
        (other,) = multiprocessing.active_children()
        render(site.snapshot, site.snapshot.parent / "state", tmp_path / "o", None)
    assert other.exitcode == 0
    assert tree(tmp_path / "o") == site.files


@pytest.mark.parametrize("case", ["one core", "a cluster"])
def test_without_a_second_core_or_with_a_cluster_this_process_renders(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rendered: list[tuple[Path | None, ...]] = []
    monkeypatch.setattr("memarak.site.render.render_site", lambda *places: rendered.append(places))
    monkeypatch.setattr(ahead, "cores", lambda: 1 if case == "one core" else 2)
    with asking(Any if case == "a cluster" else None), rendering_ahead() as render:  # type: ignore[arg-type]
        render(Path("a"), Path("b"), Path("c"), None)
    assert rendered == [(Path("a"), Path("b"), Path("c"), None)]


def test_what_went_wrong_is_raised_here(site: Any, tmp_path: Path) -> None:
    (tmp_path / "surat.txt").write_text("bukan situs")
    with pytest.raises(OutputNotOurs, match="bukan buatan memarak"), rendering_ahead() as render:
        render(site.snapshot, site.snapshot.parent / "state", tmp_path, None)


def test_a_run_that_fails_before_rendering_leaves_no_process(tmp_path: Path) -> None:
    with pytest.raises(SourceUnreachable), rendering_ahead():
        raise SourceUnreachable("Tabel tidak dapat dibaca.")


def test_a_process_that_was_killed_is_told_in_one_sentence(tmp_path: Path) -> None:
    with rendering_ahead() as render:
        (other,) = multiprocessing.active_children()
        assert other.pid
        os.kill(other.pid, signal.SIGKILL)
        other.join()
        with pytest.raises(BuildFailed, match="mati di tengah jalan"):
            render(tmp_path, tmp_path, tmp_path, None)
