"""Codes of cards, members and customers whatever stands between them and their word: `kartu air dusun kami PMS-0001`.

Three things tell such a code from that of a pole, a parcel or a report: a word for somebody's card or part stands in the same
sentence, no word for a thing stands between, and the code is written as offices write them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.narrowing import Narrowed, a_word_of, mixed_with_a_word_of
from memarak.privacy.reading import FILLER, Reading
from memarak.privacy.spans import Span

KIND = "keanggotaan"
_NUMBER = r"(?:no|nomor|nomer|nmr|id|kode|number|num|reg|register|urut|angka|tulisan|reading|#)(?:nya|ne)?(?![^\W_])\.?"
_TO = r"[^\S\n]{0,2}[:=#,]?[^\S\n]{0,2}[(\"]?"
_THINGS = (
    r"laporan|aduan|pengaduan|tiket|ticket|resi|paket|invoice|inv|faktur|kuitansi|kwitansi|nota|surat|sk|spk|booking"
    r"|pesanan|order"
    r"|batch|lot|bets|barang|aset|inventaris|tiang|gardu|pju|trafo|odp|panel|ruang|kelas|kamar|blok|tipe|type|model|merk|merek"
    r"|versi|plat|nopol|tender|rup|npsn|pasal|uu|perda|perbup|jalur|rute|bus|kapal|flight|antrian|antrean|queue|kloter|rombongan"
    r"|kursi|seat|soal|sumur|pompa|atm|spbu|pangkalan|harga|daya|tarif|rp|seri|label|receipt|kontrak|varietas|bibit"
    r"|gelombang|lomba"
    r"|tracking|berkas|bpom|izin|ijin|valve|tandon|kwh|shelter|halte|dermaga|gate|loket|poli|obat|vaksin|kupon|undian"
    r"|voucher|promo"
    r"|aplikasi|formulir|form|error|eror"
)
_FILL = rf"(?:[,:)]{{0,2}}[^\S\n]\(?(?!(?:{_THINGS})(?![^\W_]))[a-z]{{1,14}}\.?)"
_NOT_CODE = (
    r"(?<![^\W_])(?!(?:k?lu|lp|lap|tkt|tiket|ticket|sk|spk|sp|se|st|spt|surat|perda|pp|uu|sdn?|smpn?|sman?|smkn?|mtsn?|rt"
    r"|rw|km(?!/0)|jl|pju|gd|tl|rp"
    r"|idr|usd|aud|eur|covid|b2b|spbu|odp|npk|ir|tps|dapil|hut|pasal|no|dr|ke|se|jt|rb|jam|pkl|tgl|tahun|thn"
    r"|jan|peb|feb|mar|apr|mei|may|jun|jul|agu?|aug|sept?|okt|oct|nov|des|dec)[-./ ]?\d)(?![a-z]{2,6}[-./]?20[0-4]\d(?![\w/.-]))"
    r"(?!\d{1,6}(?:rb|ribu|jt|juta|kg|gr|km|m|cm|th|thn|tahun|bln|bulan|hari|hr|jam|x|k|an|kk|org|orang|va|watt|ltr|l|gb|mb"
    r"|cc|an)(?![^\W_]))"
)
_END = r"(?![^\W_]|[-./][a-z\d])"
_LETTERED = (
    r"(?=(?:[a-z./-]{0,14}\d){3})(?:[a-z]{2,6}(?:[-./][a-z\d]{1,12}){1,5}|[a-z]{2,5}\d{5,12}|\d{4}[-.]?[a-z]{1,4}[-.]?\d{3,8})"
)
"""As offices write them: letters, a sign, digits."""
_ANY = r"(?:(?=(?:[a-z./-]{0,14}\d){3})(?=[\d./-]{0,14}[a-z])[a-z\d]{1,14}(?:[-./][a-z\d]{1,12}){0,5}|[a-z]{1,4}-\d{2})"
_CODE_LIKE = re.compile(
    r"(?<![^\W_])(?=(?:[a-z./-]{0,14}\d){2})(?=[\d./-]{0,14}[a-z])[a-z\d]{1,20}(?:[./-][a-z\d]{1,12}){0,5}(?![^\W_])"
)
"""Both of the above and what `_LETTERED` has: two digits and a letter in one piece."""
_MAY_BE_CODE = re.compile(_NOT_CODE)
_SPACED = r"[a-z]{2,4}(?:-[a-z]{2,4})?[^\S\n]\d{3,6}"
_WHO = (
    r"pelanggan|langganan|plgn|plg|konsumen|nasabah|anggota|peserta|pendaftar|peminjam|debitur|pasien|patients?|members?"
    r"|membership"
    r"|jamaah|jemaah|jama'ah|petani|nelayan|pedagang|peternak|pengrajin|seller|reseller|penjual|siswa|siswi|santri|murid"
    r"|penerima|kpm"
    r"|pmi|tki|tkw|guide|pemandu|porter|pramuka|veteran|relawan|kppps|kpps|pantarlih|linmas|penyandang disabilitas|difabel"
    r"|subscriber|customer|guest|tenant"
)
_CARDS = (
    r"kartu|kta|nta|ktm|kms|kia|ktpp|ktkln|karsu|karis|karpeg|kartanu|npv|gelang|badge|lapak|los|kios|stiker|arisan"
    r"|pamsimas|pamdes"
    r"|hippam|hipam|kpspam|bpspam|spamdes|perumda|ledeng|donor|map keluarga|family folder|buku (?:kia|tabungan|anggota|nasabah)"
    r"|reg(?:ister)? ibu|kohort|rm|rekam medi[sk]|medrek|mr|sipol|siakba|dtks|dtsen|pm|rdkk|bpnt|pkh|blt|bansos|rtlh"
    r"|simpan pinjam|bumdes|koperasi|kopdes|ksp"
)
_LINES = r"orbit|modem|indihome|biznet|starlink|iconnet|myrepublic|internet|wifi|parabola|transvision|tv kabel|k-?vision"
_LENDERS = r"adira|fif|fifgroup|wom|baf|oto|mandala|mtf|muf|acc|bfi|pembiayaan|leasing|kredit motor|angsuran motor"
_CLOSE = re.compile(rf"(?<![^\W_])(?:{_WHO}|{_CARDS})(?:nya|ku)?(?![^\W_]){_FILL}{{0,5}}?{_TO}{_NOT_CODE}({_LETTERED}){_END}")
""" "member tahunan (FT-0001)", "kartu sehat klinik bersama KM/0001"."""
_NUMBERED = re.compile(
    rf"(?<![^\W_])(?:(?:{_WHO}|{_CARDS}|{_LINES})(?:nya|ku)?(?![^\W_]){_FILL}{{0,6}}?[,:]?[^\S\n]\(?{_NUMBER}{_FILL}{{0,2}}?"
    rf"|{_NUMBER}[^\S\n]?(?:{_WHO}|{_CARDS}|{_LINES})(?:nya|ku)?(?![^\W_]){_FILL}{{0,5}}?){_TO}{_NOT_CODE}({_ANY}){_END}"
)
""" "no konsumen LPG-0001", "stiker langganan pasar nomer 0001-B"."""
_IN_GROUPS = re.compile(
    rf"(?<![^\W_])(?:npv|nta|(?:no)?rm|mr|medrek|rekam[^\S\n]medi[sk]|medical record)(?:nya)?(?:[^\S\n](?:{_NUMBER}"
    rf"|pasien|saya|sy))*"
    r"[^\S\n]{0,2}[:=#,]?[^\S\n]?(\d{2,3}[.-]\d{2,3}[.-]\d{2,3}(?:[.-]\d{2,3})?)(?![\w./-]?\d)"
)
""" "RM 00-17-82", which looks like a date, "NPV 20.001.001", which looks like a sum."""
_DIGITS_FIRST = re.compile(
    rf"(?<![^\W_])(?:pelanggan|langganan|plgn|plg|sambungan|konsumen|nasabah|member)(?:nya|ku)?(?![^\W_]){_FILL}{{0,3}}?{_TO}"
    rf"(?!20[0-4]\d\D){_NOT_CODE}(\d{{3,6}}[-/][a-z]{{1,4}}(?:[-/]\d{{1,4}})?){_END}"
)
""" "2 pelanggan kami: (0001/TJG)"."""
_SPACED_CODE = re.compile(
    rf"(?<![^\W_])(?:kartu|parkir|langganan|member|anggota)(?:nya|ku)?[^\S\n](?:[a-z]{{3,12}}[^\S\n])?"
    rf"(?:saya|sy|kami|(?!(?:{_THINGS})(?![^\W_]))[a-z]{{4,12}})[^\S\n]{{0,2}}[:=(]?[^\S\n]?({_SPACED})(?![\w.,/-]*\d"
    rf"|[^\S\n]?\d)(?![^\W_])"
)
""" "kartu langganan saya TVK 0001": in capitals."""
_LENT = re.compile(
    rf"(?<![^\W_])(?:{_LENDERS})(?![^\W_]){_FILL}{{0,4}}?{_TO}"
    rf"((?=(?:[a-z./-]{{0,6}}\d){{6}})(?=[\d./-]{{0,14}}[a-z])[a-z\d]{{2,12}}(?:[-./][a-z\d]{{1,12}}){{0,4}}){_END}"
)
""" "pembiayaan ADIRA 0001/23/L00001"."""
_BEHIND = re.compile(
    rf"(?<![\w./-]){_NOT_CODE}({_ANY}|\d{{2}}-\d{{4,6}}){_END}[\"')]?[^\S\n]?[,:=\u2013\u2014-]?[^\S\n]?(?:itu[^\S\n]"
    rf"|ini[^\S\n]|segitu[^\S\n]|adalah[^\S\n]|yaitu[^\S\n]|tuh[^\S\n]|is[^\S\n]|my[^\S\n]|our[^\S\n]){{0,2}}"
    rf"(?:{_NUMBER}[^\S\n]?(?:{_WHO}|{_CARDS})|(?<=itu )(?:langganan|bukti daftar|kartu|member)|(?<=ini )(?:bukti daftar"
    rf"|kartu|member))(?:nya|ku)?(?![^\W_])"
    rf"(?!(?:[^\S\n][a-z]{{1,10}}){{0,2}}[^\S\n]?[:=#(]?[^\S\n]?[a-z]{{0,6}}[-./]?[\d{FILLER}])"
)
""" "0001/KPN/2011 — segitu nomor anggota", "000001-B nomor RM nya"."""
_ENROLLED = re.compile(
    r"(?<![\w./-])((?:spmb|ppdb|psb|pspdb)[-./](?:[a-z\d]{1,12}[-./]){0,3}(?!20[0-4]\d(?![^\W_]))\d{3,8})(?![^\W_])"
)
""" "SPMB/SMAN1/0001": who asked for a place in a school."""
_ENGINE = re.compile(
    r"(?<![^\W_])(?:noka|nosin|(?:no)?(?:mesin|rangka))"
    r"(?:nya)?(?:[^\S\n](?:no|nomor|motor|mobil|saya|sy|itu|adalah))*[^\S\n]{0,2}[:=,]?[^\S\n]{0,2}"
    r"((?=\d{0,8}[a-z])[a-z\d]{2,6}-?\d{6,8}|[a-z]{2}[a-hj-npr-z\d]{11}\d{4})(?![^\W_])"
)
""" "noka MH1…, nosin JM…"."""
_STUDENT_FIRST = re.compile(
    r"(?<![^\W_])([a-z]\d[a-z]\d{6})(?=[^\S\n]\(?(?:unram|uin|ummat|unw|undikma|mhs|mahasisw[ai]|fakultas|prodi"
    r"|kampus)(?![^\W_]))"
)
_ANOTHER = re.compile(
    rf"\)?[^\S\n]{{0,2}}(?:[a-z]{{1,10}}[^\S\n]?)?(?:[,/&;]|dan|and|sama|serta|atau|or)[^\S\n]{{0,2}}\(?({_ANY}){_END}"
)
_SAYING_LIST = "no nomor nomer nmr id kode number num reg register urut angka tulisan reading"
_SAYING = frozenset([*(word + end for word in _SAYING_LIST.split() for end in ("", "nya", "ne")), "itu", "ini"])
"""Words of which one stands between a code and the word behind it."""
_ENGINE_LIST = "noka nosin mesin rangka nomesin norangka"
_ENGINES = frozenset([word + ending for word in _ENGINE_LIST.split() for ending in ("", "nya")])
_STUDENTS = frozenset(["unram", "uin", "ummat", "unw", "undikma", "mhs", "mahasiswa", "mahasiswi", "fakultas", "prodi", "kampus"])
_ENROLLING = frozenset(["spmb", "ppdb", "psb", "pspdb"])
_WORD_LIST = """
pelanggan langganan plgn plg sambungan konsumen nasabah anggota peserta pendaftar peminjam debitur pasien patient patients
member members membership jamaah jemaah jama petani nelayan pedagang peternak pengrajin seller reseller penjual siswa siswi
santri murid penerima kpm pmi tki tkw guide pemandu porter pramuka veteran relawan kpps kppps pantarlih linmas penyandang
difabel subscriber customer guest tenant kartu kta nta ktm kms kia ktpp ktkln karsu karis karpeg kartanu npv gelang badge lapak
los kios stiker arisan pamsimas pamdes hippam hipam kpspam bpspam spamdes perumda ledeng donor map family buku ibu kohort rm
rekam medrek mr sipol siakba dtks dtsen pm rdkk bpnt pkh blt bansos rtlh simpan reg register bumdes koperasi kopdes ksp orbit
modem indihome biznet starlink iconnet myrepublic internet wifi parabola transvision tv kvision k parkir bukti daftar
"""
_HEADS = frozenset([word + ending for word in _WORD_LIST.split() for ending in ("", "nya", "ku")])
_RECORDS = frozenset(
    [word + ending for word in ("npv", "nta", "norm", "rm", "mr", "medrek", "rekam", "medical") for ending in ("", "nya")]
)
_LENDER_LIST = "adira fif fifgroup wom baf oto mandala mtf muf acc bfi pembiayaan leasing kredit angsuran"
_LENDER_WORDS = frozenset(_LENDER_LIST.split())
_SPACED_HEADS = frozenset(
    [word + ending for word in ("kartu", "parkir", "langganan", "member", "anggota") for ending in ("", "nya", "ku")]
)
TRIGGERS = _HEADS | _RECORDS | _LENDER_WORDS | _ENGINES | _STUDENTS | _ENROLLING
SIGNS = ()
is_shaped = None


def may_hold(reading: Reading) -> bool:
    """Whether a word for somebody's card or part stands in a text with digits beside letters, or in one that may be spaced."""
    words = reading.words
    if not reading.has_digit or TRIGGERS.isdisjoint(words):
        return False
    return reading.is_mixed or not _SPACED_HEADS.isdisjoint(words) or not _RECORDS.isdisjoint(words)


