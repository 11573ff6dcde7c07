"""Accounts in social media: links, `@handles`, and names of accounts behind the name of a platform."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.names.classes import AMBIGUOUS, NAME, NOBLE, UNKNOWN
from memarak.privacy.names.lexicon import class_of
from memarak.privacy.names.slips import is_slip
from memarak.privacy.narrowing import Narrowed, a_part_of, a_word_of
from memarak.privacy.reading import FILLER, Reading
from memarak.privacy.spans import Span

KIND = "akun"


_SITES = (
    r"facebook\.com|fb\.com|fb\.me|fb\.watch|instagram\.com|instagr\.am|tiktok\.com|twitter\.com|x\.com|t\.me"
    r"|telegram\.me|youtube\.com|youtu\.be|bsky\.app/profile|discord\.gg|pinterest\.[a-z.]{2,6}|tg://resolve\?domain="
    r"|line\.me|threads\.net|threads\.com|linkedin\.com|linktr\.ee|lynk\.id|snapchat\.com|chat\.whatsapp\.com|m\.me|michat\.sg"
)
_LINK = re.compile(rf"(?<![^\W_])(?:https?://)?(?:[a-z-]{{1,12}}\.)?(?:{_SITES})/[^\s<>\"']{{2,300}}")
_SPOKEN_LINK = re.compile(
    r"(?<![^\W_])(?:facebook|fb|instagram|ig|tiktok|twitter|telegram|youtube)(?:[^\S\n]?\.[^\S\n]?|[^\S\n](?:titik[^\S\n]|dot[^\S\n])?)com"
    r"[^\S\n]?(?:/|garing|slash)[^\S\n]?@?[a-z][\w.]{2,60}"
)
""" "instagram titik com garing fulan"."""
_PLATFORM = (
    r"(?:face? ?book?|fesbuk|feisbuk|pesbuk|facbook|ep ?bi|ef ?bi|ef+ ?be|fb|f[. ]b|i[. ]g\b"
    r"|insta?ga?r[ae]m|insta(?: gram)?|ig|tik-?tok|toktok|titok|tik tok"
    r"|ttk?(?= ?[:=@]| ?[\w.]*[\d_])"
    r"|twitt?er|telegram|tlgrm|tele"
    r"|yo?utube?(?: channel)?|youtuber|ytb|yt|line"
    r"|mess?enger|michat|threads?|snap(?:chat)?|bigo(?: live)?|discord|dc|steam|signal|tg|we ?chat|kakao ?(?:talk|id)|skype"
    r"|tinder|bumble"
    r"|tantan|litmatch|linkedin|github|bluesky|shopee|tokopedia|tokped|lazada|olx|sosmed|medsos|fan ?page|fp)"
)
_ONLY_HANDLES = re.compile(r"snap|dc|steam|signal|tg|thread|shopee|tok(?:o)?ped|lazada|olx|sosmed|medsos|github|we ?chat")
"""What is an ordinary word too, or sells things: only what looks like an account's name, or is called one, is one behind it."""
_PIN = re.compile(
    r"(?<![^\W_])(?:pin[^\S\n]{0,2}(?:bbm?|blackberry)|bbm?|invite(?:[^\S\n]pin)?|pin)(?:nya|ku)?"
    r"(?:[^\S\n](?:saya|sy|aku|ak|aq|q|gw|gue|ini|dong|ya|baru|lama|invite))*[^\S\n]{0,2}[:=]?[^\S\n]{0,2}"
    r"((?=[\da-f]{0,7}[a-f])(?=[\da-f]{0,7}\d)[\da-f]{8})(?![^\W_])"
)
_GAME = re.compile(
    r"(?<![^\W_])(?:(?:user ?)?id|uid|akun)[^\S\n](?:ml|mobile legends?|ff|free ?fire|pubg|game\w{0,3}|roblox|genshin)(?:nya|ku)?"
    r"(?:[^\S\n](?:saya|sy|aku|ak|aq|gw|gue|anak))*[^\S\n]{0,2}[:=]?[^\S\n]{0,2}(\d{6,12}(?:[^\S\n]?\(\d{3,5}\))?)"
)
_HANDLE = re.compile(r"(?<![\w.@/+-])@([a-z_](?:[\w.-]{0,40}\w)?|\d{1,6}[a-z_][\w.]{0,40})(?![{\w])")
_BRACKETED_SIGN = re.compile(r"(?<![\w)] )(?<![\w)])\(at\)[^\S\n]?([a-z_][\w.]{2,40}\w)")
_SIGN_AND_BLANK = re.compile(r"@[^\S\n]")
_LONE_SIGN = re.compile(r"(?<![\w@])@[^\S\n]([a-z_][\w.]{2,40}\w)")
_SPACED_HANDLE = re.compile(rf"(?:{_PLATFORM}|akun\w*|medsos)[^\S\n]{{0,2}}[:=]?[^\S\n]?@[^\S\n]([a-z_][\w.]{{1,40}}\w)")
_OWN = (
    r"(?:saya|mantan|sy|ak|aq|q|gw|gue|gua|ku|nya|kami|aku|tiang|tyang|admin|resmi|pribadi|punya|milik|dia|beliau|pelaku|penipu|my|is"
    r"|adalah|yaitu|yg|yang|(?:anak|istri|suami|bapak|ibu|adik|adek|kakak|orang)(?:nya)?)"
)
_KIN = frozenset(["anak", "istri", "suami", "bapak", "ibu", "adik", "adek", "kakak", "orang"])
_BESIDE = r"(?:dong|donk|nih|ini|itu|ya|palsu|bodong|fake|gosip|anonim|page|grup|group|profile?|halaman|handle|asli|lama|baru)"
"""What may stand between a network and the account's name: whose it is, and what tells nothing."""
_NAMING = (
    r"(?:(?:dengan|dgn|dg|pake|pakai) (?:nama"
    r"|user ?name|akun|id)|atas nama|a\.?n\.?|bernama|namanya|nama|id|user ?name|user|usn|akun(?:nya)?"
    r"|handle|called|named|dieja|ejaan(?:nya)?|spelled)"
)
_ANNOUNCED = re.compile(
    rf"(?<![^\W_])(?P<told>nama[^\S\n]{{1,2}})?(?:(?P<akun>akun(?:nya)?(?:[^\S\n](?:{_BESIDE}))?"
    rf"|user ?name(?:nya)?|usn|user|uname|id line|line id|idline|id|page)"
    rf"(?:[^\S\n]{{1,2}}\(?(?P<site>{_PLATFORM}(?:-?(?:nya|ku|mu))?)(?![^\W_])\)?)?|(?P<platform>{_PLATFORM}(?:-?(?:nya|ku|mu))?)(?![^\W_]))"
    rf"(?P<words>(?:[^\S\n]{{1,2}}{_OWN}(?![^\W_])){{0,2}})"
    rf"(?P<beside>(?:[^\S\n]{{1,2}}{_BESIDE}(?![^\W_])){{0,2}})"
    rf"(?P<naming>(?:[^\S\n]{{1,2}}{_NAMING}(?![^\W_])){{0,2}})(?:[^\S\n](?:is|adalah|yaitu|itu)(?![^\W_]))?"
    rf"(?:[^\S\n]{{0,2}}(?P<sign>[:=])[^\S\n]{{0,2}}|[^\S\n]{{1,2}})\(?(?P<quote>[\"“'‘«]?)"
)
_HANDLE_LIKE = re.compile(
    r"@?(?!(?:jam|tgl|tg|rt|rw|no|th|thn|pkl|pukul|sdn|smpn|sman|sd|h|covid|mts|blok|km)\d)[a-z](?=[\w.]{0,40}(?:[\d_]|\.\w))[\w.]{2,40}(?:#\d{3,5})?"
    r"|[a-z]\w{1,30}#\d{4}(?!\d)|live:[\w.]{3,40}|@?_{1,3}[a-z][\w.]{3,40}"
    r"|@?[a-z]\w{1,30}(?:[^\S\n](?:underscore|underskor|garis bawah|titik|dot|strip)[^\S\n]\w{1,30}){1,3}"
)
_NAMED_BEFORE = re.compile(
    rf"(?<![^\W_])(?:akun|page|fanpage|halaman|kanal|channel|grup|group)[^\S\n]((?:[a-z][\w.'’-]{{1,20}}[^\S\n]){{0,4}}[a-z][\w.'’-]{{1,20}})"
    rf"(?=[^\S\n](?:di|on|via|lewat|pada)[^\S\n]{_PLATFORM}(?![^\W_]))"
)
""" "akun Mawar Layu di fb": capitalised words between."""
_SPEAKER = re.compile(
    rf"(?<![^\W_])(?:{_PLATFORM})(?:nya)?(?![^\W_])(?=[^.!?\n]{{0,60}}(?<![^\W_])(?:komen|koment|komentar|posting|post|upload|unggah|sebar|nyebar"
    r"|menyebar|menghina|hina|maki|memaki|fitnah|memfitnah|memaki|ngaku|mengaku|nipu|menipu|jual|nulis|menulis|bikin|live|ngata2in|bully"
    r"|inbox|chat|ngancam|mengancam|nawarin|nyindir)(?![^\W_]))[^.!?\n]{1,70}?"
    r"(?<![^\W_])(?:namanya|akunnya|bernama|nama akun(?:nya)?)[^\S\n]?:?[^\S\n]?"
)
""" "grup fb warga, yg komen kasar namanya Mawar Layu": who wrote there."""
_NAMINGS = frozenset(["namanya", "akunnya", "bernama", "akun"])
_PLACES = frozenset(["akun", "page", "fanpage", "halaman", "kanal", "channel", "grup", "group"])
_NARROWED = Narrowed((_PIN, a_part_of("pin", "bb", "invite")), (_GAME, a_word_of(["id", "uid", "userid", "akun"])))
_NOT_THIS = re.compile(r"[^\S\n]?,?[^\S\n]?\(?(?:bukan|bkn)[^\S\n](?:yg[^\S\n]|yang[^\S\n])?")
_BARE = ("ig", "insta", "tiktok", "tele", "twit", "line")
"""Networks whose accounts are called by one made-up word."""
_FAR = re.compile(
    r"(?<![^\W_])akun\w{0,3}(?:[^\S\n][a-z]{2,12}){1,3}[^\S\n]([a-z](?=[\w.]{0,30}[._])(?=[\w.]{0,30}[a-z\d])[\w.]{3,40})"
)
""" "akun jual beli mawar.layu"."""
_MORE_THAN_ACCOUNTS = ("id", "user", "page")
"""Words that announce an account only beside a network's name."""
_CAPITALISED = re.compile(r"[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*")
_LONGEST_TITLE = 60
_WORD = re.compile(r"[^\W\d_][\w.'’-]{0,30}")
_QUOTED = re.compile(rf"[^\"”'’»\n{FILLER}]{{2,40}}(?=[\"”'’»])")
_COMMON_WORDS = """
bpjs bank mandiri bri bni kementerian kemensos kemenkes basarnas bmkg telkom provinsi gubernur walikota
ada adalah admin agar aja aktif akan akun anda apa atau bahwa bapak banyak baru bisa blm belum bupati bu cuma dan
dapat dari desa dg dgn dengan di dia dinas diblokir diduga dihack dieja dihapus dilaporkan dong dpt dr dprd facebook fb foto
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
utara timur barat tengah selatan official real asli ramai bersatu channel story jual beli
"""
_PARTS = frozenset(_PART_WORDS.split())
"""With a capital within a name they are part of it: "Bunga Desa Klu", "Gili Info Terkini", "Lombok Utara Bersuara"."""
_OFFICE_WORDS = """
pemda pemkab pemprov dinas humas kominfo diskominfo diskominfotik dispar disdik disdikpora dikes dinkes dinsos dukcapil disdukcapil
bkd bkpsdm pupr dpupr perkim dpmptsp satpol bawaslu kpu inspektorat setda sekda kesbangpol bnn kodim koramil baznas pmi telkomsel
indihome pertamina puskesmas rsud polres polsek polda bpbd dlh dishub pdam pln bapenda bupati camat kabupaten kecamatan dprd
coretax siapkerja dapodik simpkb oss kemenag kua
"""
_OFFICES = frozenset(_OFFICE_WORDS.split())
"""No person's account has one of these in its name."""
_PUBLIC_HOST = re.compile(r"(?:.*\.)?(?:go|ac|sch|co)\.id|belajar\.id|.*\.com")
_EVERYBODY = frozenset(["admin", "mimin", "semua", "all", "everyone", "here", "channel"])
_TAIL_STOP = _STOP | frozenset(_VERBS.split())
_NETWORK_WORDS = """
facebook fesbuk feisbuk pesbuk facbook faceboo fb instagram instagrem instagaram instgram insta ig tiktok tik titok tt twitter
twiter telegram
tele youtube yt line messenger mesenger michat threads snapchat bigo discord
"""
_NETWORKS = _NETWORK_WORDS.split()
_MORE_WORDS = """
ytb instagr x linkedin linktr lynk akun akunnya akunku username usernamenya usn uname user idline t m chat youtu bsky discord
pinterest pin bb bbm invite snap dc steam signal tg wechat chat kakao kakaotalk skype tinder bumble tantan litmatch github
efbe effbe ef f g
bluesky shopee tokopedia tokped lazada olx sosmed medsos thread tlgrm yutub youtuber toktok ttk epbi efbi bi page fanpage fp
uid ml ff mobile game halaman kanal channel grup group
"""
TRIGGERS = frozenset([name + ending for name in _NETWORKS for ending in ("", "nya", "ku", "mu")] + _MORE_WORDS.split())
SIGNS = ("@", "(at)")
is_shaped = None


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
    if TRIGGERS.isdisjoint(reading.words):
        return
    if "com" in reading.words:
        for link in _SPOKEN_LINK.finditer(lower):
            yield Span(link.start(), link.end(), KIND)
    for pattern in _NARROWED.worth_trying(reading) if reading.has_digit else ():
        yield from (Span(*found.span(1), KIND) for found in pattern.finditer(lower))
    for speaker in _SPEAKER.finditer(lower) if not _NAMINGS.isdisjoint(reading.words) else ():
        if _is_title(reading.text[speaker.end() : speaker.end() + _LONGEST_TITLE]):
            span = _words(reading, speaker.end(), False)
            yield from () if span is None else (span,)
    position = 0
    while match := _ANNOUNCED.search(lower, position):
        span = _named(match, reading)
        if span:
            yield span
            yield from _instead(reading, span.end)
        position = max(span.end if span else 0, match.end())
    for far in _FAR.finditer(lower) if "akun" in lower else ():
        handle = far[1].rstrip("._")
        if not _PUBLIC_HOST.fullmatch(handle) and ("." in handle or "_" in far[1]):
            yield Span(far.start(1), far.start(1) + len(handle), KIND)
    for named in _NAMED_BEFORE.finditer(lower) if not _PLACES.isdisjoint(reading.words) else ():
        if _is_title(reading.text[named.start(1) : named.start(1) + _LONGEST_TITLE]):
            yield Span(*named.span(1), KIND)


