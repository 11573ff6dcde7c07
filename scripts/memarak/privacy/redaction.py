"""Take personal data out of a text and leave everything else byte for byte."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from memarak.privacy.markers import MARKERS, PRECEDENCE
from memarak.privacy.reading import FILLER, painted_over
from memarak.privacy.registry import look
from memarak.privacy.spans import Span, merge

if TYPE_CHECKING:
    from memarak.privacy.names.public import PublicNames

_ROUNDS = 6
_PAINTED = {kind: FILLER * len(marker) for kind, marker in MARKERS.items()}


def redact_text(text: str, public_names: PublicNames | None = None) -> str:
    """`text` with each personal datum replaced by a typed marker such as `[nomor telepon disamarkan]`.

    `public_names` are the officials who may be named. A text without personal data comes back unchanged, and
    so does one that was redacted before: what a marker leaves beside it is read again until nothing is found.
    """
    return redact(text, public_names)[0]


def redact(text: str, public_names: PublicNames | None = None) -> tuple[str, bool]:
    """The redacted `text`, and whether something in it may still be a name."""
    rounds, is_doubtful = find_in_rounds(text, public_names)
    return replace_in_rounds(text, rounds), is_doubtful


def find_in_rounds(text: str, public_names: PublicNames | None = None) -> tuple[tuple[tuple[Span, ...], ...], bool]:
    """What is taken out of `text`, round by round, each as places in what the one before left; and whether a name may be left."""
    rounds = []
    painted = painted_over(text)
    for _ in range(_ROUNDS):
        certain, doubtful = look(text, public_names, painted)
        if not certain:
            break
        rounds.append(tuple(merge(certain, PRECEDENCE)))
        text, painted = replace(text, rounds[-1]), replace(painted, rounds[-1], _PAINTED)
    return tuple(rounds), bool(doubtful)


def replace_in_rounds(text: str, rounds: Sequence[Sequence[Span]]) -> str:
    """`text` without what `find_in_rounds` found in it."""
    for spans in rounds:
        text = replace(text, spans)
    return text


def find_personal(text: str, public_names: PublicNames | None = None) -> list[Span]:
    """What is certainly personal in `text`, in order of place, without overlap; nothing inside existing markers."""
    return merge(look(text, public_names)[0], PRECEDENCE)


def replace(text: str, spans: Sequence[Span], by: Mapping[str, str] = MARKERS) -> str:
    """`text` with each of `spans` (in order, not overlapping) replaced by what `by` has for its kind, its marker."""
    parts, position = [], 0
    for start, end, kind in spans:
        parts += [text[position:start], by[kind]]
        position = end
    parts.append(text[position:])
    return "".join(parts)
