"""Dates that no word for birth announces: in brackets, between commas, in a row of a table, or behind a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.dates import DATE, MONTH, NUMERIC, WEEKDAY
from memarak.privacy.reading import FILLER, GAP, Reading

_BRACKETED = re.compile(rf"\([^\S\n]?(?:[lp][,/ ]{{1,2}})?({DATE})[^\S\n]?\)")
_LISTED = re.compile(rf",{GAP}(?:[lp],{GAP})?({NUMERIC})(?!\d)")
_IN_WORDS = re.compile(rf",{GAP}([\dol]{{1,2}}{GAP}{MONTH}{GAP}(?:19\d\d|200\d))(?=[^\S\n]?[,;)])")
""" "Pasien Fulan, 1 Juli 1958, …": of a year in which nothing that is complained of happened."""
_CHILD = (
    r"anak\w{0,5}|ananda|adik|adek|kakak|cucu|keponakan|ponakan|siswa|siswi|santri\w*|murid|pasien|bocah|balita|bayi|son|daughter"
    r"|child|putra|putri"
)
_ADULT = (
    r"ibu|bapak|ayah|istri|suami|korban|pengantin|mempelai|pria|wanita|gadis|remaja|pelajar|mahasiswa|mahasiswi|warga"
    r"|pemohon|pelapor|lansia|nama|namanya|a\.?n\.?|atas nama|saudara|sdr|sdri|wife|husband"
    r"|(?:umur|usia)(?!\w* (?:jalan|bangunan|gedung|jembatan|proyek|pohon|mesin|kapal))|alm\w{0,5}"
)
_PERSON = re.compile(rf"\b(?:{_CHILD}|{_ADULT})\b")
_CHILD_RE = re.compile(rf"\b(?:{_CHILD})\b")
_DAY_BEFORE = re.compile(rf"(?:{WEEKDAY}|tanggal|tgl|day)[^\w]{{0,3}}\Z")
_SEX_BEHIND = re.compile(r"[^\S\n]?[,)/;|\t-][^\S\n]?(?:l|p|lk|pr|laki\w*|perempuan|pria|wanita|male|female)\b")
_SEX_BEFORE = re.compile(r"(?<![^\W_])(?:l|p|lk|pr|laki-laki|perempuan)[^\S\n]?[,/;|\t-][^\S\n]?\Z")
_BEHIND_KIN = re.compile(
    rf"(?<![^\W_])(?:anak|istri|suami|kepala keluarga|kk|ibu|bapak|cucu|adik|kakak|mertua|menantu|l|p|lk|pr|laki-laki|perempuan)"
    rf"[^\S\n]?[-,;|/:\u2013][^\S\n]?({NUMERIC})(?!\d)"
)
""" "Fulan - anak - 5/5/2016"."""
_SIGN_BEFORE_DATE = re.compile(r"[-,;|/:\u2013][^\S\n]?[\dol]{1,2}[-/.][\dol]{1,2}[-/.]")
_BEHIND_MARKER = re.compile(rf"{FILLER}(?!{FILLER})[^\S\n]?(?:[lp][^\S\n])?[,;|/\t(:=-]?[^\S\n]{{0,2}}({DATE})(?!\w)")
""" "[NIK disamarkan] 12/08/1980"."""
_CELL = re.compile(rf"[\t|;=][^\S\n\t]?({NUMERIC}|(?:19|20)\d\d-\d\d-\d\d)[^\S\n\t]?(?=[\t|;\n]|\Z)")
"""A cell of a table."""
_BEFORE_NUMBER = re.compile(
    rf"(?<![^\W_])({DATE})[^\S\n]?,?[^\S\n](?:nisn?|nik|no\.? ?(?:kk|kia|bpjs)|kk|kia|bpjs|{FILLER}|umur|usia)(?![^\W_])"
)
""" "ponakan sy Cahaya 19 Juli 2012 nisn …"."""
_NUMBERED = frozenset(["nisn", "nis", "nik", "kk", "kia", "bpjs", "nokk", "nokia", "nobpjs", "umur", "usia"])
"""Words of which one stands there, unless a number was taken out."""
_LONG_AGO = re.compile(r"(?<!\d)(?:19\d\d|200\d|201[0-5])(?!\d)")
_LATELY = re.compile(r"(?<!\d)20(?:2[4-9]|[3-9]\d)(?!\d)")
_LATELY_SHORT = re.compile(r"\D(?:20)?2[4-9]\Z")
_SEARCHED = 44
_CALLING_WORDS = "pertama kedua ketiga keempat sulung bungsu kecil besar anak umur umurnya umurku usia usianya age aged"
CALLING = frozenset([*_CALLING_WORDS.split(), "ijazah", "akta", "akte"])
"""Words that tell which child is meant, how old somebody is, or in which paper a date stands."""
_WHICH_CHILD = re.compile(
    rf"(?<![^\W_])(?:(?P<child>sulung|bungsu|adiknya|adeknya|kakaknya)|pertama|kedua|ketiga|keempat"
    rf"|anak[^\S\n]ke[- ]?(?:[1-9]|satu|dua|tiga|empat|lima)"
    rf"|(?:yg|yang)[^\S\n](?:kecil|besar))(?:nya|ku|[^\S\n](?:saya|sy))?"
    rf"[^\S\n]?[:,(]?[^\S\n]?(?:tgl|tanggal|lahir)?[^\S\n]?({DATE})(?!\w)"
)
_CHILD_BEFORE = re.compile(r"\b(?:anak|hamil|kehamilan|bayi|melahirkan|persalinan|bidan|putra|putri|cucu|adik|adek)\w{0,3}\b")
_EVENT_BEFORE = re.compile(
    r"\b(?:gempa|banjir|vaksin\w*|dosis|suntik\w*|imunisasi|tahap|rapat|sidang|pertemuan|kejadian|laporan|kunjungan|usg|kontrol)\b"
)

_IN_PAPER = re.compile(
    rf"(?<![^\W_])(?:di|pada|menurut|versi|leq|sedangkan|sdgkan|sementara|tapi|tp|laguq|dan|sama|vs)[^\S\n](?:di[^\S\n]"
    rf"|leq[^\S\n])?(ijazah|akta|akte|ktp|kk|paspor|rapor|rapot|kia)"
    rf"(?:[^\S\n](?:saya|sy|anak|lahir|tertulis|tgl|tanggal|sd|smp|sma|smk|mts|ma)){{0,3}}"
    rf"[^\S\n]?[:,]?[^\S\n]?({DATE})(?!\w)"
)
_CORRECTED = re.compile(
    rf"(?:[^\S\n][a-z]{{2,9}}){{0,2}}[^\S\n]?[,(]?[^\S\n]?"
    rf"(?:harusnya|seharusnya|mestinya|semestinya|yg benar|yang benar|padahal|aslinya)"
    rf"(?:[^\S\n](?:tgl|tanggal|itu|adalah|lahir|saya|sy)){{0,2}}[^\S\n]?:?[^\S\n]?({DATE})(?!\w)"
)
""" "salah di akta 4 Desember 1985 harusnya 14 Desember 1985"."""
_BY_AGE = re.compile(
    rf"(?<![^\W_])(?:umur|usia)(?:nya)?(?:[^\S\n](?:kurang|lebih|lewat|baru|cukup|belum|blm|masih|\d{{1,2}}|hari|bulan|bln"
    rf"|tahun|thn|th)){{1,6}}"
    rf"[^\S\n]?[:(][^\S\n]?({DATE})(?!\w)"
)
""" "umur kurang 4 hari: 5 Juli 2019"."""
_THINGS = (
    r"jalan|jln|bangunan|gedung|jembatan|proyek|pohon|pompa|mesin|kapal|aspal|teknis|ekonomis|pakai|rencana|dermaga|perahu"
    r"|motor|mobil"
    r"|sekolah|desa|masjid|trafo|tiang|pipa|konstruksi|sumur|embung|pasar"
)
_AGED = re.compile(
    rf"(?<![^\W_])(?:umur|usia|age|aged)\w{{0,3}}(?![^\S\n](?:{_THINGS})\b)(?:[^\S\n][a-z]{{2,10}}){{0,3}}[^\S\n]\d{{1,3}}"
    rf"(?:[^\S\n]?(?:th|thn|tahun|years?|old|yo)\b\.?){{0,2}}"
    rf"(?:[^\S\n]?[,(][^\S\n]?|[^\S\n](?=tepat|persis|pas))(?:(?:tepatnya|persisnya|pasnya|pas|yaitu|yakni|tgl"
    rf"|tanggal)[^\S\n]){{0,2}}({DATE})(?!\w)"
)
""" "umur saya 58, tepatnya 1 April 1967"."""
_CHILD_OF_LIST = re.compile(rf"{FILLER}(?!{FILLER})[^\S\n]?[=:,/\u2013-][^\S\n]?({DATE})(?=[^\S\n]?(?:\n|\Z|\())")
""" "Fulan = 06.06.2022", each child on its line."""
_CHILDREN = re.compile(r"\b(?:kembar|kia|akta|akte|anak\w*|balita|bayi|siswa|murid|santri|posyandu|stunting|paud|tk)\b")
_NEWBORN = re.compile(r"\b(?:kembar|kia|akta|akte|bayi)\b")
_LIST_REACH = 240
_ENCLOSED = re.compile(r"[^\S\n]?[,)]")
_SMALL_CHILD = re.compile(r"\b(?:balita|bayi|anak|ananda|bocah|putra|putri)\b")


def personal_dates(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where dates of birth stand in a text in which `FILLER` stands for what was taken out before."""
    lower = reading.lower
    for pattern in (_BRACKETED, _LISTED, _IN_WORDS):
        for match in pattern.finditer(lower):
            if _is_of_person(match, lower):
                yield match.span(1)
    for match in _BEHIND_KIN.finditer(lower) if _SIGN_BEFORE_DATE.search(lower) else ():
        yield match.span(1)
    for match in _BEFORE_NUMBER.finditer(lower) if _stands_before_number(reading) else ():
        if match[1][:1].isdigit() and _is_of_person(match, lower):
            yield match.span(1)
    if FILLER in lower:
        yield from _beside_markers(lower)


