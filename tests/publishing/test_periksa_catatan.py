"""The script with which a stranger verifies the ledger: it finds nothing on a published site, and every kind of tampering."""

from __future__ import annotations

import hashlib
import html
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from memarak.site.opendata.examples import verify_example

from .conftest import Desk, complaint, make_desk

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts/memarak/site/static_data/periksa_catatan.py"
LEDGER = "perubahan/riwayat.jsonl"


def run(*words: str, script: Path = SCRIPT) -> subprocess.CompletedProcess[str]:
    """Run it as a stranger does: without the portal's program on the path."""
    return subprocess.run([sys.executable, "-I", "-S", str(script), *words], capture_output=True, text=True, check=False)


def findings(done: subprocess.CompletedProcess[str]) -> list[str]:
    assert done.stderr == ""
    return [line for line in done.stdout.splitlines() if not re.match(r"\d+ terbitan diperiksa|Sidik terbaru", line)]


@pytest.fixture(scope="module")
def live(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site published four times: a row added, one withdrawn, one changed, and a second month's edition."""
    desk = make_desk(tmp_path_factory.mktemp("meja"))
    edits: list[Callable[[], Any]] = [
        lambda: None,
        lambda: desk.rows.append(complaint(41)),
        lambda: desk.penarikan.append({"nomor": "7", "alasan": "permintaan pelapor"}),
        lambda: desk.rows[4].update(status="selesai", tanggal_selesai="2026-11-20"),
    ]
    for edit, day in zip(edits, ("2026-11-24", "2026-11-25", "2026-11-26", "2026-12-01"), strict=True):
        edit()
        outcome = desk.publish_here(day)
        assert outcome.status in (0, 1), outcome.err
    return desk.live


@pytest.fixture
def copy(live: Path, tmp_path: Path) -> Path:
    """The site as a stranger has it, to be tampered with."""
    return Path(shutil.copytree(live, tmp_path / "situs"))


def lines_of(site: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (site / LEDGER).read_text("utf-8").splitlines()]


def write_lines(site: Path, lines: list[dict[str, Any]]) -> None:
    (site / LEDGER).write_text("".join(json.dumps(e, ensure_ascii=False, sort_keys=True) + "\n" for e in lines), "utf-8")


def chained(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The lines numbered and chained anew, as somebody would who knows how it is done."""
    before, made = "0" * 64, []
    for number, line in enumerate(lines, 1):
        body = {**line, "urutan": number, "sebelumnya": before}
        body.pop("sidik", None)
        before = hashlib.sha256(json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()).hexdigest()
        made.append({**body, "sidik": before})
    return made


def test_a_published_site_is_whole_by_folder_and_by_its_own_copy_of_the_script(copy: Path) -> None:
    newest = lines_of(copy)[-1]["sidik"]
    for done in (run(str(copy)), run(script=copy / "data/periksa_catatan.py")):
        assert (done.returncode, findings(done)) == (0, [])
        assert "4 terbitan diperiksa, 0 kejanggalan" in done.stdout
        assert done.stdout.rstrip().endswith(newest)
    assert (copy / "data/periksa_catatan.py").read_bytes() == SCRIPT.read_bytes()


def test_it_uses_nothing_but_the_standard_library() -> None:
    imports = set(re.findall(r"^(?:from|import) (\w+)", SCRIPT.read_text("utf-8"), re.M))
    assert imports <= sys.stdlib_module_names


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def address(live: Path) -> Iterator[str]:
    """Where the releases are served, the site in a folder of its own."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(live.parent))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


def test_a_site_is_read_over_the_web(live: Path, address: str) -> None:
    whole, elsewhere = run(f"{address}/{live.name}/"), run(f"{address}/bukan-situs")
    assert (whole.returncode, findings(whole)) == (0, [])
    assert (elsewhere.returncode, findings(elsewhere)) == (1, ["perubahan/riwayat.jsonl tidak ada atau kosong"])
    unreachable = run("http://127.0.0.1:9")
    assert unreachable.returncode == 2
    assert unreachable.stdout.startswith("Tidak dapat dibaca")


def test_the_site_tells_how_to_run_it(live: Path, address: str, tmp_path: Path) -> None:
    assert shutil.which("curl"), "curl is needed for this test"
    code = verify_example(f"{address}/{live.name}").code
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-ec", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 kejanggalan" in done.stdout
    page = (live / "perubahan/index.html").read_text("utf-8")
    assert verify_example("https://contoh.example/portal").code in html.unescape(page)
    assert '#periksa"' in (live / "data/index.html").read_text("utf-8")


def edited(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    lines[1]["ditambah"] = []
    return lines


def digest_replaced(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    lines[2]["sidik"] = lines[1]["sidik"]
    return lines


def release_digest_swapped(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    lines[1]["berkas"], lines[2]["berkas"] = lines[2]["berkas"], lines[1]["berkas"]
    return lines


def data_digest_swapped(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    files = lines[-1]["berkas"]
    files["keluhan.csv"], files["statistik.csv"] = files["statistik.csv"], files["keluhan.csv"]
    return chained(lines)


def untold(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    lines[1]["ditambah"] = []
    return chained(lines)


def counted_wrong(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    lines[-1]["dirahasiakan"] += 1
    return chained(lines)


def edition_of_another(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    lines[0]["berkas"] = lines[1]["berkas"]
    return chained(lines)


LEDGERS: dict[str, tuple[Callable[[list[dict[str, Any]]], list[dict[str, Any]]], str]] = {
    "a line edited": (edited, "baris 2 diubah"),
    "a line's digest replaced": (digest_replaced, "baris 3 diubah"),
    "digests of two releases swapped": (release_digest_swapped, "baris 2 diubah"),
    "the first line deleted": (lambda lines: lines[1:], "baris 1 bernomor urut 2"),
    "a line deleted": (lambda lines: [*lines[:1], *lines[2:]], "baris 2 bernomor urut 3"),
    "a line deleted and the rest numbered anew": (lambda lines: chained([*lines[:1], *lines[2:]]), "tanpa pernah dicatat"),
    "two lines swapped": (lambda lines: [lines[0], lines[2], lines[1], lines[3]], "baris 2 bernomor urut 3"),
    "a line repeated": (lambda lines: [*lines[:2], *lines[1:]], "baris 3 bernomor urut 2"),
    "the last line cut off": (lambda lines: lines[:-1], "data/keluhan.csv bukan yang dicatat"),
    "all lines gone": (lambda lines: [], "tidak ada atau kosong"),
    "digests of two files swapped, chained anew": (data_digest_swapped, "data/statistik.csv bukan yang dicatat"),
    "a complaint's line blanked, chained anew": (untold, "1 keluhan tampil tanpa pernah dicatat sebagai baru, di antaranya 41"),
    "counts changed, chained anew": (counted_wrong, "yang dicatat lain"),
    "an edition's release changed, chained anew": (edition_of_another, "edisi 2026-11 bukan dari terbitan yang dicatat"),
}


@pytest.mark.parametrize("case", list(LEDGERS))
def test_a_tampered_ledger_is_found(copy: Path, case: str) -> None:
    tamper, words = LEDGERS[case]
    write_lines(copy, tamper(lines_of(copy)))
    done = run(str(copy))
    assert done.returncode == 1
    assert any(words in line for line in findings(done)), done.stdout


def replace(name: str, old: bytes, new: bytes) -> Callable[[Path], object]:
    def change(site: Path) -> None:
        body = (site / name).read_bytes()
        assert old in body
        (site / name).write_bytes(body.replace(old, new, 1))

    return change


FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "a space in a line": (replace(LEDGER, b'": ', b'":  '), "baris 1 tidak ditulis seperti portal menulisnya"),
    "a key written twice": (replace(LEDGER, b'{"', b'{"jumlah": 1, "'), "baris 1 tidak ditulis seperti portal menulisnya"),
    "a line that is no JSON": (replace(LEDGER, b"{", b"["), "baris 1 bukan JSON yang utuh"),
    "cut in the last line": (
        lambda site: (site / LEDGER).write_bytes((site / LEDGER).read_bytes()[:-9]),
        "baris 4 bukan JSON yang utuh",
    ),
    "a complaint's text changed": (replace("data/keluhan.csv", b"padam", b"nyala"), "data/keluhan.csv bukan yang dicatat"),
    "a figure changed": (replace("data/statistik.csv", b"masuk,4", b"masuk,5"), "data/statistik.csv bukan yang dicatat"),
    "a file gone": (lambda site: (site / "data/opd.csv").unlink(), "data/opd.csv tidak ada, padahal tercatat"),
    "the salt gone": (lambda site: (site / "perubahan/garam.txt").unlink(), "garam.txt tidak ada"),
    "another salt": (lambda site: (site / "perubahan/garam.txt").write_text("ab" * 32), "data/keluhan.csv bukan yang dicatat"),
    "a frozen figure changed": (
        replace("edisi/2026-11/statistik.csv", b"masuk,4", b"masuk,5"),
        "edisi/2026-11/statistik.csv bukan yang dibekukan",
    ),
    "an edition's own account changed": (replace("edisi/2026-11/edisi.json", b"rilis", b"lepas"), "edisi/ rusak"),
    "an edition's release changed": (replace("edisi/2026-12/edisi.json", b"2026-12-01_", b"2026-12-09_"), "edisi 2026-12"),
}


@pytest.mark.parametrize("case", list(FILES))
def test_a_tampered_file_is_found(copy: Path, case: str) -> None:
    tamper, words = FILES[case]
    tamper(copy)
    done = run(str(copy))
    assert done.returncode == 1
    assert any(words in line for line in findings(done)), done.stdout


def shorten(site: Path, live: Path) -> None:
    """What nobody can see from outside alone: the site as it was, with its ledger, data and salt of then."""
    shutil.rmtree(site)
    shutil.copytree(sorted(live.parent.glob("2026-*"))[-2], site)


def test_a_site_set_back_as_a_whole_is_found_by_what_is_known_from_elsewhere(copy: Path, live: Path, tmp_path: Path) -> None:
    known = lines_of(copy)[-1]["sidik"]
    kept = tmp_path / "riwayat.jsonl"
    shutil.copy(copy / LEDGER, kept)
    as_shown = " ".join(known[i : i + 4] for i in range(0, 32, 4))
    for digest in (known, as_shown.upper()):
        assert run(str(copy), "--sidik", digest, "--salinan", str(kept)).returncode == 0
    shorten(copy, live)
    assert run(str(copy)).returncode == 0
    assert findings(run(str(copy), "--sidik", as_shown)) == [
        f"sidik {known[:32]} tidak ada lagi: catatan dipotong atau ditulis ulang"
    ]
    assert findings(run(str(copy), "--salinan", str(kept))) == ["baris 4 dari salinan Anda tidak ada lagi atau isinya lain"]


def test_a_ledger_written_anew_is_found_by_a_digest_known_from_elsewhere(copy: Path) -> None:
    lines = lines_of(copy)
    lines[1]["izin"] = ["keluhan-berkurang"]
    write_lines(copy, chained(lines))
    assert run(str(copy)).returncode == 0
    first, newest = (run(str(copy), "--sidik", lines[i]["sidik"]) for i in (0, -1))
    assert first.returncode == 0
    assert findings(newest) == [f"sidik {lines[-1]['sidik']} tidak ada lagi: catatan dipotong atau ditulis ulang"]


def test_a_digest_that_is_none_is_refused(copy: Path) -> None:
    done = run(str(copy), "--sidik", "abc")
    assert done.returncode == 2
    assert "16 sampai 64" in done.stderr


def test_the_sample_as_published_is_whole(desk: Desk) -> None:
    options = ["--config", str(ROOT / "data/portal.toml"), "--source", "contoh", "--as-of", "2026-11-24"]
    options += [
        "--snapshot",
        str(desk.folder / "s"),
        "--output",
        str(desk.folder / "o"),
        "--target",
        f"folder:{desk.folder / 'web'}",
    ]
    assert desk.here("publish", *options).status in (0, 1)
    done = run(str(desk.live))
    assert (done.returncode, findings(done)) == (0, [])
    assert "1 terbitan diperiksa, 0 kejanggalan" in done.stdout
