"""The language of the interface: every sentence of the site goes through `say`, which gives the regency's own where it has one.

The sentence in the code is Indonesian and its own key; a regency's `antarmuka.csv` may hold another (`memarak.interface`).
One process speaks one language at a time; what it starts by forking speaks the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import _lru_cache_wrapper, lru_cache
from typing import Any, ParamSpec, TypeVar, cast

from memarak.interface import key_of

_P = ParamSpec("_P")
_R = TypeVar("_R")


class _Said(dict[str, str]):
    """Sentence to what is said for it: looked up once, then a plain dictionary's answer, on the hottest paths too."""

    catalogue: Mapping[str, str] = {}

    def __missing__(self, text: str) -> str:
        self[text] = found = self.catalogue.get(key_of(text), text) if self.catalogue else text
        return found


_SAID = _Said()
_GAP = "\0"
_CACHES: list[_lru_cache_wrapper[Any]] = []


def say(text: str, /, **holes: object) -> str:
    """`text` in the language spoken, each `{name}` filled with what `holes` has for it. Never markup: a template escapes it."""
    return _SAID[text].format_map(holes) if holes else _SAID[text]


def around(text: str, gap: str = "tanggal", /, **holes: object) -> tuple[str, str]:
    """What `text` says before and after its hole `gap`, which the page fills with markup of its own."""
    holes[gap] = _GAP
    before, _, after = _SAID[text].format_map(holes).partition(_GAP)
    return before, after


@contextmanager
def speaking(catalogue: Mapping[str, str]) -> Iterator[None]:
    """Within the block `say` speaks by `catalogue`, sentence to translation; after it, as before."""
    before = _SAID.catalogue
    _speak(catalogue)
    try:
        yield
    finally:
        _speak(before)


def spoken() -> Mapping[str, str]:
    """The catalogue that is spoken by; empty for the program's own Indonesian."""
    return _SAID.catalogue


def kept(most: int) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """Like `lru_cache(most)`, for what is made of sentences: forgotten when the language changes."""

    def keeping(make: Callable[_P, _R]) -> Callable[_P, _R]:
        cached = lru_cache(maxsize=most)(make)
        _CACHES.append(cached)
        return cast(Callable[_P, _R], cached)

    return keeping


def _speak(catalogue: Mapping[str, str]) -> None:
    if catalogue != _SAID.catalogue:
        _SAID.catalogue = catalogue
        _SAID.clear()
        for cache in _CACHES:
            cache.cache_clear()
