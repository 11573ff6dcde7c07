"""The house-level part of an address: `RT 02/RW 01`, `No. 17`, `Blok C4`, `Kav. 7`. Road, dusun and desa stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.names.classes import AMBIGUOUS, NAME, PLACE
from memarak.privacy.names.lexicon import class_of
from memarak.privacy.reading import GAP, Reading
from memarak.privacy.spans import Span

KIND = "alamat"
_NAMES_OF_ROADS = frozenset({NAME, AMBIGUOUS, PLACE})


_ONES = r"(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
_SPOKEN = (
    rf"(?:nol[^\S\n]{{1,2}}{_ONES}|{_ONES}[^\S\n]{{1,2}}(?:belas|puluh(?:[^\S\n]{{1,2}}{_ONES})?)|sepuluh|sebelas"
    rf"|{_ONES})(?![^\W_])"
)
_UNIT_NUMBER = rf"(?:(?:nol{GAP})?0{{0,2}}[\do]{{1,3}}(?![\d.,]*\d)(?!(?!r[tw]\b|r[tw]\d)[a-z])|[ivx]{{1,4}}(?![^\W_])|{_SPOKEN})"
_RT, _RW = r"(?:\.?t\.?|ukun tetangga)", r"(?:\.?w\.?|ukun warga|\.?k\.?)"
_RT_WORD, _RW_WORD = f"r{_RT}", f"r{_RW}"
_UNIT = re.compile(
    rf"r(?<![^\W_]r)(?:{_RT}(?:{GAP}[/\\-]?{GAP}{_RW_WORD})?|{_RW}){GAP}[.:,=-]?{GAP}(?:no\.?|nomor|nomer"
    rf"|ke)?{GAP}[.:-]?{GAP}"
    rf"{_UNIT_NUMBER}"
    rf"(?:{GAP}[/\\,.&-]?{GAP}(?:(?:dan|dn){GAP})?(?:{_RW_WORD}|{_RT_WORD}){GAP}[.:=-]?{GAP}{_UNIT_NUMBER}"
    rf"|(?:{GAP}[/\\-]{GAP}[\do]{{1,3}}|[^\S\n]{{1,2}}0\d{{1,2}})(?![\d.,]*\d)(?![a-z]))?"
    rf"(?:{GAP}(?:,|dan|&|s/d|sd|sampai|-){GAP}(?:{_RT_WORD}{GAP})?0\d(?!\d))*"
)
_COUNTED = re.compile(
    r"[^\S\n]{0,2}(?:orang|org|rumah|kk|kepala|juta|jt|ribu|rb|hari|unit|titik|warga|persen|%|x\b|kali|jam|tahun|thn"
    r"|th\b|bulan|bln|jiwa|lampu|buah|meter|m2?\b|m²|are\b|ha\b)"
)
_PADDED = re.compile(r"(?<!\d)0\d")
_LIST_ITEM = re.compile(r"\.[^\S\n][a-z]")
_BOTH_WORDS = re.compile(r"rt\W{1,3}rw\W{0,2}[1-9]\Z")
_BARE_RW = re.compile(r"[^\S\n]{1,2}rw\b")
_COUNT_BEFORE = re.compile(
    r"(?:\d|\b(?:tiap|setiap|per|semua|seluruh|antar|beberapa|jumlah|total|sebanyak|dua|tiga|empat|lima))[^\S\n]{1,2}\Z"
)
_HOUSE_NUMBER = (
    rf"(?:\d{{1,4}}(?:{GAP}[/-]{GAP}\d{{1,3}}|{GAP}[/-]?[a-z](?![^\W_]))?"
    rf"|[a-z]{{1,2}}{GAP}[-/.]?{GAP}\d{{1,4}}[a-z]?)(?![.,]?\d)(?![^\W_])(?!{GAP}/{GAP}[a-z])"
)
_NUMBER = re.compile(
    rf"(?:n(?<![^\W_]n)(?:o|omor|omer|mr|mor|umber)(?![^\W\d_])\.?{GAP}[:.]?|#|№){GAP}(?P<house>{_HOUSE_NUMBER}"
    rf"|{_SPOKEN}(?:{GAP}[a-z](?![^\W_]))?(?!{GAP}(?:di|se)\b))(?:{GAP},?{GAP}(?:lantai|lt)\.?{GAP}\d{{1,2}}(?!\d))?"
)
_HOUSE_WORD = re.compile(
    rf"n(?<![^\W_]n)(?:o|omor|omer)\.?{GAP}(?:rumah|rmh)(?:nya|[^\S\n]saya"
    rf"|[^\S\n]sy)?{GAP}[:=]?{GAP}(?P<house>{_HOUSE_NUMBER}|{_SPOKEN})"
    rf"|h(?<![^\W_]h)ouse(?:{GAP}is)?{GAP}(?:no\.?|number|num|#)?{GAP}[:.]?{GAP}(?P<english>{_HOUSE_NUMBER})"
    rf"(?!{GAP}(?:km|m|miles?|min|minutes|hours?|days?|nights?|rooms?|floors?|people)\b)"
)
_ORDINAL = re.compile(
    r"[^\S\n](?:dari|dr)[^\S\n](?:pojok|ujung|tepi|pinggir|kiri|kanan|timur|barat|utara|selatan|depan|belakang|atas|bawah|jalan|jln|jl"
    r"|gang|masjid|mesjid|musho\w+|pertigaan|perempatan|simpang|jembatan|tikungan|gapura|portal|sini|situ|muara|pantai)(?![^\W_])"
)
""" "rumah nomor dua dari pojok": which in a row."""
_HOME = re.compile(
    r"\b(?P<head>rumah\w{0,3}|rmh|rumdin\w{0,3}|kos\w{0,5}|kost\w{0,4}|kontrakan\w{0,3}|ruko\w{0,3}|kavling|kav|blok|gang|gg|lorong|lrg|mess|huntara|huntap|hunian|rusun\w{0,4}|jl|jln|jalan"
    r"|perum\w{0,8}|btn|komplek\w?|kompl?|mess|cluster|rusun\w{0,4}|apart\w{2,6}"
    r"|alamat\w{0,3}|lingkungan|lingk|dusun|dsn|kampung|kp|villa|vila|bungalow|homestay|asrama|griya|puri|residence"
    r"|tinggal|domisili|street|road|bale|gubu[gk]|petak\w{0,3}|rumdis\w{0,3}|barak|paviliun)\b"
    r"(?P<between>[^!?\n;]{0,44})\Z"
)
_NUMBERED = (
    r"tiang|pju|lampu|surat|sk|perda|perbup|laporan|lapor|pengaduan|aduan|hp|telp\w*|telepon|wa|sdn?|smpn?|sman?|smkn?"
    r"|mts\w?|ruas"
    r"|antri\w*|loket|tps|gardu|trafo|register|registrasi|tiket|sesuai|undang|uu|pasal|kepmen\w*|permen\w*|peraturan"
    r"|bus|mobil|motor|truk|plat|nopol"
    r"|rek\w*|ktp|nik|kk|npwp|paspor|meter\w*|pelanggan|jembatan|posko|kelas|bed|sertifikat|shm|ajb|imb|pbg|kontrak|spk"
    r"|dokumen|berkas"
    r"|urut\w*|undian|peserta|anggota|sim|bpjs|nip|nisn|stnk|rangka|mesin|kode|pin|resi|instruksi|edaran|putusan"
    r"|perkara|bap|akta|prioritas|kapal"
    r"|perahu|boat|dermaga|gate|jalur|koridor|lintasan|trayek|seri|keluhan|aspirasi|complaint"
)
_NOT_HOUSE = re.compile(
    rf"\b(?:{_NUMBERED})\b\W{{0,3}}(?:\w{{1,12}}\W{{1,2}})?\Z|\b(?:sumur|pal|pos|portal|segmen|seksi|kursi|meja|buku|se"
    rf"|lp|terminal|km|mi)\b\W{{0,3}}\Z"
)
_ROADS_OF_ALL = frozenset(["jl", "jln", "jalan"])
_OWNERS = frozenset(["kabupaten", "kab", "provinsi", "prov", "nasional", "negara", "desa", "poros", "strategis"])
_HARD_STOP = re.compile(r"\w{4,}\.[^\S\n]")
_BLOCK = re.compile(
    rf"b(?<![^\W_]b)(?:lo[kc]k?|lk){GAP}[-./_]?{GAP}(?:[a-z]{{1,2}}{GAP}[-/.]?{GAP}\d{{1,3}}[a-z]?(?:{GAP}[/-]{GAP}\d{{1,3}}[a-z]?)?(?![^\W_])"
    rf"|\d{{1,3}}[a-z]?(?![^\W_])|[a-z]{{1,2}}(?={GAP},?{GAP}(?:no|nomor|nomer|nmr)\b)"
    rf"|(?P<letter>[a-z]{{1,2}})(?![^\W_]))(?:{GAP},?{GAP}(?:no|nomor|nomer"
    rf"|nmr)\.?{GAP}[:.]?{GAP}\d{{1,4}}[a-z]?(?![^\W_]))?"
)
_PLOT = re.compile(
    rf"k(?<![^\W_]k)av(?:ling|eling|l|\.)?{GAP}\.?{GAP}(?:no\.?"
    rf"|nomor)?{GAP}(?:[a-z]{{0,2}}{GAP}[-/.]?{GAP}\d{{1,3}}[a-z]?)(?![^\W_])"
)
_ESTATE = re.compile(r"perum\w*|btn|griya|komplek\w*|residence|puri|rumah|rusun\w*|alamat|tinggal")
_ESTATE_HOUSE = re.compile(
    rf"\b(?:perum(?:ahan|nas)?|btn|griya|komplek|kompleks|residence|cluster|klaster|ruko|rusun(?:awa|ami)?)\b(?:[^\S\n]{{1,2}}[^\W\d_]{{2,20}}){{0,4}},?[^\S\n]{{1,2}}"
    rf"(?P<house>(?!rt|rw|km)(?:[a-z]{{1,2}}(?:{GAP}[-/.]{GAP})?|[a-h][^\S\n])\d{{1,3}}(?:[a-z]|{GAP}[/-]{GAP}\d{{1,3}})?(?:{GAP},?{GAP}(?:lantai|lt)\.?{GAP}\d{{1,2}})?)(?![^\W_])"
)
_BEFORE_ESTATE = re.compile(
    r"(?<![^\W_])(?P<house>[a-z]\d{1,2}[-/]\d{1,3})(?=[^\S\n],?(?:[^\S\n]di)?[^\S\n]?(?:perum(?:ahan|nas)?|btn|griya|komplek|cluster)\b)"
)
""" "rumah B2-11 perumahan …"."""
_MARKET = re.compile(
    r"pasar|kios|los\b|lapak|toko|makam|kuburan|sensus|sawah|kebun|tebu|hutan|parkir|paving|beton|mutu|batako|bata\b|semen|conblo"
)
_ROOM = re.compile(
    rf"\b(?:kos\w{{0,5}}|kost\w{{0,4}}|rusun\w{{0,5}}|asrama|kontrakan\w{{0,3}}|mess|homestay|hotel|penginapan|losmen|villa|vila"
    rf"|bungalow|resort|wisma|guest ?house|apart\w{{2,6}})\b[^!?\n]{{0,40}}?\b"
    rf"(?P<house>(?:(?:lantai|lt)\.?{GAP}\d{{1,2}},?{GAP})?"
    rf"(?:kamar|kmr|unit|pintu|room|petak){GAP}(?:no\.?|nomor|number|#)?{GAP}\d{{1,4}}[a-z]?)(?![^\W_])"
)
_ROOM_ABROAD = re.compile(
    rf"(?<![^\W_])(?:room|bungalow|villa|apartment|apt|cottage){GAP}(?P<house>(?:no\.?|number|num"
    rf"|#)?{GAP}[a-z]?\d{{1,4}}[a-z]?)(?![^\W_])"
    rf"(?!{GAP}(?:(?:bed|bath)?rooms?|beds|km|nights?|days?|times|people|persons?|guests?|units?|orang|kamar|malam|%))"
)
_ROAD_NUMBER = re.compile(
    r"(?P<road>j(?<![^\W_]j)(?:l|ln|alan)|g(?<![^\W_]g)(?:g|ang)|l(?<![^\W_]l)(?:orong"
    r"|rg))(?:\.[^\S\n]{0,2}|[^\S\n]{1,2})(?P<name>(?:[a-z]\.?[^\S\n]?){0,2}(?:[a-z][\w.'-]{1,20}[^\S\n]){1,4})"
    rf"(?P<house>(?:[ivx]{{1,4}}{GAP}[/-]{GAP})?\d{{1,3}}(?:{GAP}[-/]{GAP}\d{{1,3}}"
    rf"|{GAP}[a-z])?)(?={GAP}(?:[,;)]|\.(?:\s|\Z)|\n|\Z))"
)
"""The number that a road's name ends with, before the end of a line or part of a sentence."""
_LONGEST_HOUSE = 3
_END_BEHIND = re.compile(rf"(?:{GAP}[a-z])?{GAP}(?:[,;)]|\.(?:\s|\Z)|\n|\Z)")
_LONGEST_ROAD, _MOST_WORDS_OF_ROAD = 130, 11
"""More characters and words than `_ROAD_NUMBER` can have before its last number."""
_NOT_OF_ROAD = re.compile(r"[^\w\s.'/-]")
"""What `_ROAD_NUMBER` cannot have before its last number."""
_UNITS_BEHIND_PLACE = re.compile(
    r"(?<![^\W_])(?:dusun|dsn|kampung|kp|lingkungan|lingk|link|desa|ds|jl|jln|jalan|gg|gang|alamat)\b[^!?\n\d]{1,40}?"
    r"(?P<house>0{1,2}\d{1,2}[^\S\n]?/[^\S\n]?0{1,2}\d{1,2})(?![\d/])"
)
"""RT and RW without their words: `Dusun Kopong 03/02`."""
_LIVES = re.compile(
    r"\b(?:alamat\w{0,3}|rumah\w{0,3}|rmh|tinggal|domisili|kos\w{0,3}|kost|kontrakan|lives?|living|stay|ruko|toko|warung|kantor|gudang|perum\w{0,8}|btn|komplek\w?)\b"
)
_ROADS_WORDS = """
pariwisata pendidikan kesehatan pahlawan merdeka pemuda veteran pramuka koperasi industri pelabuhan pasar mawar melati
anggrek kamboja cempaka kenanga teratai flamboyan dahlia kartini diponegoro sudirman
majapahit pantura langko airlangga sriwijaya udayana pejanggik swakarsa bypass lingkar utama
"""
_ROADS = frozenset(_ROADS_WORDS.split())
_NOT_NAME_WORDS = """
km kelas rt rw tahun thn lantai tahap nomor no meter m ruas sdn smpn blok kav pos pju tiang jam pukul tgl tanggal
"""
_NOT_NAME = frozenset(_NOT_NAME_WORDS.split())
_SPOKEN_WORDS = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas"
NUMERALS = frozenset([*_SPOKEN_WORDS.split(), "o", "oo", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"])
_UNIT_WORDS = frozenset(["rt", "rtrw", "rw", "rk", "r", "rukun"])
_NUMBER_WORDS = frozenset(["no", "nomor", "nomer", "nmr", "nmor", "number", "house"])
_BLOCK_WORDS = frozenset(
    ["blok", "block", "blk", "kav", "kavl", "kavling", "kaveling", "blokk", *(f"blok{letter}" for letter in "abcdefghijklmn")]
)
_CARE = re.compile(r"hospital|clinic|klinik|rsud|puskesmas|school|class|exam|court|meeting")
_ROOM_WORDS = frozenset(["kamar", "kmr", "unit", "pintu", "room", "petak"])
_STAY_WORDS = frozenset(["room", "bungalow", "villa", "apartment", "apt", "cottage"])
_ROAD_WORDS = frozenset(["jl", "jln", "jalan", "gg", "gang", "lorong", "lrg"])
_ESTATES = "perum perumahan perumnas btn griya komplek kompleks residence cluster klaster ruko rusun rusunawa rusunami"
_ESTATE_WORDS = frozenset(_ESTATES.split())
_PLACE_WORDS = frozenset(["dusun", "dsn", "kampung", "kp", "lingkungan", "lingk", "link"])
_OF_NAMES = _ROAD_WORDS | _PLACE_WORDS
"""Words that begin a name, behind which a house may be told without any word."""
TRIGGERS = _PLACE_WORDS | _STAY_WORDS | _ESTATE_WORDS | _UNIT_WORDS | _NUMBER_WORDS | _BLOCK_WORDS | _ROOM_WORDS | _ROAD_WORDS
SIGNS = ("#", "№")
is_shaped = None


def may_hold(reading: Reading) -> bool:
    """Whether a word of an address stands in the text, and a number, be it in words or a Roman one."""
    if "#" in reading.lower or "№" in reading.lower:
        return True
    found = TRIGGERS & reading.words
    if not found or not reading.has_digit:
        return bool(found) and not NUMERALS.isdisjoint(reading.words)
    if found <= _OF_NAMES:
        roads = found & _ROAD_WORDS
        return "/" in reading.lower or (bool(roads) and _may_end_road(reading, roads))
    return True


def find(reading: Reading) -> Iterator[Span]:
    """House numbers behind a road or a word for a dwelling, and every numbered RT, RW, block and plot."""
    lower, words = reading.lower, reading.words
    if not _UNIT_WORDS.isdisjoint(words):
        for match in _UNIT.finditer(lower):
            if not _is_count(match, lower):
                yield Span(match.start(), match.end(), KIND)
    if not _NUMBER_WORDS.isdisjoint(words) or "#" in lower or "№" in lower:
        for match in _NUMBER.finditer(lower):
            if not _ORDINAL.match(lower, match.end()) and _is_at_home(lower[max(0, match.start() - 64) : match.start()]):
                yield Span(match.start(), match.end(), KIND)
        for match in _HOUSE_WORD.finditer(lower) if "rumah" in lower or "rmh" in lower or "house" in lower else ():
            name = "english" if match["house"] is None else "house"
            if not _ORDINAL.match(lower, match.end()):
                yield Span(match.start(name), match.end(name), KIND)
    if not _BLOCK_WORDS.isdisjoint(words):
        yield from _blocks(lower)
    if reading.has_digit:
        yield from _rooms_and_roads(reading)
        for match in _UNITS_BEHIND_PLACE.finditer(lower) if "/" in lower else ():
            yield Span(match.start("house"), match.end("house"), KIND)


def _blocks(lower: str) -> Iterator[Span]:
    for match in _BLOCK.finditer(lower):
        if _is_block(match, lower):
            yield Span(match.start(), match.end(), KIND)
    for match in _PLOT.finditer(lower):
        if not _COUNTED.match(lower, match.end()):
            yield Span(match.start(), match.end(), KIND)


def _rooms_and_roads(reading: Reading) -> Iterator[Span]:
    """A room of a boarding house, a house of an estate, and the number that a road's name ends with."""
    if not _ROOM_WORDS.isdisjoint(reading.words):
        for match in _ROOM.finditer(reading.lower):
            yield Span(match.start("house"), match.end("house"), KIND)
    if not _STAY_WORDS.isdisjoint(reading.words):
        for match in _ROOM_ABROAD.finditer(reading.lower):
            if not _CARE.search(reading.lower, max(0, match.start() - 40), match.end() + 40):
                yield Span(match.start("house"), match.end("house"), KIND)
    if not _ESTATE_WORDS.isdisjoint(reading.words):
        for pattern in (_ESTATE_HOUSE, _BEFORE_ESTATE):
            for match in pattern.finditer(reading.lower):
                if not _COUNTED.match(reading.lower, match.end()):
                    yield Span(match.start("house"), match.end("house"), KIND)
    roads = _ROAD_WORDS & reading.words
    if roads and _may_end_road(reading, roads):
        for match in _ROAD_NUMBER.finditer(reading.lower):
            if _ends_with_house(match, reading):
                yield Span(match.start("house"), match.end("house"), KIND)


def _may_end_road(reading: Reading, roads: frozenset[str]) -> bool:
    """Whether a number that ends a part of a sentence stands behind one of the words `roads`, not too far away."""
    for start, end in reading.digits:
        led = reading.lower[start - 1 : start]
        if end - start <= _LONGEST_HOUSE and (led.isspace() or led in ("/", "-")) and _END_BEHIND.match(reading.lower, end):
            before = reading.lower[max(0, start - _LONGEST_ROAD) : start]
            first = max([before.rfind(road) for road in roads])
            if first >= 0 and not _NOT_OF_ROAD.search(before, first) and len(before[first:].split()) <= _MOST_WORDS_OF_ROAD:
                return True
    return False


def _ends_with_house(match: re.Match[str], reading: Reading) -> bool:
    """Whether the number behind a road's name is a house's: the name is one, be it by its capitals or its words."""
    words = match["name"].replace(".", " ").split()
    if not words or words[-1] in _NOT_NAME or "km" in words:
        return False
    lives = _LIVES.search(reading.lower, max(0, match.start() - 40), match.start()) is not None
    alley = match["road"] in ("gg", "gang", "lorong", "lrg")
    one_digit = match["house"].isdigit() and len(match["house"]) == 1
    if one_digit and not (lives or alley):
        return False
    capital = all(reading.text[match.start("name") + m.start()].isupper() for m in re.finditer(r"\S+", match["name"]))
    in_parts = not match["house"].isdigit() and any(sign in match["house"] for sign in "/-")
    return lives or capital or in_parts or words[-1] in _ROADS or class_of(words[-1]) in _NAMES_OF_ROADS


def _is_count(match: re.Match[str], lower: str) -> bool:
    """`3 RT 20 rumah` and `tiap RT 2 lampu` count; they are no address."""
    if _BOTH_WORDS.match(match[0]) and _LIST_ITEM.match(lower, match.end()):
        return True  # `surat pengantar RT/RW 2. Kartu Keluarga`
    if match[0].startswith("rtrw") and not _PADDED.search(match[0]):
        return True  # the plan of an area, as in `Perda RTRW 9/2011`
    if "rw" in match[0] and "rt" in match[0]:
        return False
    if _COUNTED.match(lower, match.end()) or _BARE_RW.match(lower, match.end()):
        return True
    return _COUNT_BEFORE.search(lower[max(0, match.start() - 12) : match.start()]) is not None and not match[0].rstrip()[
        -2:
    ].startswith("0")


def _is_at_home(before: str) -> bool:
    """Whether the words before a number name a road or a dwelling and nothing else that is numbered."""
    home = _HOME.search(before)
    while home and _HARD_STOP.search(home["between"]):
        home = _HOME.search(before, home.start() + 1)
    if home is not None and home["head"] in _ROADS_OF_ALL and home["between"].strip(" .,") in _OWNERS:
        return False  # the number of a road: "jalan kabupaten nomor 52"
    if home is None or _NOT_HOUSE.search(before) or (home["head"] == "blok" and _MARKET.search(before)):
        return False
    return len(home["between"].split()) <= 6


def _is_block(match: re.Match[str], lower: str) -> bool:
    before = lower[max(0, match.start() - 40) : match.start()]
    if _MARKET.search(before):
        return False
    return match["letter"] is None or _ESTATE.search(before) is not None
