"""The report on a terminal and in a log."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from memarak.problems import Problem
from memarak.reporting import needs_reading, print_report, print_review, summary, write_report
from memarak.tables import Account


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def printed(checked: Any, stream: io.StringIO, folder: Path | None = None) -> str:
    print_report(checked, folder, stream)
    return stream.getvalue()


def test_a_log_gets_one_plain_line_a_finding(checked: Callable[..., Any]) -> None:
    lines = printed(checked(), io.StringIO()).splitlines()
    assert [line.split(":")[0] for line in lines] == ["galat", "peringatan", "peringatan", "peringatan", "catatan"]
    assert lines[0].startswith("galat: keluhan!A3, keluhan!A5: Nomor yang sama dipakai di baris 3 dan 5")
    assert lines[0].endswith("[nomor-ganda]")
    assert "\x1b" not in "".join(lines)


def test_a_terminal_gets_the_same_findings(checked: Callable[..., Any]) -> None:
    text = printed(checked(), _Terminal())
    for words in ("2 kesalahan", "3 peringatan", "1 catatan", "keluhan!A3", "keluhan!I17", "nomor-ganda"):
        assert words in text


def test_many_findings_are_cut_short(checked: Callable[..., Any]) -> None:
    many = tuple(Problem("nomor-ganda", "keluhan", row, "A", "nomor", {"baris": str(row)}) for row in range(2, 32))
    lines = printed(checked(problems=many), io.StringIO()).splitlines()
    assert len(lines) == 6
    assert lines[-1] == "galat: 30 tempat seluruhnya [nomor-ganda]"


def test_changes_are_told_after_the_findings(checked: Callable[..., Any], tmp_path: Path) -> None:
    write_report(tmp_path, checked(problems=(), as_of=date(2026, 11, 23)), {})
    write_report(tmp_path, checked(), {})
    assert "sejak 2026-11-23: Nama OPD tidak dikenal: 0 menjadi 2" in printed(checked(), io.StringIO(), tmp_path)


def test_summary_shows_the_account(checked: Callable[..., Any]) -> None:
    assert summary(checked()).splitlines() == [
        "1.287 baris dibaca = 1.275 diterbitkan + 9 dirahasiakan + 3 ditahan (2 di antaranya salinan)",
        "2 kesalahan, 3 peringatan, 1 catatan, 1 teks menunggu pemeriksaan",
    ]
    assert summary(checked(problems=(), review=(), account=Account(1, 1, 0, 0))).endswith("Tidak ada yang perlu diperbaiki")


@pytest.mark.parametrize(
    ("problems", "review", "needed"),
    [
        ((), (), False),
        ((Problem("judul-terulang", "keluhan", 2),), (), False),
        ((Problem("opd-kosong", "keluhan", 2, "I"),), (), True),
        ((Problem("nomor-kosong", "keluhan", 2, "A"),), (), True),
        ((), ("x",), True),
    ],
)
def test_notes_alone_need_no_reading(checked: Callable[..., Any], problems: Any, review: Any, needed: bool) -> None:
    assert needs_reading(checked(problems=problems, review=review)) is needed


def test_the_review_queue_names_cells_and_reasons(checked: Callable[..., Any]) -> None:
    out = io.StringIO()
    print_review(checked(), out)
    assert out.getvalue().startswith("keluhan!G905  KLU-9  isi: mungkin nama orang\n1 teks menunggu.")
    empty = io.StringIO()
    print_review(checked(review=()), empty)
    assert empty.getvalue() == "Tidak ada teks yang menunggu pemeriksaan.\n"
