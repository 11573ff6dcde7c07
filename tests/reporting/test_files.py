"""The report as files: complete, safe to open, equal for equal input, and aware of the one before."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from memarak.errors import ConfigurationError
from memarak.problems import Problem
from memarak.reporting import read_previous, write_report
from memarak.tables import Account

LINKS = {"keluhan": "https://docs.google.com/spreadsheets/d/x/edit#gid=7"}


class _Page(HTMLParser):
    """Tags, links and visible words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            if name == "href":
                self.links.append(value or "")
            if name in ("src", "srcset", "data", "action"):
                self.loads.append(value or "")

    def handle_data(self, data: str) -> None:
        self.words += data


def test_json_has_the_account_and_every_problem(checked: Callable[..., Any], tmp_path: Path) -> None:
    write_report(tmp_path, checked(), LINKS)
    report = json.loads((tmp_path / "laporan.json").read_text(encoding="utf-8"))
    account = {key: report[key] for key in ("tanggal", "baris_dibaca", "terbit", "dirahasiakan", "ditahan", "kembar", "seimbang")}
    assert account == {
        "tanggal": "2026-11-24",
        "baris_dibaca": 1287,
        "terbit": 1275,
        "dirahasiakan": 9,
        "ditahan": 3,
        "kembar": 2,
        "seimbang": True,
    }
    assert [problem["kode"] for problem in report["masalah"]] == [p.code for p in checked().problems]
    assert report["masalah"][1] == {
        "kode": "opd-tidak-dikenal",
        "keparahan": "peringatan",
        "tempat": "keluhan!I17",
        "kolom": "opd",
        "ditemukan": checked().problems[1].found,
        "perbaikan": checked().problems[1].mend,
        "tautan": "https://docs.google.com/spreadsheets/d/x/edit#gid=7&range=I17",
    }
    assert report["tinjauan"][0]["tempat"] == "keluhan!G905"


@pytest.mark.parametrize(
    ("problem", "link"),
    [
        (Problem("nomor-kosong", "keluhan", 17, "A"), "#gid=7&range=A17"),
        (Problem("judul-terulang", "keluhan", 17), "#gid=7&range=17:17"),
        (Problem("selesai-tanpa-tanggal", "keluhan", None, "M"), "#gid=7&range=M:M"),
        (Problem("daftar-pertemuan-tidak-ada", "keluhan"), "#gid=7"),
        (Problem("daftar-opd-tidak-ada", "opd"), ""),
    ],
)
def test_links_open_the_very_cell(checked: Callable[..., Any], tmp_path: Path, problem: Problem, link: str) -> None:
    write_report(tmp_path, checked(problems=(problem,)), LINKS)
    told = json.loads((tmp_path / "laporan.json").read_text(encoding="utf-8"))["masalah"][0]["tautan"]
    assert told == (f"https://docs.google.com/spreadsheets/d/x/edit{link}" if link else "")
    if link:
        page = _Page((tmp_path / "laporan.html").read_text(encoding="utf-8"))
        assert told in page.links


def test_html_needs_nothing_beside_it(checked: Callable[..., Any], tmp_path: Path) -> None:
    write_report(tmp_path, checked(), LINKS)
    text = (tmp_path / "laporan.html").read_text(encoding="utf-8")
    page = _Page(text)
    assert text.lstrip().startswith("<!doctype html>")
    assert not {"script", "link", "img", "iframe"} & set(page.tags)
    assert not page.loads
    assert "url(" not in text
    assert page.tags.count("article") == 5
    for words in (
        "24 November 2026",
        "1.287",
        "1.275",
        "2 kesalahan",
        "3 peringatan",
        "1 catatan",
        "3 baris belum dapat ditampilkan",
    ):
        assert words in page.words


def test_what_to_do_first_comes_first(checked: Callable[..., Any], tmp_path: Path) -> None:
    write_report(tmp_path, checked(), LINKS)
    for name in ("laporan.html", "laporan.md"):
        text = (tmp_path / name).read_text(encoding="utf-8")
        places = [
            text.index(f"{code}") for code in ("nomor-ganda", "opd-tidak-dikenal", "tanggapan-keluhan-ditahan", "baris-kembar")
        ]
        assert places == sorted(places)


