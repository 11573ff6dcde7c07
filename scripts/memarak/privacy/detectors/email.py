"""E-mail addresses: plain, with blanks around the signs, and spelled (`budi at gmail dot com`, `budi titik …`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.names.classes import AMBIGUOUS, NAME, UNKNOWN
from memarak.privacy.names.lexicon import class_of
from memarak.privacy.narrowing import Narrowed, a_part_of, a_word_of
from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "surel"
_PROVIDER = (
    r"g ?mail|gmial|gmai|gimail|jimail|y ?mail|yahoo|yaho|hot ?mail|outlook|rocket ?mail|i ?cloud"
    r"|proton(?:mail)?|live|aol|zoho|mail"
)


_BEFORE = re.compile(r"[\w.+%-]{1,64}[^\S\n]?\Z")
_AFTER = re.compile(r"[^\S\n]?([\w-]{1,63})((?:\.[\w-]{2,24}|[^\S\n]?\.[^\S\n]?(?:com|co|id|net|org|go|sch|ac)\b){0,4})")
_DOMAIN = re.compile(r"\.(?:com|co|id|net|org|go|sch|ac)\Z")
_KNOWN = re.compile(rf"(?:{_PROVIDER})\Z")
_JOIN = r"(?:dot|titik|ttk|underscore|garis bawah|strip|minus)"
_AT = r"(?:[(\[{<] ?(?:at|a|et) ?[)\]}>]|_at_|-at-|(?<=\s)(?:at|et|keong|a keong)(?=\s))"
_DOT = (
    r"(?:\.|[^\S\n]\.[^\S\n]?(?=com|co|id|net|org)"
    r"|[^\S\n]{0,2}(?:[(\[{] ?(?:dot|titik|\.) ?[)\]}]|\bdot\b|\btitik\b|\bttk\b)[^\S\n]{0,2})"
)
_END = rf"(?:{_DOT}[a-z]{{2,6}}\b){{1,3}}"
_DIGIT = r"(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh)"
_LOCAL = rf"[\w.+-]{{1,64}}(?:[^\S\n]{_JOIN}[^\S\n][\w.+-]{{1,40}}){{0,3}}(?:[^\S\n]{_DIGIT}){{0,6}}"
_SPELLED = re.compile(rf"(?<![\w.+-]){_LOCAL}[^\S\n]{{0,2}}{_AT}[^\S\n]{{0,2}}[\w-]{{2,40}}{_END}")
_TO_PROVIDER = re.compile(
    rf"(?<![\w.+-])({_LOCAL})[^\S\n]{{0,2}}(?:{_AT}|@)[^\S\n]{{0,2}}(?:{_PROVIDER})\b(?:[^\S\n]{{0,2}}(?:com|co\.?id)\b)?"
)
_NO_SIGN = re.compile(
    rf"(?<![\w.+-])([\w.+-]{{3,64}})[^\S\n](?:{_PROVIDER})[^\S\n]?(?:\.|{_JOIN}|[^\S\n])[^\S\n]?(?:com|co\.?id)\b"
)
_HANDLE = r"[a-z][\w.+-]{0,40}[\d_][\w.+-]{0,30}\w|[a-z][\w.+-]{3,40}\d"
_AFTER_WORD = re.compile(
    rf"(?<![^\W_])(?:e-?mail|surel|imel|(?:{_PROVIDER}))(?:nya|ku)?(?:[^\S\n](?:saya|sy|aku|my|is"
    rf"|adalah|\(?gmail\)?))?[^\S\n]?[:=]?[^\S\n]?({_HANDLE})(?![\w@])"
)
"""`gmail saya fulan99`: what has a digit or a full stop in it, right behind the word."""
_AT_PROVIDER = re.compile(
    rf"(?<![\w.+-])({_HANDLE})[^\S\n](?:di|pakai|pake|d)[^\S\n](?:{_PROVIDER})(?:[^\S\n]?(?:\.|{_JOIN})?[^\S\n]?com)?\b"
)
_WORDS_BEFORE = re.compile(
    r"(?<![^\W_])(?:e-?mail|surel|imel)(?:nya|ku)?(?:[^\S\n](?:saya|sy|aku|kami|ke|di|my|is|address|adalah))?[^\S\n]?[:=]?[^\S\n]"
    r"(?P<words>(?:[a-z\d][\w.]{0,20}[^\S\n]){1,2})\Z"
)
"""The first words of an address that was written with blanks: `email fulan bin fulan at gmail dot com`."""
_OWN = frozenset({NAME, AMBIGUOUS, UNKNOWN})
"""What words of an address are; "email dibuat palsu …" has none of them before it."""
_NO_LOCAL_WORDS = (
    "email e-mail surel ke di via lewat pakai pake dan atau akun saya sy dari dr alamat melalui pada dengan the my at is to by"
    " buka masuk login situs"
)
_NO_LOCAL = frozenset(_NO_LOCAL_WORDS.split())
_SAID_WORDS = (
    "gmail gmial gmai gimail jimail ymail yahoo yaho hotmail outlook rocketmail icloud proton protonmail live aol zoho mail"
    " at et keong"
)
_SAID = frozenset(_SAID_WORDS.split())
"""Words of which one stands in every address that is spelled without its sign."""
_SAID_AT = a_word_of(["at", "a", "et", "keong"])
_NARROWED = Narrowed(
    (_SPELLED, _SAID_AT),
    (_TO_PROVIDER, lambda reading: _SAID_AT(reading) or "@" in reading.lower),
    (_NO_SIGN, a_part_of("com", "coid", "co.id")),
    (_AT_PROVIDER, lambda reading: reading.has_digit or "_" in reading.lower),
)
TRIGGERS = _SAID | {"email", "surel", "imel"}
SIGNS = ("@",)
is_shaped = None


def may_hold(reading: Reading) -> bool:
    """Whether the sign, its word, or a provider stands in the text."""
    return "@" in reading.lower or not TRIGGERS.isdisjoint(reading.words)


def find(reading: Reading) -> Iterator[Span]:
    """Every address, whole."""
    lower = reading.lower
    position = lower.find("@")
    while position >= 0:
        span = _around_sign(lower, position)
        if span:
            yield span
        position = lower.find("@", position + 1)
    for pattern in _NARROWED.worth_trying(reading) if not _SAID.isdisjoint(reading.words) else ():
        for match in pattern.finditer(lower):
            local = match[0].split()[0]
            if local not in _NO_LOCAL and not (pattern is _SPELLED and _is_said_of_place(match[0])):
                yield Span(_with_words_before(lower, match.start(), False), match.end(), KIND)
    for match in _AFTER_WORD.finditer(lower) if reading.has_digit or "_" in lower or "." in lower else ():
        yield Span(match.start(1), match.end(1), KIND)


def _is_said_of_place(found: str) -> bool:
    """ "the staff at pelni.co.id": an ordinary word before `at` and a host that offers nobody's mail."""
    local, _, host = found.partition(" at ")
    return (
        bool(host)
        and local.isalpha()
        and class_of(local) not in (NAME, UNKNOWN, AMBIGUOUS)
        and not re.match(rf"(?:{_PROVIDER})\b", host)
    )


