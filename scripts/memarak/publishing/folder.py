"""The target `folder:DIR`: whole releases side by side, and a link that is switched by one rename.

    DIR/releases/<id>/   a release, never rewritten; `.rilis.json` lists its other files with their SHA-256
    DIR/current          a symbolic link to the release that the public sees

A release is built beside the others under a hidden name and renamed when it is whole and on disk. Files equal
to those of the live release are hard links to it.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from memarak.errors import ReleaseRefused, RunInProgress

MANIFEST = ".rilis.json"
KEPT_RELEASES = 15


class FolderTarget:
    """Releases in one folder, on any file system."""

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
        found = (path for path in self.releases.iterdir() if path.is_dir() and not path.name.startswith("."))
        return sorted(found, key=lambda path: _order(path.name))

    def next_id(self, as_of: str) -> str:
        """The name of the next release: the date of its data and a running number, so that names sort by age."""
        numbers = [_order(path.name) for path in self.all_releases()]
        return f"{as_of}_{max(numbers, default=0) + 1:05d}"

    def place(self, site: Path, release_id: str) -> Path:
        """Copy the finished `site` into a new release, whole and flushed to disk; nothing links to it yet."""
        with refusing(self.root):
            fresh = self.releases / f".baru-{release_id}"
            live = self.live()
            known = read_manifest(live) if live else {}
            manifest = {}
            for name, path in _public_files(site):
                body = path.read_bytes()
                manifest[name] = hashlib.sha256(body).hexdigest()
                destination = fresh / name
                destination.parent.mkdir(parents=True, exist_ok=True)
                if live is None or known.get(name) != manifest[name] or not _linked(live / name, destination):
                    _write(destination, body)
            _write(fresh / MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=0, sort_keys=True).encode())
            for folder, _, _ in os.walk(fresh):
                _flush_folder(Path(folder))
            release = self.releases / release_id
            fresh.rename(release)
            _flush_folder(self.releases)
            return release

    def switch(self, release: Path) -> None:
        """Show `release` to the public, by one rename."""
        with refusing(self.root):
            fresh = self.root / ".current.baru"
            fresh.unlink(missing_ok=True)
            fresh.symlink_to(Path("releases") / release.name)
            fresh.replace(self.link)
            _flush_folder(self.root)

    def remove(self, releases: list[Path]) -> None:
        """Delete releases, never the live one; the manifest goes first, so that half a release is never taken for whole."""
        live = self.live()
        with refusing(self.root):
            for release in releases:
                if release != live:
                    doomed = self.releases / f".hapus-{release.name}"
                    release.rename(doomed)
                    shutil.rmtree(doomed)

    def prune(self, keep: int = KEPT_RELEASES) -> None:
        """Delete the oldest releases beyond `keep`."""
        self.remove(self.all_releases()[:-keep])

    def _clear_leftovers(self) -> None:
        for path in self.releases.iterdir():
            if path.name.startswith((".baru-", ".hapus-")):
                shutil.rmtree(path)
        (self.root / ".current.baru").unlink(missing_ok=True)


def read_manifest(release: Path) -> dict[str, str]:
    """Path to SHA-256 of every file of a release. Raises `ReleaseRefused` where the list is missing or damaged."""
    try:
        manifest: dict[str, str] = json.loads((release / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise ReleaseRefused(f"Rilis {release.name} tidak punya daftar berkas yang utuh; pilih rilis lain.") from None
    return manifest


def digests_of(site: Path) -> dict[str, str]:
    """Path to SHA-256 of every file that a release of `site` would hold."""
    return {name: hashlib.sha256(path.read_bytes()).hexdigest() for name, path in _public_files(site)}


def damaged_files(release: Path) -> list[str]:
    """Files of a release that are missing, changed, or not on its list; none means it is whole."""
    manifest = read_manifest(release)
    present = {p.relative_to(release).as_posix() for p in release.rglob("*") if p.is_file() and p.name != MANIFEST}
    changed = [n for n in manifest.keys() & present if hashlib.sha256((release / n).read_bytes()).hexdigest() != manifest[n]]
    return sorted({*changed, *(manifest.keys() ^ present)})


@contextmanager
def refusing(root: Path) -> Iterator[None]:
    """Turn trouble with the disk into one sentence."""
    try:
        yield
    except OSError as error:
        reasons: Mapping[int | None, str] = {
            errno.ENOSPC: "penuh; kosongkan ruang",
            errno.EDQUOT: "melewati jatah; kosongkan ruang",
            errno.EFBIG: "menolak berkas sebesar ini; periksa batasnya",
            errno.EROFS: "hanya dapat dibaca; pasang ulang agar dapat ditulis",
            errno.EACCES: "tidak mengizinkan; periksa hak tulisnya",
            errno.EPERM: "tidak mengizinkan; periksa hak tulisnya",
        }
        reason = reasons.get(error.errno, "tidak dapat dipakai; periksa pemasangannya")
        raise ReleaseRefused(f"Tempat terbit {root} {reason}, lalu ulangi; situs yang sedang tampil tidak berubah.") from None


def _order(name: str) -> int:
    number = name.rpartition("_")[2]
    return int(number) if number.isdigit() else 0


def _public_files(site: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(site.rglob("*")):
        if path.is_file() and not (path.parent == site and path.name.startswith(".")):
            yield path.relative_to(site).as_posix(), path


def _linked(source: Path, destination: Path) -> bool:
    try:
        os.link(source, destination)
    except OSError:
        return False
    return True


def _write(path: Path, body: bytes) -> None:
    with path.open("wb") as stream:
        stream.write(body)
        stream.flush()
        os.fsync(stream.fileno())


def _flush_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
