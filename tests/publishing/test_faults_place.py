"""Trouble with the place to publish to, the output folder or the disk: the site stays, or mends itself."""

from __future__ import annotations

import errno
import fcntl
import os
import resource
import shutil
import signal
import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from memarak.errors import ReleaseRefused
from memarak.publishing.folder import FolderTarget
from memarak.publishing.release_files import damaged_files
from memarak.state import State

from .conftest import Desk, environment, is_one_sentence, refused, tree

IS_ROOT = os.geteuid() == 0


@contextmanager
def mounted(folder: Path, *options: str) -> Iterator[None]:
    """A file system of its own at `folder` while the block lasts."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", *options, str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def small_disk(folder: Path, size: str) -> ExitStack:
    """What makes `folder` a disk that is soon full: a tmpfs where one is root, else a limit on every file written."""
    stack = ExitStack()
    if IS_ROOT:
        stack.enter_context(mounted(folder, "-t", "tmpfs", "-o", f"size={size}", "none"))
        return stack
    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    stack.callback(signal.signal, signal.SIGXFSZ, handler)
    stack.callback(resource.setrlimit, resource.RLIMIT_FSIZE, old)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, old[1]))
    return stack


def read_only(folder: Path) -> ExitStack:
    stack = ExitStack()
    if IS_ROOT:
        stack.enter_context(mounted(folder, "--bind", str(folder)))
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
    else:
        stack.callback(folder.chmod, 0o755)
        folder.chmod(0o555)
    return stack


def change_refused(desk: Desk, words: str, *options: str, target: str = "") -> None:
    """A changed row can't be published."""
    desk.rows[5]["status"] = "menunggu_pelapor"
    desk.save()
    refused(desk, words, *options, target=target)


@pytest.fixture
def desk(put_back: Desk) -> Desk:
    return put_back


def test_a_full_target(desk: Desk) -> None:
    with small_disk(desk.folder / "kecil", "400k"):
        change_refused(desk, "penuh" if IS_ROOT else "menolak berkas", target=f"folder:{desk.folder / 'kecil'}")
        assert not (desk.folder / "kecil/current").exists()


def test_a_full_output(desk: Desk) -> None:
    with small_disk(desk.folder / "keluar", "200k"):
        change_refused(desk, "penuh" if IS_ROOT else "menolak berkas", "--output", str(desk.folder / "keluar"))


def test_a_full_state(desk: Desk) -> None:
    with small_disk(desk.folder / "ingatan", "60k"):
        (desk.folder / "ingatan/kunci").touch()
        change_refused(desk, "penuh" if IS_ROOT else "menolak berkas", "--state", str(desk.folder / "ingatan"))


@pytest.mark.parametrize(("folder", "options"), [("web", []), ("web/releases", []), ("output", []), ("state", [])])
def test_a_read_only_disk(desk: Desk, folder: str, options: list[str]) -> None:
    with read_only(desk.folder / folder):
        change_refused(desk, "hanya dapat dibaca" if IS_ROOT else "tidak mengizinkan", *options)


def test_a_target_that_is_a_file(desk: Desk) -> None:
    (desk.folder / "berkas").write_text("surat")
    change_refused(desk, "bukan folder", target=f"folder:{desk.folder / 'berkas'}")
    assert (desk.folder / "berkas").read_text(encoding="utf-8") == "surat"


def test_a_current_that_is_a_folder(desk: Desk) -> None:
    (desk.folder / "web/current").unlink()
    (desk.folder / "web/current").mkdir()
    change_refused(desk, "berisi folder")


def test_a_mount_that_vanished(desk: Desk) -> None:
    (desk.folder / "web").rename(desk.folder / "disk-lain")
    outcome = desk.attempt()
    assert outcome.status == 2
    assert is_one_sentence(outcome)
    assert "--allow tempat-kosong" in outcome.err
    assert not (desk.folder / "web").exists()
    assert desk.attempt("2026-11-24", "--allow", "tempat-kosong").status in (0, 1)
    shutil.rmtree(desk.folder / "disk-lain")