def test_words_of_the_report_are_escaped(checked: Callable[..., Any], tmp_path: Path) -> None:
    bad = Problem("opd-mendua", "keluhan", 2, "I", "opd", {"pilihan": "<img src=x> *A* | [b](http://x)"})
    write_report(tmp_path, checked(problems=(bad,)), {"keluhan": 'https://x/"><script>'})
    page = _Page((tmp_path / "laporan.html").read_text(encoding="utf-8"))
    assert not {"img", "script"} & set(page.tags)
    assert r"\<img src=x\> \*A\* \| \[b\](http://x)" in (tmp_path / "laporan.md").read_text(encoding="utf-8")


def test_equal_input_gives_equal_bytes(checked: Callable[..., Any], tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_report(tmp_path / name, checked(), LINKS)
    for name in ("laporan.html", "laporan.md", "laporan.json"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def test_the_change_since_the_last_report(checked: Callable[..., Any], tmp_path: Path) -> None:
    write_report(tmp_path, checked(as_of=date(2026, 11, 23)), LINKS)
    fewer = (*checked().problems[:2], Problem("status-kosong", "keluhan", 4, "D"))
    write_report(tmp_path, checked(problems=fewer), LINKS)
    report = read_previous(tmp_path)
    assert report is not None
    assert report["dibandingkan_dengan"] == "2026-11-23"
    assert {c["kode"]: (c["sebelumnya"], c["sekarang"]) for c in report["perubahan"]} == {
        "nomor-ganda": (2, 0),
        "opd-tidak-dikenal": (2, 1),
        "status-kosong": (0, 1),
        "tanggapan-keluhan-ditahan": (1, 0),
    }
    assert "Status kosong: 0 menjadi 1" in (tmp_path / "laporan.md").read_text(encoding="utf-8")
    assert "2026-11-23" in (tmp_path / "laporan.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("content", ["", "[]", "{", '{"jumlah": 3}', '{"jumlah": {"a": "b"}, "tanggal": "2026-01-01"}'])
def test_a_damaged_last_report_is_no_report(tmp_path: Path, content: str) -> None:
    (tmp_path / "laporan.json").write_text(content, encoding="utf-8")
    assert read_previous(tmp_path) is None


def test_many_cells_are_folded_away_and_all_stand_in_the_json(checked: Callable[..., Any], tmp_path: Path) -> None:
    many = tuple(Problem("status-kosong", "keluhan", row, "L") for row in range(2, 5002))
    write_report(tmp_path, checked(problems=many), LINKS)
    assert len((tmp_path / "laporan.html").read_bytes()) < 400_000
    assert "dan 4.980 sel lain" in (tmp_path / "laporan.md").read_text(encoding="utf-8")
    assert len(json.loads((tmp_path / "laporan.json").read_text(encoding="utf-8"))["masalah"]) == 5000


def test_a_folder_that_can_not_be_written(checked: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="--report"):
        write_report(tmp_path / "berkas", checked(), LINKS)


def test_nothing_to_mend(checked: Callable[..., Any], tmp_path: Path) -> None:
    write_report(tmp_path, checked(problems=(), review=(), account=Account(3, 3, 0, 0)), LINKS)
    for name in ("laporan.html", "laporan.md"):
        assert "Tidak ada yang perlu diperbaiki" in (tmp_path / name).read_text(encoding="utf-8")


def test_the_same_report_again_keeps_what_the_last_one_compared(checked: Callable[..., Any], tmp_path: Path) -> None:
    write_report(tmp_path, checked(problems=checked().problems[:2], as_of=date(2026, 11, 23)), LINKS)
    write_report(tmp_path, checked(), LINKS)
    first = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write_report(tmp_path, checked(), LINKS)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == first
    assert b"Sejak laporan 2026-11-23" in first["laporan.html"]
