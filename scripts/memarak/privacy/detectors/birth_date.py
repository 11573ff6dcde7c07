"""Birth dates: `tgl lahir 09-08-1976`, `lahir di Bayan, 4 mei 1990`, `TTL: …`, `anak saya Fulan (3/11/2013)`. Ages stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.birth_tables import dates_of_tables
from memarak.privacy.dates import DATE, WEEKDAY, may_hold_date, parts_of
from memarak.privacy.paper_dates import WORDS as OF_PAPERS
from memarak.privacy.paper_dates import dates_of_papers
from memarak.privacy.personal_dates import CALLING, documented_dates, ordinal_dates, personal_dates
from memarak.privacy.reading import FILLER, GAP, Reading
from memarak.privacy.spans import Span

KIND = "lahir"

_BIRTH_WORDS = """
lahir lahirnya lahire lahirne lahirn lahirku lahiran lahirannya lahr lhir dilahirkan terlahir kelahiran kelahirannya kelahirane
kelahirn
klahiran kelhiran klhiran klhrn klahirn lhr lhrnya lhran lhre lhrku tglahir tglhr tgllhr tgllahir
"""
_FOREIGN_WORDS = """
born geb geboren geboortedatum nato nata nacido nacida nacimiento naissance birthdate birthday birth bday dob ttl hbd
"""
_FORMS = r"ttl|t\.t\.l|dob|d\.o\.b|birth|tanggal|tgl|tggl|tgal|tempat|tmp"
_CUE = re.compile(
    r"(?<![^\W_])(?:(?:tempat|tmp|tmpt)[ /,.&]{0,3}(?:dan )?)?(?:(?:tanggal|tgl|tggl|tgal|ttgl|tg)[ ./,_]{0,2}(?:bulan |bln "
    r"|tahun |thn )?)?"
    r"(?:(?:umur|usia)(?:nya)?(?:[^\S\n](?:di\w{2,14}|jadi|menjadi|dari"
    r"|ke))+(?=[^\S\n]\d{1,2}[-/. ][\da-z]{1,9}[-/. ])|(?:ultah|ulang tahun|milad|hut)(?:nya|ku|[^\S\n](?:saya|sy|nya|ku"
    rf"|aku|ak|aq|dia|beliau|si|adik|adek|kakak|cucu|anak|istri|suami|ibu|bapak)\w{{0,3}})+|(?<=tanggal )ultah"
    rf"|(?<=tgl )ultah|(?:(?<=anakku )|(?<=anak )|(?<=saya )|(?<=sy )|(?<=putriku )|(?<=putraku )|(?<=adikku )|(?<=istriku )"
    rf"|(?<=cucu ))ultah|{'|'.join(_BIRTH_WORDS.split())})(?![a-z])"
    r"|(?<![^\W_])(?:t\.t\.l\.?|d\.o\.b\.?|date of birth|birth day|b\.day|birth[ _]?date|n[ée]e? le|生年月日"
    rf"|born(?! again)|{'|'.join(w for w in _FOREIGN_WORDS.split() if w not in ('born', 'birth'))})(?![^\W_])"
)
_OPENING = re.compile(
    r"(?:t(?=[empagt.])|u(?=[msl])|m(?=i)|l(?=[ah])|d(?=[i.ao])|k(?=[el])|b(?=[iod.])|n(?=[eéa])|g(?=e)|h(?=[bu])|生)(?<![^\W_].)"
)
"""What `_CUE` begins with: at all other words of a text it need not be tried."""
_FORM = re.compile(_FORMS)
_DATE_RE = re.compile(rf"(?<![^\W_]){DATE}")
_YEAR_ALONE = re.compile(
    rf"{GAP}[:=]?{GAP}(?:(?:pada|sekitar|sekira|kira-kira|in)[^\S\n])?(?:(?:tahun|thn|th)\.?)?{GAP}"
    rf"(19\d\d|200\d|201[0-5]|(?:(?<=th )|(?<=thn )|(?<=tahun ))[3-9]\d)"
    rf"(?!\w|[-/.]\d|{GAP},?{GAP}(?:bulan|bln|tanggal|tgl))"
)
"""The year alone, of a person who is old enough to write or be written of."""
_BARRIER = re.compile(
    r"\b(?:sampai|sampe|smp|sejak|hingga|belum|blm|blum|tapi|tetapi|namun|diurus|urus|ngurus|lapor|melapor|diajukan"
    r"|terbit|dibuat|jadi|berlaku"
    r"|kemarin|sekarang|skrg|ditolak|wafat|meninggal|died|until|since|but|issued)\b|\w{4,}[.!?]\s"
)
_COUNTS = re.compile(r"(?:data|jumlah|uu|perda)[^\S\n]{1,2}\Z")
_MADE = re.compile(
    r"(?<![^\W_])(?:(?:perda|perbup|pergub|perpres|perdes|uu|undang-undang|peraturan|aturan|regulasi|kebijakan|program"
    r"|inovasi|gerakan)"
    r"(?:[^\S\n][a-z]{2,14}){0,4}"
    r"|(?:komunitas|organisasi|bumdes|koperasi|yayasan|kabupaten|klu|desa|kelompok|lembaga|sekolah|aplikasi|karang taruna)"
    r"(?:[^\S\n](?:ini|itu|tsb|tersebut|kita|kami|baru))+)(?:[^\S\n](?:ini|itu|baru|mulai|sudah|resmi))*[^\S\n]\Z"
)
_MADE_BEHIND = re.compile(
    r"[^\S\n](?:perda|perbup|pergub|perpres|perdes|uu|undang-undang|peraturan|aturan|kebijakan|program|inovasi|gerakan"
    r"|komunitas|bumdes"
    r"|koperasi|kabupaten|klu|desa|pancasila)(?![^\W_])"
)
"""Laws and clubs are born, too: "perda itu lahir 12 Mei 2019"."""
_JUST_BORN = ("kemarin", "kmrn", "kemaren", "kemarin tgl", "kemarin tanggal")
_EVENT_BEFORE = re.compile(r"(?:hari|akta|akte|surat|keterangan|angka|pancasila|sebelum|sejak|saat|waktu)[^\S\n]{1,2}\Z")
_OF_SOMEBODY = re.compile(
    rf"(?:[^\S\n](?:saya|sy|aku|ak|aq|dia|beliau|anak|adik|adek|kakak|istri|suami|ibu|bapak)\w{{0,3}})*[^\S\n]?[:,]?[^\S\n]?"
    rf"(?:hari[^\S\n])?(?:{WEEKDAY})?(?:[^\S\n](?:pon|wage|kliwon|legi|pahing|paing))?[^\S\n,]{{0,3}}"
)
""" "hari lahirnya selasa 24 juli 2007"."""
_REACH, _YEAR_DIGITS, _SHORT_DIGITS = 52, 4, 2
_YEAR_WORDS = ("th ", "thn ", "tahun ")
_TURN = re.compile(
    r"[^\S\n]{0,2},?[^\S\n]{0,2}(?:(?:menurut|versi|sesuai|tapi|tp|tetapi|padahal|pdhl|seharusnya|harusnya|bukan|dan|menjadi"
    r"|jadi|yang|yg|benar|di|pada|dalam"
    r"|ktp|kk|akta|akte|ijazah|paspor|buku|rapor|tertulis|ditulis|tercatat|tertera|sebenarnya|aslinya|but"
    r"|should be|instead of|adik\w*"
    r"|kakak\w*|kedua|anak),?[^\S\n]{1,2}){1,7}"
)
_DAY_OF_BIRTH = re.compile(
    r"(?<![^\W_])(?:(?:hari|tanggal|tgl\.?)[^\S\n]?(?:ke)?lahir(?:an)?(?:nya)?|(?:ke)?lahir(?:an)?(?:nya|ku))(?![^\W_])"
    r"(?![^\S\n]pancasila)"
)
_MEANT = re.compile(
    rf"(?<![^\W_])(?:(?:se|yg |yang )?(?:harus|mesti)nya|sebenarnya|sebetulnya|aslinya|(?:yg|yang) (?:benar|bener|betul)|tertulis"
    rf"|tertera|tercetak|tercatat)(?:[^\S\n](?:itu|adalah|ialah|malah|tanggal|tgl)){{0,2}}{GAP}[:=]?{GAP}({DATE})"
)
"""The date as it should be or stands somewhere, which may come long after the word for birth."""
_REACH_OF_MEANT = 120
_DATE_BEFORE = re.compile(rf"(?<![^\W_])({DATE})[^\S\n]?,?[^\S\n]?(?:(?:adalah|itu|merupakan|is)[^\S\n])?\Z")
_LINE = re.compile(r"[^\s](?:[^\n]*[^\s])?")
_SIGN_BEFORE = re.compile(r"[-;|/:\u2013][^\S\n]?\d{1,2}[-/.]\d{1,2}[-/.]")
_NUMERIC = re.compile(r"[(,][^\S\n]{0,2}(?:[lp][,/ ]{1,2})?[\do]")
_OTHER_WORDS = "ultah ultahku ultahnya hut hutnya hutku milad day umur umurnya usia usianya ulang le nisn nis nik"
_WORDS = frozenset([*_BIRTH_WORDS.split(), *_FOREIGN_WORDS.split(), *_OTHER_WORDS.split()])
_CUE_WORDS = _WORDS - {"nisn", "nis", "nik"}
"""Words of which one stands in what announces a birth; the others stand behind a date."""
TRIGGERS = _WORDS | CALLING | OF_PAPERS
_IN_CHINESE = "生年月日"
SIGNS = (_IN_CHINESE, "t.t.l", "d.o.b")


def may_hold(reading: Reading) -> bool:
    """Whether a date may stand in the text, and a word for birth, or brackets or commas before it, or a name was taken out."""
    if not may_hold_date(reading):
        return _may_be_announced(reading) and _has_year(reading)
    words = reading.words
    if not TRIGGERS.isdisjoint(words) and (reading.has_digit or not _WORDS.isdisjoint(words)):
        return True
    return _may_be_announced(reading) or is_shaped(reading)


def _may_be_announced(reading: Reading) -> bool:
    """Whether a word for birth may stand in the text."""
    return not _CUE_WORDS.isdisjoint(reading.words) or any(map(reading.lower.__contains__, SIGNS))


def is_shaped(reading: Reading) -> bool:
    """Whether a date may stand in a text in which brackets or commas stand before digits, or something was taken out."""
    if not reading.has_digit or not may_hold_date(reading):
        return False
    lower = reading.lower
    return FILLER in lower or _NUMERIC.search(lower) is not None


def _has_year(reading: Reading) -> bool:
    """Whether a year may stand in the text, which alone is enough behind a word for birth."""
    lower = reading.lower
    return any(
        (end - first == _YEAR_DIGITS and lower[first] in "12")
        or (end - first == _SHORT_DIGITS and lower.endswith(_YEAR_WORDS, max(0, first - _REACH), first))
        for first, end in reading.digits
    )


def find(reading: Reading) -> Iterator[Span]:
    """The date alone, behind a word for birth or, in brackets or between commas, behind a person."""
    lower = reading.lower
    found: list[Span] = []
    if _may_be_announced(reading):
        found += _announced(lower)
        found += [Span(start, end, KIND) for start, end in dates_of_tables(lower)] if "\n" in lower and reading.has_digit else ()
    if not may_hold_date(reading):
        yield from found
        return
    if reading.has_digit and not CALLING.isdisjoint(reading.words):
        found += [Span(start, end, KIND) for start, end in ordinal_dates(lower)]
        found += [Span(start, end, KIND) for start, end in documented_dates(lower)]
    if reading.has_digit and not OF_PAPERS.isdisjoint(reading.words):
        found += [Span(start, end, KIND) for start, end in dates_of_papers(lower)]
    if not _WORDS.isdisjoint(reading.words) or FILLER in lower or _NUMERIC.search(lower) or _SIGN_BEFORE.search(lower):
        found += [Span(start, end, KIND) for start, end in personal_dates(reading)]
    yield from found
    if found and reading.has_digit and not _hold_all_digits(found, reading):
        yield from _nearly_same(lower, found)


def _announced(lower: str) -> Iterator[Span]:
    """The dates behind words for birth, and before some of them."""
    flat = lower.replace("\n", " ")
    for cue in _cues(lower):
        spans = _after(lower, flat, cue)
        if spans:
            yield from spans
            yield from _corrected(lower, spans[-1].end)
        elif _FORM.match(cue[0]):
            yield from _meant(lower, cue.end())
    if "lahir" in lower:
        yield from _before_cue(lower)


def _cues(lower: str) -> Iterator[re.Match[str]]:
    """Where `_CUE` finds words for birth."""
    done = 0
    for opening in _OPENING.finditer(lower):
        cue = _CUE.match(lower, opening.start()) if opening.start() >= done else None
        if cue:
            done = cue.end()
            yield cue


def _hold_all_digits(found: list[Span], reading: Reading) -> bool:
    """Whether no digit stands outside of `found`, each of which has a day and a year in digits: then none differs in one part."""
    inside = {place for span in found for place in range(span.start, span.end)}
    if any(first not in inside for first, _ in reading.digits):
        return False
    return all(sum(part.isdigit() for part in parts_of(reading.lower[span.start : span.end])) > 1 for span in found)


def _before_cue(lower: str) -> Iterator[Span]:
    """ "25 Juni 2020 hari lahir putri kami"."""
    for cue in _DAY_OF_BIRTH.finditer(lower):
        first = max(0, cue.start() - _REACH)
        date = _DATE_BEFORE.search(lower[first : cue.start()])
        if date:
            yield Span(first + date.start(1), first + date.end(1), KIND)


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
        for two, third in _twos(parts_of(lower[span.start : span.end])):
            thirds.setdefault(two, set()).add(third)
    for match in _DATE_RE.finditer(lower):
        if any(thirds.get(two, {third}) != {third} for two, third in _twos(parts_of(match[0]))):
            yield Span(match.start(), match.end(), KIND)


def _twos(parts: list[str]) -> list[tuple[tuple[str | None, ...], str]]:
    """Each two of a date's three parts, with `None` in the third's place, and the third; none of what has more or fewer."""
    if len(parts) != 3:
        return []
    return [(tuple(None if i == left else part for i, part in enumerate(parts)), parts[left]) for left in range(3)]


def _after(lower: str, flat: str, cue: re.Match[str]) -> list[Span]:
    """The date that the word for birth announces, unless something else stands between; or the year alone, right behind it.

    `flat` is the text with blanks for the ends of its lines; of a date that goes on in the next line each line's part is taken.
    """
    names_an_event = _EVENT_BEFORE.search(lower[max(0, cue.start() - 14) : cue.start()]) and not _FORM.match(cue[0])
    if _MADE_BEHIND.match(lower, cue.end()):
        return []
    if _MADE.search(lower, max(0, cue.start() - _REACH), cue.start()):
        return []
    counts = names_an_event or _COUNTS.search(lower, max(0, cue.start() - 14), cue.start())
    alone = None if counts else _YEAR_ALONE.match(lower, cue.end())
    if alone:
        return [Span(*alone.span(1), KIND)]
    own = _OF_SOMEBODY.match(lower, cue.end()) if names_an_event else None
    reach = max(4, own.end() - cue.end()) if own else _REACH
    date = _DATE_RE.search(flat, cue.end(), min(len(lower), cue.end() + reach + 40))
    if date is None or date.start() - cue.end() > reach:
        return []
    between = lower[cue.end() : date.start()]
    is_barred = _BARRIER.search(between) is not None and between.strip() not in _JUST_BORN
    if is_barred or (between.count("\n") > (2 if _FORM.match(cue[0]) else 0)):
        return []
    if lower[date.end() : date.end() + 12].lstrip().startswith("pancasila") or "pancasila" in between:
        return []
    return [Span(*part.span(), KIND) for part in _LINE.finditer(lower, date.start(), date.end())]
