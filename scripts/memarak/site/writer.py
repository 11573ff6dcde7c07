"""Pelican's seam for writing: puts only bytes that differ, removes what vanished."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from pelican.writers import Writer

from memarak.site.manifest import Written
from memarak.site.render import MARKER, check_output


class SiteWriter(Writer):  # type: ignore[misc]
    """Writes below the output folder."""

    def __init__(self, output_path: str, settings: Any = None) -> None:
        super().__init__(output_path, settings=settings)
        self.root = os.path.abspath(output_path)  # noqa: PTH100  (the hot loop joins strings, not paths)
        self._folders = {self.root}

    def claim(self) -> None:
        """Take the output folder, or raise `OutputNotOurs` where it holds what this program did not make."""
        check_output(Path(self.root))
        Path(self.root).mkdir(parents=True, exist_ok=True)
        marker = Path(self.root) / MARKER
        if not marker.exists():
            marker.touch()

    def put(self, name: str, body: bytes, digest: str) -> Written:
        """Write `body` to the file `name` unless it already holds just that; `digest` is that of its inputs."""
        path = f"{self.root}/{name}"
        folder = path.rpartition("/")[0]
        if folder not in self._folders:  # made without asking: most pages have a folder of their own
            _make_folder(folder)
            self._folders.add(folder)
        found = _created(path, body) or _held(path, body) or _overwritten(path, body)
        return Written(digest, found.st_size, found.st_mtime_ns)

    def sweep(self, kept: Collection[str], noted: Mapping[str, Written]) -> dict[str, Written]:
        """Look at everything once: remove what is not in `kept`, and give those of `noted` that stand as they were noted.

        Hidden files at the root stay.
        """
        standing: dict[str, Written] = {}
        _swept(self.root, "", kept, noted, standing)
        return standing


def file_name(address: str) -> str:
    """The file of an address: its `index.html` where it ends in `/`."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def _swept(folder: str, inner: str, kept: Collection[str], noted: Mapping[str, Written], standing: dict[str, Written]) -> bool:
    """Sweep `folder`, whose files' names begin with `inner`; whether anything is left in it. Adds to `standing`."""
    with os.scandir(folder) as found:
        entries = list(found)
    is_left = False
    for entry in entries:
        name = inner + entry.name
        if entry.is_dir(follow_symlinks=False):
            if _swept(entry.path, f"{name}/", kept, noted, standing):
                is_left = True
            else:
                os.rmdir(entry.path)  # noqa: PTH106
        elif name in kept:
            is_left = True
            written = noted.get(name)
            if written is not None and _stands(entry, written):
                standing[name] = written
        elif not inner and name.startswith("."):
            is_left = True
        else:
            os.unlink(entry.path)  # noqa: PTH108
    return is_left


def _stands(entry: os.DirEntry[str], written: Written) -> bool:
    """Whether the file has the size and time that were noted."""
    try:
        found = entry.stat()
    except OSError:
        return False
    return found.st_size == written.size and found.st_mtime_ns == written.changed


def _created(path: str, body: bytes) -> os.stat_result | None:
    """The state of a new file with `body`; nothing where one stands there. Asks for nothing that the system would not tell."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o666)
    except FileExistsError:
        return None
    return _filled(descriptor, body)


def _overwritten(path: str, body: bytes) -> os.stat_result:
    return _filled(os.open(path, os.O_WRONLY | os.O_TRUNC | os.O_CLOEXEC), body)


def _filled(descriptor: int, body: bytes) -> os.stat_result:
    """Write all of `body` and close."""
    try:
        written = os.write(descriptor, body)
        while written < len(body):
            written += os.write(descriptor, body[written:])
        return os.fstat(descriptor)
    finally:
        os.close(descriptor)


def _make_folder(folder: str) -> None:
    try:
        os.mkdir(folder)  # noqa: PTH102
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    except FileExistsError:  # it stood there, or another process was faster
        return


def _held(path: str, body: bytes) -> os.stat_result | None:
    """The file's state where it holds just `body`."""
    try:
        with open(path, "rb", buffering=0) as stream:  # noqa: PTH123
            found = os.fstat(stream.fileno())
            return found if found.st_size == len(body) and stream.read() == body else None
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return None
