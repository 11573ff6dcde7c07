"""Numbers of members, beneficiaries, patients and pilgrims: KKS, KPJ, no. anggota, no. peserta, rekam medis, porsi."""

from __future__ import annotations

import re

from memarak.privacy.numbers import NumberRun

KIND = "keanggotaan"
_NUMBER = r"(?:no|nomor|nomer|nmr|id)\.? ?"
CUE = (
    r"kks|kpj|jamsostek|bpjs ketenagakerjaan|bpjstk|pkh|bpnt|kip|pip|taspen|karis|karsu|kta|kartu tani|kusuka|dtks|dtsen"
    r"|(?:kontrak|perjanjian) (?:kredit\w*|pembiayaan|leasing|pinjaman|pinjol|fif\w*|adira|baf|wom|oto|mandala|kredivo|akulaku"
    r"|spektra|home ?credit|mega finance)"
    rf"|{_NUMBER}(?:anggota|peserta|member|ujian|pendaftaran|registrasi|reg|kartu|rm|rekam medi[sk]|medrek"
    r"|keanggotaan|pasien|porsi|polis|pensiun|nasabah|pinjaman|akad|pembiayaan|kpm|dtks|bdt|pekerja|nira)"
    r"|kartu (?:anggota|peserta|member|pelajar|mahasiswa|pensiun|nelayan|pedagang|kusuka)|rekam medi[sk]|medrek|rm"
    r"|spph|bpih"
    r"|kartu (?:berobat|kuning|prakerja|perpustakaan|perpus)|notas|karip|rdkk|nira|frequent flyer|garudamiles|cif|idbdt"
    r"|ak(?: |-|\.)?(?:1|i)"
    r"|surat(?: bukti)? (?:gadai|kredit)|sb[gkr]|npa(?: idi| pdgi| ibi| ppni)?|kartu donor(?: darah)?|donor kartu|no\.? donor"
    r"|(?:no\.?|nomor) berobat|id (?:pinjol|peminjam)"
    r"|(?:patient|medical record|hospital) (?:id|no|number|num)|garuda ?miles|krisflyer"
    r"|polis(?: asuransi)?|(?:anggota|member|peserta)(?: [a-z]{2,12})? (?:no|nomor|nomer)|library card|porsi(?: haji)?|membership"
)
_STRONG = re.compile(r"(?:no|nomor|nomer|nmr|id|number|num)\b|kta|\bnpa\b|rekam|medrek|porsi|membership")
_PERMIT_AFTER = re.compile(r"/(?:imb|pbg|siup|situ|tdp|sk|spk|bap?|dpmptsp|kpts)\b")
_CARD = re.compile(
    r"kks|kpj|pedagang|berobat|kuning|perpus|rdkk|nira|flyer|miles|\brm|polis|library|gadai|\bsb[gkr]\b|\bak\W?[1i]\b|donor"
)


def claims(run: NumberRun, cued: bool) -> bool:
    """Announced: four digits are enough behind a word for the number, six behind a card's, eight behind a programme's name."""
    if not cued:
        return False
    least = 4 if _STRONG.search(run.before) else 6 if _CARD.search(run.before) else 8
    return not _PERMIT_AFTER.match(run.after) and least <= run.count <= 20
