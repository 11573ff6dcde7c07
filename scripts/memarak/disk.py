"""Files and folders replaced whole, so that a killed run leaves the old or the new; and trouble with a disk in words that help."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

_WAYS_OUT: Mapping[int | None, str] = {
    errno.ENOSPC: "penuh; kosongkan ruang",
    errno.EDQUOT: "melewati jatah; kosongkan ruang",
    errno.EFBIG: "menolak berkas sebesar ini; periksa batasnya",
    errno.EROFS: "hanya dapat dibaca; pasang ulang agar dapat ditulis",
    errno.EACCES: "tidak mengizinkan; periksa hak tulisnya",
    errno.EPERM: "tidak mengizinkan; periksa hak tulisnya",
    errno.EIO: "rusak; periksa disknya",
    errno.ENOTDIR: "bukan folder; pilih folder lain",
    errno.EISDIR: "berisi folder di tempat berkas; pindahkan folder itu",
    errno.EEXIST: "bukan folder; pilih folder lain",
}


def write_whole(path: Path, body: bytes, mode: int | None = None) -> None:
    """Replace the file at `path`, or make it, by one rename. `mode` are its permissions, by default the usual ones."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.baru")
    write_flushed(draft, body, mode)
    draft.replace(path)


def write_flushed(path: Path, body: bytes, mode: int | None = None) -> None:
    """Write a file and bring it to disk; nobody but whom `mode` lets may read it, not even meanwhile."""
    path.unlink(missing_ok=True)  # permissions are asked when a file is opened: who has an old one open must not read the new
    made = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666 if mode is None else 0o600)
    with os.fdopen(made, "wb") as stream:
        if mode is not None:
            os.fchmod(made, mode)
        stream.write(body)
        stream.flush()
        os.fsync(stream.fileno())


def fresh_folder(folder: Path) -> Path:
    """An empty folder beside `folder`, to take its place by `replace_folder` once it is whole."""
    fresh = folder.with_name(f".{folder.name}.baru")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    return fresh


def replace_folder(folder: Path, fresh: Path) -> None:
    """Put `fresh` in the place of `folder`, which may be missing, by two renames. `recover_folder` mends a kill between them."""
    old = _old(folder)
    shutil.rmtree(old, ignore_errors=True)
    if folder.exists():
        folder.rename(old)
    fresh.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def recover_folder(folder: Path) -> None:
    """Put back what stood at `folder` before a run that was killed between its two renames."""
    old = _old(folder)
    if old.is_dir() and not folder.exists():
        old.rename(folder)
    elif old.is_dir():
        shutil.rmtree(old, ignore_errors=True)


def _old(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.lama")


def trouble(error: OSError) -> str:
    """What is wrong with the place that raised `error`, and the way out: `penuh; kosongkan ruang`."""
    return _WAYS_OUT.get(error.errno, "tidak dapat dipakai; periksa pemasangannya")


def is_known(error: OSError) -> bool:
    """Whether `error` is one of the troubles that a person can mend; anything else is a bug of ours."""
    return error.errno in _WAYS_OUT
