"""Numbers of employees, teachers, pupils and students: NIP, NIPPPK, NUPTK, NISN, NIS, NRP, NIM."""

from __future__ import annotations

import re

from memarak.privacy.numbers import NumberRun

KIND = "pegawai"
CUE = (
    r"nip(?:ppk|3k)?|ni ?pppk|nisn|nis|nuptk|nrp|nrg|nim|npk|niy|nidn"
    r"|no\.? induk(?: siswa| pegawai)?|nomor induk(?: siswa| pegawai| mahasiswa)?"
)
_NIP = re.compile(r"(?:19|20)\d\d[01]\d[0-3]\d(?:19|20)\d\d[01]\d[12]\d{3}")


def claims(run: NumberRun, cued: bool) -> bool:
    """Announced as one, or eighteen digits built as a NIP is."""
    return (cued and 4 <= run.count <= 20) or _NIP.fullmatch(run.digits) is not None
