"""The steps of the workflow, run as scripts against a bare repository that stands for GitHub's and a server for Pages."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from .conftest import SITE, Desk

SCRIPTS = Path(__file__).parents[2] / ".github/scripts"
SECRET = "Pagar kuning di tikungan roboh"
RUNS = 10
KEY = "kunci-uji-yang-cukup-panjang-0123456789"
LEDGER = "perubahan/riwayat.jsonl"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


@dataclass
class Host:
    """A desk whose repository and pages lie elsewhere; between runs nothing stays on the machine."""

    desk: Desk
    pages: Path
    key: str = KEY

    def script(self, name: str, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        settings = {
            **{name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")},
            "MEMARAK_KEY": self.key,
            "MEMARAK_SOURCE": "tabel",
            "STATE_REMOTE": str(self.desk.folder / "github.git"),
            "GITHUB_STEP_SUMMARY": str(self.desk.folder / "ringkasan.md"),
            **environment,
        }
        command = [str(SCRIPTS / name), *arguments]
        return subprocess.run(command, cwd=self.desk.folder, env=settings, capture_output=True, text=True, check=False)

    def load(self, memory: str = "") -> subprocess.CompletedProcess[str]:
        """A fresh machine takes the state from where it lies."""
        for name in ("state", "terbit", "output"):
            shutil.rmtree(self.desk.folder / name, ignore_errors=True)
        self.desk.save()
        return self.script("state-branch", "load", **({"MEMARAK_MEMORY": memory} if memory else {}))

    def publish(self) -> None:
        published = self.script("publish-site")
        assert published.returncode == 0, published.stderr
        self.keep()
        shutil.rmtree(self.pages, ignore_errors=True)
        shutil.copytree(self.desk.folder / "terbit", self.pages)

    def keep(self) -> None:
        saved = self.script("state-branch", "save")
        assert saved.returncode == 0, saved.stderr

    def whole_run(self, memory: str = "") -> None:
        loaded = self.load(memory)
        assert loaded.returncode == 0, loaded.stderr
        self.publish()

    def summary(self) -> str:
        (self.desk.folder / "ringkasan.md").unlink(missing_ok=True)
        assert self.script("summarise").returncode == 0
        return (self.desk.folder / "ringkasan.md").read_text(encoding="utf-8")

    def lose_branch(self) -> None:
        subprocess.run(["git", "branch", "--delete", "--force", "state"], cwd=self.desk.folder / "github.git", check=True)


@pytest.fixture
def host(desk: Desk) -> Iterator[Host]:
    pages = desk.folder / "halaman"
    pages.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(pages)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    address = f"http://localhost:{server.server_port}"  # one of digits alone would be taken for a telephone number
    policy = SITE.replace("https://contoh.example/portal", address)
    (desk.folder / "data/portal.toml").write_text(policy)
    subprocess.run(["git", "init", "--quiet", "--bare", str(desk.folder / "github.git")], check=True)
    (desk.folder / ".venv/bin").mkdir(parents=True)
    (desk.folder / ".venv/bin/memarak").symlink_to(Path(sys.executable).parent / "memarak")
    yield Host(desk, pages)
    server.shutdown()
    thread.join()
    server.server_close()


def objects(repository: Path) -> list[bytes]:
    """Every object that git keeps there, reachable or not, unpacked."""
    for pack in list(repository.glob("objects/pack/*.pack")):
        moved = pack.rename(repository / pack.name)
        with moved.open("rb") as stream:
            subprocess.run(["git", "unpack-objects", "-q"], cwd=repository, stdin=stream, check=True)
    return [zlib.decompress(path.read_bytes()) for path in repository.glob("objects/??/*")]


def test_after_ten_runs_and_a_withdrawal_the_repository_holds_no_text(host: Host) -> None:
    desk = host.desk
    desk.rows[6]["isi"] = SECRET
    for run in range(RUNS):
        if run == RUNS - 2:
            desk.penarikan.append({"nomor": "7", "alasan": "permintaan pelapor"})
        assert host.load().returncode == 0
        if run in (0, RUNS - 2, RUNS - 1):  # the days between change nothing
            host.publish()
            assert (SECRET in (host.pages / "keluhan/7/index.html").read_text(encoding="utf-8")) is (run == 0)
        else:
            host.keep()
    found = objects(desk.folder / "github.git")
    assert sum(1 for body in found if body.startswith(b"blob")) >= RUNS
    assert not [body for body in found if SECRET.encode() in body or b"Tiang lampu" in body or b"keluhan" in body]
    log = subprocess.run(["git", "log", "--oneline", "state"], cwd=desk.folder / "github.git", capture_output=True, check=True)
    assert len(log.stdout.splitlines()) == 1
    summary = host.summary()
    assert "Dibaca" in summary
    assert "Tiang lampu" not in summary
    print(f"{RUNS} runs, {len(found)} objects, none of them in the clear")


def test_a_refused_run_says_why_on_the_job_s_page_and_keeps_nothing(host: Host) -> None:
    (host.desk.folder / "tabel/keluhan.csv").write_text("nomor\n1\n")
    assert host.script("publish-site").returncode == 2
    assert not (host.desk.folder / "terbit").exists()
    assert "tanggal_masuk" in host.summary()


def test_a_lost_key_or_branch_costs_neither_the_ledger_nor_a_withdrawal(host: Host) -> None:
    desk = host.desk
    desk.rows[6]["isi"] = SECRET
    host.whole_run()
    desk.penarikan.append({"nomor": "7", "alasan": "permintaan pelapor"})
    host.whole_run()
    desk.penarikan.clear()  # only the state, and the public ledger, still know

    host.key = KEY[::-1]
    refused = host.load()
    assert refused.returncode == 2
    assert "ingatan: pulihkan" in host.summary()
    host.whole_run("pulihkan")
    goes_on(host, lines=3)
    host.lose_branch()
    desk.rows[0]["status"] = "menunggu_pelapor"
    host.whole_run()
    goes_on(host, lines=4)
    host.whole_run()
    goes_on(host, lines=5)


def goes_on(host: Host, lines: int) -> None:
    assert len((host.pages / LEDGER).read_text(encoding="utf-8").splitlines()) == lines
    assert "atas permintaan pelapor" in (host.pages / "keluhan/7/index.html").read_text(encoding="utf-8")
    assert SECRET.encode() not in b"".join(p.read_bytes() for p in host.desk.folder.rglob("state/**/*") if p.is_file())
    verified = host.desk.run([str(host.desk.folder / ".venv/bin/memarak"), "history", "verify"])
    assert verified.returncode == 0, verified.stderr


def test_a_run_that_can_t_learn_of_the_past_stops(host: Host) -> None:
    (host.pages / "perubahan").mkdir()
    (host.pages / LEDGER).write_text("<!doctype html>")
    refused = host.load()
    assert refused.returncode == 2
    assert "Catatan perubahan" in host.summary()
    unknown = host.script("state-branch", "load", STATE_REMOTE=str(host.desk.folder / "tiada.git"))
    assert unknown.returncode == 3
    assert "Cabang state" in host.summary()
    assert host.load("pulikan").returncode == 3
    assert host.load("mulai baru").returncode == 0
    assert not (host.desk.folder / "state/riwayat.jsonl").exists()
