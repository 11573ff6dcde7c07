"""Accounts in social media: links, `@handles`, and names of accounts behind the name of a platform."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.names.classes import NAME, UNKNOWN
from memarak.privacy.names.lexicon import class_of
from memarak.privacy.names.slips import is_slip
from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "akun"


_SITES = (
    r"facebook\.com|fb\.com|fb\.me|fb\.watch|instagram\.com|instagr\.am|tiktok\.com|twitter\.com|x\.com|t\.me"
    r"|telegram\.me|youtube\.com|youtu\.be"
    r"|line\.me|threads\.net|threads\.com|linkedin\.com|linktr\.ee|lynk\.id|snapchat\.com|chat\.whatsapp\.com|m\.me|michat\.sg"
)
_LINK = re.compile(rf"(?<![^\W_])(?:https?://)?(?:[a-z-]{{1,12}}\.)?(?:{_SITES})/[^\s<>\"']{{2,300}}")
_PLATFORM = (
    r"(?:face? ?book?|fesbuk|pesbuk|facbook|fb|insta?ga?ram|insta|ig|tiktok|titok|tik tok|tt(?= ?[:=@])|twitt?er|telegram|tele"
    r"|youtube(?: channel)?|yt|line"
    r"|mess?enger|michat|threads|snapchat|bigo(?: live)?|discord)"
)
_HANDLE = re.compile(r"(?<![\w.@/+-])@([a-z_](?:[\w.-]{0,40}\w)?|\d{1,6}[a-z_][\w.]{0,40})(?![{\w])")
_BRACKETED_SIGN = re.compile(r"(?<![\w)] )(?<![\w)])\(at\)[^\S\n]?([a-z_][\w.]{2,40}\w)")
_LONE_SIGN = re.compile(r"(?<![\w@])@[^\S\n]([a-z_][\w.]{2,40}\w)")
_SPACED_HANDLE = re.compile(rf"(?:{_PLATFORM}|akun\w*|medsos)[^\S\n]{{0,2}}[:=]?[^\S\n]?@[^\S\n]([a-z_][\w.]{{1,40}}\w)")
_WORDS = r"(?:saya|sy|ak|gw|ku|nya|kami|aku|admin|resmi|pribadi|punya|milik|dia|beliau|pelaku|my|is|adalah|yaitu|yg|yang)"
_NAMING = (
    r"(?:dengan nama|dgn nama|dg nama|atas nama|a\.?n\.?|bernama|namanya|nama|id|user ?name|user|akun(?:nya)?"
    r"|called|named)"
)
_ANNOUNCED = re.compile(
    rf"(?<![^\W_])(?P<told>nama[^\S\n]{{1,2}})?(?:(?P<akun>akun(?:nya)?|username|user ?name|id line|line id)"
    rf"(?:[^\S\n]{{1,2}}(?P<site>{_PLATFORM}(?:-?(?:nya|ku|mu))?)(?![^\W_]))?|(?P<platform>{_PLATFORM}(?:-?(?:nya|ku|mu))?)(?![^\W_]))"
    rf"(?P<words>(?:[^\S\n]{{1,2}}{_WORDS}(?![^\W_])){{0,2}})(?P<naming>(?:[^\S\n]{{1,2}}{_NAMING}(?![^\W_])){{0,2}})"
    rf"(?:[^\S\n]{{0,2}}(?P<sign>[:=])[^\S\n]{{0,2}}|[^\S\n]{{1,2}})(?P<quote>[\"“'‘«]?)"
)
_HANDLE_LIKE = re.compile(
    r"@?[a-z](?=[\w.]{0,40}[\d_.]\w)[\w.]{2,40}"
    r"|@?[a-z]\w{1,30}(?:[^\S\n](?:underscore|underskor|garis bawah|titik|dot|strip)[^\S\n]\w{1,30}){1,3}"
)
_WORD = re.compile(r"[^\W\d_][\w.'’-]{0,30}")
_QUOTED = re.compile(r"[^\"”'’»\n]{2,40}(?=[\"”'’»])")
_COMMON_WORDS = """
bpjs bank mandiri bri bni kementerian kemensos kemenkes basarnas bmkg telkom provinsi gubernur walikota
ada adalah admin agar aja aktif akan akun anda apa atau bahwa bapak banyak baru bisa blm belum bupati bu cuma dan
dapat dari desa dg dgn dengan di dia dinas diblokir diduga dihack dihapus dilaporkan dong dpt dr dprd facebook fb foto
gak ga grup group halaman hanya humas ia ibu ig ini instagram itu jadi jangan juga kab kabupaten kadis kalau kami
kantor kantornya karena kata katanya kayak ke kecamatan kena kenapa kepala klo kok kominfo kpd ku kuat lagi lain lalu
lapor lewat live lombok lurah maka malah masih mau media mereka messenger min mohon monitor nya ngga nggak ntb oknum
ok orang pada pak palsu pemda pemkab pemprov perlu pln polda polisi polres polsek portal posting puskesmas ramai resmi
rsud rt rw sama sampai saya sdh sebagai sejak selalu semua sering setda siapa sosial status story sudah supaya sy tak
tanpa tapi tdk terima tersebut telegram tetapi tiktok tidak tlg tolong tp tsb twitter tv udah untuk utk via video
viral warga wa whatsapp ya yaitu yang yg youtube juga lama lokal kemarin kmrn bapenda bpbd dukcapil dlh dishub pdam
klu mataram indonesia ri live ads marketplace berita info bot bebas mati error penuh atas nama air listrik is was the
and for my has to page account it not no but with from this that official bagian pihak dibalas dijawab tentang soal gw
aku kita
"""
_STOP = frozenset(_COMMON_WORDS.split())
_VERBS = "tlah telah akhirnya pasti itulah menyebar sebar unggah upload tulis menulis bilang lapor mengaku jual"
_PART_WORDS = """
desa klu lombok mataram indonesia ntb kabupaten kota info berita warga media viral video foto grup group lokal live
"""
_PARTS = frozenset(_PART_WORDS.split())
"""With a capital within a name they are part of it: "Bunga Desa Klu", "Gili Info Terkini"."""
_EVERYBODY = frozenset(["admin", "mimin", "semua", "all", "everyone", "here", "channel"])
_TAIL_STOP = _STOP | frozenset(_VERBS.split())
_NETWORK_WORDS = """
facebook fesbuk pesbuk facbook faceboo fb instagram instagaram instgram insta ig tiktok tik titok tt twitter twiter telegram
tele youtube yt line messenger mesenger michat threads snapchat bigo discord
"""
_NETWORKS = _NETWORK_WORDS.split()
TRIGGERS = frozenset(
    [name + ending for name in _NETWORKS for ending in ("", "nya", "ku", "mu")]
    + ["instagr", "x", "linkedin", "linktr", "lynk", "akun", "akunnya", "akunku", "username", "user", "t", "m", "chat", "youtu"]
)
SIGNS = ("@", "(at)")
LEAST_DIGITS = None


def may_hold(reading: Reading) -> bool:
    """Whether the sign of a handle or the name of a platform stands in the text."""
    return "@" in reading.lower or "(at)" in reading.lower or not TRIGGERS.isdisjoint(reading.words)


def find(reading: Reading) -> Iterator[Span]:
    """Whole links and handles; of named accounts the name alone."""
    lower = reading.lower
    for link in _LINK.finditer(lower) if "/" in lower else ():
        yield Span(link.start(), link.start() + len(link[0].rstrip(".,;:!?)")), KIND)
    if "@" in lower or "(at)" in lower:
        yield from _handles(lower)
    position = 0
    while match := _ANNOUNCED.search(lower, position):
        span = _named(match, reading)
        if span:
            yield span
        position = max(span.end if span else 0, match.end())


def _handles(lower: str) -> Iterator[Span]:
    """`@handle`, also with a blank behind the sign or with `(at)` for it; a price or a place has no handle."""
    for handle in _HANDLE.finditer(lower):
        if len(handle[1]) >= 3 and handle[1].partition("-")[0] not in _EVERYBODY:
            yield Span(handle.start(), handle.end(), KIND)
    for handle in _SPACED_HANDLE.finditer(lower):
        if len(handle[1]) >= 3 and handle[1] not in _EVERYBODY:
            yield Span(handle.start(1), handle.end(1), KIND)
    for pattern in (_BRACKETED_SIGN, _LONE_SIGN):
        for handle in pattern.finditer(lower):
            if not handle[1].isalpha() or _may_be_handle(handle[1]):
                yield Span(handle.start(1), handle.end(1), KIND)


def _may_be_handle(word: str) -> bool:
    """Whether a bare word is a name, or looks like one that somebody made up; a slip of a plain word doesn't."""
    kind = class_of(word)
    made_up = kind == UNKNOWN and len(word) > 5 and not word.startswith(("ke", "di", "nge", "ber", "ter")) and not is_slip(word)
    return kind == NAME or made_up


