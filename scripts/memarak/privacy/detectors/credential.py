"""Codes with letters in them of accounts, drivers, officers, programmes and students: `id DRV-0000001`, `KIP nomor 1AB2C3`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.narrowing import Narrowed, a_word_of, mixed_with_a_word_of
from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "keanggotaan"

_NUMBER = r"(?:no|nomor|nomer|nmr|id|kode|number|num|#)\.?"
_TO = r"[^\S\n]{0,2}[:=#(]?[^\S\n]{0,2}"
_NOT_CODE = (
    r"(?!(?:lu|lp|lap|tkt|tiket|ticket|sk|spk|sp|sn|surat|perda|pp|uu|sdn?|smpn?|sman?|rt|rw|km|jl|pju|gd|tl|rp|idr|usd|aud"
    r"|covid|b2b"
    r"|jan|peb|feb|mar|apr|mei|may|jun|jul|agu?|aug|sept?|okt|oct|nov|des|dec)[-./\d])"
)
_CODE = (
    rf"{_NOT_CODE}((?=(?:[a-z./-]*\d){{4}})[a-z]{{1,6}}(?:\d[a-z]{{1,4}})?(?:[-./][a-z\d]{{1,12}}){{1,6}}"
    rf"|(?=[a-z]*\d{{4}})[a-z]{{2,5}}\d{{4,12}})"
    r"(?![^\W_])"
)
"""Letters first, and at least four digits."""
_FILL = r"(?:,?[^\S\n][a-z]{1,14})"
_ACCOUNT_WORDS = "account acct akun subscriber subscription policy polis"
_ACCOUNTS = frozenset(_ACCOUNT_WORDS.split())
_ACCOUNT = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(_ACCOUNT_WORDS.split())})(?:nya)?{_FILL}{{0,2}}(?:[^\S\n]{_NUMBER})?(?:[^\S\n](?:is|was|saya"
    rf"|sy|kami)(?![^\W_]))?{_TO}{_CODE}"
)
""" "Account no. ID-00000001", "policy TRV/IDN/0000001"."""
_WORKER_WORDS = """
driver drivernya mitra mitranya kurir kurirnya petugas petugasnya operator sales salesnya agen guide pemandu relawan pendamping
kader ojol teknisi surveyor enumerator instruktur instructor pelatih porter kasir teller aplikasi apk grab gojek
maxim indrive shopeefood
"""
_WORKERS = frozenset([*_WORKER_WORDS.split(), "student", "employee", "staff", "patient", "badge"])
_WORKER = rf"(?:{'|'.join(sorted(_WORKERS, key=len, reverse=True))})"
_WORKER_ID = re.compile(
    rf"(?<![^\W_])(?:{_WORKER}{_FILL}{{0,4}}[^\S\n](?<!laporan )(?<!tiket )(?<!gardu )(?<!tiang ){_NUMBER}(?:nya)?"
    rf"|{_NUMBER}(?: card| lisensi| licen[cs]e)?[^\S\n]?{_WORKER}{_FILL}{{0,2}}){_TO}{_CODE}"
)
""" "nomor petugas P2TL-00001", "driver ojol id DRV-0000001"."""
_SUBSIDIES = frozenset(["subsidi", "mypertamina", "pertamina"])
_SUBSIDY = re.compile(rf"(?<![^\W_])(?:subsidi[^\S\n]tepat|my[^\S\n]?pertamina){_FILL}{{0,2}}(?:[^\S\n]{_NUMBER})?{_TO}{_CODE}")
_PROGRAMMES = frozenset(["kip", "kks", "kis", "pkh", "pip", "kusuka"])
_PROGRAMME = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(sorted(_PROGRAMMES))})(?:nya)?{_FILL}{{0,3}}?[^\S\n](?:no|nomor|nomer|kode)(?:nya)?\.?{_TO}"
    r"((?=\d*[a-z])(?=(?:[a-z]*\d){2})[a-z\d]{6,12})(?![^\W_])"
)
""" "KIP nomor 1AB2C3": letters and digits in any order."""
_DONORS = frozenset(["donor", "pendonor", "donornya"])
_DONOR = re.compile(rf"(?<![^\W_])(?:pen)?donor(?:nya)?{_FILL}{{0,2}}{_TO}(\d{{4}}[./ -]?(?:ab|[abo])[./ -]?\d{{3,6}})(?![^\W_])")
""" "kartu donor 5208.O.0001": place, group of blood, count."""
_EXAMS = frozenset(["paket"])
_EXAM = re.compile(
    rf"(?<![^\W_])paket[^\S\n][abc](?:[^\S\n](?:saya|sy|anak)|[^\S\n]{_NUMBER}){{0,3}}{_TO}([abc](?:-\d{{1,4}}){{3,7}})(?![^\W_])"
)
_STUDENT_WORDS = """
unram undikma uin ummat unw undiksha unud unair ugm undip hamzanwadi bumigora poltekkes stkip stikes universitas univ kampus
fakultas prodi ktm kuliah mahasiswa mahasiswi mahasiswanya beasiswa bidikmisi wisuda skripsi
"""
_STUDENTS = frozenset(_STUDENT_WORDS.split())
_STUDENT = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(sorted(_STUDENTS, key=len, reverse=True))})(?![^\W_])[^\n;!?]{{0,48}}?(?<![\w./-])"
    rf"([a-z]\d[a-z][^\S\n]?\d{{3}}[^\S\n]?\d{{3}}|{_NOT_CODE}[a-z]{{1,3}}\d{{7,9}})(?![^\W_])"
)
""" "…, unram, F1X000000": a student's number, letters and digits in turn."""
_STUDENT_DIGITS = re.compile(
    r"(?<![^\W_])mahasisw[ai](?:nya)?(?:[^\S\n][a-z]{2,14}){0,4}[^\S\n]?[:,(]?[^\S\n]?"
    r"((?!20[0-3]\d[01])\d{8,12})(?![\w.,/-]\d)"
)
_DIVERS = frozenset(["padi", "ssi", "naui", "cmas"])
_DIVER = re.compile(
    r"(?<![^\W_])(?:padi|ssi|naui|cmas)(?:[^\S\n](?:pro|dive|diver|instructor|instruktur|divemaster|card|member"
    r"|cert\w{0,10}|no|number|num|nomor|id|is|#)"
    rf"(?![^\W_])\.?){{1,3}}{_TO}(\d{{5,8}}|\d{{2,6}}[a-z]{{1,3}}\d{{3,6}})(?![^\W_])(?![.,]\d)"
)
_DIPLOMAS = frozenset(["ijazah", "ijasah", "ijazahnya", "skhun", "sttb"])
_DIPLOMA = re.compile(
    rf"(?<![^\W_])(?:ijazah|ijasah|skhun|sttb)(?:nya)?{_FILL}{{0,3}}?(?:[^\S\n]{_NUMBER})?{_TO}"
    r"([a-z]{2,4}[-.]\d{1,2}[ /.-][a-z]{1,4}(?:[-/][a-z]{1,4})?[ /.-]?\d{4,8}|m(?:ts|a|i)-\d\d[ /-]?\d{6,9})(?![^\W_])"
)
""" "no ijazah DN-23 Dd 0000001"."""
_KITS = frozenset(["starlink"])
_KIT = re.compile(r"(?<![^\W_])(kit[^\S\n]?\d{8,12})(?![^\W_])")
_CARDS = frozenset(["kip"])
_CARD = re.compile(
    r"(?<![^\W_])kip(?:nya)?[^\S\n]?[:=]?[^\S\n]?((?=\d*[a-z])(?=(?:[a-z]*\d){2})(?!\d+(?:rb|jt|an"
    r"|k)(?![^\W_]))[a-z\d]{6})(?![^\W_])"
)
_GUIDES = frozenset(["hpi", "sip", "sipb", "sipp", "sipd", "sik", "sikb"])
_GUIDE = re.compile(
    r"(?<![^\W_])(\d{2,5}/(?:dpd[-/])?hpi(?:/[a-z]{1,8})?/\d{4}"
    r"|\d{2,5}/(?:\d{1,5}/)?si[pk][a-z]{0,2}/(?:[a-z\d.-]{1,12}/)?\d{4})(?![^\W_])"
)
""" A guide's licence: "0001/HPI/2023"."""
TRIGGERS = _DIPLOMAS | _KITS | _ACCOUNTS | _WORKERS | _SUBSIDIES | _PROGRAMMES | _DONORS | _EXAMS | _STUDENTS | _DIVERS | _GUIDES
SIGNS = ()
is_shaped = None
_WITHOUT_LETTERS = _DIVERS | _KITS | frozenset(["mahasiswa", "mahasiswi", "mahasiswanya"])