def _handles(lower: str) -> Iterator[Span]:
    """`@handle`, also with a blank behind the sign or with `(at)` for it; a price or a place has no handle."""
    for handle in _HANDLE.finditer(lower):
        if len(handle[1]) >= 3 and handle[1].partition("-")[0] not in _EVERYBODY:
            yield Span(handle.start(), handle.end(), KIND)
    for handle in _SPACED_HANDLE.finditer(lower) if _SIGN_AND_BLANK.search(lower) else ():
        if len(handle[1]) >= 3 and handle[1] not in _EVERYBODY:
            yield Span(handle.start(1), handle.end(1), KIND)
    for pattern in (_BRACKETED_SIGN, _LONE_SIGN):
        for handle in pattern.finditer(lower):
            if not handle[1].isalpha() or _may_be_handle(handle[1]):
                yield Span(handle.start(1), handle.end(1), KIND)


def _instead(reading: Reading, end: int) -> Iterator[Span]:
    """What is no account of the same person: "fb saya Fulan Bayan bukan Fulan Kayangan, itu palsu"."""
    match = _NOT_THIS.match(reading.lower, end)
    if match is None:
        return
    handle = _HANDLE_LIKE.match(reading.lower, match.end())
    if handle and not handle[0].isalpha():
        yield Span(match.end(), match.end() + len(handle[0].rstrip(".")), KIND)
    elif _is_title(reading.text[match.end() : match.end() + _LONGEST_TITLE]):
        span = _words(reading, match.end(), False)
        yield from () if span is None else (span,)


