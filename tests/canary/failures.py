"""Everything that can go wrong with a command, with canaries all about it."""

from __future__ import annotations

import errno
import fcntl
import json
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

import memarak.freezing
import memarak.intake
import memarak.measures
import memarak.privacy
import memarak.reporting
import memarak.site.render
import memarak.sources
from memarak.privacy import protection, texts
from memarak.publishing.folder import FolderTarget
from memarak.site import rendering
from memarak.state import State

from .desk import PLAIN_ROWS, Desk, Ran
from .words import NAME, private

sys.path.insert(0, str(Path(__file__).parents[1] / "sources"))  # the double of the Sheets API

from sheets_double import Answer, Book, Broken, Reset, ServiceAccountKey, SheetsDouble, Tab, error_answer
from sheets_double.standing_in import standing_in

ROOT = Path(__file__).parents[2]
Patch = pytest.MonkeyPatch
Fail = Callable[[Desk, Patch], Ran]
STATE = ("--state", "state")
SHEET = "gsheet:double-1"


@dataclass(frozen=True)
class Failure:
    """A command and how it comes to grief; `statuses` are those it may end with."""

    command: str
    run: Fail
    statuses: tuple[int, ...] = (2,)


def after(command: str, spoil: Callable[[Desk, Patch], object], *more: str, source: str = "tabel") -> Fail:
    """The command that reads the sheet, once something was spoilt."""

    def run(desk: Desk, patch: Patch) -> Ran:
        spoil(desk, patch)
        return desk.pulling(command, *more, source=source)

    return run


def table(change: Callable[[str], str]) -> Callable[[Desk, Patch], object]:
    def spoil(desk: Desk, patch: Patch) -> None:
        path = desk.folder / "tabel/keluhan.csv"
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    return spoil


def file(name: str, body: bytes) -> Callable[[Desk, Patch], object]:
    def spoil(desk: Desk, patch: Patch) -> None:
        (desk.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (desk.folder / name).write_bytes(body)

    return spoil


def nothing(desk: Desk, patch: Patch) -> None:
    """The command is wrong by itself."""


def edited(then: Callable[[Desk, Patch], object]) -> Callable[[Desk, Patch], object]:
    """A row was changed since, so that there is something to publish."""

    def spoil(desk: Desk, patch: Patch) -> None:
        desk.tables["keluhan"][1][1]["isi"] = "Lampu jalan sudah menyala lagi"
        desk.save()
        then(desk, patch)

    return spoil


def fewer(desk: Desk, patch: Patch) -> None:
    del desk.tables["keluhan"][1][2:PLAIN_ROWS]
    desk.save()


class Boom(Exception):
    """Holds a whole cell in its words, as exceptions of libraries do."""


def crash(owner: Any, name: str, error: Callable[[str], BaseException] = Boom) -> Callable[[Desk, Patch], object]:
    """Let a step do its work and then end with an exception that quotes a cell."""

    def spoil(desk: Desk, patch: Patch) -> None:
        real = getattr(owner, name)

        def step(*arguments: Any, **options: Any) -> Any:
            real(*arguments, **options)
            raise error(private(80)) from KeyError(private(81))

        patch.setattr(owner, name, step)

    return spoil


def crash_inside(desk: Desk, patch: Patch) -> None:
    """The redaction itself fails, and says on what."""
    real = texts.find_all_in_rounds

    def find(many: list[str], *more: Any) -> Any:
        for text in many:
            if NAME in text:
                raise ValueError(f"can't read {text!r}")
        return real(many, *more)

    patch.setattr(texts, "find_all_in_rounds", find)


def decoding(text: str) -> BaseException:
    return UnicodeEncodeError("ascii", text, 0, 5, f"cell {text}")


def full_disk(text: str) -> BaseException:
    return OSError(errno.ENOSPC, f"no space for {text}")


def unknown_disk(text: str) -> BaseException:
    return OSError(errno.EBADMSG, f"bad message {text}", text)


def no_redaction(desk: Desk, patch: Patch) -> None:
    """Redaction lets everything through, and nothing waits for a person."""

    def unread(cells: Iterable[str], *more: Any) -> dict[str, texts.SafeText]:
        return {cell: texts.SafeText(cell, False) for cell in cells}

    patch.setattr(protection, "make_all_safe", unread)


def theme(name: str, text: str) -> Callable[[Desk, Patch], object]:
    """A copy of the theme and of the written pages with something added."""

    def spoil(desk: Desk, patch: Patch) -> None:
        installed = desk.folder / "pemasangan"
        for folder in ("theme", "content"):
            shutil.copytree(ROOT / folder, installed / folder, dirs_exist_ok=True)
        shutil.copy(ROOT / "pelicanconf.py", installed)
        with (installed / name).open("a", encoding="utf-8") as stream:
            stream.write(text)
        patch.setattr(memarak.site.render, "checkout_root", lambda: installed)

    return spoil


def with_lock(place: str, command: str) -> Fail:
    """Another run holds the state, or the place to publish to."""

    def run(desk: Desk, patch: Patch) -> Ran:
        (desk.folder / place).parent.mkdir(exist_ok=True)
        with (desk.folder / place).open("w") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX)
            return desk.pulling(command)

    return run


