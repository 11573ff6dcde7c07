"""Numbers with letters in them near their words: members, customers, students, engines, frames, cards."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.narrowing import Narrowed, a_part_of, a_word_of, mixed_with_a_word_of
from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "keanggotaan"


_CODE = re.compile(
    r"(?<![^\W_])(?:(?:no|nomor|nomer|nmr|id|kode)\.?[^\S\n]{0,2}(?:anggota|member(?:ship)?|(?:pe)?langganan|pelanggan"
    r"|peserta(?: ujian)?|mesin|rangka"
    r"|(?P<record>rekam medi[sk]|medrek|rm)"
    r"|induk(?: mahasiswa| siswa| pegawai| karyawan| santri| anggota)?"
    r"|pamsimas|pamdes|pendaftaran|registrasi|polis|kip|karpeg|kartu(?: [a-z]{2,12})?|sambungan|kta|seri)|nim|nisn?|npm|nrp|idpel"
    r"|meter(?:an)?(?: air| listrik| pln| pdam)? seri"
    r"|id pel|imei|serial number|kta"
    r"|karpeg|(?:pe)?langganan (?=(?:[a-z]{3,9} )?[a-z]{1,3}[-.]\d)"
    r"|(?:driver'?s?|driving) licen[cs]e|(?<=idp )no|kartu (?:anggota|member|pelajar|mahasiswa|pedagang|nelayan|tani)"
    r"|rangka(?= ?[:=]? ?[a-z]{2}\w{6}))"
    r"(?:nya|[^\S\n](?:saya|sy|kami|pdam|pln|air|ledeng|listrik|wifi|internet"
    r"|anak saya|anak|bpjs|koperasi|adalah|is|ujian|no|nomor)\b\.?){0,3}"
    r"[^\S\n]{0,2}[:=.#-]?[^\S\n]{0,2}"
    r"(?P<code>(?=[a-z./-]{0,8}\d)[a-z\d]{1,20}(?:[./-][a-z\d]{1,12}){0,5})(?![^\W_])"
)
_NUMBER = r"(?:no|nomor|nomer|nmr|id|kode)\.?"
_HEAD = (
    r"(?:anggota|member(?:ship)?|(?:pe)?langganan|pelanggan|customer|nasabah|peserta|pasien|sambungan|meter(?:an)?|pegawai|karyawan|siswa"
    r"|insurance(?: policy)?"
    r"|mahasiswa|pendaftaran|registrasi|polis|rujukan|sep|pinjaman|akad|pembiayaan|frequent flyer|prakerja|rdkk|ak1"
    r"|kartu (?:perpustakaan|perpus|berobat|anggota|member|pegawai|kuning|nasabah))"
)
_FILL = r"(?:[^\S\n][a-z]{2,14})"
_FILL_MORE = r"(?:(?:,?[^\S\n]\(?|/)[a-z]{2,14}\)?)"
_NOT_CODE = (
    r"(?<![^\W_])(?!(?:sk|spk|sp|st|spt|se|perda|perbup|pp|uu|sdn?|smpn?|sman?|rt|rw|km|jl|lp|lap|tkt|tiket|covid|jan|peb|feb|mar|apr|mei|jun"
    r"|jul|ag|k?lu(?=[-/]20)|npk|spbu|odp)\b)(?![a-z]{2,6}[-./]20[0-4]\d(?![\w/.-]))"
)
_LETTERED = (
    rf"{_NOT_CODE}[a-z]{{1,6}}(?:[-./]\d{{3,12}}|[-./]\d{{1,3}}[-./][a-z\d]{{1,8}}[-./]\d{{2,8}}|[-./][a-z\d]{{1,8}}[-./]\d{{2,8}}|\d{{4,12}})"
    r"(?:[-./][a-z\d]{1,12}){0,4}(?![^\W_])"
)
_FAR = re.compile(
    rf"(?<![^\W_])(?:{_HEAD}{_FILL}{{0,4}}[^\S\n]{_NUMBER}|{_NUMBER}[^\S\n]?{_HEAD}{_FILL_MORE}{{0,6}}|{_HEAD}{_FILL}?)"
    rf"[^\S\n]{{0,2}}[:=#]?[^\S\n]{{0,2}}({_LETTERED})"
)
""" "anggota Koperasi Beriuk Maju no KBM-0077/2025": a code that begins with letters, some words behind whose it is."""
_SPACED = re.compile(
    r"(?<![^\W_])(?:karpeg|karis|karsu|kartu (?:istri|suami|pegawai)|cif|frequent flyer)(?:nya)?"
    r"(?:[^\S\n](?:no|nomor|nomer|saya|sy|pns))*"
    r"[^\S\n]{0,2}[:=.]?[^\S\n]{0,2}((?!no\b)[a-z]{1,3}[^\S\n.-]?\d{3,9}(?:[^\S\n]\d{3}){0,3}|\d{5,9}[^\S\n]?[a-z])(?![^\W_])"
)
_VISIT = re.compile(
    r"(?<![^\W_])(?:no|nomor|nomer)\.?[^\S\n](?:sep|rujukan|rawat|kunjungan)(?:[^\S\n][a-z]{2,10}){0,2}[^\S\n]{0,2}[:=]?[^\S\n]{0,2}"
    r"(\d{4}[a-z]\d{7}[a-z]\d{6}|20\d\d/\d\d/\d\d/\d{4,8})(?![^\W_])"
)
""" A patient's referral and visit: "no rujukan 0117B0021126P000456"."""
_DRIVER = re.compile(
    r"(?<![^\W_])(?:licen[cs]e|driving permit|idp"
    r"|sim (?:internasional|international|luar negeri|asing|jerman|belanda|inggris|australia|prancis)|rijbewijs"
    r"|f(?:ü|ue|u)hrerschein|permis de conduire)(?:nya)?"
    r"(?:[^\S\n](?:number|nummer|nr|num|no|nomor|n[°º]|is|was|my|saya|sy|uk|nsw|qld|vic)(?![^\W_])\.?)*,?[^\S\n]{0,2}[:=#(]?[^\S\n]{0,2}"
    r"([a-z]{5}[^\S\n]?\d{6}[^\S\n]?[a-z\d]{5}|(?!(?:rp|idr|usd|eur|aud|fee|for|is|the|and|was|of|in|to|at)\b)[a-z]{1,3}(?:[^\S\n]|-)\d{6,10}|[a-z]{1,4}\d{5,10}"
    r"|[a-z]{2,3}(?:[^\S\n]|-)(?:20)?\d\d(?:[^\S\n]|-)\d{4,8}|(?=(?:[a-z]{0,8}\d){4})(?=\d{0,10}[a-z])[a-z\d]{8,18}|\d{6,8})(?![^\W_])(?![.,]\d)"
)
""" A licence or permit from abroad: "driving permit no. IDP 4417093", "permis de conduire n° 13AA00002"."""
_DRIVER_GROUPS = re.compile(
    r"(?<![^\W_])licen[cs]e(?:,?[^\S\n][a-z\d]{1,8}){0,5}?,?[^\S\n](?:number|no|nr)\.?[^\S\n]{0,2}[:=#]?[^\S\n]{0,2}"
    r"(\d{3,4}(?:[ -]\d{2,4}){1,3})(?![^\W_])"
)
""" "my licence, one thing only, number 1938 47 04"."""
_ACT = re.compile(r"(?<![^\W_])(\d{4}[-/](?:lt|lu|km|kw|cr)[-/]\d{8}[-/]\d{4})(?![^\W_])")
""" The act of a birth, death or marriage: place, kind, day, count."""
_NUMBER_FIRST = re.compile(
    rf"(?<![^\W_])(?:(?:pe)?langganan|pelanggan|plg|plgn|sambungan|pdam|pam|kartu anggota|anggota perpus|perpus(?:takaan)?)"
    rf"(?:[^\S\n](?:perpus|perpustakaan|koperasi|pdam|pam|air|desa|pln|pamsimas|saya|sy|{_NUMBER}))*"
    r"[^\S\n]{0,2}[:=#]?[^\S\n]{0,2}(\d{3,8}[/-][a-z]{1,4}(?:[/-]\d{1,4})?)(?![^\W_])"
)
""" "pelanggan nmr 0417/PJ": of water that a village supplies."""
_SPACED_HEADS = ("karpeg", "karis", "karsu", "kartu ", "cif", "frequent flyer")
_SUPPLIED = frozenset(["anggota", "perpus", "perpustakaan", "langganan", "pelanggan", "plg", "plgn", "sambungan", "pdam", "pam"])
_VISITS, _ACTS = frozenset(["sep", "rujukan", "rawat", "kunjungan"]), frozenset(["lt", "lu", "km", "kw", "cr"])
_LICENCE_WORDS = "licence license permit idp sim internasional international rijbewijs permis hrerschein fuehrerschein fuhrerschein"
_LICENCES = frozenset(_LICENCE_WORDS.split())
"""What each of the patterns above cannot do without."""
_CODE_STEMS = (
    *(
        "seri",
        "kartu",
        "induk",
        "pam",
        "anggota",
        "langganan",
        "member",
        "peserta",
        "mesin",
        "rangka",
        "medi",
        "medrek",
        "rm",
        "daftar",
    ),
    *("registrasi", "polis", "kip", "karpeg", "sambungan", "kta", "nim", "nis", "npm", "nrp", "idp", "id pel", "imei", "licen"),
)
"""What `_CODE` cannot do without."""
_RECORD = re.compile(r"(?:no|nomor|nomer|nmr|id|kode)\.?[^\S\n]{0,2}(?:rm|medrek|rekam medi)")
""" A patient's record, whose number may have no letters."""
_BEFORE_DIGITS = frozenset("abcdefghijklmnopqrstuvwxyz-./")
_LETTER_BEFORE = re.compile(r"[a-z](?:[-./](?:[a-z\d]{1,8}[-./])?)?\Z")
_LONGEST_LETTERED = 12
_OTHER_WORDS = """
induk pamsimas pamdes anggota member membership pelanggan langganan peserta nim nis nisn mesin rangka medis medik medrek kip karpeg
rm pendaftaran idpel pel registrasi imei serial npm nrp kta polis kartu sambungan seri meter meteran
customer nasabah pasien pegawai karyawan siswa mahasiswa insurance pinjaman akad pembiayaan flyer prakerja rdkk ak karis karsu cif
"""
_WITHOUT_LETTERS = _LICENCES | _VISITS | frozenset(["karpeg", "karis", "karsu", "kartu", "cif", "flyer"])
"""Words of the codes that may have no letter beside a digit."""
TRIGGERS = _LICENCES | _SUPPLIED | _VISITS | _ACTS | frozenset(_OTHER_WORDS.split())
SIGNS = ()
is_shaped = None