def _stands_before_number(reading: Reading) -> bool:
    """Whether `_BEFORE_NUMBER` matches at a digit: at all other words of a text it need not be tried."""
    if _NUMBERED.isdisjoint(reading.words) and FILLER not in reading.lower:
        return False
    return any(_BEFORE_NUMBER.match(reading.lower, first) for first, _ in reading.digits)


def ordinal_dates(lower: str) -> Iterator[tuple[int, int]]:
    """Where birth dates stand behind a word for which child is meant: "hamil anak kedua, yg pertama 14-2-22"."""
    for match in _WHICH_CHILD.finditer(lower):
        before = lower[max(0, match.start() - _SEARCHED) : match.start()]
        if _LATELY_SHORT.search(match[2]) or not match[2][-1].isdigit() or _EVENT_BEFORE.search(before):
            continue
        if match["child"] or match[0].startswith("anak") or _CHILD_BEFORE.search(before):
            yield match.span(2)


def documented_dates(lower: str) -> Iterator[tuple[int, int]]:
    """Dates that two papers of a person give differently, and the one that her age is counted from."""
    papers = list(_IN_PAPER.finditer(lower))
    if len({match[1] for match in papers}) > 1 and len({match[2] for match in papers}) > 1:
        yield from (match.span(2) for match in papers)
    for paper in papers:
        if corrected := _CORRECTED.match(lower, paper.end()):
            yield from (paper.span(2), corrected.span(1))
    if "umur" not in lower and "usia" not in lower and "age" not in lower:
        return
    yield from (match.span(1) for match in _BY_AGE.finditer(lower))
    for match in _AGED.finditer(lower):
        if _LONG_AGO.search(match[1]):
            yield match.span(1)


