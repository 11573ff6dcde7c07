"""A light Indonesian stemmer: which roots a word may have, by its affixes alone, without a dictionary.

Some affixes hide a letter (*mengirim*: kirim or irim), so a word may have several candidates; two words are of one
family where they share one. The browser does the same to what is typed (`theme/static/pencarian.js`): a test
compares the two over all words of the sample.
"""

from __future__ import annotations

import re

MOST_ROOTS = 4
_SHORTEST_WITH_AFFIX = 5
_AFFIXED = re.compile(r"(?:di|ter|ber|ke|per|me|pe|mem|pem)")
_VOWELS = "aeiou"
_IRREGULAR = (("belajar", 3), ("pelajar", 3), ("bekerja", 2))
_NASAL = re.compile(r"([mp])e(ng|ny|m|n)(?=[aeiou])")
_HIDDEN = {"ng": ("", "k"), "ny": ("s", "ny"), "m": ("p", "m"), "n": ("t", "n")}
"""What may stand at the root's beginning where a nasal precedes a vowel."""
_PLAIN = re.compile(r"[mp]e(?:ng(?=[bcdfghjklmnpqrstvwxyz])|m(?=[bfp])|n(?=[cdjzsty]))|me(?=[lrwymn])|pe(?=[bcdfghjklpqstvwxyz])")


def roots(word: str) -> tuple[str, ...]:
    """The possible roots of a lower-case word, likeliest first; the word itself where it has no affix."""
    if len(word) < _SHORTEST_WITH_AFFIX or not (word.isascii() and word.isalpha()):
        return (word,)
    found: dict[str, None] = {}
    for stem in _without_suffix(_without_particle(word)):
        for root in _without_prefix(stem, 3):
            found[root] = None
    return tuple(found)[:MOST_ROOTS]


def _without_particle(word: str) -> str:
    if word.endswith(("lah", "kah", "pun")) and len(word) >= 8:
        return word[:-3]
    if word.endswith("nya") and len(word) >= 6 and not word.endswith("tanya"):
        return word[:-3]
    return word


def _without_suffix(word: str) -> tuple[str, ...]:
    """The word without -kan, -an or -i. Short words keep theirs as well: *makan* is one root, *dimakan* its verb."""
    if word.endswith("kan") and len(word) >= 7:
        return (word, word[:-2], word[:-3]) if _AFFIXED.match(word) and len(word) <= 8 else (word[:-2], word[:-3])
    if word.endswith("an") and len(word) >= 6:
        return (word[:-2], word) if _AFFIXED.match(word) and len(word) <= 9 else (word[:-2],)
    if word.endswith("i") and len(word) >= 7 and _AFFIXED.match(word):
        return (word[:-1], word)
    return (word,)


def _without_prefix(word: str, depth: int) -> tuple[str, ...]:
    """The word without its prefixes, outermost first. Where only three letters would be left, both are kept."""
    inner = _stripped(word) if depth else ()
    if not inner:
        return (word,)
    found: dict[str, None] = {}
    if min(map(len, inner)) < 4:
        if depth < 3:
            return (word,)
        found[word] = None
    for rest in inner:
        for root in _without_prefix(rest, depth - 1) if len(rest) >= 4 else (rest,):
            found[root] = None
    return tuple(found)


def _stripped(word: str) -> tuple[str, ...]:
    """The word without its outermost prefix, in each way that leaves three letters or more; nothing where there is none."""
    for beginning, length in _IRREGULAR:
        if word.startswith(beginning):
            return (word[length:],)
    rests: tuple[str, ...] = ()
    if nasal := _NASAL.match(word):
        rest = word[nasal.end() :]
        rests = tuple(hidden + rest for hidden in _HIDDEN[nasal[2]])
        if nasal[2] == "ng" and rest[0] == "e" and len(rest) == 4:
            rests = (*rests, rest[1:])
    elif plain := _PLAIN.match(word):
        rests = (word[plain.end() :],)
    elif word.startswith(("di", "ke")):
        rests = (word[2:],)
    if word.startswith(("ter", "ber", "per")):
        rests = (word[3:],)
    return rests if rests and min(map(len, rests)) >= 3 else ()
