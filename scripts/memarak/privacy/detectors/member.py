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
    r"|spph|bpih|nta(?: pramuka)?|npv|kartanu|kartunu|ktam|ktkln|(?:no\.?|nomor|nomer) (?:kms|kia|reg ibu|kohort"
    r"|kontrak(?! (?:kerja|pengadaan|proyek|paket|fisik|jasa|kredit|pembiayaan|leasing|pinj|fif|adira|baf|wom|oto|mandala"
    r"|kredivo|akulaku|spektra|home|mega)))"
    r"|nasabah (?:mekaar|pnm|ulamm|bmt|koperasi|kopdes|ksp|kur|bumdes|amartha|btpn|bpr|simpan pinjam|umi)|id (?:petani"
    r"|nelayan|lapak|kios|los)"
    r"|id (?:pmi|tki|tkw|jamaah|jemaah|pm|kpm|sipol|siakba|seller|penjual|reseller)|(?:no\.?|nomor|nomer) (?:lapak|jamaah"
    r"|jemaah|nta|npv|veteran)"
    r"|kartu (?:berobat|kuning|prakerja|perpustakaan|perpus)|notas|karip|rdkk|nira|frequent flyer|garudamiles|cif|idbdt"
    r"|ak(?: |-|\.)?(?:1|i)"
    r"|surat(?: bukti)? (?:gadai|kredit)|sb[gkr]|npa(?: idi| pdgi| ibi| ppni)?|kartu donor(?: darah)?|donor kartu|no\.? donor"
    r"|(?:no\.?|nomor) berobat|id (?:pinjol|peminjam)"
    r"|(?:patient|medical record|hospital) (?:id|no|number|num)|garuda ?miles|krisflyer"
    r"|polis(?: asuransi)?|(?:anggota|member|peserta)(?: [a-z]{2,12})? (?:no|nomor|nomer)|library card|porsi(?: haji)?|membership"
)
_STRONG = re.compile(
    r"(?:no|nomor|nomer|nmr|id|number|num)\b|kta|\bnpa\b|rekam|medrek|porsi|membership|nta|npv|kartan?u|ktam|ktkln|nasabah|\bid "
)
_PERMIT_AFTER = re.compile(r"/(?:imb|pbg|siup|situ|tdp|sk|spk|bap?|dpmptsp|kpts)\b")
_CARD = re.compile(
    r"kks|kpj|pedagang|berobat|kuning|perpus|rdkk|nira|flyer|miles|\brm|polis|library|gadai|\bsb[gkr]\b|\bak\W?[1i]\b|donor"
)
_CONTRACT = re.compile(r"(?:no\.?|nomor|nomer) kontrak(?:nya)?[^\w\n]{1,3}\Z")
""" "no kontrak 700000000001": a loan's has digits alone, a work's has slashes."""
_LEAST_OF_LOAN, _MOST_OF_LOAN = 10, 14


def claims(run: NumberRun, cued: bool) -> bool:
    """Announced: four digits are enough behind a word for the number, six behind a card's, eight behind a programme's name."""
    if not cued:
        return False
    if _CONTRACT.search(run.before):
        return (
            "/" not in run.raw
            and "." not in run.raw
            and _LEAST_OF_LOAN <= run.count <= _MOST_OF_LOAN
            and not run.digits.startswith("20")
        )
    least = 4 if _STRONG.search(run.before) else 6 if _CARD.search(run.before) else 8
    return not _PERMIT_AFTER.match(run.after) and least <= run.count <= 20
