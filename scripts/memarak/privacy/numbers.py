"""Numbers as people type them: spaces, dots and dashes between the digits, letter o for zero, letter l for one.

`find_runs` cuts a text into the numbers that could be somebody's and leaves out what is plainly nobody's: years,
dates, times and amounts standing beside them. Every run carries a short window of the words around it, in which
detectors look for their cue; windows are of constant length, so that reading a text takes linear time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from memarak.privacy.digits import LIKE_LETTERS, MINIMUM_DIGITS, goes_on
from memarak.privacy.groupings import GROUPINGS, MOST_DIGITS, MOST_GROUPS, NIP

WINDOW = 56
IDENTITY_DIGITS = 16

_LIKE = r"[oOlIi|]"
_GROUP = rf"\d(?:{_LIKE}{{0,4}}\d)*(?:{_LIKE}{{1,4}}(?![^\W_]))?"
_MARK = r"[-\u2010-\u2015\u2212._/*~:()\u200b-\u200f\u2060\ufeff\u00ad\ufe0f\u20e3\u00b7\u2022]"
_GAP = rf"(?:[^\S\n]{{0,3}}{_MARK}{{1,4}}[^\S\n]{{0,3}}|[^\S\n]{{1,3}}|,)"
_RUN = re.compile(rf"{_GROUP}(?:{_GAP}(?:{_LIKE}{{0,4}}{_GROUP}|[oO]{{2,4}}(?={_GAP}\d)))*")
_PART = re.compile(rf"{_LIKE}*\d(?:{_LIKE}*\d)*{_LIKE}*|[oO]+")
_SINGLE = str.maketrans("oOlIi|", "001111")
_REST_OF_WORD = re.compile(r"[^\W_]*")
_YEAR, _YEAR_DIGITS = re.compile(r"(?:19|20)\d\d"), 4
PUBLIC_PIECE = re.compile(
    r"(?:[0-3]?\d[-/.][01]?\d[-/.](?:19|20)\d\d-)?[0-3]?\d[-/.][01]?\d[-/.](?:19|20)?\d\d"  # dates
    r"|(?:19|20)\d\d[-/.][01]?\d[-/.][0-3]?\d"
    r"|\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:-\d{1,2}[.:]\d\d)?"  # times
    r"|(?:[1-9]\d{0,2}(?:\.\d{3}){1,3}|[1-9]\d?(?:\.\d{3}){4})(?:,\d{1,2})?"  # amounts; nobody spends fifteen digits
    r"|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,2})?"
    r"|\d\.\d{13,17}"  # fractions as computers write them
    r"|(?:19|20)\d\d(?:[-/](?:19|20)?\d\d)?"  # years
)
_DATE = r"[0-3]?\d[-/.][01]?\d[-/.](?:19|20)\d\d"
_ISO_DATE = r"(?:19|20)\d\d-[01]\d-[0-3]\d"
_PUBLIC_SIXTEEN = re.compile(
    rf"{_DATE}\s?[-/]?\s?{_DATE}|{_ISO_DATE}\s?[-/]?\s?{_ISO_DATE}|\d{{6}}-[0-3]\d[01]\d20\d\d-\d\d|\d\.\d{{15}}"
    rf"|\d{{3}}\.\d\d\.\d\.\d{{6}}/20\d\d"
)
_COUNTED = re.compile(
    r"\s{1,2}(?:hari|hr|bulan|bln|tahun|thn|th|minggu|mgg|kali|x|orang|org|jam|menit|mnt|kk|rumah|unit|buah|ekor|kg|km|meter|m"
    r"|titik|lembar|anak|juta|jt|ribu|rb|jiwa|warga|sak|persen)\b"
)


_BEFORE_OWN = (" ", ": ", " : ", ":", "=", " = ")
"""What may stand between a word that ends with a digit and its number."""
_SUM = re.compile(r"\d{1,3}(?:[.,]\d{1,2})?[^\S\n]?(?:jt|juta|rb|ribu|k|persen)(?![^\W_])", re.IGNORECASE)


@dataclass(slots=True)
class NumberRun:
    """One number: `digits` with look-alike letters resolved, and how it was written.

    `sizes` are the lengths of its groups. `before` and `after` are windows of lower-case text around it.
    """

    start: int
    end: int
    digits: str
    sizes: tuple[int, ...]
    raw: str
    before: str
    after: str

    @property
    def count(self) -> int:
        """The number of digits."""
        return len(self.digits)

    @property
    def is_unbroken(self) -> bool:
        """Whether the digits stand without anything between."""
        return len(self.sizes) == 1


class _Part(NamedTuple):
    """One group of digits inside a run; `opens_piece` where white space stands before it."""

    start: int
    end: int
    digits: str
    opens_piece: bool


def find_runs(text: str, lower: str, rows: Sequence[tuple[int, int]], marks: bytes) -> list[NumberRun]:
    """The numbers of at least four digits in `text`, in order of place.

    `lower` is `text` in lower case; `rows` and `marks` are what `digits` tells of it.
    """
    runs: list[NumberRun] = []
    done = 0
    for number, (first, end) in enumerate(rows, 1):
        if first < done:
            continue
        if number < len(rows) and _is_of_word(text, first, end, rows[number]):
            continue
        is_led = text[first - 1 : first] in LIKE_LETTERS
        may_go_on = text[end : end + 1] in LIKE_LETTERS or (number < len(rows) and goes_on(marks, end, rows[number][0]))
        if not (may_go_on or is_led) and end - first < MINIMUM_DIGITS:
            continue
        if may_go_on:
            match = _RUN.match(text, first)
            end = match.end() if match else first + 1
        done = end
        start = _with_lookalikes_before(text, first) if is_led else first
        if end - start < MINIMUM_DIGITS:
            continue
        raw = text[first:end]
        if start == first and raw.isdecimal():
            # a number in one piece, which most are
            if end - start != _YEAR_DIGITS or not _YEAR.fullmatch(raw):
                runs.append(_run(start, end, raw, (end - start,), text, lower))
        elif not (start == first and _is_short_and_public(raw)):
            for chosen in _cut(_parts(text, start, end), text, lower):
                start, stop = chosen[0].start, chosen[-1].end
                if not _YEAR.fullmatch(text, start, stop):
                    digits, sizes = "".join([p.digits for p in chosen]), tuple([len(p.digits) for p in chosen])
                    runs.append(_run(start, stop, digits, sizes, text, lower))
    return runs


def _is_of_word(text: str, first: int, end: int, behind: tuple[int, int]) -> bool:
    """Whether one digit is the last of a word before a number: `AK1 5208…`, `IMEI2: 3500…`."""
    if end - first > 1 or behind[1] - behind[0] < MINIMUM_DIGITS or not first:
        return False
    stem = text[max(0, first - 2) : first]
    return stem.isalpha() and not LIKE_LETTERS.issuperset(stem) and text[end : behind[0]] in _BEFORE_OWN


def _is_short_and_public(raw: str) -> bool:
    """Whether `raw` is one date, time or amount, and too short to be anybody's number."""
    return len(raw) < IDENTITY_DIGITS and PUBLIC_PIECE.fullmatch(raw) is not None


