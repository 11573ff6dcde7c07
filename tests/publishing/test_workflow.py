"""The steps of the workflow, run as scripts against a bare repository that stands for GitHub's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

from .conftest import Desk

SCRIPTS = Path(__file__).parents[2] / ".github/scripts"
SECRET = "Pagar kuning di tikungan roboh"
RUNS = 10


def script(desk: Desk, name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "MEMARAK_KEY": "kunci-uji-yang-cukup-panjang-0123456789",
        "MEMARAK_SOURCE": "tabel",
        "STATE_REMOTE": str(desk.folder / "github.git"),
        "GITHUB_STEP_SUMMARY": str(desk.folder / "ringkasan.md"),
    }
    command = [str(SCRIPTS / name), *arguments]
    return subprocess.run(command, cwd=desk.folder, env=environment, capture_output=True, text=True, check=False)


def objects(repository: Path) -> list[bytes]:
    """Every object that git keeps there, reachable or not, unpacked."""
    for pack in list(repository.glob("objects/pack/*.pack")):
        moved = pack.rename(repository / pack.name)
        with moved.open("rb") as stream:
            subprocess.run(["git", "unpack-objects", "-q"], cwd=repository, stdin=stream, check=True)
    return [zlib.decompress(path.read_bytes()) for path in repository.glob("objects/??/*")]


def test_after_ten_runs_and_a_withdrawal_the_repository_holds_no_text(desk: Desk) -> None:
    subprocess.run(["git", "init", "--quiet", "--bare", str(desk.folder / "github.git")], check=True)
    (desk.folder / ".venv/bin").mkdir(parents=True)
    (desk.folder / ".venv/bin/memarak").symlink_to(Path(sys.executable).parent / "memarak")
    desk.rows[6]["isi"] = SECRET
    for run in range(RUNS):
        shutil.rmtree(desk.folder / "state", ignore_errors=True)
        shutil.rmtree(desk.folder / "terbit", ignore_errors=True)
        if run == RUNS - 2:
            desk.penarikan.append({"nomor": "7", "alasan": "permintaan pelapor"})
        desk.save()
        assert script(desk, "state-branch", "load").returncode == 0
        if run in (0, RUNS - 2, RUNS - 1):  # the days between change nothing
            published = script(desk, "publish-site")
            assert published.returncode == 0, published.stderr
            assert (SECRET in (desk.folder / "terbit/keluhan/7/index.html").read_text(encoding="utf-8")) is (run == 0)
        saved = script(desk, "state-branch", "save")
        assert saved.returncode == 0, saved.stderr
    found = objects(desk.folder / "github.git")
    assert sum(1 for body in found if body.startswith(b"blob")) >= RUNS
    assert not [body for body in found if SECRET.encode() in body or b"Tiang lampu" in body or b"keluhan" in body]
    log = subprocess.run(["git", "log", "--oneline", "state"], cwd=desk.folder / "github.git", capture_output=True, check=True)
    assert len(log.stdout.splitlines()) == 1
    assert script(desk, "summarise").returncode == 0
    summary = (desk.folder / "ringkasan.md").read_text(encoding="utf-8")
    assert "Dibaca" in summary
    assert "Tiang lampu" not in summary
    print(f"{RUNS} runs, {len(found)} objects, none of them in the clear")


def test_a_refused_run_says_why_on_the_job_s_page_and_keeps_nothing(desk: Desk) -> None:
    (desk.folder / ".venv/bin").mkdir(parents=True)
    (desk.folder / ".venv/bin/memarak").symlink_to(Path(sys.executable).parent / "memarak")
    (desk.folder / "tabel/keluhan.csv").write_text("nomor\n1\n")
    assert script(desk, "publish-site").returncode == 2
    assert not (desk.folder / "terbit").exists()
    script(desk, "summarise")
    assert "tanggal_masuk" in (desk.folder / "ringkasan.md").read_text(encoding="utf-8")
