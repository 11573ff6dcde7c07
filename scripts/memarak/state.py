"""What lasts from build to build, under one folder: the lock, what was once seen, withdrawals, former addresses, problems.

Nothing here holds a text of a complaint. Files are JSON, written whole and then renamed.
"""

from __future__ import annotations

import fcntl
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from memarak.disk import trouble, write_whole
from memarak.errors import ConfigurationError, RunInProgress, SchemaMismatch

_MEMORY, _WITHDRAWN, _FORMER = "ingatan.json", "ditarik.json", "alamat_lama.json"
_PROBLEMS = "masalah.json"
_FOLDERS = ("edisi",)
_VISIBILITY_COLUMN = "kolom_kerahasiaan"
STAGED = "terbit"
"""Where, inside the state, the state to be is prepared."""


class State:
    """The folder `state/` as one portal sees it; `portal` is the site's address.

    Two portals built on one machine (a trial of another city's file, say) share a folder without mixing.
    Reading a file that is not there gives nothing remembered.
    """

    def __init__(self, folder: Path, portal: str) -> None:
        self.folder = folder
        self.portal = portal

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the folder for one run. The lock dies with the process, so a killed run leaves none behind.

        Raises `RunInProgress` where another run holds it.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            stream = (self.folder / "kunci").open("w")
        except OSError as error:
            raise ConfigurationError(f"Folder {self.folder} {trouble(error)}, atau pilih --state yang lain.") from None
        with stream:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise RunInProgress(f"Proses lain sedang memakai {self.folder}; tunggu sampai selesai lalu ulangi.") from None
            yield

    @property
    def visibility_column_seen(self) -> bool:
        """Whether an earlier build saw a `kerahasiaan` column; its absence is then refused."""
        return bool(self.recall(_VISIBILITY_COLUMN))

    def guard_visibility_column(self, is_there: bool) -> None:
        """Remember that the sheet has a `kerahasiaan` column; refuse one that lost it.

        Renaming the column must not publish what was confidential. Raises `SchemaMismatch`.
        """
        if is_there:
            self.remember(_VISIBILITY_COLUMN, True)
        elif self.visibility_column_seen:
            raise SchemaMismatch(
                "Kolom kerahasiaan tidak ada lagi di tab keluhan, padahal dulu ada; kembalikan judul kolomnya supaya "
                "keluhan rahasia tidak terbit."
            )

    @property
    def withdrawn(self) -> Mapping[str, str]:
        """Withdrawn complaints: `nomor` to the reason's class."""
        return {number: entry["alasan"] for number, entry in self._read(_WITHDRAWN).items()}

    def withdraw(self, reasons: Mapping[str, str], on: date) -> None:
        """Remember withdrawals; an earlier one of the same number keeps its day."""
        known = self._read(_WITHDRAWN)
        added = {number: {"alasan": why, "tanggal": on.isoformat()} for number, why in reasons.items() if number not in known}
        if added:
            self._write(_WITHDRAWN, {**known, **added})

    def undo_withdrawal(self, number: str) -> bool:
        """Forget the withdrawal of `number`; tells whether there was one."""
        known = self._read(_WITHDRAWN)
        found = known.pop(number, None) is not None
        if found:
            self._write(_WITHDRAWN, known)
        return found

    @property
    def former_addresses(self) -> Mapping[str, Mapping[str, str]]:
        """Paths of complaint pages that are no longer shown: path to `sebab` and `tanggal` (an ISO date).

        `sebab` is a reason's class of the withdrawal, `dirahasiakan`, or `hilang` (gone from the source).
        """
        return self._read(_FORMER)

    def keep_addresses(self, former: Mapping[str, str], shown_paths: set[str], on: date) -> None:
        """Add pages that vanished in this build (path to `sebab`), and drop those that are shown again."""
        known = {path: entry for path, entry in self._read(_FORMER).items() if path not in shown_paths}
        for path, cause in former.items():
            known.setdefault(path, {"sebab": cause, "tanggal": on.isoformat()})
        if known != self._read(_FORMER):
            self._write(_FORMER, known)

    @property
    def problem_counts(self) -> Mapping[str, Mapping[str, int]]:
        """How often each problem was found in the last table that was frozen: severity to code to count."""
        return self._read(_PROBLEMS)

    def keep_problem_counts(self, counts: Mapping[str, Mapping[str, int]]) -> None:
        """Remember the counts of the table that is being frozen, for the site to tell."""
        if counts != self.problem_counts:
            self._write(_PROBLEMS, counts)

    def _read(self, name: str) -> dict[str, Any]:
        own: dict[str, Any] = self._read_all(name).get(self.portal, {})
        return own

    def _read_all(self, name: str) -> dict[str, Any]:
        path = self.folder / name
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError):
            content = None
        if not isinstance(content, dict):
            raise ConfigurationError(f"Berkas {path} rusak; pulihkan dari cadangan sebelum membangun lagi.")
        return content

    def staged(self) -> State:
        """A copy of this state beside it, to be changed freely: what it will be if the run succeeds."""
        copy = State(self.folder / STAGED, self.portal)
        copy.take(self, _FOLDERS)
        for name in (_MEMORY, _WITHDRAWN, _FORMER, _PROBLEMS):
            self._read_all(name)
            if (self.folder / name).exists():
                copy.write_bytes(name, (self.folder / name).read_bytes())
            else:
                (copy.folder / name).unlink(missing_ok=True)
        return copy

    def adopt_memory(self, other: State) -> None:
        """Take over what `other`, a staged copy, remembers of withdrawals, former addresses and problems."""
        for name in (_WITHDRAWN, _FORMER, _PROBLEMS):
            if (other.folder / name).exists():
                self._read_all(name)  # a damaged file is refused, not replaced
                self.write_bytes(name, (other.folder / name).read_bytes())

    def recall(self, key: str) -> Any:
        """What `remember` kept under `key`; `None` where nothing was."""
        return self._read(_MEMORY).get(key)

    def remember(self, key: str, value: Any) -> None:
        """Keep a small value (no text of a complaint) from build to build."""
        if self.recall(key) != value:
            self._write(_MEMORY, {**self._read(_MEMORY), key: value})

    def take(self, other: State, folders: Iterable[str] = _FOLDERS) -> None:
        """Make the folders `folders` of this state equal to those of `other`; equal files are left alone."""
        for folder in folders:
            wanted = {p.relative_to(other.folder) for p in (other.folder / folder).rglob("*") if p.is_file()}
            for path in [p for p in (self.folder / folder).rglob("*") if p.is_file()]:
                if path.relative_to(self.folder) not in wanted:
                    path.unlink()
            for name in sorted(wanted):
                body = (other.folder / name).read_bytes()
                if not (self.folder / name).is_file() or (self.folder / name).read_bytes() != body:
                    self.write_bytes(str(name), body)

    def _write(self, name: str, content: Mapping[str, Any]) -> None:
        everything = {**self._read_all(name), self.portal: content}
        self.write_bytes(name, json.dumps(everything, ensure_ascii=False, indent=1, sort_keys=True).encode())

    def write_bytes(self, name: str, body: bytes) -> None:
        """Write one file whole: a killed run leaves the old one or the new one."""
        write_whole(self.folder / name, body)
