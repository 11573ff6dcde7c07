"""Take personal data out of a text and leave everything else byte for byte."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from memarak.privacy.markers import MARKERS, PRECEDENCE
from memarak.privacy.reading import FILLER, painted_over
from memarak.privacy.registry import look
from memarak.privacy.spans import Finds, Span, merge

if TYPE_CHECKING:
    from memarak.privacy.names.public import PublicNames

_ROUNDS = 6
AT_ONCE = 500
"""So many texts are best looked at together: more would need memory, fewer time."""
_PAINTED = {kind: FILLER * len(marker) for kind, marker in MARKERS.items()}


def redact_text(text: str, public_names: PublicNames | None = None) -> str:
    """`text` with each personal datum replaced by a typed marker such as `[nomor telepon disamarkan]`.

    `public_names` are the officials who may be named. A text without personal data comes back unchanged, and
    so does one that was redacted before: what a marker leaves beside it is read again until nothing is found.
    """
    return redact_all([text], public_names)[0]


def redact_all(texts: Sequence[str], public_names: PublicNames | None = None) -> list[str]:
    """`redact_text` of each of `texts`."""
    finds = find_all_in_rounds(texts, public_names)
    return [replace_in_rounds(text, found.rounds) for text, found in zip(texts, finds, strict=True)]


def find_all_in_rounds(texts: Sequence[str], public_names: PublicNames | None = None) -> list[Finds]:
    """What there is to be found in each of `texts`; what one says changes nothing of what is found in another."""
    rounds: list[list[tuple[Span, ...]]] = [[] for _ in texts]
    doubtful = [False] * len(texts)
    unfinished = [(place, text, painted_over(text)) for place, text in enumerate(texts)]
    for _ in range(_ROUNDS):
        looked = look([(text, painted) for _, text, painted in unfinished], public_names)
        again = []
        for (place, text, painted), (certain, doubted) in zip(unfinished, looked, strict=True):
            doubtful[place] = bool(doubted)
            if certain:
                spans = merge(certain, PRECEDENCE)
                rounds[place].append(tuple(spans))
                again.append((place, replace(text, spans), replace(painted, spans, _PAINTED)))
        unfinished = again
        if not unfinished:
            break
    return [Finds(tuple(found), may_be) for found, may_be in zip(rounds, doubtful, strict=True)]


def replace_in_rounds(text: str, rounds: Sequence[Sequence[Span]]) -> str:
    """`text` without what `find_all_in_rounds` found in it."""
    for spans in rounds:
        text = replace(text, spans)
    return text


def find_personal(text: str, public_names: PublicNames | None = None) -> list[Span]:
    """What is certainly personal in `text`, in order of place, without overlap; nothing inside existing markers."""
    return find_all_personal([text], public_names)[0]


def find_all_personal(texts: Sequence[str], public_names: PublicNames | None = None) -> list[list[Span]]:
    """What `find_personal` finds in each of `texts`."""
    return [merge(looked.certain, PRECEDENCE) for looked in look([(text, None) for text in texts], public_names)]


def replace(text: str, spans: Sequence[Span], by: Mapping[str, str] = MARKERS) -> str:
    """`text` with each of `spans` (in order, not overlapping) replaced by what `by` has for its kind, its marker."""
    parts, position = [], 0
    for start, end, kind in spans:
        parts += [text[position:start], by[kind]]
        position = end
    parts.append(text[position:])
    return "".join(parts)
