"""The target `folder:DIR`: whole releases side by side, and a link that is switched by one rename.

    DIR/releases/<id>/   a release, never rewritten; `.rilis.json` lists its other files with their SHA-256
    DIR/current          a symbolic link to the release that the public sees

A release is built beside the others under a hidden name and renamed when it is whole and on disk. Files equal
to those of the live release are hard links to it. Beside each text lies its gzip copy, made once.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

from memarak.disk import trouble
from memarak.errors import ReleaseRefused, RunInProgress
from memarak.publishing.release_files import (
    COPY,
    MANIFEST,
    bytes_of,
    compressed,
    digest,
    flush_folder,
    holds,
    known_digests,
    link_or_write,
    make_folders,
    manifest_bytes,
    public_files,
    write,
)

KEPT_RELEASES = 15
KEPT_BYTES = 8 * 1024**3
"""Old releases go, the oldest first, when all together take more; files that releases share count once."""
_FRESH, _DOOMED, _LINK = ".baru-", ".hapus-", ".current.baru"


class FolderTarget:
    """Releases in one folder, on any file system."""

    keeps_releases: ClassVar[bool] = True

    def __init__(self, root: Path) -> None:
        self.root = root
        self.releases = root / "releases"
        self.link = root / "current"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the target for one run, after clearing what a killed run left. Raises `RunInProgress`, `ReleaseRefused`."""
        with refusing(self.root):
            self.releases.mkdir(parents=True, exist_ok=True)
            stream = (self.root / ".kunci").open("w")
        with stream:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise RunInProgress(f"Proses lain sedang menerbitkan ke {self.root}; tunggu sampai selesai lalu ulangi.") from None
            with refusing(self.root):
                self._clear_leftovers()
            yield

    def live(self) -> Path | None:
        """The release that the public sees, or None before the first."""
        if not self.link.is_symlink():
            return None
        release = self.root / self.link.readlink()
        return release if release.is_dir() else None

    def all_releases(self) -> list[Path]:
        """Every whole release, oldest first."""
        if not self.releases.is_dir():
            return []
        found = (path for path in self.releases.iterdir() if path.is_dir() and not path.name.startswith("."))
        return sorted(found, key=lambda path: _order(path.name))

    def next_id(self, as_of: str, past: int = 0) -> str:
        """The name of the next release: the date of its data and a running number above `past`, so that names sort by age."""
        numbers = [_order(path.name) for path in self.all_releases()]
        return f"{as_of}_{max([past, *numbers]) + 1:05d}"

    def place(self, site: Path, release_id: str) -> Path:
        """Copy the finished `site` into a new release, whole and flushed to disk; nothing links to it yet."""
        with refusing(self.root):
            fresh = self.releases / f"{_FRESH}{release_id}"
            live = self.live()
            known, folders, manifest = known_digests(live), {self.releases}, dict[str, str]()
            make_folders(fresh, fresh.parent, folders)
            for name, path in public_files(site):
                body = path.read_bytes()
                for file, content in ((name, body), (name + COPY, _copy(live, known, name, body))):
                    if content is not None:
                        make_folders((fresh / file).parent, fresh, folders)
                        link_or_write(live / file if live else None, fresh / file, content)
                        manifest[file] = digest(content)
            write(fresh / MANIFEST, manifest_bytes(manifest))
            for folder, _, _ in os.walk(fresh):
                flush_folder(Path(folder))
            release = self.releases / release_id
            fresh.rename(release)
            flush_folder(self.releases)
            return release

    def switch(self, release: Path) -> None:
        """Show `release` to the public, by one rename."""
        with refusing(self.root):
            fresh = self.root / _LINK
            fresh.unlink(missing_ok=True)
            fresh.symlink_to(Path("releases") / release.name)
            try:
                fresh.replace(self.link)
            except OSError:
                fresh.unlink()
                raise
            flush_folder(self.root)

    def remove(self, releases: list[Path]) -> None:
        """Delete releases, never the live one; a hidden name comes first, so that half a release is never taken for whole."""
        live = self.live()
        with refusing(self.root):
            for release in releases:
                if release != live:
                    doomed = self.releases / f"{_DOOMED}{release.name}"
                    release.rename(doomed)
                    shutil.rmtree(doomed)

    def prune(self, keep: int = KEPT_RELEASES, most_bytes: int = KEPT_BYTES) -> None:
        """Delete the oldest releases beyond `keep`, and those that make all together larger than `most_bytes`."""
        newest_first = self.all_releases()[::-1]
        live = self.live()
        with refusing(self.root):
            counted: set[int] = set()
            total = bytes_of(live, counted) if live else 0
            doomed = newest_first[keep:]
            for release in newest_first[:keep]:
                total += bytes_of(release, counted)
                if total > most_bytes:
                    doomed.append(release)
        self.remove(doomed)

    def _clear_leftovers(self) -> None:
        for path in self.releases.iterdir():
            if path.name.startswith((_FRESH, _DOOMED)):
                shutil.rmtree(path)
        (self.root / _LINK).unlink(missing_ok=True)


@contextmanager
def refusing(root: Path) -> Iterator[None]:
    """Turn trouble with the disk into one sentence."""
    try:
        yield
    except OSError as error:
        raise ReleaseRefused(f"Tempat terbit {root} {trouble(error)}, lalu ulangi; situs yang tampil tidak berubah.") from None


def _copy(live: Path | None, known: dict[str, str], name: str, body: bytes) -> bytes | None:
    """The compressed copy of a file: that of the live release where the file is the same and its copy unharmed."""
    if live is not None and name + COPY in known and holds(live / name, body):
        try:
            packed = (live / (name + COPY)).read_bytes()
        except OSError:
            packed = b""
        if digest(packed) == known[name + COPY]:
            return packed
    return compressed(name, body)


def _order(name: str) -> int:
    number = name.rpartition("_")[2]
    return int(number) if number.isdigit() else 0
