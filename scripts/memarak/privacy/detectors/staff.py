"""Numbers of employees, teachers, pupils and students: NIP, NIPPPK, NUPTK, NISN, NIS, NRP, NIM."""

from __future__ import annotations

from memarak.privacy.groupings import NIP
from memarak.privacy.numbers import NumberRun

KIND = "pegawai"
CUE = (
    r"nip(?:ppk|3k|d)?|n\.i\.p\.?|(?:nik|id|no\.?|nomor) (?:pegawai|karyawan|guru)"
    r"|ni ?pppk|nisn|nis|nuptk|nrp|nrg|nim|npm|npk|niy|nidn"
    r"|peg\.? ?id|nrptk|nupl|(?:employee|staff|student|badge) (?:id|no|number|num)"
    r"|(?:no\.?|nomor) pokok mahasiswa|no\.? induk(?: siswa| pegawai)?|nomor induk(?: siswa| pegawai| mahasiswa| santri| anggota"
    r"| peserta didik)?"
)


def claims(run: NumberRun, cued: bool) -> bool:
    """Announced as one, or eighteen digits built as a NIP is."""
    return (cued and 4 <= run.count <= 20) or NIP.fullmatch(run.digits) is not None