@pytest.mark.parametrize("option", ["--output", "--snapshot"])
def test_a_folder_of_somebody_else(desk: Desk, option: str) -> None:
    (desk.folder / "surat").mkdir(exist_ok=True)
    (desk.folder / "surat/penting.txt").write_text("penting")
    outcome = desk.attempt("2026-11-24", option, str(desk.folder / "surat"))
    assert outcome.status == 2
    assert is_one_sentence(outcome)
    assert tree(desk.folder / "surat") == {"penting.txt": b"penting"}


def test_a_pages_folder_of_somebody_else(desk: Desk) -> None:
    (desk.folder / "rumah").mkdir(exist_ok=True)
    (desk.folder / "rumah/foto.jpg").write_text("foto")
    change_refused(desk, "rumah", target=f"pages:{desk.folder / 'rumah'}")
    assert tree(desk.folder / "rumah") == {"foto.jpg": b"foto"}


@pytest.mark.parametrize("name", ["state/kunci", "web/.kunci"])
def test_a_lock_that_another_run_holds(desk: Desk, name: str) -> None:
    with (desk.folder / name).open("w") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        change_refused(desk, "Proses lain")
    assert desk.attempt().status in (0, 1)


def test_two_runs_at_once_are_one_release_and_one_refusal(desk: Desk) -> None:
    desk.rows[7]["status"] = "diterima"
    desk.save()
    runs = [subprocess.Popen(desk.publish_command(), cwd=desk.folder, env=environment(), stderr=subprocess.PIPE) for _ in range(2)]
    said = [run.communicate()[1].decode() for run in runs]
    statuses = sorted(run.returncode for run in runs)
    assert statuses[0] in (0, 1), said
    assert statuses[1] in (0, 1) or (statuses[1] == 2 and "Proses lain" in "".join(said))
    assert damaged_files(desk.live) == []
    assert len(list((desk.folder / "web/releases").iterdir())) == 2


def test_a_data_package_and_a_snapshot_both_damaged_open_no_gate(desk: Desk) -> None:
    (desk.live / "data/keluhan.csv").write_text("nomor\n")
    (desk.folder / "state/snapshot/datapackage.json").unlink()
    change_refused(desk, "snapshot")


def test_no_earlier_release_to_go_back_to(desk: Desk) -> None:
    before = tree(desk.folder / "web")
    outcome = desk.here("rollback", "--target", f"folder:{desk.folder / 'web'}")
    assert outcome.status == 2
    assert is_one_sentence(outcome)
    assert tree(desk.folder / "web") == before


SYSTEM = {
    "link": "os.link",
    "rename of the release": "pathlib.Path.rename",
    "switch": "pathlib.Path.replace",
    "flush": "os.fsync",
}


@pytest.mark.parametrize("call", list(SYSTEM))
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_a_disk_that_fails_at_any_step_of_a_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int) -> None:
    target = FolderTarget(tmp_path / "web")
    (tmp_path / "s").mkdir()
    (tmp_path / "s/index.html").write_text("satu")
    with target.locked():
        target.switch(target.place(tmp_path / "s", target.next_id("2026-11-24")))
    before = tree(target.root)
    (tmp_path / "s/index.html").write_text("dua")

    def fail(*arguments: object, **options: object) -> None:
        raise OSError(code, "x")

    with monkeypatch.context() as patch:
        patch.setattr(SYSTEM[call], fail)
        if call == "link":  # without hard links a release is a copy
            with target.locked():
                target.switch(target.place(tmp_path / "s", target.next_id("2026-11-24")))
            return
        with pytest.raises(ReleaseRefused, match="tidak berubah"), target.locked():
            target.switch(target.place(tmp_path / "s", target.next_id("2026-11-24")))
    assert (target.root / "current/index.html").read_text(encoding="utf-8") == "satu"
    assert before.items() <= tree(target.root).items()
    with target.locked():
        assert not [p for p in target.releases.iterdir() if p.name.startswith(".")]


