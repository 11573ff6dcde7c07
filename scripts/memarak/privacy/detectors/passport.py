"""Passport numbers: near their word in any form; without it a capital or two with seven digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.numbers import NumberRun
from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "paspor"
CUE = r"paspor[drt]?|pass ?por[td]?|passprt|paspport|pspor|psport|paspot|pasprt|pasfort?|buku perjalanan|travel doc(?:ument)?"
LEAST, MOST = 7, 9
"""So many digits has a passport's number in figures alone or behind its letters."""

_CUED = re.compile(
    r"(?<![^\W_])(?:paspor|passports?|pas+aport|pass(?=\.? [a-z]{1,3}\d{6}"
    r"|\.? (?=[a-z\d]{0,7}\d[a-z]{0,7}\d)[cfghjklmnprtvwxyz][cfghjklmnprtvwxyz\d]{8}(?![^\W_]))"
    r"|splp|niora|e-?voa|voa(?=[^\S\n](?:no\.?[^\S\n])?[a-z]{1,3}\d)|permit(?= \d)|pasport|paspport|paspornya|passeport"
    r"|reisepass|pasaporte|paspoort|kitas|kitap|itas|itap|izin tinggal|pspor|psport|paspot|pasprt|paspor[dr]|pasfort?"
    r"|passprt|pass port"
    r"|buku perjalanan|(?:dokumen|surat) perjalanan(?! dinas)(?: laksana paspor)?"
    r"|travel (?:doc(?:ument)?|certificate)|dokumen imigrasi"
    r"|document(?= (?:no|nr|number)\.?:? ?(?=\d{0,8}[a-z])[a-z\d]{8,9}(?![^\W_]))"
    r"|visa(?: on arrival)?(?= (?:no|nomor|number)| \d{2,3}[a-z]\d?-?\d{6}))(?:nya)?"
    r"(?:,?[^\S\n]{1,2}(?:saya|sy|kami|lama|baru|asli|reference|ref|application|registration|kode|code|tki|tkw|pmi|haji"
    r"|jemaah|jamaah|umroh|umrah|istri|suami|anak|adik|adek"
    r"|kakak|ibu|bapak|my|no|nomor|nomer|number|nr|num|is|was|est|ist|es|ri|indonesia|dengan|dgn"
    r"|milik|adalah|of|from|dari|asal|are|were|uk|us|usa|german|jerman|british|inggris|amerika|american|australian?|dutch"
    r"|belanda|french|prancis"
    r"|malaysian?|france|germany|poland|italy|spain|canada|india|singapura|singapore|spanish|italian|japanese"
    r"|jepang|chinese|china|korea|korean)\b\.?){0,4}"
    r"[^\S\n]{0,2}(?:[:=.#(-]|n[°º])?[^\S\n]{0,2}((?=[a-z]{0,3}[ -]?\d)(?:[a-z]{1,3}[ -]?)?\d[a-z\d]{4,11}(?:-[a-z])?"
    r"|(?=[a-z]{0,7}\d[a-z]{0,6}\d)[a-z\d]{8,9}"
    r"|\d{2,3}[a-z]\d?-?\d{6,9}|(?:[a-z]{1,2}[ -]?)?\d{2,4}(?:[ -]\d{2,4}){1,3}|[a-z]{1,2}(?:[ .-]\d){6,8})"
    r"(?![^\W_])"
)
_FAR = re.compile(
    r"(?<![^\W_])(?:paspor\w{0,4}|passports?|pasport|reisepass|pass|passeport|pasaporte|paspoort)"
    r"(?:,?[^\S\n](?!no|nr|num|kr)[^\W\d_]{1,14}){0,7},?[^\S\n]{1,2}\(?"
    r"(?:no|nomor|nomer|nr|nro|num|number|nummer|num[eé]ro|n[uú]mero|n[°º])(?:nya)?\.?(?:[^\S\n](?:is|was|ist|est|es)(?![^\W_]))?"
    r"[^\S\n]{0,2}[:=#]?[^\S\n]{0,2}"
    r"((?=(?:[a-z]*\d){4})(?=\d{0,8}[a-z])[a-z\d]{8,9}|[a-z]{1,3}[ -]?\d{6,7})(?![^\W_])"
)
""" "Pass verloren, Nr. X0XX00000", "passport was stolen, number X0000000"."""
_SPELLED = re.compile(
    r"(?<![^\W_])[a-z][^\S\n](?:sebagai|seperti|untuk|kayak|macam|for|as(?: in)?|like)[^\S\n][a-z](?:-ray|[a-z]{2,9}),?[^\S\n]"
    r"(?:\d{6,8}|(?:(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|zero|one|two|three|four|five|six"
    r"|seven|eight|nine)"
    r"[^\S\n]?){6,8})(?<![^\S\n])(?![^\W_])"
)
""" "C sebagai Charlie, satu dua tiga …"."""
_SPELLING_WORDS = (
    "alpha alfa alva bravo beta charlie charli charly delta echo eko xray ray yankee zulu tango sierra oscar romeo victor"
)
_SPELLING = frozenset(_SPELLING_WORDS.split())
_ABROAD_WORDS = """
prancis perancis france french francais italia italy wna bule asing tourist tourists turis guest guests tamu wisatawan traveller
foreigner foreigners visa imigrasi immigration homestay hotel villa bungalow hostel penginapan nationality kewarganegaraan
"""
_ABROAD = frozenset(_ABROAD_WORDS.split())
_FRENCH = re.compile(r"(?<![^\W_])\d\d[a-z]{2}\d{5}(?![^\W_])")
_ANOTHER = re.compile(
    r"[^\S\n]{0,2}(?:[,/&;]|dan|and|sama|serta|or|atau)[^\S\n]{0,2}(?:(?:my|his|her|our|punya|milik|istri|suami|anak|saya|sy"
    r"|(?:wife|husband|son|daughter|friend|partner)(?:['’]s)?)[^\S\n]){0,3}((?=[a-z]{0,3}\d"
    r"|\d\d[a-z]{2}\d)[a-z\d]{7,10})(?![^\W_])"
)
""" "… passports 19FV00001 and 20AC00002"."""
_COUNTRY_WORDS = """
american amerika australia australian austria austrian belanda belgia belgian belgium brasil brazil brazilian british inggris
canada canadian kanada cina china chinese czech ceko denmark danish dutch england english estonian finland finnish france french
francais prancis perancis german germany jerman greek yunani hungarian hungaria india indian ireland irish irlandia israel
israeli italia italian italy japan japanese jepang johor kelantan korea korean malaysia malaysian sabah sarawak selangor penang
mexican meksiko zealand kiwi nepal norway norwegian norwegia pakistan philippine filipina filipino poland polish polandia
portugal portuguese romanian russia russian rusia singapore singaporean singapura slovak slovenian african afrika spain spanish
spanyol sweden swedish swedia swiss switzerland taiwan taiwanese thai thailand turkey turkish turki ukraine ukrainian ukraina uk
usa vietnam vietnamese
"""
_COUNTRIES = frozenset(_COUNTRY_WORDS.split())
_OF_COUNTRY = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(_COUNTRY_WORDS.split())})[^\S\n]?[,/|:)-]?[^\S\n]?(?:(?:no|nr|passport|paspor)\.?[^\S\n])?"
    r"((?P<letters>[a-z]{1,3}\d{6,8}|(?=(?:[a-z]{0,8}\d){3})(?=(?:\d{0,8}[a-z]){2})[a-z\d]{9})|[1-9]\d{7,8})(?![^\W_])(?![.,]\d)"
)
""" "Danish 200000001, Czech 40000001", "/ Belanda / NXK0R00C0"."""
_SPEAKS = frozenset(
    [
        "passport",
        "paspornya",
        "passportnya",
        "passports",
        "paspor",
        "papers",
        "document",
        "documents",
        "embassy",
        "embassies",
        "kedutaan",
        "travel",
    ]
)
"""One of these lets figures alone behind a country be a passport's."""
_SHAPE = re.compile(r"(?<![^\W_])[a-z]{1,2}[ -]?\d{7}[a-z]?(?![^\W_])")
_SHAPE_NEAR = re.compile(
    r"(?<![^\W_])(?!rp|no|rt|rw|di|ke|dr|sd|hp|wa|pp)"
    r"(?:[a-z]{1,2}[ -]?(?:\d{6}|\d{3,4}[ -]\d{3,4})|[a-z]{3}\d{6}|[a-z](?: \d){6,8}"
    r"|\d\d[a-z]{2}\d{5}|(?=(?:[a-z]{0,8}\d){3})(?=(?:\d{0,8}[a-z]){2})[a-z\d]{9})"
    r"(?![^\W_])(?!,\d|\.\d)"
)
"""Six digits, in groups or one by one, behind a capital are enough where a passport is spoken of."""
_GROUPED = re.compile(r"(?<![^\W_])(?!rp|no|rt|rw|di|ke|dr|sd|hp|wa|pp)[a-z]{1,2}[ -]?\d{4} \d{3}(?![\d.,]|[^\S\n]\d)(?![^\W_])")
_BEHIND = re.compile(r"[^\S\n]?,?[^\S\n]\(?(?:(?:itu|ini|adalah|no|nomor|is|my)[^\S\n]){0,3}(?:paspor|passport|pasport)")
_REACH = 60
_DIGITS, _LONGEST_GROUP, _FRENCH_DIGITS = 7, 4, 5
_CODE_BEFORE = re.compile(
    r"(?:laporan|aduan|tiket|ticket|kode|surat|batch|lot|bets|serial|sn|s/n|tipe|type|model|seri"
    r"|resi|booking|invoice|kontrak|nomor aset)[^\d]{0,20}\Z"
)
_NEAR = re.compile(
    r"pas+[pf]?or|p[as]{1,2}pr?o?r?t|buku perjalanan|perjalanan laksana|travel doc|imigrasi|visa\b|tki|tkw|pmi\b|wna\b"
)
SIGNS = ()
_OWN_WORDS = """
kitas kitap itas itap izin paspor pspor splp visa pasporku passport pasport paspport paspornya passports splp niora nioranya
voa evoa permit passeport reisepass pasaporte pasaport passaport pass paspoort psport paspot pasprt paspord pasporr pasfor
pasfort passprt perjalanan travel document dokumen passportnya pasportnya
"""
_OWN = frozenset(_OWN_WORDS.split())
TRIGGERS = _ABROAD | _OWN | _SPELLING | _COUNTRIES