def _is_young(date: str, before: str) -> bool:
    """Whether a small child is spoken of in the words before `date`, which is not of the last years and no event's."""
    return (
        date[-1].isdigit()
        and not (_LATELY_SHORT.search(date) or _EVENT_BEFORE.search(before))
        and bool(_SMALL_CHILD.search(before))
    )


def _is_of_person(match: re.Match[str], lower: str) -> bool:
    """Whether a person is spoken of before the date, or her sex stands behind; of a grown-up's a late date tells an event."""
    before = lower[max(0, match.start() - _SEARCHED) : match.start()]
    if _DAY_BEFORE.search(before) or not any(c.isdigit() for c in match[1]):
        return False
    if _SEX_BEHIND.match(lower, match.end(1)) or before.rstrip().endswith(FILLER):
        return True
    return (_CHILD_RE if _LATELY.search(match[1]) else _PERSON).search(before) is not None


def _beside_markers(lower: str) -> Iterator[tuple[int, int]]:
    """Dates beside a name or number that was taken out: of long ago, or with the sex in the next cell."""
    for match in _BEHIND_MARKER.finditer(lower):
        before = lower[max(0, match.start() - _SEARCHED) : match.start()]
        if _LONG_AGO.search(match[1]) or (_ENCLOSED.match(lower, match.end(1)) and _is_young(match[1], before)):
            yield match.span(1)
    children = list(_CHILD_OF_LIST.finditer(lower)) if "\n" in lower else []
    for match in children if len(children) > 1 else ():
        before = lower[max(0, match.start() - _LIST_REACH) : match.start()]
        late = _LATELY_SHORT.search(match[1]) is not None
        if (_NEWBORN if late else _CHILDREN).search(before) and not _EVENT_BEFORE.search(before) and match[1][-1].isdigit():
            yield match.span(1)
    for match in _CELL.finditer(lower):
        start, end = lower.rfind("\n", 0, match.start()) + 1, lower.find("\n", match.end())
        row = lower[max(start, match.start() - 200) : min(end if end >= 0 else len(lower), match.end() + 200)]
        has_sex = _SEX_BEHIND.match(lower, match.end(1)) or _SEX_BEFORE.search(lower, max(0, match.start() - 12), match.start(1))
        if FILLER in row and (has_sex or _LONG_AGO.search(match[1])):
            yield match.span(1)
