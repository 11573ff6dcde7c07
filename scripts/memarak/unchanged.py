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
from memarak.source_names import SAMPLE, is_sheet, sample_folder
from memarak.standing import files_below, listed, names_below, sums
from memarak.state import State

_FORMAT = "memarak-bangun-1"
_NOTE = "bangun-"
_NO_RESULTS = (_NOTE, "kunci")
"""How files of `state/` are called that no build makes: the notes themselves, and the lock."""
_TOO_YOUNG = 2 * 10**9
"""What changed within so many nanoseconds might change again at the same noted time: some disks count that coarsely."""


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
        _, inputs = self._first_look
        if inputs is None or not self._place.is_file():
            return None
        with State(self.state, "").locked():
            note = self._read_note()
            try:
                stands = (
                    note["tanggal"] == (self.as_of or _today(note["zona"]))
                    and (note["tabel"] == inputs.table or self._has_bytes(note["isi_tabel"]))
                    and note["lain"] == inputs.others
                    and note["hasil"] == self._results(self._read_names())
                )
                return Told(str(note["ringkasan"]), bool(note["perlu_dibaca"])) if stands else None
            except (OSError, KeyError, ValueError):
                return None

    def remember(self, told: Told, day: str, zone: str) -> None:
        """Leave the note of the build just made. Called under its lock, so that nobody else changes `state` meanwhile.

        No note is left where something that was read changed during the build, or so lately that a change might not show.
        """
        self._place.unlink(missing_ok=True)
        asked_at, inputs = self._first_look
        if inputs is None or inputs.youngest > asked_at - _TOO_YOUNG:
            return
        table_bytes = self._table_bytes()
        if inputs != self._look():
            return
        names = names_below(_absolute(self.output))
        note = {
            "tabel": inputs.table,
            "isi_tabel": table_bytes,
            "lain": inputs.others,
            "hasil": self._results(names),
            "tanggal": day,
            "zona": zone,
            "ringkasan": told.summary,
            "perlu_dibaca": told.needs_reading,
        }
        self._write_note(note, names)

    # the note, and beside it the names of the site's files

    @property
    def _place(self) -> Path:
        return self.state / f"{_NOTE}{_digest(_absolute(self.output))[:12]}.json"

    @property
    def _names_place(self) -> Path:
        return self._place.with_suffix(".daftar")

    def _read_note(self) -> dict[str, Any]:
        """What was noted; nothing where it is damaged, or kept under another key."""
        try:
            document = json.loads(self._place.read_bytes())
            note: dict[str, Any] = document["catatan"]
            return note if document["sidik"] == _digest(json.dumps(note)) else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def _read_names(self) -> list[str]:
        return self._names_place.read_text(encoding="utf-8", errors="surrogateescape").split("\n")

    def _write_note(self, note: dict[str, Any], names: list[str]) -> None:
        self._names_place.write_text("\n".join(names), encoding="utf-8", errors="surrogateescape")
        fresh = self._place.with_suffix(".baru")
        fresh.write_text(json.dumps({"catatan": note, "sidik": _digest(json.dumps(note))}), encoding="utf-8")
        fresh.replace(self._place)

    # what a build reads

    @cached_property
    def _first_look(self) -> tuple[int, _Inputs | None]:
        """When the inputs were first looked at, in nanoseconds, and how they stood."""
        return time.time_ns(), self._look()

    def _look(self) -> _Inputs | None:
        """How the inputs stand; `None` where files don't tell."""
        try:
            table, others = dict(self._table_files()), dict(self._other_files())
        except OSError:
            return None
        youngest = max(found.st_mtime_ns for found in (*table.values(), *others.values()))
        places: tuple[str | Path, ...] = (self.source, self.config, self.snapshot, self.state, self.report, self.output)
        options = "\n".join((_FORMAT, sys.version, self.as_of, *map(_absolute, places)))
        return _Inputs(_digest(listed(table)), _digest(f"{options}\n{listed(others)}"), youngest)

    def _table_files(self) -> Iterator[tuple[str, os.stat_result]]:
        """The files of the table. Raises `OSError` where they are not on this machine."""
        if is_sheet(self.source):
            raise OSError
        place = str(sample_folder()) if self.source == SAMPLE else self.source
        return files_below(place, is_deep=False) if os.path.isdir(place) else iter([(place, os.stat(place))])  # noqa: PTH112, PTH116

    def _other_files(self) -> Iterator[tuple[str, os.stat_result]]:
        """The folder of the configuration, the written pages, theme, program and libraries."""
        root, own = checkout_root(), self.config.resolve().parent
        yield from files_below(str(own), is_deep=False)
        for folder in (own.parent / "content", root / "content", root / "theme", Path(__file__).resolve().parent):
            if folder.is_dir():
                yield from files_below(str(folder))
        libraries = (place for place in sys.path if place.endswith("-packages"))
        yield from ((place, os.stat(place)) for place in (str(root / "pelicanconf.py"), *libraries))  # noqa: PTH116

    def _has_bytes(self, noted: str) -> bool:
        """Whether the table's files, though written again, hold what was noted."""
        return bool(noted) and noted == self._table_bytes()

    def _table_bytes(self) -> str:
        """A keyed digest of the table's bytes; blank without a key."""
        key = key_for("bangun")
        if not key:
            return ""
        digest = hashlib.blake2b(digest_size=16, key=key)
        for name, found in sorted(self._table_files()):
            digest.update(f"{os.path.basename(name)}\0{found.st_size}\0".encode())  # noqa: PTH119
            digest.update(Path(name).read_bytes())
        return digest.hexdigest()

    # what a build writes

    def _results(self, names: list[str]) -> list[str]:
        """How state, snapshot and report stand, and the files and folders `names` of the site."""
        files = dict(found for place in (self.state, self.snapshot, self.report) for found in files_below(str(place)))
        results = {name: found for name, found in files.items() if not os.path.basename(name).startswith(_NO_RESULTS)}  # noqa: PTH119
        return [_digest(listed(results)), *map(str, sums(_absolute(self.output), names))]


def _absolute(place: str | Path) -> str:
    """`place` from the root on, links as they are: quicker than resolving them, and as good to tell places apart."""
    return os.path.abspath(place)  # noqa: PTH100


def _today(zone: str) -> str:
    from datetime import datetime
    from zoneinfo import ZoneInfo

    return datetime.now(ZoneInfo(zone)).date().isoformat()


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=16, key=key_for("bangun")).hexdigest()