def _with_words_before(lower: str, start: int, is_signed: bool) -> int:
    before = _WORDS_BEFORE.search(lower[max(0, start - 60) : start])
    words = before["words"].split() if before else []
    if before is None or not _NO_LOCAL.isdisjoint(words) or (is_signed and all(class_of(word) not in _OWN for word in words)):
        return start
    return start - len(before["words"])


def _around_sign(lower: str, sign: int) -> Span | None:
    """The address around an `@`; blanks beside the sign are allowed where the host is a well-known one or has a domain."""
    before = _BEFORE.search(lower[max(0, sign - 66) : sign])
    after = _AFTER.match(lower, sign + 1)
    if before is None or after is None:
        return None
    local = before[0]
    host, domain = after[1], after[2]
    known = _KNOWN.fullmatch(host) is not None
    has_domain = _DOMAIN.search(domain) is not None
    if domain == ".id" and local.endswith((" ", "\t")) and after.start(1) == sign + 1:
        return None  # "ig kami @desa.id"
    if (local.endswith((" ", "\t")) or after.start(1) > sign + 1) and not known and not has_domain:
        return None
    if not (known or domain or host[0].isalpha()) or (local.strip() in _NO_LOCAL and not known):
        return None
    end = after.end() if domain.count(" ") == 0 or known else after.end(1)
    return Span(_with_words_before(lower, sign - len(local), True), end, KIND)
