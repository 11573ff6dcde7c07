"""Accounts in social media: links, `@handles`, and names of accounts behind the name of a platform."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    r"(?:facebook|fesbuk|pesbuk|fb|instagram|insta|ig|tiktok|tik tok|twitter|telegram|tele|youtube|yt|line"
    r"|messenger|michat|threads|snapchat)"
)
_HANDLE = re.compile(r"(?<![\w.@/+-])@([a-z_](?:[\w.]{0,40}\w)?|\d{1,6}[a-z_][\w.]{0,40})(?![{\w])")
_SPACED_HANDLE = re.compile(rf"(?:{_PLATFORM}|akun\w*|medsos)[^\S\n]{{0,2}}[:=]?[^\S\n]?@[^\S\n]([a-z_][\w.]{{1,40}}\w)")
_WORDS = r"(?:saya|sy|ku|nya|kami|aku|admin|resmi|pribadi|punya|milik|dia|beliau|pelaku|my|is|adalah|yaitu|yg|yang)"
_NAMING = (
    r"(?:dengan nama|dgn nama|dg nama|atas nama|a\.?n\.?|bernama|namanya|nama|id|user ?name|user|akun(?:nya)?"
    r"|called|named)"
)
_ANNOUNCED = re.compile(
    rf"(?<![^\W_])(?:(?P<akun>akun(?:nya)?|username|user ?name|id line|line id)"
    rf"(?:[^\S\n]{{1,2}}(?P<site>{_PLATFORM}(?:nya|ku)?)(?![^\W_]))?|(?P<platform>{_PLATFORM}(?:nya|ku)?)(?![^\W_]))"
    rf"(?P<words>(?:[^\S\n]{{1,2}}{_WORDS}(?![^\W_])){{0,2}})(?P<naming>(?:[^\S\n]{{1,2}}{_NAMING}(?![^\W_])){{0,2}})"
    rf"(?:[^\S\n]{{0,2}}(?P<sign>[:=])[^\S\n]{{0,2}}|[^\S\n]{{1,2}})(?P<quote>[\"“'‘«]?)"
)
_HANDLE_LIKE = re.compile(r"@?[a-z](?=[\w.]{0,40}[\d_.]\w)[\w.]{2,40}")
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
_PLACES = frozenset(["desa", "klu", "lombok", "mataram", "indonesia", "ntb", "kabupaten", "kota"])
"""With a capital within a name they are part of it: "Bunga Desa Klu"."""
_EVERYBODY = frozenset(["admin", "mimin", "semua", "all", "everyone", "here", "channel"])
_TAIL_STOP = _STOP | frozenset(_VERBS.split())
TRIGGERS = frozenset(
    [
        "fb",
        "facebook",
        "fesbuk",
        "pesbuk",
        "ig",
        "instagram",
        "insta",
        "instagr",
        "tiktok",
        "tik",
        "twitter",
        "x",
        "telegram",
        "tele",
        "youtube",
        "youtu",
        "yt",
        "line",
        "threads",
        "messenger",
        "michat",
        "snapchat",
        "linkedin",
        "linktr",
        "lynk",
        "akun",
        "akunnya",
        "username",
        "user",
        "t",
        "m",
        "chat",
        "fbnya",
        "fbku",
        "ignya",
        "igku",
    ]
)


def may_hold(reading: Reading) -> bool:
    """Whether the sign of a handle or the name of a platform stands in the text."""
    return "@" in reading.lower or not TRIGGERS.isdisjoint(reading.words)


def find(reading: Reading) -> Iterator[Span]:
    """Whole links and handles; of named accounts the name alone."""
    lower = reading.lower
    for link in _LINK.finditer(lower):
        yield Span(link.start(), link.start() + len(link[0].rstrip(".,;:!?)")), KIND)
    if "@" in lower:
        for pattern in (_HANDLE, _SPACED_HANDLE):
            for handle in pattern.finditer(lower):
                if len(handle[1]) >= 3 and handle[1] not in _EVERYBODY:
                    yield Span(handle.start(1) - 1 if pattern is _HANDLE else handle.start(1), handle.end(1), KIND)
    position = 0
    while match := _ANNOUNCED.search(lower, position):
        span = _named(match, reading)
        if span:
            yield span
        position = max(span.end if span else 0, match.end())


def _named(match: re.Match[str], reading: Reading) -> Span | None:
    """The account's name behind its announcement, or `None` where what follows is no name."""
    lower, start = reading.lower, match.end()
    if match["quote"]:
        quoted = _QUOTED.match(lower, start)
        return Span(start, quoted.end(), KIND) if quoted else None
    handle = _HANDLE_LIKE.match(lower, start)
    if handle:
        return Span(start, start + len(handle[0].rstrip(".")), KIND)
    is_told = bool(match["sign"] or match["naming"])
    if not (match["platform"] or match["site"]) and not is_told:
        return None
    return _words(reading, start, is_told, bool(match["akun"]))


def _words(reading: Reading, start: int, is_told: bool, has_account: bool) -> Span | None:
    """Up to four words of a name: capitalised ones, or any that are no common word where a name is announced."""
    lower, end, taken = reading.lower, start, 0
    is_shouting = reading.text[start : start + 30].upper() == reading.text[start : start + 30]
    while taken < 4 and (word := _WORD.match(lower, end if taken == 0 else end + 1)):
        plain = word[0].rstrip(".'’-")
        capital = reading.text[word.start()].isupper() and not is_shouting
        is_title = capital and (plain == "lalu" or (taken > 0 and plain in _PLACES))
        if (plain in (_TAIL_STOP if taken else _STOP) and not is_title) or not (capital or is_told or has_account):
            break
        if taken and reading.text[end : end + 1] != " ":
            break
        if taken and not capital and reading.text[start].isupper() and not is_shouting:
            break
        if taken >= 3 and not capital:
            break
        end, taken = word.start() + len(plain), taken + 1
    return Span(start, end, KIND) if taken and end - start >= 3 else None
