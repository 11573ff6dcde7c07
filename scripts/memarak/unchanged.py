"""Whether a build would find anything to do, asked before pandas and Pelican are imported.

A build leaves a note in `state/`: how everything that it read and wrote stood, and what it told. While all of it stands
as it did, the same command tells the same and does nothing. A missing, wrong or damaged note costs time, never
correctness. As with `make`, a file is unchanged while its place on the disk, its size and its times are the same.

Nothing of what the table says is in the note. With `MEMARAK_KEY` it also holds a keyed digest of the table's bytes, by
which a table that was only written again is known; a plain digest, at which people could guess, is never kept.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from memarak.checkout import checkout_root
from memarak.keys import key_for
from memarak.shards import cores
from memarak.source_names import SAMPLE, is_sheet, sample_folder
from memarak.state import State

_FORMAT = "memarak-bangun-1"
_NOTE = "bangun-"
_NOT_A_RESULT = (_NOTE, "kunci")
_TOO_YOUNG = 2 * 10**9
"""What changed within so many nanoseconds might change again at the same noted time: some disks count that coarsely."""
_CHUNK = 10_000


class Told(NamedTuple):
    """What a build told: its summary, and whether somebody has to read the report."""

    summary: str
    needs_reading: bool


class _Inputs(NamedTuple):
    """How all that a build reads stands: digests of the table's files and of all else, and when the youngest changed."""

    table: str
    others: str
    youngest: int


@dataclass(frozen=True)
class LastBuild:
    """The build that was made last with these options. `as_of` is blank where none was typed: then it is today."""

    source: str
    config: Path
    snapshot: Path
    state: Path
    report: Path
    output: Path
    as_of: str

    def told(self) -> Told | None:
        """What it told, if making it again would change nothing; `None` where it has to be made."""
        inputs = self._inputs
        if inputs is None or not self._place.is_file():
            return None
        with State(self.state, "").locked():
            note = self._note()
            try:
                if note["tanggal"] == (self.as_of or _today(note["zona"])) and self._stands(note, inputs):
                    return Told(str(note["ringkasan"]), bool(note["perlu_dibaca"]))
            except (OSError, KeyError, ValueError):
                return None
        return None

    def remember(self, told: Told, day: str, zone: str) -> None:
        """Leave the note of the build just made. Called under its lock, so that nobody else changes `state` meanwhile.

        No note is left where something that was read changed during the build, or so lately that a change might not show.
        """
        self._place.unlink(missing_ok=True)
        before = self._inputs
        if before is None or before.youngest > self._asked_at - _TOO_YOUNG:
            return
        content = self._content()
        if before != self._look():
            return
        names = _names(os.path.abspath(self.output))  # noqa: PTH100
        note: dict[str, Any] = {"tabel": before.table, "isi_tabel": content, "lain": before.others, "hasil": self._results(names)}
        note |= {"tanggal": day, "zona": zone, "ringkasan": told.summary, "perlu_dibaca": told.needs_reading}
        self._place.with_suffix(".daftar").write_text("\n".join(names), encoding="utf-8", errors="surrogateescape")
        fresh = self._place.with_suffix(".baru")
        fresh.write_text(json.dumps({"catatan": note, "sidik": _digest(json.dumps(note))}), encoding="utf-8")
        fresh.replace(self._place)

    @property
    def _place(self) -> Path:
        return self.state / f"{_NOTE}{_digest(os.path.abspath(self.output))[:12]}.json"  # noqa: PTH100

    def _note(self) -> dict[str, Any]:
        """What was noted; nothing where it is damaged, or kept under another key."""
        try:
            document = json.loads(self._place.read_bytes())
            note: dict[str, Any] = document["catatan"]
            return note if document["sidik"] == _digest(json.dumps(note)) else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def _stands(self, note: dict[str, Any], inputs: _Inputs) -> bool:
        if note["tabel"] != inputs.table and not (note["isi_tabel"] and note["isi_tabel"] == self._content()):
            return False
        names = self._place.with_suffix(".daftar").read_text(encoding="utf-8", errors="surrogateescape").split("\n")
        return bool(note["lain"] == inputs.others and note["hasil"] == self._results(names))

    @cached_property
    def _asked_at(self) -> int:
        return time.time_ns()

    @cached_property
    def _inputs(self) -> _Inputs | None:
        """How the inputs stood when first asked; `None` where files don't tell."""
        self._asked_at  # noqa: B018  (before the first look)
        return self._look()

    def _look(self) -> _Inputs | None:
        try:
            table = dict(self._table_files())
            others = dict(self._other_files())
        except OSError:
            return None
        youngest = max(found.st_mtime_ns for found in (*table.values(), *others.values()))
        options = (self.source, self.config, self.snapshot, self.state, self.report, self.output)
        told = "\n".join((_FORMAT, sys.version, self.as_of, *(os.path.abspath(o) for o in options)))  # noqa: PTH100
        return _Inputs(_digest(_listed(table)), _digest(f"{told}\n{_listed(others)}"), youngest)

    def _table_files(self) -> Iterator[tuple[str, os.stat_result]]:
        """The files of the table. Raises `OSError` where they are not on this machine."""
        if is_sheet(self.source):
            raise OSError
        place = str(sample_folder()) if self.source == SAMPLE else self.source
        return _below(place, is_deep=False) if os.path.isdir(place) else iter([(place, os.stat(place))])  # noqa: PTH112, PTH116

    def _other_files(self) -> Iterator[tuple[str, os.stat_result]]:
        """The folder of the configuration, the written pages, theme, program and libraries."""
        root, own = checkout_root(), self.config.resolve().parent
        yield from _below(str(own), is_deep=False)
        for folder in (own.parent / "content", root / "content", root / "theme", Path(__file__).resolve().parent):
            if folder.is_dir():
                yield from _below(str(folder))
        libraries = (place for place in sys.path if place.endswith("-packages"))
        yield from ((place, os.stat(place)) for place in (str(root / "pelicanconf.py"), *libraries))  # noqa: PTH116

    def _content(self) -> str:
        """A keyed digest of the table's bytes; blank without a key."""
        key = key_for("bangun")
        if not key:
            return ""
        digest = hashlib.blake2b(digest_size=16, key=key)
        for name, found in sorted(self._table_files()):
            digest.update(f"{os.path.basename(name)}\0{found.st_size}\0".encode())  # noqa: PTH119
            digest.update(Path(name).read_bytes())
        return digest.hexdigest()

    def _results(self, names: list[str]) -> list[str]:
        """How all that a build writes stands: state, snapshot and report, and the files and folders `names` of the site."""
        files = dict(found for place in (self.state, self.snapshot, self.report) for found in _below(str(place)))
        kept = {name: found for name, found in files.items() if not os.path.basename(name).startswith(_NOT_A_RESULT)}  # noqa: PTH119
        return [_digest(_listed(kept)), *map(str, _sums(os.path.abspath(self.output), names))]  # noqa: PTH100