def _may_be_handle(word: str) -> bool:
    """Whether a bare word is a name, or looks like one that somebody made up; a slip of a plain word doesn't."""
    kind = class_of(word)
    made_up = kind == UNKNOWN and len(word) > 5 and not word.startswith(("ke", "di", "nge", "ber", "ter")) and not is_slip(word)
    return kind in (NAME, NOBLE) or made_up


def _named(match: re.Match[str], reading: Reading) -> Span | None:
    """The account's name behind its announcement, or `None` where what follows is no name."""
    lower, start = reading.lower, _after_own(match, reading)
    network = match["platform"] or match["site"]
    if not network and match["akun"] in _MORE_THAN_ACCOUNTS:
        return None
    if match["quote"]:
        quoted = _QUOTED.match(lower, start)
        return Span(start, quoted.end(), KIND) if quoted else None
    handle = _HANDLE_LIKE.match(lower, start)
    if handle:
        return None if _PUBLIC_HOST.fullmatch(handle[0]) else Span(start, start + len(handle[0].rstrip(".")), KIND)
    is_told = bool(match["sign"] or match["naming"] or (match["told"] and network))
    if not is_told and (_ONLY_HANDLES.match(network) and not match["akun"] if network else not match["told"]):
        return None
    word = _WORD.match(lower, start)
    is_own = bool(match["words"] or (network or "").endswith(("nya", "ku", "mu")) or match["told"])
    takes_any = is_told or bool(match["akun"] and network and not match["beside"])
    if not takes_any and word is not None:
        plain = word[0].rstrip(".'’-")
        is_bare = network is not None and network.startswith(_BARE) and class_of(plain) == UNKNOWN
        takes_any = ((is_own or is_bare) and _may_be_handle(plain)) or (match["told"] is not None and class_of(plain) == AMBIGUOUS)
    return _words(reading, start, takes_any)


