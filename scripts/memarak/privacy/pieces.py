"""A text cut at its blanks, and each piece read once: what stands between two blanks has mostly stood in another text before.

Whatever a piece means by itself is worked out when it is first met and looked up from then on. Nothing that depends on what
stands beside a piece may be kept here. Pieces that differ in their digits alone are kept as one, so no number of anybody's is.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Meaning = TypeVar("Meaning")

_MOST, _LONGEST = 1 << 15, 48
_NOUGHTS = bytes.maketrans(b"123456789", b"000000000")


class Pieces(dict[str, Meaning]):
    """What each piece of `cut` means, by the piece; `pieces[piece]` reads one that was not met before."""

    def __init__(self, read: Callable[[str], Meaning]) -> None:
        """Nothing is known yet."""
        super().__init__()
        self._read = read

    def __missing__(self, piece: str) -> Meaning:
        """Read `piece`, and keep what it means unless it is too long to come again."""
        meaning = self._read(piece)
        if len(piece) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[piece] = meaning
        return meaning


def cut(text: str) -> list[str]:
    """The pieces of `text`, with nought for each digit."""
    return text.encode("utf-8", "surrogatepass").translate(_NOUGHTS).decode("utf-8", "surrogatepass").split(" ")