def _with_lookalikes_before(text: str, start: int) -> int:
    """Where a number really begins: `o877` and `l2` begin with a letter that stands for a digit."""
    first = start
    while first > 0 and start - first < 4 and text[first - 1] in LIKE_LETTERS:
        first -= 1
    return start if first > 0 and text[first - 1].isalnum() else first


def _parts(text: str, start: int, end: int) -> list[_Part]:
    parts: list[_Part] = []
    last = start
    for match in _PART.finditer(text, start, end):
        gap = text[last : match.start()]
        digits = match[0].translate(_SINGLE)
        parts.append(_Part(match.start(), match.end(), digits, not parts or any(c.isspace() for c in gap)))
        last = match.end()
    return parts


def _cut(parts: list[_Part], text: str, lower: str) -> list[list[_Part]]:
    """Divide a run into numbers: exactly sixteen digits together, whole phone numbers, and what remains."""
    if _PUBLIC_SIXTEEN.fullmatch(text[parts[0].start : parts[-1].end]):
        return []
    if _is_identity(parts):
        return [parts]
    numbers: list[list[_Part]] = []
    index = 0
    while index < len(parts):
        whole = _whole(parts, index)
        if whole:
            numbers.append(parts[index : index + whole])
            index += whole
            continue
        public = _public_piece(parts, index, text)
        follows = parts[index + public].digits if public and index + public < len(parts) else ""
        digits = sum(len(p.digits) for p in parts[index : index + public])
        if public and (digits >= IDENTITY_DIGITS or follows.startswith(("08", "62")) or not _reaches_identity(parts, index)):
            index += public
            continue
        taken = _take(parts, index, text)
        chosen = parts[index : index + taken]
        if len(chosen) > 1 and _is_counted(chosen, lower):
            chosen = chosen[:-1]
        if sum(len(p.digits) for p in chosen) >= MINIMUM_DIGITS:
            numbers.append(chosen)
        index += taken
    return numbers