def unwritable(name: str) -> Callable[[Desk, Patch], object]:
    """A file stands where a folder should be made."""

    def spoil(desk: Desk, patch: Patch) -> None:
        shutil.rmtree(desk.folder / name, ignore_errors=True)
        (desk.folder / name).parent.mkdir(exist_ok=True)
        (desk.folder / name).write_text("")

    return spoil


def workbook(desk: Desk) -> None:
    """The same tables as a workbook, with canaries also in comments, properties, a hidden sheet and the titles."""
    with xlsxwriter.Workbook(str(desk.folder / "buku.xlsx")) as book:
        book.set_properties({"title": private(82), "author": private(83), "comments": private(84)})
        for number, (tab, (columns, rows)) in enumerate(desk.tables.items()):
            sheet = book.add_worksheet(tab[:31])
            for r, row in enumerate([columns, *([row.get(c, "") for c in columns] for row in rows)]):
                for c, cell in enumerate(row):
                    sheet.write_string(r, c, cell)
            sheet.write_comment(1, 0, private(85))
            if number:
                sheet.hide()


@contextmanager
def sheet(desk: Desk, patch: Patch) -> Iterator[SheetsDouble]:
    """The same tables as a Google Sheet on this machine."""
    tabs = [
        Tab(tab, [list(columns), *([row.get(c, "") for c in columns] for row in rows)], gid=number)
        for number, (tab, (columns, rows)) in enumerate(desk.tables.items())
    ]
    with standing_in(Book(tabs), ServiceAccountKey(), patch) as double:
        yield double


def online(command: str, step: str, mischief: Any) -> Fail:
    """The network fails at a step of reading the sheet; the fault quotes a cell where it can."""

    def run(desk: Desk, patch: Patch) -> Ran:
        with sheet(desk, patch) as double:
            double.always[step] = mischief
            return desk.pulling(command, source=SHEET)

    return run


def with_other_key(text: str) -> Fail:
    def run(desk: Desk, patch: Patch) -> Ran:
        with sheet(desk, patch):
            patch.setenv("MEMARAK_GOOGLE_KEY", text)
            return desk.pulling("pull", source=SHEET)

    return run


def command(*words: str, typed: bytes = b"", spoil: Callable[[Desk, Patch], object] = nothing) -> Fail:
    """A command that reads no sheet."""

    def run(desk: Desk, patch: Patch) -> Ran:
        spoil(desk, patch)
        more = desk.target if words[0] in ("rollback", "history") else ()
        return desk.run(*words, *more, typed=typed)

    return run


def other_vault_key(desk: Desk, patch: Patch) -> None:
    assert desk.run("state", "simpan", "simpanan.bin").status == 0
    body = (desk.folder / "simpanan.bin").read_bytes()
    (desk.folder / "simpanan.bin").write_bytes(body[:-4] + b"abcd")


def told_ledger(desk: Desk, patch: Patch) -> None:
    """Somebody wrote a cell into the ledger; it is no file of ours any more, so it is put among the inputs."""
    path = desk.folder / "state/riwayat.jsonl"
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    lines[0]["ditambah"] = ["X-1"]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines))


