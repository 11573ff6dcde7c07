"""Trouble with a disk in words that say what to do."""

from __future__ import annotations

import errno
from collections.abc import Mapping

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


def trouble(error: OSError) -> str:
    """What is wrong with the place that raised `error`, and the way out: `penuh; kosongkan ruang`."""
    return _WAYS_OUT.get(error.errno, "tidak dapat dipakai; periksa pemasangannya")


def is_known(error: OSError) -> bool:
    """Whether `error` is one of the troubles that a person can mend; anything else is a bug of ours."""
    return error.errno in _WAYS_OUT
