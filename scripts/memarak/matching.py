"""How words from a sheet are compared: one folding, used for headers, tabs, statuses, agencies and places."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_SEPARATORS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """The comparison key of `text`: lower case, no accents, no spaces, underscores or punctuation.

    `" Tanggal_Masuk "`, `"TANGGAL MASUK"` and `"tanggal-masuk"` share one key. A text of separators alone
    folds to the empty string.
    """
    if text.isascii():  # nearly every cell: nothing to decompose
        return text.lower() if text.isalnum() else _SEPARATORS.sub("", text.lower())
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _SEPARATORS.sub("", plain.casefold())


def by_key(words: Iterable[str]) -> dict[str, list[str]]:
    """Comparison key to those of `words` that share it."""
    shared: dict[str, list[str]] = {}
    for word in words:
        shared.setdefault(fold(word), []).append(word)
    return shared