def _below(folder: str, is_deep: bool = True) -> Iterator[tuple[str, os.stat_result]]:
    """The files in a folder; compiled code is made anew by whoever runs the program, and left out."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file():
                yield entry.path, entry.stat()
            elif is_deep and entry.name != "__pycache__" and entry.is_dir():
                yield from _below(entry.path)


def _names(folder: str) -> list[str]:
    """Every folder and file below, itself included. A folder's times change with the names in it."""
    found = []
    for here, _, files in os.walk(folder):
        inner = here[len(folder) :]
        found += [inner, *(f"{inner}/{name}" for name in files)]
    return found


def _sums(folder: str, names: list[str]) -> list[int]:
    """For each hundred hundred names one number that changes with any of them; half of it by a second process."""
    parts = [names[start : start + _CHUNK] for start in range(0, len(names), _CHUNK)]
    middle = len(parts) // 2 if cores() > 1 else 0
    if not middle:
        return [_sum(folder, part) for part in parts]
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.write(writing, json.dumps([_sum(folder, part) for part in parts[:middle]]).encode())
        finally:
            os._exit(0)
    os.close(writing)
    sums = [_sum(folder, part) for part in parts[middle:]]
    with os.fdopen(reading) as stream:
        others: list[int] = json.loads(stream.read() or "[]")
    os.waitpid(child, 0)
    return others + sums


def _sum(folder: str, names: list[str]) -> int:
    total = 0
    for name in names:
        found = os.lstat(folder + name)
        total = hash((total, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns))
    return total


def _listed(files: dict[str, os.stat_result]) -> str:
    return "\n".join(f"{n}\0{s.st_ino}\0{s.st_size}\0{s.st_mtime_ns}\0{s.st_ctime_ns}" for n, s in sorted(files.items()))


def _today(zone: str) -> str:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo(zone)).date().isoformat()


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=16, key=key_for("bangun")).hexdigest()
