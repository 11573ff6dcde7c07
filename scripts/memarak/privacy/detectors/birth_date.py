"""Birth dates: `tgl lahir 09-08-1976`, `lahir di Bayan, 4 mei 1990`, `TTL: …`, `anak saya Fulan (3/11/2013)`. Ages stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import FILLER, Reading
from memarak.privacy.spans import Span

KIND = "lahir"

_MONTH = (
    r"(?:jan(?:uari|uary)?|[fp]eb(?:ruari|ruary)?|mar(?:e?t|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|ag(?:u|us|ust|ustus|st|ts|t"
    r"|s)?|aug(?:ust)?"
    r"|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|no[vp](?:ember)?|nopember|de[sc](?:ember)?)\.?"
)
_WORDS = (
    r"(?:(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|ratus|seratus|seribu"
    r"|ribu)[^\S\n]{1,2})"
)
_LAST = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|ratus|ribu|seribu)"
_D = r"[\do]"
_YEAR = rf"(?:1[9]|2[0o]|l9){_D}{{2}}"
_GAP = r"[^\S\n]{0,2}"
_DATE = (
    rf"(?:{_D}{{1,2}}{_GAP}[-/. ]{_GAP}{_D}{{1,2}}{_GAP}[-/. ]{_GAP}(?:{_YEAR}|'?\d\d)(?!\d)"
    rf"|{_YEAR}{_GAP}[-/.]{_GAP}{_D}{{1,2}}{_GAP}[-/.]{_GAP}{_D}{{1,2}}(?!\d)"
    rf"|{_D}{{1,2}}(?:st|nd|rd"
    rf"|th)?{_GAP}[-/. ]?{_GAP}(?:of )?(?:bulan )?{_MONTH}(?![a-z])(?:{_GAP}[-/,. ]?{_GAP}(?:tahun |thn "
    rf"|th )?(?:{_YEAR}|'?\d\d)(?!\d))?"
    rf"|{_MONTH}{_GAP}\d{{1,2}}(?:st|nd|rd|th)?{_GAP},?{_GAP}{_YEAR}"
    rf"|{_MONTH}{_GAP}{_YEAR}"
    rf"|(?:tanggal|tgl|tgal)?\.?{_GAP}\d{{1,2}}{_GAP}(?:bulan|bln){_GAP}(?:\d{{1,2}}|{_MONTH}){_GAP}(?:tahun|thn"
    rf"|th){_GAP}\d{{2,4}}"
    rf"|(?:tahun|thn|th){_GAP}{_YEAR}{_GAP},?{_GAP}(?:bulan|bln){_GAP}(?:\d{{1,2}}|{_MONTH}){_GAP},?{_GAP}(?:tanggal"
    rf"|tgl){_GAP}\d{{1,2}}"
    rf"|{_D}{{1,2}}{_GAP}[-/. ]{_GAP}[ivx]{{1,4}}{_GAP}[-/. ]{_GAP}{_YEAR}"
    rf"|(?:tanggal[^\S\n])?{_WORDS}{{1,3}}(?:bulan|bln)[^\S\n]{{1,2}}{_WORDS}{{1,2}}(?:tahun|thn)[^\S\n](?:{_YEAR}|{_WORDS}{{0,7}}{_LAST}\b)"
    rf"|{_WORDS}{{1,3}}{_MONTH}(?![a-z])(?:{_GAP}(?:tahun )?(?:{_WORDS}{{0,7}}{_LAST}\b|{_YEAR}))?"
    rf"|(?<!\d)(?:{_D}{{2}}{_D}{{2}}{_YEAR}|\d{{6}})(?!\d))"
)
_CUE = re.compile(
    r"(?<![^\W_])(?=[tulkdb])(?:(?:tempat|tmp|tmpt)[ /,.&]{0,3}(?:dan )?)?(?:(?:tanggal|tgl|tggl|tgal|tg)[ ./,]{0,2}(?:bulan |bln "
    r"|tahun |thn )?)?"
    r"(?:(?:umur|usia)(?:nya)?(?:[^\S\n](?:di\w{2,14}|jadi|menjadi|dari"
    r"|ke))+(?=[^\S\n]\d{1,2}[-/. ][\da-z]{1,9}[-/. ])|(?:ultah|ulang tahun)(?:nya|ku|[^\S\n](?:saya|sy"
    r"|anak|istri|suami|ibu|bapak)\w{0,3})+"
    r"|lahir(?:nya|e|ne)?|kelahiran(?:nya)?|lhr)(?![a-z])|(?<![^\W_])(?:ttl|t\.t\.l\.?|dob|d\.o\.b\.?|date of birth"
    r"|birth ?date|birthday|bday|born)(?![^\W_])"
)
_FORM = re.compile(r"ttl|t\.t\.l|dob|d\.o\.b|birth|tanggal|tgl|tggl|tgal|tempat|tmp")
_DATE_RE = re.compile(rf"(?<![^\W_])(?:{_DATE})")
_BARRIER = re.compile(
    r"\b(?:sampai|sampe|smp|sejak|hingga|belum|blm|blum|tapi|tetapi|namun|diurus|urus|ngurus|lapor|melapor|diajukan"
    r"|terbit|dibuat|jadi|berlaku"
    r"|kemarin|sekarang|skrg|ditolak|until|since|but|issued)\b|\w{4,}[.!?]\s"
)
_EVENT_BEFORE = re.compile(r"(?:hari|akta|akte|surat|keterangan|angka|pancasila|sebelum|saat|waktu)[^\S\n]{1,2}\Z")
_BRACKETED = re.compile(rf"\([^\S\n]?(?:[lp][,/ ]{{1,2}})?({_DATE})[^\S\n]?\)")
_LISTED = re.compile(rf",{_GAP}(?:[lp],{_GAP})?({_D}{{1,2}}[-/.]{_D}{{1,2}}[-/.]{_YEAR})(?!\d)")
_IN_WORDS = re.compile(rf",{_GAP}({_D}{{1,2}}{_GAP}{_MONTH}{_GAP}(?:19\d\d|200\d))(?=[^\S\n]?,)")
""" "Pasien Fulan, 1 Juli 1958, …": of a year in which nothing that is complained of happened."""
_PERSON = re.compile(
    r"\b(?:anak\w{0,5}|ananda|adik|kakak|ibu|bapak|ayah|istri|suami|cucu|keponakan|ponakan|siswa|siswi"
    r"|santri\w*|murid|pasien|korban"
    r"|pengantin|mempelai|pria|wanita|gadis|bocah|remaja|pelajar|mahasiswa|mahasiswi|warga|pemohon|pelapor"
    r"|balita|bayi|lansia|nama"
    r"|namanya|a\.?n\.?|atas nama|saudara|sdr|sdri|son|daughter|child|wife|husband|putra|putri)\b"
)
_DAY_BEFORE = re.compile(r"(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|tanggal|tgl|day)[^\w]{0,3}\Z")
_REACH = 52
_TURN = re.compile(
    r"[^\S\n]{0,2},?[^\S\n]{0,2}(?:(?:menurut|versi|sesuai|tapi|tp|tetapi|padahal|pdhl|seharusnya|harusnya|bukan|dan|menjadi"
    r"|jadi|yang|yg|benar|di|pada|dalam"
    r"|ktp|kk|akta|akte|ijazah|paspor|buku|rapor|tertulis|ditulis|tercatat|tertera|sebenarnya|aslinya|but"
    r"|should be|instead of|adik\w*"
    r"|kakak\w*|kedua|anak),?[^\S\n]{1,2}){1,7}"
)
_SEX_BEHIND = re.compile(r"[^\S\n]?[,)/;-][^\S\n]?(?:l|p|lk|pr|laki\w*|perempuan|pria|wanita|male|female)\b")
_DAY_OF_BIRTH = re.compile(
    r"(?<![^\W_])(?:(?:hari|tanggal|tgl\.?)[^\S\n]?(?:ke)?lahir(?:an)?(?:nya)?|(?:ke)?lahir(?:an)?(?:nya|ku))(?![^\W_])"
    r"(?![^\S\n]pancasila)"
)
_MEANT = re.compile(
    rf"(?<![^\W_])(?:(?:se|yg |yang )?(?:harus|mesti)nya|sebenarnya|sebetulnya|aslinya|(?:yg|yang) (?:benar|bener|betul)|tertulis"
    rf"|tertera|tercetak|tercatat)(?:[^\S\n](?:itu|adalah|ialah|malah|tanggal|tgl)){{0,2}}{_GAP}[:=]?{_GAP}({_DATE})"
)
"""The date as it should be or stands somewhere, which may come long after the word for birth."""
_REACH_OF_MEANT = 120
_DATE_BEFORE = re.compile(rf"(?<![^\W_])({_DATE})[^\S\n]?,?[^\S\n]?(?:(?:adalah|itu|merupakan|is)[^\S\n])?\Z")
_BEHIND_KIN = re.compile(
    rf"(?<![^\W_])(?:anak|istri|suami|kepala keluarga|kk|ibu|bapak|cucu|adik|kakak|mertua|menantu|l|p|lk|pr|laki-laki|perempuan)"
    rf"[^\S\n]?[-,;|/:\u2013][^\S\n]?({_D}{{1,2}}[-/.]{_D}{{1,2}}[-/.]{_YEAR})(?!\d)"
)
""" "Fulan - anak - 5/5/2016"."""
_BEFORE_NUMBER = re.compile(rf"(?<![^\W_])({_DATE})[^\S\n]?,?[^\S\n](?:nisn|nis|nik)(?![^\W_])")
""" "ponakan sy Cahaya 19 Juli 2012 nisn …"."""
_SIGN_BEFORE = re.compile(r"[-;|/:\u2013][^\S\n]?\d{1,2}[-/.]\d{1,2}[-/.]")
_SIGN_BEFORE_DATE = re.compile(rf"[-,;|/:\u2013][^\S\n]?{_D}{{1,2}}[-/.]{_D}{{1,2}}[-/.]")
_PART = re.compile(r"\d+|[a-z]{3,}")
_NUMERIC = re.compile(r"[(,][^\S\n]{0,2}(?:[lp][,/ ]{1,2})?[\do]")
TRIGGERS = frozenset(
    [
        "lahir",
        "lahirnya",
        "lahire",
        "lahirne",
        "kelahiran",
        "kelahirannya",
        "lhr",
        "ttl",
        "t",
        "dob",
        "d",
        "birth",
        "birthdate",
        "birthday",
        "bday",
        "born",
        "ultah",
        "ultahnya",
        "umur",
        "umurnya",
        "usia",
        "usianya",
        "ulang",
        "nisn",
        "nis",
        "nik",
    ]
)
SIGNS = ("(", ",", FILLER)
LEAST_DIGITS = None


def may_hold(reading: Reading) -> bool:
    """Whether a word for birth stands in the text, or a date that brackets or commas enclose, or a name was taken out."""
    if not TRIGGERS.isdisjoint(reading.words):
        return True
    return reading.has_digit and (FILLER in reading.lower or _NUMERIC.search(reading.lower) is not None)


def find(reading: Reading) -> Iterator[Span]:
    """The date alone, behind a word for birth or, in brackets or between commas, behind a person."""
    lower = reading.lower
    found: list[Span] = []
    if not TRIGGERS.isdisjoint(reading.words):
        for cue in _CUE.finditer(lower):
            span = _after(lower, cue)
            if span:
                found.append(span)
                found += _corrected(lower, span.end)
            elif _FORM.match(cue[0]):
                found += _meant(lower, cue.end())
        found += _before_cue(lower)
        found += _before_number(lower)
    beside = list(_beside_person(lower))
    if beside and (_NUMERIC.search(lower) or _SIGN_BEFORE.search(lower)):
        found += beside
    yield from found
    if found and reading.has_digit and not _hold_all_digits(found, reading):
        yield from _nearly_same(lower, found)


def _hold_all_digits(found: list[Span], reading: Reading) -> bool:
    """Whether no digit stands outside of `found`, each of which has a day and a year in digits: then none differs in one part."""
    inside = {place for span in found for place in range(span.start, span.end)}
    if any(first not in inside for first, _ in reading.digits):
        return False
    return all(sum(part.isdigit() for part in _parts(reading.lower[span.start : span.end])) > 1 for span in found)


def _before_number(lower: str) -> Iterator[Span]:
    for match in _BEFORE_NUMBER.finditer(lower):
        before = lower[max(0, match.start() - 44) : match.start()]
        if match[1][:1].isdigit() and _PERSON.search(before) and not _DAY_BEFORE.search(before):
            yield Span(match.start(1), match.end(1), KIND)


def _before_cue(lower: str) -> Iterator[Span]:
    """ "25 Juni 2020 hari lahir putri kami"."""
    for cue in _DAY_OF_BIRTH.finditer(lower):
        first = max(0, cue.start() - _REACH)
        date = _DATE_BEFORE.search(lower[first : cue.start()])
        if date:
            yield Span(first + date.start(1), first + date.end(1), KIND)


def _beside_person(lower: str) -> Iterator[Span]:
    """Dates in brackets, between commas or dashes, or behind a name that was taken out, where a person is spoken of."""
    for pattern in (_BRACKETED, _LISTED, _IN_WORDS):
        for match in pattern.finditer(lower):
            before = lower[max(0, match.start() - 44) : match.start()]
            told = _PERSON.search(before) or _SEX_BEHIND.match(lower, match.end(1)) or before.rstrip().endswith(FILLER)
            if told and not _DAY_BEFORE.search(before) and any(c.isdigit() for c in match[1]):
                yield Span(match.start(1), match.end(1), KIND)
    for match in _BEHIND_KIN.finditer(lower) if _SIGN_BEFORE_DATE.search(lower) else ():
        yield Span(match.start(1), match.end(1), KIND)


def _meant(lower: str, start: int) -> Iterator[Span]:
    """ "tanggal lahir di kartu vaksin salah, punya … mestinya 12-11-2021"."""
    for match in _MEANT.finditer(lower, start, start + _REACH_OF_MEANT):
        if any(c.isdigit() for c in match[1]):
            yield Span(match.start(1), match.end(1), KIND)


def _corrected(lower: str, end: int) -> Iterator[Span]:
    """The same birth date as it should be or is written elsewhere: `… tapi di ktp 1 jan 61`."""
    turn = _TURN.match(lower, end)
    date = _DATE_RE.match(lower, turn.end()) if turn else None
    if date:
        yield Span(date.start(), date.end(), KIND)


def _nearly_same(lower: str, found: list[Span]) -> Iterator[Span]:
    """Dates that differ from a birth date of the same text in one part only, as where a wrong one is complained of."""
    thirds: dict[tuple[str | None, ...], set[str]] = {}
    for span in found:
        for two, third in _twos(_parts(lower[span.start : span.end])):
            thirds.setdefault(two, set()).add(third)
    for match in _DATE_RE.finditer(lower):
        if any(thirds.get(two, {third}) != {third} for two, third in _twos(_parts(match[0]))):
            yield Span(match.start(), match.end(), KIND)


def _twos(parts: list[str]) -> list[tuple[tuple[str | None, ...], str]]:
    """Each two of a date's three parts, with `None` in the third's place, and the third; none of what has more or fewer."""
    if len(parts) != 3:
        return []
    return [(tuple(None if i == left else part for i, part in enumerate(parts)), parts[left]) for left in range(3)]


def _parts(date: str) -> list[str]:
    """Day, month and year of a date in digits, as far as they can be told: `25 juni 2020` is `25 jun 20`."""
    return [part.lstrip("0")[-2:] if part.isdigit() else part[:3] for part in _PART.findall(date)]


def _after(lower: str, cue: re.Match[str]) -> Span | None:
    """The date that the word for birth announces, unless something else stands between."""
    names_an_event = _EVENT_BEFORE.search(lower[max(0, cue.start() - 14) : cue.start()]) and not _FORM.match(cue[0])
    reach = 4 if names_an_event else _REACH
    date = _DATE_RE.search(lower, cue.end(), min(len(lower), cue.end() + reach + 40))
    if date is None or date.start() - cue.end() > reach:
        return None
    between = lower[cue.end() : date.start()]
    if _BARRIER.search(between) or (between.count("\n") > (2 if _FORM.match(cue[0]) else 0)):
        return None
    if lower[date.end() : date.end() + 12].lstrip().startswith("pancasila") or "pancasila" in between:
        return None
    return Span(date.start(), date.end(), KIND)
