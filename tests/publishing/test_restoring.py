"""A state that was lost is learnt again from the site that the public sees, and only from one that fits together."""

from __future__ import annotations

import json
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from memarak.history.ledger import START, entry_digest

from .conftest import Desk, Outcome, is_one_sentence, make_desk, tree

SECRET = "Pagar kuning di tikungan roboh"
WITHDRAWN, ROW_GONE, NOW_CONFIDENTIAL = "7", "9", "11"
LEDGER = "perubahan/riwayat.jsonl"
HANG_UP, HALF = 0, 1
"""Answers that are no status: none at all, and one that promises twice what it gives."""
Lines = list[dict[str, Any]]


@dataclass
class Served:
    """A folder behind an address on this machine; `faults` answers some paths otherwise: a status, or other bytes."""

    folder: Path
    faults: dict[str, int | bytes] = field(default_factory=dict)
    address: str = ""

    def answer(self, name: str) -> tuple[int, bytes]:
        fault = self.faults.get(name)
        path = self.folder / name
        if fault == HALF:
            return HALF, path.read_bytes()
        if isinstance(fault, int):
            return fault, b"<!doctype html>"
        return (200, path.read_bytes() if fault is None else fault) if path.is_file() else (404, b"")


@pytest.fixture
def served(published_thrice: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    for variable in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(variable, raising=False)
    site = Served(published_thrice.live)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body = site.answer(self.path.removeprefix("/portal/"))
            if status == HANG_UP:
                return
            self.send_response(200 if status == HALF else status)
            if status == 301:
                self.send_header("Location", "http://192.0.2.1/")
            self.send_header("Content-Length", str(len(body) * (2 if status == HALF else 1)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.address = f"http://127.0.0.1:{server.server_port}/portal"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield site
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Two months of publications: one complaint withdrawn by command alone, one row deleted, one turned confidential."""
    desk = make_desk(tmp_path_factory.mktemp("sejarah"))
    desk.rows[6]["isi"] = SECRET
    assert desk.publish_here("2026-10-30").status in (0, 1)
    assert desk.here("withdraw", WITHDRAWN, "--reason", "permintaan pelapor", "--as-of", "2026-11-02").status == 0
    assert desk.publish_here("2026-11-02").status in (0, 1)
    shutil.copytree(desk.live, desk.folder / "lama")
    desk.rows[10]["kerahasiaan"] = "rahasia"
    desk.rows[0]["status"] = "menunggu_pelapor"
    del desk.rows[8]
    assert desk.publish_here("2026-11-24").status in (0, 1)
    shutil.copytree(desk.folder / "state", desk.folder / "dulu")
    return desk


@pytest.fixture
def published_thrice(history: Desk) -> Iterator[Desk]:
    """The same with its state lost; whatever a test does to state and configuration is undone."""
    policy = tree(history.folder / "data")
    shutil.rmtree(history.folder / "state")
    (history.folder / "state").mkdir()
    yield history
    shutil.rmtree(history.folder / "state")
    shutil.copytree(history.folder / "dulu", history.folder / "state")
    shutil.rmtree(history.folder / "data")
    for name, body in policy.items():
        (history.folder / "data" / name).parent.mkdir(exist_ok=True)
        (history.folder / "data" / name).write_bytes(body)


def restore(desk: Desk, origin: str, *more: str) -> Outcome:
    return desk.here("history", "restore", "--from", origin, "--snapshot", str(desk.folder / "state/snapshot"), *more)


def json_of(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("by", ["address", "folder"])
def test_what_can_be_restored_is(published_thrice: Desk, served: Served, by: str) -> None:
    desk = published_thrice
    outcome = restore(desk, served.address if by == "address" else str(desk.live))
    assert outcome.status == 0, outcome.err
    assert "3 baris catatan perubahan, 3 alamat lama, 1 keluhan yang ditarik, 2 edisi" in outcome.out
    state, before = desk.folder / "state", desk.folder / "dulu"
    for name in ("riwayat.jsonl", "garam.txt"):
        assert (state / name).read_bytes() == (before / name).read_bytes()
    for name in ("alamat_lama.json", "ditarik.json"):
        assert json_of(state / name) == json_of(before / name)
    memory = json_of(state / "ingatan.json")["https://contoh.example/portal"]
    assert memory["kolom_kerahasiaan"] is True
    assert memory["riwayat_terakhir"][0] == 3
    assert tree(state / "snapshot") == tree(before / "snapshot")
    for month in ("2026-10", "2026-11"):
        kept, was = tree(state / "edisi" / month), tree(before / "edisi" / month)
        assert {n: b for n, b in kept.items() if n != "fakta.csv"} == {n: b for n, b in was.items() if n != "fakta.csv"}
        assert "fakta.csv" in kept
    assert not [name for name, body in tree(state).items() if SECRET.encode() in body]
    assert not [name for name in tree(state) if name.startswith("terbit/snapshot") or ".baru" in name]


def test_the_next_publication_goes_on_with_the_same_ledger(published_thrice: Desk, served: Served) -> None:
    desk = published_thrice
    before = (desk.live / LEDGER).read_text(encoding="utf-8")
    assert restore(desk, served.address).status == 0
    row = desk.rows[1]
    status, row["status"] = row["status"], "diarsipkan"
    outcome = desk.publish_here("2026-11-25", target=f"pages:{desk.folder / 'terbit'}")
    row["status"] = status
    assert outcome.status in (0, 1), outcome.err
    after = (desk.folder / "terbit" / LEDGER).read_text(encoding="utf-8")
    assert after.startswith(before)
    assert json.loads(after.splitlines()[3])["diubah"] == {row["nomor"]: ["status", "kelompok"]}
    for number, words in ((WITHDRAWN, "permintaan pelapor"), (ROW_GONE, "ditarik dari sumber"), (NOW_CONFIDENTIAL, "dirahasiakan")):
        assert words in (desk.folder / f"terbit/keluhan/{number}/index.html").read_text(encoding="utf-8")
    for month in ("2026-10", "2026-11"):
        name = f"edisi/{month}/statistik.csv"
        assert (desk.folder / "terbit" / name).read_bytes() == (desk.live / name).read_bytes()
    assert desk.here("history", "verify").status == 0
    shutil.rmtree(desk.folder / "terbit")


def lines(change: Callable[[Lines], object]) -> Callable[[bytes], bytes]:
    """A ledger with its lines changed, the chain left as it was."""

    def apply(body: bytes) -> bytes:
        entries = [json.loads(line) for line in body.splitlines()]
        change(entries)
        return "".join(json.dumps(entry) + "\n" for entry in entries).encode()

    return apply


def chained(change: Callable[[Lines], object]) -> Callable[[bytes], bytes]:
    """A ledger with its lines changed and all digests made anew: a forgery, or the ledger of something else."""

    def rechain(entries: Lines) -> None:
        change(entries)
        previous = START
        for number, entry in enumerate(entries, 1):
            entry["urutan"], entry["sebelumnya"] = number, previous
            entry["sidik"] = previous = entry_digest(entry)

    return lines(rechain)


Answer = int | Callable[[bytes], bytes]
FAULTS: dict[str, tuple[str, Answer, int, str]] = {
    "no ledger": (LEDGER, 404, 3, "belum punya catatan perubahan"),
    "an error of the host": (LEDGER, 503, 3, "jawaban 503"),
    "no permission": (LEDGER, 403, 3, "jawaban 403"),
    "a hang-up": (LEDGER, HANG_UP, 3, "jaringan"),
    "half an answer": (LEDGER, HALF, 3, "jaringan"),
    "led elsewhere": (LEDGER, 301, 3, "jawaban 301"),
    "a hang-up in between": ("data/keluhan.csv", HANG_UP, 3, "jaringan"),
    "an error at an edition": ("edisi/2026-10/edisi.json", 500, 3, "jawaban 500"),
    "a page of the office's network": (LEDGER, lambda body: b"<!doctype html><title>Masuk</title>", 2, "rusak"),
    "a ledger cut off": (LEDGER, lambda body: body[:-40], 2, "rusak"),
    "no text": (LEDGER, lambda body: b"\xff\xfe" * 40, 2, "rusak"),
    "an empty ledger": (LEDGER, lambda body: b"", 2, "kosong"),
    "a line edited": (LEDGER, lines(lambda entries: entries[0].update(jumlah=1)), 2, "pernah diubah"),
    "a line lost": (LEDGER, lines(lambda entries: entries.pop(1)), 2, "pernah diubah"),
    "lines reordered": (LEDGER, lines(lambda entries: entries.reverse()), 2, "pernah diubah"),
    "the last line lost": (LEDGER, lines(lambda entries: entries.pop()), 2, "bukan yang disebut"),
    "a forged last line": (LEDGER, chained(lambda entries: entries[-1].update(berkas={"keluhan.csv": "ab"})), 2, "tidak lengkap"),
    "a file outside": (LEDGER, chained(lambda entries: entries[-1].update(berkas={"../../x.csv": "ab"})), 2, "tidak lengkap"),
    "a page outside": (LEDGER, chained(lambda entries: entries[0].update(tidak_tampil={"../x/": "hukum"})), 2, "program lain"),
    "an unknown cause": (LEDGER, chained(lambda entries: entries[0].update(tidak_tampil={"keluhan/3/": "<b>"})), 2, "program lain"),
    "no date": (LEDGER, chained(lambda entries: entries[0].update(data_per="kemarin")), 2, "program lain"),
    "a field less": (LEDGER, chained(lambda entries: entries[0].pop("ditambah")), 2, "program lain"),
    "no salt": ("perubahan/garam.txt", 404, 2, "bukan yang disebut"),
    "another salt": ("perubahan/garam.txt", lambda body: b"ab" * 32, 2, "bukan yang disebut"),
    "salt that is none": ("perubahan/garam.txt", lambda body: b"garam", 2, "bukan yang disebut"),
    "complaints changed": ("data/keluhan.csv", lambda body: body.replace(b"padam", b"nyala", 1), 2, "bukan yang disebut"),
    "complaints gone": ("data/keluhan.csv", 404, 2, "tidak lengkap"),
    "a description that is none": ("data/datapackage.json", lambda body: b"{", 2, "tidak lengkap"),
    "another portal": ("data/datapackage.json", lambda body: body.replace(b"contoh.example", b"lain.example"), 2, "bukan milik"),
    "figures changed": ("edisi/2026-10/statistik.csv", lambda body: body.replace(b"jumlah", b"rasio", 1), 2, "Edisi 2026-10"),
    "an edition that is none": ("edisi/2026-11/edisi.json", lambda body: b"[]", 2, "Edisi 2026-11"),
    "an edition of another release": (
        "edisi/2026-11/edisi.json", lambda body: body.replace(b"2026-11-02_00002", b"2026-11-24_00003"), 2, "Edisi 2026-11",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", list(FAULTS))
def test_a_site_that_can_t_be_believed_restores_nothing(published_thrice: Desk, served: Served, name: str) -> None:
    path, answer, status, words = FAULTS[name]
    served.faults[path] = answer if isinstance(answer, int) else answer((served.folder / path).read_bytes())
    outcome = restore(published_thrice, served.address)
    assert outcome.status == status, outcome
    assert is_one_sentence(outcome), outcome.err
    assert words in outcome.err
    assert "Kesalahan program" not in outcome.err
    assert [name for name in tree(published_thrice.folder / "state") if name != "kunci"] == []


@pytest.mark.parametrize(
    ("origin", "status"),
    [("ftp://contoh.example/", 64), ("http://contoh.example/", 64), ("tiada", 3), ("http://127.0.0.1:9/", 3)],
)
def test_an_origin_that_is_none(published_thrice: Desk, served: Served, origin: str, status: int) -> None:
    outcome = restore(published_thrice, origin)
    assert outcome.status == status
    assert is_one_sentence(outcome), outcome.err


def test_before_the_first_publication_there_is_nothing_to_restore(published_thrice: Desk, served: Served) -> None:
    served.faults[LEDGER] = 404
    outcome = restore(published_thrice, served.address, "--if-any")
    assert outcome.status == 0
    assert "mulai dari awal" in outcome.out
    served.faults[LEDGER] = 503
    assert restore(published_thrice, served.address, "--if-any").status == 3


def test_an_edition_that_the_site_lost_is_told_and_the_rest_restored(published_thrice: Desk, served: Served) -> None:
    served.faults["edisi/2026-10/statistik.csv"] = 404
    outcome = restore(published_thrice, served.address)
    assert outcome.status == 1
    assert "edisi 2026-10" in outcome.out
    assert not (published_thrice.folder / "state/edisi/2026-10").exists()
    assert (published_thrice.folder / "state/edisi/2026-11/fakta.csv").exists()


def test_what_this_machine_knows_as_withdrawn_comes_back_without_text(published_thrice: Desk, served: Served) -> None:
    (published_thrice.folder / "data/ditarik.csv").write_text("nomor,alasan\n12,hukum\n")
    assert restore(published_thrice, served.address).status == 0
    kept = published_thrice.folder / "state/snapshot/keluhan.csv"
    assert "Tiang lampu ke 13 " in kept.read_text(encoding="utf-8")
    assert published_thrice.where("Tiang lampu ke 12 ") == [
        n for n in published_thrice.where("Tiang lampu ke 12 ") if n[:5] != "state"
    ]
    outcome = published_thrice.publish_here("2026-11-25", target=f"pages:{published_thrice.folder / 'terbit'}")
    assert outcome.status in (0, 1), outcome.err
    assert "sudah ditarik" in (published_thrice.folder / "terbit/keluhan/12/index.html").read_text(encoding="utf-8")
    shutil.rmtree(published_thrice.folder / "terbit")


def test_a_site_older_than_the_memory_is_not_taken(published_thrice: Desk, served: Served) -> None:
    state = published_thrice.folder / "state"
    shutil.copy(published_thrice.folder / "dulu/ingatan.json", state)
    served.folder = published_thrice.folder / "lama"
    before = tree(state)
    outcome = restore(published_thrice, served.address)
    assert outcome.status == 2
    assert "lebih lama daripada ingatan" in outcome.err
    assert tree(state) == {**before, "kunci": b""}


def test_a_forged_past_is_not_taken_where_its_last_line_is_remembered(published_thrice: Desk, served: Served) -> None:
    shutil.copy(published_thrice.folder / "dulu/ingatan.json", published_thrice.folder / "state")
    forged = chained(lambda entries: entries[0].update(jumlah=1))
    served.faults[LEDGER] = forged((served.folder / LEDGER).read_bytes())
    outcome = restore(published_thrice, served.address)
    assert outcome.status == 2
    assert "bukan yang dulu terbit" in outcome.err


def test_a_damaged_ledger_is_mended_and_a_whole_state_stays(published_thrice: Desk, served: Served) -> None:
    state = published_thrice.folder / "state"
    shutil.rmtree(state)
    shutil.copytree(published_thrice.folder / "dulu", state)
    (state / "riwayat.jsonl").write_text("{\n")
    assert restore(published_thrice, served.address).status == 0
    assert (state / "riwayat.jsonl").read_bytes() == (served.folder / LEDGER).read_bytes()
    assert (state / "edisi/2026-10/fakta.csv").read_bytes() == (
        published_thrice.folder / "dulu/edisi/2026-10/fakta.csv"
    ).read_bytes()
