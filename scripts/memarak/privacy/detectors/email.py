"""E-mail addresses: plain, with blanks around the signs, and spelled (`budi at gmail dot com`, `budi titik …`)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "surel"
_PROVIDER = (
    r"g ?mail|gmial|gmai|gimail|jimail|y ?mail|yahoo|yaho|hot ?mail|outlook|rocket ?mail|i ?cloud"
    r"|proton(?:mail)?|live|aol|zoho|mail"
)


_BEFORE = re.compile(r"[\w.+%-]{1,64}[^\S\n]?\Z")
_AFTER = re.compile(r"[^\S\n]?([\w-]{1,63})((?:\.[\w-]{2,24}|[^\S\n]?\.[^\S\n]?(?:com|co|id|net|org|go|sch|ac)\b){0,4})")
_KNOWN = re.compile(rf"(?:{_PROVIDER})\Z")
_JOIN = r"(?:dot|titik|ttk|underscore|garis bawah|strip|minus)"
_AT = r"(?:[(\[{<] ?(?:at|a|et) ?[)\]}>]|_at_|-at-|(?<=\s)(?:at|et)(?=\s))"
_DOT = (
    r"(?:\.|[^\S\n]\.[^\S\n]?(?=com|co|id|net|org)"
    r"|[^\S\n]{0,2}(?:[(\[{] ?(?:dot|titik|\.) ?[)\]}]|\bdot\b|\btitik\b|\bttk\b)[^\S\n]{0,2})"
)
_END = rf"(?:{_DOT}[a-z]{{2,6}}\b){{1,3}}"
_LOCAL = rf"[\w.+-]{{1,64}}(?:[^\S\n]{_JOIN}[^\S\n][\w.+-]{{1,40}}){{0,3}}"
_SPELLED = re.compile(rf"(?<![\w.+-]){_LOCAL}[^\S\n]{{0,2}}{_AT}[^\S\n]{{0,2}}[\w-]{{2,40}}{_END}")
_TO_PROVIDER = re.compile(
    rf"(?<![\w.+-])({_LOCAL})[^\S\n]{{0,2}}(?:{_AT}|@)[^\S\n]{{0,2}}(?:{_PROVIDER})\b(?:[^\S\n]{{0,2}}(?:com|co\.?id)\b)?"
)
_NO_SIGN = re.compile(
    rf"(?<![\w.+-])([\w.+-]{{3,64}})[^\S\n](?:{_PROVIDER})[^\S\n]?(?:\.|{_JOIN}|[^\S\n])[^\S\n]?(?:com|co\.?id)\b"
)
_NO_LOCAL_WORDS = (
    "email e-mail surel ke di via lewat pakai pake dan atau akun saya sy dari dr alamat melalui pada dengan the my at is to by"
)
_NO_LOCAL = frozenset(_NO_LOCAL_WORDS.split())
TRIGGERS = frozenset(
    [
        "gmail",
        "gmial",
        "gmai",
        "gimail",
        "jimail",
        "ymail",
        "yahoo",
        "yaho",
        "hotmail",
        "outlook",
        "rocketmail",
        "icloud",
        "proton",
        "protonmail",
        "live",
        "aol",
        "zoho",
        "mail",
        "at",
        "et",
    ]
)


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
    for pattern in (_SPELLED, _TO_PROVIDER, _NO_SIGN):
        for match in pattern.finditer(lower):
            if match[0].split()[0] not in _NO_LOCAL:
                yield Span(match.start(), match.end(), KIND)


def _around_sign(lower: str, sign: int) -> Span | None:
    """The address around an `@`; blanks beside the sign are allowed where the host is a well-known one or has a domain."""
    before = _BEFORE.search(lower[max(0, sign - 66) : sign])
    after = _AFTER.match(lower, sign + 1)
    if before is None or after is None:
        return None
    local = before[0]
    host, domain = after[1], after[2]
    known = _KNOWN.fullmatch(host) is not None
    if (local.endswith((" ", "\t")) or after.start(1) > sign + 1) and not known:
        return None
    if not (known or domain or host[0].isalpha()) or (local.strip() in _NO_LOCAL and not known):
        return None
    end = after.end() if domain.count(" ") == 0 or known else after.end(1)
    return Span(sign - len(local), end, KIND)