def _after_own(match: re.Match[str], reading: Reading) -> int:
    """Where the name begins: "fb Anak Rantau" is no child's, as its capitals tell."""
    kin = match["words"].rpartition(" ")[2]
    place = match.end("words") - len(kin)
    if (
        kin in _KIN
        and reading.text[place].isupper()
        and reading.text[match.end() : match.end() + 1].isupper()
        and not reading.text[place + 1].isupper()
    ):
        return place
    return match.end()


def _words(reading: Reading, start: int, takes_any: bool) -> Span | None:
    """Up to six words of a name: capitalised ones, or any that are no common word where a name is announced."""
    lower, end, taken = reading.lower, start, 0
    is_shouting = reading.text[start : start + 30].upper() == reading.text[start : start + 30]
    is_titled = not is_shouting and _is_title(reading.text[start : start + _LONGEST_TITLE])
    while taken < (6 if is_titled else 4) and (word := _WORD.match(lower, end if taken == 0 else end + 1)):
        plain = word[0].rstrip(".'’-")
        capital = reading.text[word.start()].isupper() and not is_shouting
        is_title = capital and (is_titled or plain == "lalu" or (taken > 0 and plain in _PARTS))
        if (plain in (_TAIL_STOP if taken else _STOP) and not is_title) or not (capital or takes_any) or plain in _OFFICES:
            break
        if taken and reading.text[end : end + 1] != " ":
            break
        if taken and not capital and reading.text[start].isupper() and not is_shouting:
            break
        if taken >= 3 and not capital:
            break
        end, taken = word.start() + len(plain), taken + 1
    return Span(start, end, KIND) if taken and end - start >= 3 else None


def _is_title(text: str) -> bool:
    """Whether `text` begins with capitalised words of which not all are places or kinds of media: "Lombok Utara Bersuara"."""
    opening = _CAPITALISED.match(text)
    words = opening[0].lower().split() if opening else []
    return len(words) > 1 and not _PARTS.issuperset(words) and _OFFICES.isdisjoint(words)
