"""Names of accounts without their network: `nick xX_Fulan_Xx`, `nama profilnya Mawar Layu`, handles with a dash below between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import FILLER, Reading
from memarak.privacy.spans import Span

KIND = "akun"
_TITLE = r"[A-Z][\w'’-]{1,20}(?:[^\S\n][A-Z][\w'’-]{1,20}){1,4}"
_NICK = re.compile(
    r"(?<![^\W_])nick(?:name)?(?:nya|ku)?(?:[^\S\n](?:dia|saya|sy|game|ml|ff|pelaku|pelakunya))?[^\S\n]?[:=]?[^\S\n]?[\"“]?"
    r"((?=\w{0,30}[_\d.])[a-z][\w.]{2,30}\w)(?!\w)"
)
_PROFILE = re.compile(
    rf"(?<![^\W_])(?:[Nn]ama|NAMA)[^\S\n](?:profil|kontak|tampilan)(?:nya)?[^\S\n]?[:=]?[^\S\n]?[\"“]?({_TITLE})(?![^\W_])"
)
_QUOTED = re.compile(
    r"(?<![^\W_])(?:grup|group|wa|whatsapp|messenger|mesenger|telegram|chat|komentar|komen|medsos"
    r"|sosmed)(?![^\W_])[^.\n\"“]{0,30}"
    r"(?<![^\W_])(?:namanya|bernama|nama[^\S\n](?:profil|kontak|akun)(?:nya)?)[^\S\n]?[:=]?[^\S\n]?"
    rf"[\"“]([^\"“”\n{FILLER}]{{3,40}})[\"”]"
)
_NETWORK = r"(?i:fb|facebook|fesbuk|ig|instagram|insta|tiktok|tik|twitter|telegram|tele|youtube|yt|messenger|michat|wa|whatsapp|x)"
_BARE = re.compile(rf"(?<![^\W_])[Aa]kun[^\S\n](?!{_NETWORK}(?![^\W_]))({_TITLE})(?![^\W_])")
_RUDE = re.compile(
    r"(?<![^\W_])(?:kasar|hina|menghina|dihina|fitnah|memfitnah|difitnah|nipu|menipu|ditipu|maki|dimaki|ancam|ngancam"
    r"|diancam|nuduh|bully"
    r"|dibully|nyebar|nyebarin|sebar|menyebar|hoaks|hoax|provokasi|dibales|dibalas|ngatain|komen|komentar)(?![^\W_])"
)
_OFFICE = re.compile(
    r"(?<![^\W_])(?:pemda|pemkab|pemprov|dinas|humas|diskominfo|bank|pdam|pln|resmi|polres|polsek|polda|puskesmas|rsud"
    r"|kabupaten|kementerian"
    r"|bupati|desa|kecamatan|bpjs|lapor|sp4n|layanan|pengaduan|mobile)(?![^\W_])"
)
_REACH = 70
_BELOW = re.compile(
    r"(?<![^\W_])(?:itu|akun(?:nya)?|admin|seller|penjual|penipu|olshop|namanya|oleh|sama|sm|dari|dr)[^\S\n]:?[^\S\n]?"
    r"(?!(?:lokasi|foto|img|video|vid|dsc|screenshot|wa|file|lampiran|scan|form|data|laporan|tag|test|nama|no|rt|dok)_)"
    r"((?=[a-z_]{1,40}[.\d])[a-z][a-z\d.]{1,20}_[a-z\d_.]{0,24}[a-z\d])(?![\w@/(-])"
)
""" "jual kosmetik itu mawar_layu.bayan"."""
_FILE = re.compile(r".*\.(?:pdf|jpe?g|png|docx?|xlsx?|csv|mp4|mp3|zip|py|html?|txt|apk|pptx?|heic|js|css|json|svg|xml|webp)")
_SHOWN_WORDS = """
live jual jualan posting posted upload unggah komen komentar konten olshop follow dm story reels akun akunnya admin penjual penipu
nipu nyebarin sebar seller endorse kreator
"""
_SHOWN = frozenset(_SHOWN_WORDS.split())
_NICKS = frozenset(["nick", "nickname", "nicknya", "nicknamenya", "nickku", "nicknameku"])
TRIGGERS = (
    _SHOWN
    | _NICKS
    | frozenset(["profil", "profilnya", "kontak", "kontaknya", "tampilan", "tampilannya", "namanya", "bernama", "nama"])
)
SIGNS = ()
is_shaped = None


def may_hold(reading: Reading) -> bool:
    """Whether one of the words for an account, or of what is done with one, stands in the text."""
    return not TRIGGERS.isdisjoint(reading.words)


def find(reading: Reading) -> Iterator[Span]:
    """The name alone."""
    text, lower, words = reading.text, reading.lower, reading.words
    if not _NICKS.isdisjoint(words):
        yield from (Span(*match.span(1), KIND) for match in _NICK.finditer(lower))
    if "_" in lower and not _SHOWN.isdisjoint(words):
        for match in _BELOW.finditer(lower):
            if not _FILE.fullmatch(match[1]):
                yield Span(*match.span(1), KIND)
    if "nama" in words and ("profil" in lower or "kontak" in lower or "tampilan" in lower):
        yield from (Span(*match.span(1), KIND) for match in _PROFILE.finditer(text) if not _OFFICE.search(match[1].lower()))
    if ('"' in lower or "“" in lower) and ("nama" in lower):
        yield from (Span(*match.span(1), KIND) for match in _QUOTED.finditer(lower) if not _OFFICE.search(match[1]))
    if "akun" in words:
        for match in _BARE.finditer(text):
            near = lower[max(0, match.start() - _REACH) : match.end() + _REACH]
            if _RUDE.search(near) and not _OFFICE.search(match[1].lower()):
                yield Span(*match.span(1), KIND)
