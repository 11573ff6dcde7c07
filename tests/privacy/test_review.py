from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from memarak.privacy.review import CHANGED, MAYBE_NAME, ReviewQueue
from memarak.problems import Problem
from memarak.tables import CleanTables, ReviewItem

Build = Callable[..., CleanTables]
CELL = ("K-1", "isi")


@pytest.fixture
def queue(build: Build) -> Callable[..., ReviewQueue]:
    """The queue of a sheet with these answers, the tab's and what is left of them."""

    def open_queue(decisions: Mapping[tuple[str, str], str] | None = None, **answers: str) -> ReviewQueue:
        tab = [{"nomor": "K-1", "kolom": column, "keputusan": word} for column, word in answers.items()]
        return ReviewQueue(build([{}], tinjauan=tab), decisions or {})

    return open_queue


@pytest.mark.parametrize(
    ("table", "column", "letter", "field"),
    [
        ("keluhan", "isi", "G", "isi"),
        ("keluhan", "kategori", "E", "kategori"),
        ("keluhan", "judul", "", "judul"),
        ("tanggapan", "tanggapan 2", "E", "isi"),
    ],
)
@pytest.mark.parametrize(("holds", "code"), [(True, "nama-ragu-ditahan"), (False, "nama-ragu-tampil")])
def test_what_waits_is_told_with_its_cell(
    queue: Callable[..., ReviewQueue], table: str, column: str, letter: str, field: str, holds: bool, code: str
) -> None:
    asked = queue()
    assert asked.must_wait(table, "K-1", column, 7, True, holds) is holds
    assert asked.items == [ReviewItem(table, "K-1", column, 7, letter, MAYBE_NAME)]
    assert asked.problems == [Problem(code, table, 7, letter, field, {"kolom": column, "nomor": "K-1"})]


def test_another_problem_is_told_with_its_cell_and_details(queue: Callable[..., ReviewQueue]) -> None:
    told = queue()
    told.tell("label-ditolak", "keluhan", 3, "kategori", alasan="x")
    told.tell("nomor-pribadi", "keluhan", 4, "nomor")
    assert told.problems == [
        Problem("label-ditolak", "keluhan", 3, "E", "kategori", {"kolom": "kategori", "alasan": "x"}),
        Problem("nomor-pribadi", "keluhan", 4, "", "nomor", {"kolom": "nomor"}),
    ]
    assert told.items == []


@pytest.mark.parametrize(
    ("decision", "is_doubtful", "waits", "reason"),
    [
        ("tampilkan", True, False, None),
        ("tampilkan", False, False, None),
        ("tahan", True, True, None),
        ("tahan", False, True, None),
        ("", True, True, CHANGED),
        ("", False, False, None),
    ],
)
def test_what_was_decided_counts_for_more_than_the_tab(
    queue: Callable[..., ReviewQueue], decision: str, is_doubtful: bool, waits: bool, reason: str | None
) -> None:
    answered = queue({CELL: decision}, isi="tahan" if decision == "tampilkan" else "tampilkan")
    assert answered.must_wait("keluhan", *CELL, 2, is_doubtful, True) is waits
    assert [item.reason for item in answered.items] == ([reason] if reason else [])


def test_an_answer_for_the_response_is_one_for_the_first(queue: Callable[..., ReviewQueue]) -> None:
    answered = queue(tanggapan="tahan")
    assert [answered.answer("K-1", f"tanggapan {n}") for n in (1, 2)] == ["tahan", None]
    both = queue(**{"tanggapan": "tahan", "tanggapan 1": "tampilkan"})
    assert both.answer("K-1", "tanggapan 1") == "tampilkan"
    assert (answered.answer("K-1", "isi"), answered.answer("K-2", "tanggapan 1")) == (None, None)


def test_it_is_known_whether_anybody_answered(queue: Callable[..., ReviewQueue]) -> None:
    assert [queue().has_answers, queue({CELL: ""}).has_answers, queue(isi="tahan").has_answers] == [False, True, True]
