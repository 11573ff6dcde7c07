"""What a new column or a template brings into the site behind redaction's back is found in every file it reaches.

The search for canaries, which shares no line with the scan, tells which files those are.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pandas as pd
import pytest

import memarak.privacy
from memarak.privacy.scan import scan_folder
from memarak.publishing.folder import FolderTarget
from memarak.site import render
from memarak.site.pages import feeds
from memarak.tables import RedactedTables

sys.path.insert(0, str(Path(__file__).parents[2]))  # the desk and its canaries

from canary.desk import GOOD, RESPONSE, Desk
from canary.words import traces

from memarak.vocabulary import TABS

ROOT = Path(__file__).parents[3]
PLANTED = {
    "keluhan": ("kategori", "judul", "isi", "kanal", "alasan"),
    "tanggapan": ("isi",),
    "opd": ("nama", "singkatan"),
    "wilayah": ("kecamatan", "desa"),
    "pertemuan": ("nama", "tempat"),
    "program": ("nama", "sasaran", "keterangan"),
}
KINDS = {".html", ".csv", ".json", ".jsonl", ".xlsx", ".xml", ".svg"}


def leak(number: int) -> str:
    return f"hubungi 08190710001{number:02d}"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    rows = [{**GOOD, "nomor": f"K-{i}", "pertemuan": "SJ-1", "status": "diproses" if i % 2 else "selesai"} for i in range(1, 9)]
    tabs: dict[str, list[dict[str, str]]] = {
        "keluhan": rows,
        "tanggapan": [{**RESPONSE}],
        "pertemuan": [{"kode": "SJ-1", "tanggal": "2026-10-02", "nama": "Safari Jumat", "tempat": "Masjid"}],
        "program": [
            {"nama": "Air bersih", "opd": "dishub", "sasaran": "Dusun", "target": "9", "capaian": "1", "tanggal": "2026-10-02"}
        ],
    }
    made = Desk(tmp_path, True, {name: (TABS[name], found) for name, found in tabs.items()})
    made.save()
    return made


def planted(tables: RedactedTables) -> RedactedTables:
    """`tables` with a number of its own in each text column, as if nobody had looked at it."""
    frames: dict[str, pd.DataFrame] = {}
    number = 0
    renamed: dict[str, dict[str, str]] = {}
    for name, columns in PLANTED.items():
        frame = getattr(tables, name)
        for column in columns:
            number += 1
            new = f"{leak(number)} di sini"
            if name == "wilayah":
                renamed[column] = dict.fromkeys(frame[column], new)
            frame = frame.assign(**{column: new})
        frames[name] = frame
    keluhan = frames["keluhan"].assign(**{c: frames["keluhan"][c].replace(words) for c, words in renamed.items()})
    return replace(tables, **{**frames, "keluhan": keluhan})


def test_a_number_behind_redaction_s_back_is_found_in_every_file_that_it_reaches(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    protect = memarak.privacy.protect
    monkeypatch.setattr(memarak.privacy, "protect", lambda *given: planted(protect(*given)))
    assert desk.pulling("build").status in (0, 1)
    target = FolderTarget(tmp_path / "rilis")
    with target.locked():
        release = target.place(tmp_path / "output", "2026-11-24_00001")  # with its compressed copies
    reached = {
        path.relative_to(release).as_posix()
        for path in release.rglob("*")
        if path.is_file() and path.name != ".rilis.json" and traces(path.read_bytes()) | traces(str(path).encode())
    }
    found = {finding.path for finding in scan_folder(release)}
    originals = {name for name in reached if not name.endswith(".gz")}
    assert originals - found == set()
    assert {PurePosixPath(name).suffix for name in originals} >= KINDS
    everything = b"".join((release / name).read_bytes() for name in originals if name.endswith((".html", ".csv")))
    numbers = range(1, sum(map(len, PLANTED.values())) + 1)
    assert [number for number in numbers if f"08190710001{number:02d}".encode() not in everything] == []


@pytest.mark.parametrize("name", ["index.html", "data/keluhan.csv", "data/keluhan.xlsx", "open311/v2/requests.json", "grafik.svg"])
def test_a_compressed_copy_that_is_none_is_looked_into(tmp_path: Path, name: str) -> None:
    import gzip

    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("")
    (tmp_path / f"{name}.gz").write_bytes(gzip.compress(f"<p>{leak(1)}</p>".encode()))
    assert f"{name}.gz" in {finding.path for finding in scan_folder(tmp_path)}


Plant = Callable[[Path, pytest.MonkeyPatch], object]


def template(name: str, text: str) -> Plant:
    def plant(installed: Path, patch: pytest.MonkeyPatch) -> None:
        with (installed / name).open("a", encoding="utf-8") as stream:
            stream.write(text)

    return plant


def in_feeds(installed: Path, patch: pytest.MonkeyPatch) -> None:
    atom: Any = feeds.atom
    patch.setattr(feeds, "atom", lambda *given: atom(*given).replace(b"</feed>", f"<rights>{leak(2)}</rights></feed>".encode()))


TEMPLATES: dict[str, Plant] = {
    "text": template("theme/templates/keluhan.html", f"<p>{leak(1)}</p>"),
    "attribute": template("theme/templates/keluhan.html", f'<p data-hubungi="{leak(1)}"></p>'),
    "comment": template("theme/templates/opd-semua.html", f"<!-- {leak(1)} -->"),
    "drawing": template("theme/templates/404.html", f"<svg><text>{leak(1)}</text></svg>"),
    "script": template("theme/static/usia.js", f"\n// {leak(1)}\n"),
    "icon": lambda installed, patch: (installed / "theme/static/ikon.svg").write_text(f"<svg><title>{leak(1)}</title></svg>"),
    "written page": template("content/tentang.md", f"\n\n{leak(1)}\n"),
    "feed": in_feeds,
}


@pytest.mark.parametrize("where", list(TEMPLATES))
def test_a_number_in_a_template_stops_the_release(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str) -> None:
    installed = tmp_path / "pemasangan"
    for folder in ("theme", "content"):
        shutil.copytree(ROOT / folder, installed / folder)
    shutil.copy(ROOT / "pelicanconf.py", installed)
    monkeypatch.setattr(render, "checkout_root", lambda: installed)
    TEMPLATES[where](installed, monkeypatch)
    ran = desk.pulling("publish")
    assert ran.status == 2, ran.printed
    assert "nomor telepon" in ran.printed
    assert "0819" not in ran.printed
    assert not (tmp_path / "web/current").exists()
    assert [name for name, body in desk.written() if traces(body)] == []
