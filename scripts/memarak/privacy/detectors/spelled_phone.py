"""Numbers spelled in words (`nol delapan satu …`), also with digits between, links that hold one, and disguised ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from memarak.privacy.reading import Reading
from memarak.privacy.spans import Span

KIND = "telepon"

_NUMERALS = {
    "0": "nol nul noll enol kosong ksong zero oh",
    "1": "satu stu siji one sopoq sopok",
    "2": "dua duwa two due duaq",
    "3": "tiga tga tige three telu",
    "4": "empat ampat mpat four",
    "5": "lima lma lime five",
    "6": "enam anam nam enem six",
    "7": "tujuh tuju tjh tujoh pituq pitu seven",
    "8": "delapan dlapan lapan dlpn delpan delapn dalapan baluq balu eight",
    "9": "sembilan smbilan sembilang sembiln sbln smbln siwaq siwa nine",
    "08": "nolapan nolapn noldelapan nollapan",
    "": "sepuluh sebelas belas puluh",
}
"""Digit -> the words for it as people type them; the last make a number of two digits of the one beside them."""
_DIGIT_OF = {word: digit for digit, words in _NUMERALS.items() for word in words.split()}
_WORD = "(?:" + "|".join(sorted(_DIGIT_OF, key=lambda word: (-len(word), word))) + ")"
_DIGITS = r"(?:(?=[oli]{0,4}\d)[\doli]{1,20}(?![\doli])|o(?![^\W_]))"
_GAP = r"[^\S\n]{0,3}[,./_-]?[^\S\n]{0,3}"
_FILLER = r"(?:(?:dobel|double|ganda|dua kali|triple|tripel|strip|spasi|titik|koma|plus|lanjut|terus)[^\S\n]{1,2})"
_SEQUENCE = re.compile(
    rf"(?<![^\W_])(?=[abdefklmnopstz\d])(?:{_WORD}|{_DIGITS})(?:{_GAP}{_FILLER}?(?:{_WORD}|{_DIGITS})){{3,40}}(?![^\W_])"
)
_PIECE = re.compile(rf"{_WORD}|\d")
_LINK = re.compile(
    r"(?:https?://)?(?:wa\.me/(?:\+?\d|message/|qr/)|(?:api|web)\.whatsapp\.com/[a-z/]{0,20}\?[^\s<>\"']{0,60}phone=|wa\.link/)"
    r"[^\s<>\"']{2,200}"
)
"""A link that holds a number or stands for one; `wa.me/?text=…` only shares a page."""
_DISGUISED = re.compile(r"(?<![^\W_])(?:\+?62|[0o])[-. ]?[8b][-. ]?(?:[\doilsbzg][-. ]?){7,11}(?![^\W_])")
"""Letters that look like digits within a mobile number: `O8S7 6S43 2l00`."""
_MASKED = re.compile(r"(?<![^\W_])(?:\+?62|0)8\d{1,2}[-. ]?(?:\d{2,4}[-. ]?x{2,5}(?:[-. ]?\d{2,4})?|x{2,5}[-. ]?\d{2,5})(?![^\W_])")
"""Partly crossed out, `0812-xxxx-7890`: what is left still tells whose it is to who knows them."""
_LOOKALIKES = frozenset(["o", "b", "s", "l", "z", "ob", "os", "sb", "bs"])
_CUE = re.compile(
    r"(?<![^\W_])(?:hp|wa|telp|telepon|tlp|telfon|no|nomor|nomer|hub\w{0,5}|kontak|call|rek\w{0,6}|nik|phone|number)(?:nya)?\b"
)
_COUNTING = ("0123456789", "1234567890", "9876543210")
_BESIDE_DIGITS = frozenset(_DIGIT_OF) | {"wa", "whatsapp"}
_OPENERS = frozenset(word for digit in "089" for word in _NUMERALS[digit].split()) | {"enam", "anam", "six"}
_CROSSES = frozenset(["xx", "xxx", "xxxx", "xxxxx"])
TRIGGERS = _BESIDE_DIGITS | _LOOKALIKES | _CROSSES
SIGNS = ("nol",)
is_shaped = None


def may_hold(reading: Reading) -> bool:
    """Whether a word for a digit that begins numbers, two beside digits, or a link's host stands in the text."""
    words = reading.words
    if not _OPENERS.isdisjoint(words) or "wa" in words or "whatsapp" in words or "nol" in reading.lower:
        return True
    return reading.has_digit and (len(words & _BESIDE_DIGITS) > 1 or not (_LOOKALIKES | _CROSSES).isdisjoint(words))


def find(reading: Reading) -> Iterator[Span]:
    """Numbers partly in words, long enough to be somebody's, and not a child's counting."""
    lower = reading.lower
    for match in _SEQUENCE.finditer(lower):
        kind = _kind(match, lower)
        if kind:
            yield Span(match.start(), match.end(), kind)
    if "wa." in lower or "whatsapp" in lower:
        for match in _LINK.finditer(lower):
            yield Span(match.start(), match.start() + len(match[0].rstrip(".,;:!?)")), KIND)
    if reading.has_digit and not _CROSSES.isdisjoint(reading.words):
        for match in _MASKED.finditer(lower):
            yield Span(match.start(), match.end(), KIND)
    if reading.has_digit and not _LOOKALIKES.isdisjoint(reading.words):
        for match in _DISGUISED.finditer(lower):
            if sum(c.isdigit() for c in match[0]) >= 5:
                yield Span(match.start(), match.end(), KIND)


def _kind(match: re.Match[str], lower: str) -> str | None:
    """What the spelled number is, or `None` where it counts things."""
    pieces = _PIECE.findall(match[0])
    digits = "".join(_DIGIT_OF.get(piece, piece) for piece in pieces)
    words = sum(piece in _DIGIT_OF for piece in pieces)
    within = any(piece in _DIGIT_OF for piece in pieces[1:-1])
    before = lower[max(0, match.start() - 36) : match.start()]
    announced = _CUE.search(before) is not None
    if not words or (not announced and any(digits in counting for counting in _COUNTING)):
        return None
    if len(digits) == 16:
        return "nik"
    if "rek" in before and announced:
        return "rekening"
    opens = digits.startswith(("0", "62", "8"))
    least = 6 if announced else 7 if opens else 9
    enough = words >= 3 or (words == 2 and (announced or opens)) or (within and opens and 9 <= len(digits) <= 14)
    return KIND if enough and len(digits) >= least else None