# What mends itself: the next good sheet goes out.


def change_and_publish(desk: Desk, *options: str, target: str = "") -> None:
    desk.rows[9]["status"] = "menunggu_pelapor"
    desk.save()
    outcome = desk.attempt("2026-11-24", *options, target=target)
    assert outcome.status in (0, 1), outcome.err
    assert damaged_files(desk.live) == []
    assert "Menunggu" in (desk.live / "keluhan/10/index.html").read_text(encoding="utf-8")


def damage(name: str, body: str) -> Callable[[Desk], None]:
    return lambda desk: (desk.live / name).write_text(body) and None


def unlink(name: str) -> Callable[[Desk], None]:
    return lambda desk: (desk.live / name).unlink()


MENDED: dict[str, Callable[[Desk], None]] = {
    "a page of the live release": damage("keluhan/1/index.html", "lain"),
    "its list": damage(".rilis.json", "{"),
    "a page that went": unlink("keluhan/1/index.html"),
    "a compressed copy": damage("keluhan/1/index.html.gz", "lain"),
    "its ledger": damage("perubahan/riwayat.jsonl", "{"),
    "its data": damage("data/keluhan.csv", "nomor\n"),
    "the snapshot": lambda desk: (desk.folder / "state/snapshot/keluhan.csv").unlink(),
    "the link": lambda desk: (desk.folder / "web/current").unlink() or (desk.folder / "web/current").symlink_to("releases/tiada"),
    "no link": lambda desk: (desk.folder / "web/current").unlink(),
    "a rest of a killed run": lambda desk: (desk.folder / "web/releases/.baru-x/a").mkdir(parents=True),
}


@pytest.mark.parametrize("what", list(MENDED))
def test_damage_that_the_next_run_mends(desk: Desk, what: str) -> None:
    MENDED[what](desk)
    change_and_publish(desk)


@pytest.mark.skipif(not IS_ROOT, reason="only root can mount; elsewhere a test of copies without links stands for it")
def test_a_target_on_another_file_system(desk: Desk) -> None:
    with mounted(desk.folder / "lain", "-t", "tmpfs", "none"):
        outcome = desk.attempt(target=f"folder:{desk.folder / 'lain'}")
        assert outcome.status in (0, 1), outcome.err
        assert damaged_files(desk.folder / "lain/current") == []


def test_a_web_server_may_read_whatever_the_umask(tmp_path: Path) -> None:
    (tmp_path / "s/a").mkdir(parents=True)
    (tmp_path / "s/a/index.html").write_text("satu")
    old = os.umask(0o077)
    try:
        target = FolderTarget(tmp_path / "web")
        with target.locked():
            release = target.place(tmp_path / "s", target.next_id("2026-11-24"))
    finally:
        os.umask(old)
    assert {oct(p.stat().st_mode & 0o777) for p in (release, release / "a", release / "a/index.html")} == {"0o755", "0o644"}


def test_trouble_after_the_switch_says_that_the_site_is_new(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.rows[11]["status"] = "menunggu_pelapor"
    desk.save()

    def full(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, "x")

    with monkeypatch.context() as patch:
        patch.setattr(State, "take", full)
        patch.setattr(State, "staged", lambda self: _stage_without_take(self, patch))
        outcome = desk.attempt()
    assert outcome.status == 2
    assert "sudah terbit" in outcome.err
    assert desk.attempt().status in (0, 1)
    assert desk.here("history", "verify", "--target", f"folder:{desk.folder / 'web'}").status == 0


def _stage_without_take(state: State, patch: pytest.MonkeyPatch) -> State:
    staged = State(state.folder / "terbit", state.portal)
    shutil.copytree(state.folder / "edisi", staged.folder / "edisi", dirs_exist_ok=True)
    return staged