def leaky_release(desk: Desk, patch: Patch) -> None:
    """The release before the live one would not be let out today."""
    from memarak.publishing.release_files import digest

    live = (desk.folder / "web/current").resolve()
    earlier = next(p for p in (desk.folder / "web/releases").iterdir() if p != live)
    manifest = json.loads((earlier / ".rilis.json").read_text())
    (earlier / "catatan.txt").write_text("hubungi 081234567890\n")
    manifest["catatan.txt"] = digest((earlier / "catatan.txt").read_bytes())
    (earlier / ".rilis.json").write_text(json.dumps(manifest))


def one_release(desk: Desk, patch: Patch) -> None:
    live = (desk.folder / "web/current").resolve()
    for release in (desk.folder / "web/releases").iterdir():
        if release != live:
            shutil.rmtree(release)


NEW = ("--nama", "Memarak", "--daerah", "Kabupaten Contoh", "--alamat", "https://contoh.example")
SENTENCE = f"{private(70)} tinggal di sana".encode()
FAILURES: dict[str, Failure] = {
    "pull: no source": Failure("pull", after("pull", nothing, source="tiada"), (3,)),
    "pull: a header that is a cell": Failure("pull", after("pull", table(lambda t: t.replace("status", private(71), 1)))),
    "pull: no header at all": Failure("pull", after("pull", table(lambda t: "\n".join(t.splitlines()[3:])))),
    "pull: kerahasiaan renamed": Failure("pull", after("pull", table(lambda t: t.replace("kerahasiaan", private(72), 1)))),
    "pull: quotes that swallow rows": Failure("pull", after("pull", table(lambda t: t.replace("\nK-5,", '\n"K-5,', 1)))),
    "pull: another encoding": Failure("pull", after("pull", file("tabel/keluhan.csv", bytes(range(128, 256)) * 40))),
    "pull: no complaints tab": Failure("pull", after("pull", lambda d, p: (d.folder / "tabel/keluhan.csv").unlink())),
    "pull: a file with a telling name": Failure("pull", after("pull", file("data/aduan.csv", SENTENCE), source="data/aduan.csv")),
    "pull: a date that is none": Failure("pull", after("pull", nothing, "--as-of", "besok")),
    "pull: the disk is full": Failure("pull", after("pull", crash(memarak.freezing, "write_snapshot", full_disk))),
    "pull: an unknown trouble of the disk": Failure("pull", after("pull", crash(memarak.freezing, "write_snapshot", unknown_disk))),
    "pull: the snapshot can't stand there": Failure("pull", after("pull", unwritable("state/snapshot"))),
    "pull: the state is locked": Failure("pull", with_lock("state/kunci", "pull")),
    "pull: a crash after reading": Failure("pull", after("pull", crash(memarak.sources, "read_source"))),
    "pull: a crash in intake": Failure("pull", after("pull", crash(memarak.intake, "read_records", KeyError))),
    "pull: a crash in privacy": Failure("pull", after("pull", crash(memarak.privacy, "protect", decoding))),
    "pull: a crash inside redaction": Failure("pull", after("pull", crash_inside)),
    "pull: a crash in measures": Failure("pull", after("pull", crash(memarak.measures, "measure", MemoryError))),
    "pull: a crash while deciding": Failure("pull", after("pull", crash(memarak.privacy, "load_decisions", RecursionError))),
    "pull: stopped by hand": Failure("pull", after("pull", crash(memarak.measures, "measure", KeyboardInterrupt)), (130,)),
    "pull: the sheet is reset": Failure("pull", online("pull", "batch", Reset()), (3,)),
    "pull: half of the sheet": Failure("pull", online("pull", "batch", Broken(0.5)), (3,)),
    "pull: a page instead of the sheet": Failure(
        "pull", online("pull", "batch", Answer(200, b"<html>" + SENTENCE, "text/html")), (3,)
    ),
    "pull: an answer of another shape": Failure(
        "pull", online("pull", "batch", Answer(200, json.dumps({"valueRanges": [private(73)]}).encode(), "application/json")), (3,)
    ),
    "pull: no permission": Failure("pull", online("pull", "metadata", error_answer(403, "PERMISSION_DENIED", private(74))), (3,)),
    "pull: no such range": Failure("pull", online("pull", "batch", error_answer(400, "INVALID_ARGUMENT", private(75))), (2, 3)),
    "pull: a refused token": Failure("pull", online("pull", "token", error_answer(400, "invalid_grant", private(76))), (3,)),
    "pull: a key that is none": Failure("pull", with_other_key(json.dumps({"type": private(77)})), (3,)),
    "report: a folder that can't be made": Failure("report", after("report", unwritable("lapor"), "--report", "lapor")),
    "report: a crash": Failure("report", after("report", crash(memarak.reporting, "write_report"))),
    "review: a crash": Failure("review", after("review", crash(memarak.privacy, "protect"))),
    "review: the state is locked": Failure("review", with_lock("state/kunci", "review")),
    "build: an output of others": Failure("build", after("build", nothing, "--output", "data")),
    "build: a template with an error": Failure("build", after("build", theme("theme/templates/keluhan.html", "{% if %}"))),
    "build: a template that asks too much": Failure(
        "build", after("build", theme("theme/templates/keluhan.html", "{{ page.tiada }}"))
    ),
    "build: a crash while rendering": Failure("build", after("build", crash(rendering, "digest_of"))),
    "publish: half of the rows": Failure("publish", after("publish", fewer)),
    "publish: the scan stops": Failure("publish", after("publish", theme("content/tentang.md", "\n\nHubungi 081234567890.\n"))),
    "publish: the disk is full": Failure("publish", after("publish", edited(crash(FolderTarget, "place", full_disk)))),
    "publish: a crash before the switch": Failure("publish", after("publish", edited(crash(FolderTarget, "place")))),
    "publish: a crash after the switch": Failure("publish", after("publish", edited(crash(FolderTarget, "switch")))),
    "publish: a crash while remembering": Failure("publish", after("publish", edited(crash(State, "take")))),
    "publish: the place is locked": Failure("publish", with_lock("web/.kunci", "publish")),
    "publish: the sheet is reset": Failure("publish", online("publish", "batch", Reset()), (3,)),
    "withdraw: a reason of one's own": Failure("withdraw", command("withdraw", "K-3", "--reason", "pindah", *STATE), (64,)),
    "withdraw: the state is locked": Failure(
        "withdraw", command("withdraw", "K-3", "--reason", "hukum", *STATE, spoil=crash(State, "withdraw"))
    ),
    "rollback: an earlier release that leaks": Failure("rollback", command("rollback", *STATE, spoil=leaky_release)),
    "rollback: no earlier release": Failure("rollback", command("rollback", *STATE, spoil=one_release)),
    "history: a ledger that was edited": Failure("history", command("history", "verify", *STATE, spoil=told_ledger)),
    "state: another key": Failure("state", command("state", "muat", "simpanan.bin", *STATE, spoil=other_vault_key)),
    "state: a file that is none": Failure(
        "state", command("state", "muat", "simpanan.bin", *STATE, spoil=file("simpanan.bin", b"memarak1" + b"x" * 99))
    ),
    "redact: no JSON": Failure("redact", command("redact", "--jsonl", typed=SENTENCE + b"\n")),
    "redact: JSON without a text": Failure("redact", command("redact", "--jsonl", typed=json.dumps({"id": private(78)}).encode())),
    "redact: no UTF-8": Failure("redact", command("redact", typed=b"\xff\xfe" + SENTENCE)),
    "template: a folder stands there": Failure(
        "template", command("template", "baru.xlsx", spoil=lambda d, p: (d.folder / "baru.xlsx").mkdir())
    ),
    "translate: a list that can't be read": Failure(
        "translate", command("translate", "kalimat.csv", spoil=file("kalimat.csv", b"teks,terjemahan\n{n} keluhan,x\n"))
    ),
    "new: a folder of others": Failure("new", command("new", "data", *NEW)),
}
"""What goes wrong, by name."""
