"""Pelican's seam for writing: puts only bytes that differ, knows what it wrote, removes what vanished."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from pelican.writers import Writer

from memarak.errors import BuildFailed
from memarak.site.render import MARKER, check_output


class SiteWriter(Writer):  # type: ignore[misc]
    """Writes below the output folder. An address that ends in `/` becomes its `index.html`."""

    def __init__(self, output_path: str, settings: Any = None) -> None:
        super().__init__(output_path, settings=settings)
        self._root = os.path.abspath(output_path)  # noqa: PTH100  (the hot loop joins strings, not paths)
        self._kept: set[str] = set()
        self._folders: set[str] = set()
        self.changed = 0
        """How many files this run wrote; the others already had the same bytes."""

    def claim(self) -> None:
        """Take the output folder, or raise `OutputNotOurs` where it holds what this program did not make."""
        check_output(Path(self._root))
        Path(self._root).mkdir(parents=True, exist_ok=True)
        (Path(self._root) / MARKER).touch()

    def put(self, address: str, body: bytes) -> bool:
        """Write `body` unless the file already holds just that; tells whether it was written."""
        name = address + "index.html" if address.endswith("/") or not address else address
        if name in self._kept:
            raise BuildFailed(f"Dua halaman meminta alamat yang sama, {address or '/'}; laporkan kepada pengembang.")
        self._kept.add(name)
        path = f"{self._root}/{name}"
        if _holds(path, body):
            return False
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        with open(path, "wb", buffering=0) as stream:  # noqa: PTH123
            stream.write(body)
        self.changed += 1
        return True

    def sweep(self) -> None:
        """Remove files that this run did not put, and folders left empty; hidden files at the root stay."""
        for folder, names, files in os.walk(self._root, topdown=False):
            inner = folder[len(self._root) + 1 :].replace(os.sep, "/")
            for file in files:
                name = f"{inner}/{file}" if inner else file
                if name not in self._kept and not (not inner and file.startswith(".")):
                    os.unlink(f"{folder}/{file}")  # noqa: PTH108
            if inner and not os.listdir(folder):  # noqa: PTH208
                os.rmdir(folder)  # noqa: PTH106
            del names


def _holds(path: str, body: bytes) -> bool:
    try:
        with open(path, "rb", buffering=0) as stream:  # noqa: PTH123
            return os.fstat(stream.fileno()).st_size == len(body) and stream.read() == body
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return False