def may_hold(reading: Reading) -> bool:
    """Whether a word that announces such a code stands in a text with digits beside letters, or one whose code has none."""
    words = reading.words
    if not reading.has_digit or TRIGGERS.isdisjoint(words):
        return False
    return reading.is_mixed or not _WITHOUT_LETTERS.isdisjoint(words)


_NARROWED = Narrowed(
    (_ACCOUNT, mixed_with_a_word_of(_ACCOUNTS)),
    (_WORKER_ID, mixed_with_a_word_of(_WORKERS)),
    (_SUBSIDY, mixed_with_a_word_of(_SUBSIDIES)),
    (_PROGRAMME, mixed_with_a_word_of(_PROGRAMMES)),
    (_DONOR, mixed_with_a_word_of(_DONORS)),
    (_EXAM, mixed_with_a_word_of(_EXAMS)),
    (_STUDENT, mixed_with_a_word_of(_STUDENTS)),
    (_STUDENT_DIGITS, a_word_of(_WITHOUT_LETTERS)),
    (_DIVER, a_word_of(_DIVERS)),
    (_GUIDE, mixed_with_a_word_of(_GUIDES)),
    (_DIPLOMA, mixed_with_a_word_of(_DIPLOMAS)),
    (_KIT, a_word_of(_KITS)),
    (_CARD, mixed_with_a_word_of(_CARDS)),
)


def find(reading: Reading) -> Iterator[Span]:
    """The code alone; the word before it stays."""
    for pattern in _NARROWED.worth_trying(reading):
        for match in pattern.finditer(reading.lower):
            yield Span(*match.span(1), KIND)
