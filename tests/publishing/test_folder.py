from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from memarak.errors import ReleaseRefused, RunInProgress
from memarak.publishing.folder import FolderTarget
from memarak.publishing.release_files import damaged_files, read_manifest


def site(folder: Path, **pages: str) -> Path:
    for name, text in pages.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        (folder / name / "index.html").write_text(text)
    (folder / ".memarak").touch()
    return folder


def publish(target: FolderTarget, folder: Path, day: str = "2026-11-24") -> Path:
    with target.locked():
        release = target.place(folder, target.next_id(day))
        target.switch(release)
    return release


def test_the_public_sees_the_release_through_one_link(tmp_path: Path) -> None:
    target = FolderTarget(tmp_path / "web")
    release = publish(target, site(tmp_path / "s", a="satu"))
    assert release.name == "2026-11-24_00001"
    assert (tmp_path / "web/current").is_symlink()
    assert (tmp_path / "web/current/a/index.html").read_text() == "satu"
    assert target.live() == release
    assert not (release / ".memarak").exists()


def test_a_release_lists_its_files_with_their_digests(tmp_path: Path) -> None:
    target = FolderTarget(tmp_path / "web")
    release = publish(target, site(tmp_path / "s", a="satu", b="dua"))
    assert set(read_manifest(release)) == {"a/index.html", "b/index.html"}
    assert damaged_files(release) == []
    (release / "b/index.html").write_text("lain")
    (release / "c.txt").write_text("baru")
    assert damaged_files(release) == ["b/index.html", "c.txt"]


def test_equal_files_are_kept_once_and_changed_ones_leave_the_old_release_alone(tmp_path: Path) -> None:
    target = FolderTarget(tmp_path / "web")
    first = publish(target, site(tmp_path / "s", a="satu", b="dua"))
    second = publish(target, site(tmp_path / "s", a="satu", b="berubah"))
    assert (first / "a/index.html").stat().st_ino == (second / "a/index.html").stat().st_ino
    assert (first / "b/index.html").read_text() == "dua"
    assert damaged_files(first) == damaged_files(second) == []


def test_only_the_newest_releases_are_kept_and_never_fewer_than_the_live_one(tmp_path: Path) -> None:
    target = FolderTarget(tmp_path / "web")
    for number in range(4):
        publish(target, site(tmp_path / "s", a=str(number)))
    oldest = target.all_releases()[0]
    with target.locked():
        target.switch(oldest)
        target.prune(keep=2)
    assert [r.name for r in target.all_releases()] == ["2026-11-24_00001", "2026-11-24_00003", "2026-11-24_00004"]
    assert target.live() == oldest


def test_a_second_publisher_is_refused(tmp_path: Path) -> None:
    target = FolderTarget(tmp_path / "web")
    with target.locked(), pytest.raises(RunInProgress), FolderTarget(tmp_path / "web").locked():
        pass


def test_what_a_killed_run_left_is_cleared(tmp_path: Path) -> None:
    target = FolderTarget(tmp_path / "web")
    release = publish(target, site(tmp_path / "s", a="satu"))
    (target.releases / ".baru-2026-11-25_00002" / "a").mkdir(parents=True)
    (target.root / ".current.baru").symlink_to("releases/tiada")
    with target.locked():
        assert target.all_releases() == [release]
    assert sorted(p.name for p in target.releases.iterdir()) == [release.name]
    assert not (target.root / ".current.baru").is_symlink()


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "web").write_text("bukan folder")
    with pytest.raises(ReleaseRefused, match="tidak berubah"), FolderTarget(tmp_path / "web").locked():
        pass


def test_a_disk_that_takes_no_more_leaves_the_live_release(tmp_path: Path) -> None:
    target = FolderTarget(tmp_path / "web")
    publish(target, site(tmp_path / "s", a="satu"))
    site(tmp_path / "s", a="x" * 200_000)
    script = (
        "import sys; from pathlib import Path\n"
        "from memarak.publishing.folder import FolderTarget\nfrom memarak.errors import ReleaseRefused\n"
        f"t = FolderTarget(Path({str(tmp_path / 'web')!r}))\n"
        "try:\n"
        "    with t.locked():\n"
        f"        t.switch(t.place(Path({str(tmp_path / 's')!r}), t.next_id('2026-11-25')))\n"
        "except ReleaseRefused as error:\n    sys.exit(str(error))\n"
    )

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, preexec_fn=limit, env=os.environ, check=False
    )
    assert "menolak berkas sebesar ini" in run.stderr
    assert (tmp_path / "web/current/a/index.html").read_text() == "satu"
    assert len(target.all_releases()) == 1


def test_the_site_never_stands_without_a_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = FolderTarget(tmp_path / "web")
    with target.locked():
        target.switch(target.place(site(tmp_path / "s", a="satu"), "2026-11-24_00001"))
        second = target.place(site(tmp_path / "t", a="dua"), "2026-11-24_00002")
        steps = []

        def watched(name: str) -> None:
            real = getattr(Path, name)

            def step(path: Path, *arguments: object, **options: object) -> object:
                done = real(path, *arguments, **options)
                steps.append((name, (tmp_path / "web/current/a/index.html").is_file()))
                return done

            monkeypatch.setattr(Path, name, step)

        for name in ("symlink_to", "replace", "rename", "unlink"):
            watched(name)
        target.switch(second)
    assert {name for name, _ in steps} >= {"symlink_to", "replace"}
    assert all(stands for _, stands in steps)
