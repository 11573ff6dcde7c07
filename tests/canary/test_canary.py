"""Nothing raw is kept: a canary in every column of every tab, through every command, in success and in failure.

Whatever a command writes, prints or logs is searched, and so is what it takes away again: temporary files, replaced
snapshots, deleted releases. `test_words.py` shows that the search finds what it should.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from memarak.grammar import COMMANDS

from .desk import SENTENCE, Desk, Ran
from .failures import FAILURES, SHEET, no_redaction, sheet, workbook
from .words import personal

SUCCEEDED = (0, 1)
AFTER_PUBLISHING = {"publish", "withdraw", "rollback", "history", "state"}
"""Commands that come to grief only where something was published before."""
MARKED = SENTENCE.format("Bapak [nama orang disamarkan] [nomor telepon disamarkan]")


def check(desk: Desk, ran: Ran, statuses: tuple[int, ...] = SUCCEEDED) -> Ran:
    """The command ended as it should, and nothing of a person is left of it anywhere."""
    assert ran.status in statuses, ran.printed
    assert desk.raw_in(ran) == {}
    assert desk.written_elsewhere(ran) == []
    assert not ran.nameless, "a file without a name can't be looked into"
    assert "Traceback" not in ran.printed
    return ran


def test_nothing_raw_is_written_or_printed(tmp_path: Path, has_key: bool) -> None:
    desk = Desk(tmp_path, has_key)
    desk.save()
    done = set()
    for words in (["report"], ["review"], ["pull"], ["build"], ["publish"], ["publish"]):
        check(desk, desk.pulling(*words))
        done.add(words[0])
        desk.tables["keluhan"][1][0]["isi"] += " sekali"
        desk.save()
    state = ("--state", "state")
    rest: list[tuple[tuple[str, ...], tuple[int, ...]]] = [
        (("history", "verify", *state, *desk.target), SUCCEEDED),
        (("rollback", *state, *desk.target), SUCCEEDED),
        (("withdraw", "K-2", "--reason", "data pribadi", *state, *desk.target), SUCCEEDED),
        (("withdraw", "K-2", "--undo", *state), SUCCEEDED),
        (("state", "simpan", "simpanan.bin"), SUCCEEDED if has_key else (2,)),
        (("state", "muat", "simpanan.bin", "--state", "state-lagi"), SUCCEEDED),
        (("template", "baru.xlsx"), SUCCEEDED),
        (("translate", "kalimat.csv"), SUCCEEDED),
        (("new", "daerah", "--nama", "Memarak", "--daerah", "Kabupaten Contoh", "--alamat", "https://contoh.example"), SUCCEEDED),
    ]
    for command, statuses in rest:
        check(desk, desk.run(*command), statuses)
        done.add(command[0])
    ran = check(desk, desk.run("redact", typed=f"{SENTENCE.format(personal(1))}\n".encode()))
    assert ran.printed == f"{MARKED}\n"
    assert done | {"redact"} == set(COMMANDS), "a command is not put to the test"


def test_what_may_stand_around_a_canary_is_there(desk: Desk) -> None:
    """Else the search would find nothing because nothing was shown."""
    desk.pulling("publish")
    package = desk.folder / "web/current/data"
    assert (package / "keluhan.csv").read_text(encoding="utf-8").count(MARKED) == 3
    assert (package / "tanggapan.csv").read_text(encoding="utf-8").count(MARKED) == 1
    for name, cells in (("pertemuan.csv", 2), ("program.csv", 6)):
        assert (package / name).read_text(encoding="utf-8").count("[nomor telepon disamarkan]") >= cells, name


@pytest.mark.parametrize("name", list(FAILURES))
def test_nothing_raw_is_left_of_a_failure(name: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    failure = FAILURES[name]
    desk: Desk = request.getfixturevalue("published" if failure.command in AFTER_PUBLISHING else "desk")
    check(desk, failure.run(desk, monkeypatch), failure.statuses)


def test_the_scan_stops_what_redaction_let_through(published: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Redaction broken altogether: nothing goes out, and what was built is not left lying about."""
    no_redaction(published, monkeypatch)
    ran = published.pulling("publish")
    assert ran.status == 2
    assert "Situs tampak memuat data pribadi" in ran.printed
    assert [place for place in published.raw_in(ran) if not place.endswith("(gone again)")] == []


@pytest.mark.parametrize("source", ["buku.xlsx", SHEET])
def test_other_sources_leave_nothing_raw_either(desk: Desk, source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    workbook(desk)
    with sheet(desk, monkeypatch) as double:
        check(desk, desk.pulling("pull", source=source))
    assert (desk.folder / "state/snapshot/keluhan.csv").read_text(encoding="utf-8").count(MARKED) == 3
    assert bool(double.reads) == (source == SHEET)


def test_every_command_is_put_to_failure() -> None:
    assert {failure.command for failure in FAILURES.values()} == set(COMMANDS)
