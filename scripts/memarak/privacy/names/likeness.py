"""How much an unknown word sounds like a name: weights of its letter groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

BUCKETS = 8
_STEP = 900


def letter_groups(word: str) -> Iterator[str]:
    """The groups of two and three letters of `word`, with `^` and `$` at its ends, and its last four and five."""
    framed = f"^{word}$"
    for size in (2, 3):
        for i in range(len(framed) - size + 1):
            yield framed[i : i + size]
    yield framed[-5:]
    yield framed[-4:]
    yield framed[:4]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Weights in thousandths of log-odds, by letter group."""

    weights: Mapping[str, int]
    known: dict[str, int] = field(default_factory=dict)

    def bucket(self, word: str) -> int:
        """From 0 (sounds like an ordinary word) to `BUCKETS` - 1 (sounds like a name)."""
        found = self.known.get(word)
        if found is None:
            weight = self.weights.get
            score = sum([weight(group, 0) for group in letter_groups(word[:20])])
            found = max(0, min(BUCKETS - 1, score // _STEP + BUCKETS // 2))
            if len(self.known) < 50_000:
                self.known[word] = found
        return found
