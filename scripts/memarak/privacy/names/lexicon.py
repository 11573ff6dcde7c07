"""The word lists of `data/` as one mapping from word to class."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from memarak.privacy.names.classes import AMBIGUOUS, COMMON, NAME, PLACE, SECTIONS, STARTERS

DATA = Path(__file__).parent / "data"


def sections(name: str) -> dict[str, list[str]]:
    """The words of `data/<name>` by section, in order; words before the first section are under `""`."""
    found: dict[str, list[str]] = {"": []}
    current = found[""]
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        if line.startswith("["):
            current = found.setdefault(line.strip("[]"), [])
        else:
            current.extend(line.split())
    return found


@cache
def word_classes() -> dict[str, int]:
    """Lower-case word -> class. A word in several lists has the class of the most telling one.

    A name with `~` in `given.txt` is also an ordinary word.
    """
    classes = dict.fromkeys(sections("common.txt")[""], COMMON)
    for words in sections("given.txt").values():
        for word in words:
            plain = word.rstrip("~")
            classes[plain] = AMBIGUOUS if plain != word else NAME
    for words in sections("places.txt").values():
        classes.update(dict.fromkeys(words, PLACE))
    for section, words in sections("classes.txt").items():
        if section:
            classes.update(dict.fromkeys(words, SECTIONS[section]))
    return classes


@cache
def plain_words() -> frozenset[str]:
    """Words that by themselves neither are nor announce a name: the pre-filter."""
    return frozenset(word for word, kind in word_classes().items() if kind not in STARTERS)