def claims(run: NumberRun, cued: bool) -> bool:
    """Announced, whatever stands between: `My passport (UK) 123456789`. `find` knows the numbers with letters."""
    return cued and LEAST <= run.count <= MOST


def may_hold(reading: Reading) -> bool:
    """Whether its word or a number of seven digits stands in the text, or one that is spelled, or has letters in it."""
    if not _SPELLING.isdisjoint(reading.words):
        return True
    if not reading.has_digit:
        return False
    words = reading.words
    if not _OWN.isdisjoint(words) or (reading.is_mixed and not _ABROAD.isdisjoint(words)):
        return True
    return is_shaped(reading) or not _COUNTRIES.isdisjoint(words)


def _has_row_of(count: int, reading: Reading) -> bool:
    """Whether so many digits and no more stand in a row."""
    return any(end - first == count for first, end in reading.digits)


def is_shaped(reading: Reading) -> bool:
    """Whether seven digits and no more stand in a row."""
    return reading.most >= _DIGITS and _has_row_of(_DIGITS, reading)


def _may_be_french(reading: Reading) -> bool:
    """Whether five digits stand in a text that speaks of a passport or of people from abroad."""
    is_told = not (_OWN.isdisjoint(reading.words) and _ABROAD.isdisjoint(reading.words))
    return is_told and _has_row_of(_FRENCH_DIGITS, reading)