def _named(match: re.Match[str], reading: Reading) -> Span | None:
    """The account's name behind its announcement, or `None` where what follows is no name."""
    lower, start = reading.lower, match.end()
    if match["quote"]:
        quoted = _QUOTED.match(lower, start)
        return Span(start, quoted.end(), KIND) if quoted else None
    handle = _HANDLE_LIKE.match(lower, start)
    if handle:
        return Span(start, start + len(handle[0].rstrip(".")), KIND)
    network = match["platform"] or match["site"]
    is_told = bool(match["sign"] or match["naming"] or (match["told"] and network))
    if not network and not is_told and not match["told"]:
        return None
    word = _WORD.match(lower, start)
    is_own = bool(match["words"] or (network or "").endswith(("nya", "ku", "mu")) or match["told"])
    takes_any = (
        is_told or bool(match["akun"] and network) or (is_own and word is not None and _may_be_handle(word[0].rstrip(".'’-")))
    )
    return _words(reading, start, takes_any)


def _words(reading: Reading, start: int, takes_any: bool) -> Span | None:
    """Up to four words of a name: capitalised ones, or any that are no common word where a name is announced."""
    lower, end, taken = reading.lower, start, 0
    is_shouting = reading.text[start : start + 30].upper() == reading.text[start : start + 30]
    while taken < 4 and (word := _WORD.match(lower, end if taken == 0 else end + 1)):
        plain = word[0].rstrip(".'’-")
        capital = reading.text[word.start()].isupper() and not is_shouting
        is_title = capital and (plain == "lalu" or (taken > 0 and plain in _PARTS))
        if (plain in (_TAIL_STOP if taken else _STOP) and not is_title) or not (capital or takes_any):
            break
        if taken and reading.text[end : end + 1] != " ":
            break
        if taken and not capital and reading.text[start].isupper() and not is_shouting:
            break
        if taken >= 3 and not capital:
            break
        end, taken = word.start() + len(plain), taken + 1
    return Span(start, end, KIND) if taken and end - start >= 3 else None
