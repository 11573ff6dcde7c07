"""From texts to words: what the index holds of a complaint. The browser cuts what is typed in the same way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from memarak.site.search.stemming import roots

_STOP_WORDS = """
    ada adalah agar akan aku anda apa apakah atas atau bagaimana bagi bahwa bapak belum berapa bisa bu buat dalam dan dapat
    dari dengan di dia dimana dll dong gimana hal hingga ibu ini itu jadi jika juga kah kalau kami kan kapan karena ke
    kenapa kepada ketika kita lagi lah maka mana masih melalui mengapa mereka mohon namun nya oleh pada pak para pun saat
    saja sampai sangat saya sebagai sebab sedang sehingga sejak seperti serta siapa sudah supaya tapi telah tentang terhadap
    tersebut tetapi tidak tolong untuk yaitu yang yg dgn utk tdk sdh krn
"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words that stand in every text and in every question, and tell nothing."""

_MARKER = re.compile(r"\[[A-Za-z][A-Za-z ,/-]{1,48} disamarkan\]")
_WORD = re.compile(r"[^\W_]+")
_LONGEST, _LONGEST_NUMBER = 24, 4


def words_of(text: str) -> list[str]:
    """The words of `text` in order, lower-case and without accents; redaction markers are none."""
    if "disamarkan]" in text:
        text = _MARKER.sub(" ", text)
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _WORD.findall(text.lower())


@lru_cache(maxsize=262144)
def roots_of(word: str) -> tuple[str, ...]:
    """The possible roots of a lower-case word, likeliest first; none where it tells nothing, or is a long number."""
    if word.isascii() and word.isalpha():
        return roots(word) if 1 < len(word) <= _LONGEST and word not in STOP_WORDS else ()
    return (word,) if len(word) <= (_LONGEST_NUMBER if word.isdigit() else _LONGEST) else ()


def rooted(text: str) -> list[tuple[str, ...]]:
    """For each word of `text` that tells something, its possible roots."""
    return [found for word in words_of(text) if (found := roots_of(word))]


class Synonyms:
    """Groups of words and phrases that mean the same: a text with one of them is found by every other."""

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        """Each of `groups` lists words or phrases."""
        # By the likeliest root of a phrase's first word: those of its further words, and all roots of the group.
        self._phrases: dict[str, list[tuple[list[str], list[str]]]] = {}
        for group in groups:
            phrases = [rooted(phrase) for phrase in group]
            meant = [root for phrase in phrases for word in phrase for root in word]
            for phrase in filter(None, phrases):
                first, *rest = (word[0] for word in phrase)
                self._phrases.setdefault(first, []).append((rest, meant))

    def meant_by(self, words: Sequence[tuple[str, ...]]) -> Iterator[str]:
        """Roots of all that means the same as something said in `words`, which are `rooted`."""
        for place, word in enumerate(words):
            if word[0] in self._phrases:
                for rest, meant in self._phrases[word[0]]:
                    if not rest or rest == [following[0] for following in words[place + 1 : place + 1 + len(rest)]]:
                        yield from meant
