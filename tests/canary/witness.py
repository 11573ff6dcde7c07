"""Sees what a run writes and takes away again: every file removed or replaced, and every place opened for writing.

Python tells its audit hooks of these before they happen. A hook can't be taken back, so there is one, which sleeps
while nobody watches.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND
_NAMELESS = getattr(os, "O_TMPFILE", 0)


@dataclass
class Witness:
    """What was seen: `gone` holds the bytes of files that no longer stand, `opened` the paths that were written to."""

    gone: list[tuple[str, bytes]] = field(default_factory=list)
    opened: set[str] = field(default_factory=set)
    nameless: bool = False
    _is_looking: bool = False

    def tell(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Called before the event happens; what is read here tells of itself, and is not listened to."""
        if self._is_looking or event not in ("open", "os.remove", "os.rename", "os.truncate", "shutil.rmtree"):
            return
        self._is_looking = True
        try:
            if event == "open":
                self._opened(*arguments)
            else:
                self._keep(arguments[1] if event == "os.rename" else arguments[0])
        finally:
            self._is_looking = False

    def _opened(self, path: Any, mode: str | None, flags: int) -> None:
        if not isinstance(path, (str, bytes, os.PathLike)) or not flags & _WRITING:
            return
        self.nameless |= bool(_NAMELESS and flags & _NAMELESS == _NAMELESS)
        self.opened.add(os.path.abspath(os.fsdecode(path)))  # noqa: PTH100  (a link is where it stands)
        if flags & os.O_TRUNC or (mode or "").startswith("w"):
            self._keep(path)

    def _keep(self, path: Any) -> None:
        if not isinstance(path, (str, bytes, os.PathLike)):
            return
        place = Path(os.fsdecode(path))
        if not place.is_absolute():
            place = Path.cwd() / place
        files = [p for p in place.rglob("*") if p.is_file()] if place.is_dir() else [place] if place.is_file() else []
        self.gone += [(str(p), p.read_bytes()) for p in files if not p.is_symlink()]


_watching: list[Witness] = []


def _hook(event: str, arguments: tuple[Any, ...]) -> None:
    if _watching:
        _watching[-1].tell(event, arguments)


sys.addaudithook(_hook)


@contextmanager
def watched() -> Iterator[Witness]:
    """Watch this process while the block lasts."""
    witness = Witness()
    _watching.append(witness)
    try:
        yield witness
    finally:
        _watching.remove(witness)
