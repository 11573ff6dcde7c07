"""The files of a release: which there are, their digests, their compressed copies, and how they get to the disk."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from memarak.disk import write_flushed
from memarak.errors import ReleaseRefused

MANIFEST = ".rilis.json"
COPY = ".gz"
_COMPRESSED = frozenset({".html", ".css", ".js", ".csv", ".json", ".jsonl", ".xml", ".svg", ".txt"})
_WORTH_BYTES = 1024
"""A smaller file fits in one packet as it is."""
_LEVEL = 9


def public_files(site: Path) -> Iterator[tuple[str, Path]]:
    """Path and place of every file that a release of the built `site` holds, in order; hidden files at the root are ours."""
    for path in sorted(site.rglob("*")):
        if path.is_file() and not (path.parent == site and path.name.startswith(".")):
            yield path.relative_to(site).as_posix(), path


def digests_of(site: Path) -> dict[str, str]:
    """Path to SHA-256 of every public file of `site`, compressed copies apart."""
    return {name: digest(path.read_bytes()) for name, path in public_files(site)}


def digest(body: bytes) -> str:
    """SHA-256, hexadecimal."""
    return hashlib.sha256(body).hexdigest()


def compressed(name: str, body: bytes) -> bytes | None:
    """The copy that lies beside the file `name` for browsers that take gzip; `None` where it isn't worth it."""
    if len(body) < _WORTH_BYTES or Path(name).suffix not in _COMPRESSED:
        return None
    packed = gzip.compress(body, _LEVEL, mtime=0)
    return packed if len(packed) < len(body) else None


def without_copies(manifest: Mapping[str, str]) -> dict[str, str]:
    """A release's list without the compressed copies: what the built site holds."""
    return {n: d for n, d in manifest.items() if not (n.endswith(COPY) and n.removesuffix(COPY) in manifest)}


def read_manifest(release: Path) -> dict[str, str]:
    """Path to SHA-256 of every file of a release. Raises `ReleaseRefused` where the list is missing or damaged."""
    try:
        manifest = json.loads((release / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        manifest = None
    if not isinstance(manifest, dict):
        raise ReleaseRefused(f"Rilis {release.name} tidak punya daftar berkas yang utuh; pilih rilis lain.")
    return manifest


def known_digests(release: Path | None) -> dict[str, str]:
    """The same list, empty where there is no release or its list is damaged."""
    try:
        return read_manifest(release) if release else {}
    except ReleaseRefused:
        return {}


def damaged_files(release: Path) -> list[str]:
    """Files of a release that are missing, changed, or not on its list; none means it is whole."""
    manifest = read_manifest(release)
    present = {p.relative_to(release).as_posix() for p in release.rglob("*") if p.is_file() and p.name != MANIFEST}
    changed = [name for name in manifest.keys() & present if digest((release / name).read_bytes()) != manifest[name]]
    return sorted({*changed, *(manifest.keys() ^ present)})


def manifest_bytes(manifest: Mapping[str, str]) -> bytes:
    """The list as it is written."""
    return json.dumps(manifest, ensure_ascii=False, indent=0, sort_keys=True).encode()


def holds(path: Path, body: bytes) -> bool:
    """Whether the file at `path` has just these bytes now, whatever a list says of it."""
    try:
        return path.stat().st_size == len(body) and path.read_bytes() == body
    except OSError:
        return False


def link_or_write(source: Path | None, destination: Path, body: bytes) -> None:
    """Make `destination` hold `body`: a hard link to `source` where that holds it already, else a file flushed to disk."""
    if source is not None and holds(source, body):
        try:
            os.link(source, destination)
        except OSError:  # another file system, or too many links: a copy is as good
            pass
        else:
            return
    write(destination, body)


def write(path: Path, body: bytes) -> None:
    """Write a file that the web server may read, whatever the umask, and flush it to disk."""
    write_flushed(path, body, 0o644)


def make_folders(folder: Path, root: Path, known: set[Path]) -> None:
    """Make `folder` and what lies between it and `root`, open to the web server; `known` are those that stand."""
    if folder in known:
        return
    if folder != root:
        make_folders(folder.parent, root, known)
    folder.mkdir(exist_ok=True)
    folder.chmod(0o755)
    known.add(folder)


def flush_folder(folder: Path) -> None:
    """Bring the names in `folder` to disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def bytes_of(release: Path, counted: set[int]) -> int:
    """Bytes that `release` takes beyond the files in `counted` (inode numbers), to which its own are added."""
    total = 0
    for path in release.rglob("*"):
        found = path.lstat()
        if path.is_file() and found.st_ino not in counted:
            counted.add(found.st_ino)
            total += found.st_size
    return total