def _whole(parts: list[_Part], index: int) -> int:
    """How many groups from `index` on are a number whose grouping or digits tell its kind; 0 if they aren't."""
    digits, sizes = "", []
    for part in parts[index : index + MOST_GROUPS]:
        digits += part.digits
        sizes.append(len(part.digits))
        if len(digits) >= MOST_DIGITS:
            break
        if tuple(sizes) in GROUPINGS:
            return len(sizes)
    if len(digits) == MOST_DIGITS and (tuple(sizes) in GROUPINGS or NIP.fullmatch(digits)):
        return len(sizes)
    return _with_groups_behind(parts, index) if _YEAR.fullmatch(parts[index].digits) else 0


def _with_groups_behind(parts: list[_Part], index: int) -> int:
    """How many groups are a number whose first four digits look like a year's: `2012 8512 0001 23`."""
    sizes = [4]
    for part in parts[index + 1 : index + 5]:
        if len(part.digits) > 4 or _YEAR.fullmatch(part.digits) or (len(sizes) == 1 and part.digits.startswith(("08", "62"))):
            return 0
        sizes.append(len(part.digits))
    return len(sizes) if sizes[:3] == [4, 4, 4] and sum(sizes) <= IDENTITY_DIGITS else 0


def _is_identity(parts: list[_Part]) -> bool:
    """Sixteen digits in all, unless they are years in a row or a small number beside a whole phone number."""
    total = sum(len(p.digits) for p in parts)
    if total == 20 and all(len(p.digits) == 4 for p in parts):
        return True  # a prepaid electricity token
    if total != IDENTITY_DIGITS:
        return False
    if len(parts) == 1:
        return True
    if all(_YEAR.fullmatch(p.digits) for p in parts):
        return False
    whole = [p for p in parts if len(p.digits) >= 10 and p.digits.startswith(("08", "628"))]
    return not (whole and any(_YEAR.fullmatch(p.digits) or len(p.digits) <= 3 for p in parts if p.opens_piece))


def _reaches_identity(parts: list[_Part], index: int) -> bool:
    """Whether the groups from `index` on come to exactly sixteen digits before one that is a number of its own."""
    total = 0
    if all(_YEAR.fullmatch(part.digits) for part in parts[index : index + 4]):
        return False
    for part in parts[index : index + IDENTITY_DIGITS]:
        if len(part.digits) >= 10 and total:
            return False
        total += len(part.digits)
        if total >= IDENTITY_DIGITS:
            return total == IDENTITY_DIGITS
    return False


def _public_piece(parts: list[_Part], index: int, text: str) -> int:
    """How many groups from `index` on are a date, time, amount or year between white space; 0 if they aren't."""
    if not parts[index].opens_piece:
        return 0
    stop = index + 1
    while stop < len(parts) and not parts[stop].opens_piece and stop - index < 8:
        stop += 1
    if stop < len(parts) and not parts[stop].opens_piece:
        return 0
    return stop - index if PUBLIC_PIECE.fullmatch(text[parts[index].start : parts[stop - 1].end]) else 0


def _take(parts: list[_Part], index: int, text: str) -> int:
    """How many groups from `index` on are one number."""
    first = parts[index].digits
    if len(first) < IDENTITY_DIGITS and not first.startswith(("08", "628")) and _reaches_identity(parts, index):
        total = taken = 0
        while total < IDENTITY_DIGITS:
            total += len(parts[index + taken].digits)
            taken += 1
        return taken
    limit = 15 if first.startswith(("0", "62")) else 24
    total, taken = len(first), 1
    for offset in range(index + 1, len(parts)):
        part = parts[offset]
        size = len(part.digits)
        opens_another = part.digits.startswith(("08", "62")) and (total >= 9 or size >= 10)
        whole_before = total >= 10 and taken == 1 and part.opens_piece and size > 2
        long = (size >= 10 and (part.opens_piece or total > 4)) or IDENTITY_DIGITS in (size, total)
        if total + size > limit or long or opens_another or whole_before or _public_piece(parts, offset, text) > 1:
            break
        if total >= 10 and part.opens_piece and size < 4 and _SUM.match(text, part.start):
            break
        total += size
        taken += 1
    return taken


def _is_counted(chosen: list[_Part], lower: str) -> bool:
    """Whether the last group counts something (`… 3 hari`) and so is no part of the number before it."""
    last = chosen[-1]
    return last.opens_piece and len(last.digits) <= 2 and _COUNTED.match(lower, last.end) is not None


def _run(start: int, end: int, digits: str, sizes: tuple[int, ...], text: str, lower: str) -> NumberRun:
    first = max(0, start - WINDOW)
    if first and lower[first - 1].isalnum():
        # half a word announces nothing: "hotel" is no "tel"
        whole = _REST_OF_WORD.match(lower, first)
        first = whole.end() if whole and whole.end() < start else first
    return NumberRun(start, end, digits, sizes, text[start:end], lower[first:start], lower[end : end + 36])