def _may_be_headed(reading: Reading) -> bool:
    """Whether a word for somebody's card stands in the text, and what is built as a code."""
    return reading.is_mixed and not _HEADS.isdisjoint(reading.words) and _CODE_LIKE.search(reading.lower) is not None


def _may_be_said_behind(reading: Reading) -> bool:
    """Whether a word for somebody's card may stand behind a code, with what links the two."""
    is_linked = not _SAYING.isdisjoint(reading.words) or "#" in reading.lower
    return is_linked and reading.is_mixed and not _HEADS.isdisjoint(reading.words)


_NARROWED = Narrowed(
    (_CLOSE, _may_be_headed),
    (_NUMBERED, _may_be_headed),
    (_BEHIND, _may_be_said_behind),
    (_DIGITS_FIRST, mixed_with_a_word_of(_HEADS)),
    (_IN_GROUPS, a_word_of(_RECORDS)),
    (_LENT, mixed_with_a_word_of(_LENDER_WORDS)),
    (_ENGINE, mixed_with_a_word_of(_ENGINES)),
    (_STUDENT_FIRST, mixed_with_a_word_of(_STUDENTS)),
    (_ENROLLED, mixed_with_a_word_of(_ENROLLING)),
)


def find(reading: Reading) -> Iterator[Span]:
    """The code alone; the word before it stays."""
    lower = reading.lower
    for pattern in _NARROWED.worth_trying(reading):
        for match in pattern.finditer(lower):
            yield Span(*match.span(1), KIND)
            another = _ANOTHER.match(lower, match.end(1))
            while another and _is_like(match[1], another[1]):
                yield Span(*another.span(1), KIND)
                another = _ANOTHER.match(lower, another.end())
    for match in _SPACED_CODE.finditer(lower) if not _SPACED_HEADS.isdisjoint(reading.words) else ():
        written = reading.text[slice(*match.span(1))]
        if written.isupper() and _MAY_BE_CODE.match(match[1]):
            yield Span(*match.span(1), KIND)


_DIGIT, _LETTER = re.compile(r"\d+"), re.compile(r"[a-z]+")


def _is_like(first: str, second: str) -> bool:
    """Whether two codes have the same letters."""
    return _LETTER.findall(first) == _LETTER.findall(second)
