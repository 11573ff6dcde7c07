"""Work done beside: by another process where there is a core for it, and in any case done."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from memarak.site import beside
from memarak.site.beside import Beside
from memarak.site.manifest import Manifest, Written
from memarak.site.writer import SiteWriter, look, look_at


@pytest.fixture(autouse=True)
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "cores", lambda: 2)


def test_another_process_works_unless_one_is_to_be_alone() -> None:
    assert Beside(os.getpid).result() != os.getpid()
    assert Beside(os.getpid, is_alone=True).result() == os.getpid()


@pytest.mark.parametrize("trouble", [lambda: os._exit(1), lambda: 1 // 0])
def test_what_the_other_process_fails_at_is_done_here(trouble: Callable[[], Any]) -> None:
    here = os.getpid()
    assert Beside(lambda: "done here" if os.getpid() == here else trouble()).result() == "done here"


def noting(folder: Path, **bodies: str) -> Manifest:
    """An output folder with these files, and its manifest."""
    writer = SiteWriter(str(folder / "output"), {})
    writer.claim()
    manifest = Manifest(folder, folder / "output", "1")
    manifest.write(
        [(f"{name}/{name}.html", writer.put(f"{name}/{name}.html", body.encode(), "").noted) for name, body in bodies.items()]
    )
    return manifest


def test_looking_tells_what_differs_what_is_strange_and_what_is_empty(tmp_path: Path) -> None:
    manifest = noting(tmp_path, a="satu", b="dua", c="tiga")
    output = tmp_path / "output"
    (output / "a/a.html").write_text("lain lagi")
    (output / "b/b.html").unlink()
    (output / "c/lupa.html").write_text("lupa")
    (output / "d/e").mkdir(parents=True)
    seen = look_at(tmp_path, output)
    assert seen == (manifest.read().mark, {"a/a.html", "b/b.html"}, ["c/lupa.html"], seen.hollow)
    assert sorted(seen.hollow) == ["b/", "d/", "d/e/"]
    known = SiteWriter(str(output), {}).sweep({"a/a.html", "c/c.html"}, manifest.read(), seen)
    assert known == {"c/c.html": manifest.read().files["c/c.html"]}
    assert sorted(p.relative_to(output).as_posix() for p in output.rglob("*")) == [".memarak", "a", "a/a.html", "c", "c/c.html"]


def test_a_look_beside_another_manifest_is_not_believed(snapshot_of: Callable[..., Path], tmp_path: Path) -> None:
    seen = look_at(tmp_path / "state", tmp_path / "output")
    assert seen.mark == ""
    manifest = noting(tmp_path, a="satu")
    assert look(str(tmp_path / "output"), manifest.read()).mark == manifest.read().mark != ""


def test_a_note_holds_digest_size_and_time() -> None:
    assert Written("abc", 3, 17).noted == "abc\t3\t17"