def may_hold(reading: Reading) -> bool:
    """Whether a word that announces such a code stands in a text with digits."""
    words = reading.words
    if not reading.has_digit or TRIGGERS.isdisjoint(words):
        return False
    return reading.is_mixed or not _WITHOUT_LETTERS.isdisjoint(words) or _may_be_record(reading.lower)


def find(reading: Reading) -> Iterator[Span]:
    """The code alone; the word before it stays."""
    for match in _CODE.finditer(reading.lower) if _may_hold_code(reading) else ():
        if sum(c.isdigit() for c in match["code"]) >= 3 and (match["record"] or any(c.isalpha() for c in match["code"])):
            yield Span(*match.span("code"), KIND)
    for pattern in _NARROWED.worth_trying(reading):
        for match in pattern.finditer(reading.lower):
            yield Span(*match.span(1), KIND)


def _may_hold_code(reading: Reading) -> bool:
    """Whether a number with letters, or a word for a patient's record, stands in the text, and a part of a word of `_CODE`."""
    lower = reading.lower
    return (reading.is_mixed or _may_be_record(lower)) and any(map(lower.__contains__, _CODE_STEMS))


def _may_be_record(lower: str) -> bool:
    return ("rm" in lower or "med" in lower) and _RECORD.search(lower) is not None


def _holds_lettered(reading: Reading) -> bool:
    """Whether any digits of the text may belong to such a code as `_FAR` has."""
    return reading.is_mixed and any(_are_lettered(first, end, reading.lower) for first, end in reading.digits)


def _are_lettered(first: int, end: int, lower: str) -> bool:
    """Whether the digits from `first` to `end` may belong to a code that begins with letters, as `_FAR` has it."""
    if end - first < 2 or lower[first - 1 : first] not in _BEFORE_DIGITS:
        return False
    return _LETTER_BEFORE.search(lower, max(0, first - _LONGEST_LETTERED), first) is not None


_NARROWED = Narrowed(
    (_FAR, _holds_lettered),
    (_NUMBER_FIRST, mixed_with_a_word_of(_SUPPLIED)),
    (_SPACED, a_part_of(*_SPACED_HEADS)),
    (_VISIT, a_word_of(_VISITS)),
    (_DRIVER, a_word_of(_LICENCES)),
    (_DRIVER_GROUPS, a_word_of(_LICENCES)),
    (_ACT, a_word_of(_ACTS)),
)