def find(reading: Reading) -> Iterator[Span]:
    """The number alone; its word stays."""
    lower = reading.lower
    if not _SPELLING.isdisjoint(reading.words):
        yield from (Span(*match.span(), KIND) for match in _SPELLED.finditer(lower))
    if not _OWN.isdisjoint(reading.words):
        for match in _CUED.finditer(lower):
            yield Span(*match.span(1), KIND)
            another = _ANOTHER.match(lower, match.end())
            while another:
                yield Span(*another.span(1), KIND)
                another = _ANOTHER.match(lower, another.end())
        yield from (Span(*match.span(1), KIND) for match in _FAR.finditer(lower))
        for match in _GROUPED.finditer(lower) if _has_row_of(_LONGEST_GROUP, reading) else ():
            if reading.text[match.start()].isupper() and _NEAR.search(lower, match.end(), match.end() + _REACH):
                yield Span(match.start(), match.end(), KIND)
        for match in _SHAPE_NEAR.finditer(lower):
            written = reading.text[match.start() : match.end()]
            if written == written.upper() and _NEAR.search(lower, max(0, match.start() - _REACH), match.start()):
                yield Span(match.start(), match.end(), KIND)
    for match in _OF_COUNTRY.finditer(lower) if reading.has_digit and not _COUNTRIES.isdisjoint(reading.words) else ():
        if match["letters"] or not _SPEAKS.isdisjoint(reading.words):
            yield Span(*match.span(1), KIND)
    for match in _FRENCH.finditer(lower) if _may_be_french(reading) else ():
        written = reading.text[match.start() : match.end()]
        if written == written.upper() and not _CODE_BEFORE.search(lower[max(0, match.start() - 40) : match.start()]):
            yield Span(match.start(), match.end(), KIND)
    for match in _SHAPE.finditer(lower) if is_shaped(reading) else ():
        near = _NEAR.search(lower, max(0, match.start() - _REACH), match.start()) is not None
        near = near or _BEHIND.match(lower, match.end()) is not None
        capital = (
            match[0][-1].isdigit()
            and reading.text[match.start()].isupper()
            and match[0][1:2] not in (" ", "-")
            and match[0][2:3] not in (" ", "-")
        )
        if near or (capital and not _CODE_BEFORE.search(lower[max(0, match.start() - 40) : match.start()])):
            yield Span(match.start(), match.end(), KIND)
