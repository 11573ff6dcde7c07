"""Pelican's seam for writing: puts only bytes that differ, removes what vanished."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pelican.writers import Writer

from memarak.site.manifest import Manifest, Noted, Written, is_as_noted
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

    def sweep(self, kept: Collection[str], noted: Noted, seen: Seen) -> dict[str, str]:
        """Remove what is not in `kept`; give what is left of what was noted and stands just so. Hidden files at the root stay."""
        gone = {name for names in (seen.strangers, noted.files) for name in names if name not in kept}
        for name in gone:
            self._remove(name)
        for folder in seen.hollow:
            _remove_folder(f"{self.root}/{folder}")
        without = gone | seen.differing
        return {name: text for name, text in noted.files.items() if name not in without} if without else noted.files

    def _remove(self, name: str) -> None:
        """Remove a file, and the folders that hold nothing else."""
        try:
            os.unlink(f"{self.root}/{name}")  # noqa: PTH108
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return
        folder = name.rpartition("/")[0]
        while folder and _remove_folder(f"{self.root}/{folder}"):
            folder = folder.rpartition("/")[0]


class Seen(NamedTuple):
    """How the output folder stands beside a manifest, told by its `mark`."""

    mark: str
    differing: set[str]
    "Of what was noted, the files that don't stand as noted."
    strangers: list[str]
    "Files of which nothing was noted."
    hollow: list[str]
    "Folders that hold no file, the inner ones first."


def look_at(state: Path, output: Path) -> Seen:
    """How `output` stands beside what `state` has noted of it."""
    return look(os.path.abspath(output), Manifest(state, output, "").read())  # noqa: PTH100


def look(root: str, noted: Noted) -> Seen:
    """Look once at everything below `root`. What is hidden at the root is nobody's business."""
    seen = Seen(noted.mark, set(noted.files), [], [])
    if os.path.isdir(root):  # noqa: PTH112
        _look(root, "", noted.files, seen)
    return seen


def file_name(address: str) -> str:
    """The file of an address: its `index.html` where it ends in `/`."""
    return f"{address}index.html" if not address or address.endswith("/") else address


def _look(folder: str, inner: str, noted: Mapping[str, str], seen: Seen) -> bool:
    """Look at `folder`, whose files' names begin with `inner`; whether there is any file in it. Adds to `seen`."""
    with os.scandir(folder) as found:
        entries = list(found)
    is_left = False
    for entry in entries:
        name = inner + entry.name
        if entry.is_dir(follow_symlinks=False):
            is_left |= _look(entry.path, f"{name}/", noted, seen)
            continue
        is_left = True
        text = noted.get(name)
        if text is None:
            if inner or not name.startswith("."):
                seen.strangers.append(name)
        elif _stands(entry, text):
            seen.differing.discard(name)
    if not is_left and inner:
        seen.hollow.append(inner)
    return is_left


def _stands(entry: os.DirEntry[str], noted: str) -> bool:
    try:
        return is_as_noted(noted, entry.stat())
    except OSError:
        return False


def _remove_folder(folder: str) -> bool:
    """Whether the folder held nothing and is gone."""
    try:
        os.rmdir(folder)  # noqa: PTH106
    except OSError:
        return False
    return True


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
