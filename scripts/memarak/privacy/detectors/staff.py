"""Numbers of employees, teachers, pupils and students: NIP, NIPPPK, NUPTK, NISN, NIS, NRP, NIM."""

from __future__ import annotations

import re

from memarak.privacy.groupings import NIP
from memarak.privacy.numbers import NumberRun

KIND = "pegawai"
CUE = (
    r"nip(?:ppk|3k|d)?|n\.i\.p\.?|(?:nik|id|no\.?|nomor) (?:pegawai|karyawan|guru)"
    r"|ni ?pppk|nisn|nis|nuptk|nrp|nrg|nim|npm|npk|niy|nidn"
    r"|peg\.? ?id|nrptk|nupl|(?:employee|staff|student|badge) (?:id|no|number|num)"
    r"|(?:no\.?|nomor) pokok mahasiswa|(?:siswa|siswi|murid|santri)(?: [a-z]{2,12}){1,3} induk|no\.? induk(?: siswa"
    r"| pegawai)?|nomor induk(?: siswa| pegawai| mahasiswa| santri| anggota"
    r"| peserta didik)?"
)
_FERTILIZER = re.compile(r"(?<![^\W_])(?:pupuk|phonska|mutiara|urea)(?:[^\S\n][a-z]{2,12}){0,2}[^\S\n]npk[^\w\n]{1,2}\Z")
""" "pupuk NPK 16-16-16"."""


def claims(run: NumberRun, cued: bool) -> bool:
    """Announced as one, and no fertilizer's, or eighteen digits built as a NIP is."""
    return (cued and 4 <= run.count <= 20 and not _FERTILIZER.search(run.before)) or NIP.fullmatch(run.digits) is not None
