"""The target `pages:DIR`: one finished folder that another service takes as a whole (GitHub Pages through its workflow).

The host keeps the releases; here there is only the next one, so nothing can be compared with it or rolled back to.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

from memarak.disk import fresh_folder, replace_folder
from memarak.errors import OutputNotOurs
from memarak.publishing.folder import refusing
from memarak.publishing.release_files import public_files

_MARKER = ".memarak"
"""Tells a folder of ours; upload-pages-artifact leaves hidden files out."""


class PagesTarget:
    """A folder that is handed over. It stands in for `FolderTarget` where the host itself keeps what is live."""

    keeps_releases: ClassVar[bool] = False

    def __init__(self, root: Path) -> None:
        self.root = root

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Refuse a folder of somebody else; `state/` is what is held. Raises `OutputNotOurs`."""
        with refusing(self.root):
            foreign = self.root.exists() and (not self.root.is_dir() or any(self.root.iterdir()))
            if foreign and not (self.root / _MARKER).is_file():
                raise OutputNotOurs(
                    f"Folder {self.root} berisi berkas yang bukan buatan memarak; pilih folder lain untuk --target."
                )
        yield

    def live(self) -> None:
        """What the public sees is not on this machine."""

    def all_releases(self) -> list[Path]:
        """None are kept here."""
        return []

    def next_id(self, as_of: str, past: int = 0) -> str:
        """The release is named by the date of its data and its number in the ledger."""
        return f"{as_of}_{past + 1:05d}"

    def place(self, site: Path, release_id: str) -> Path:
        """Copy the finished site to the folder, replacing it only when the copy is whole."""
        del release_id
        with refusing(self.root):
            fresh = fresh_folder(self.root)
            for name, path in public_files(site):
                (fresh / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(path, fresh / name)
            (fresh / _MARKER).touch()
            replace_folder(self.root, fresh)
        return self.root

    def switch(self, release: Path) -> None:
        """The host switches."""

    def remove(self, releases: list[Path]) -> None:
        """Nothing is kept here."""

    def prune(self) -> None:
        """Nothing is kept here."""
