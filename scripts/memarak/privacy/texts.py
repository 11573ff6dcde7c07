"""Many texts at once: each distinct one is read once, and large tables by several processes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from memarak.privacy.memory import Memory
from memarak.privacy.names.lexicon import plain_words
from memarak.privacy.names.model import load_model
from memarak.privacy.redaction import AT_ONCE, find_all_in_rounds, replace_in_rounds
from memarak.privacy.spans import NOTHING, Finds
from memarak.shards import asked, cores, pool

if TYPE_CHECKING:
    from memarak.privacy.names.public import PublicNames

POOL_THRESHOLD = 1_500
"""Below so many distinct texts starting processes costs more than it saves."""


class SafeText(NamedTuple):
    """A text as it may be shown, and whether something in it may still be a name."""

    text: str
    is_doubtful: bool


def make_all_safe(
    texts: Iterable[str], public_names: PublicNames | None = None, memory: Memory | None = None
) -> Mapping[str, SafeText]:
    """Every distinct text of `texts` with its safe form. The same result with one process or many, and with any `memory`."""
    memory = memory or Memory()
    distinct = dict.fromkeys(texts)
    finds = memory.known(distinct)
    unknown = [text for text in distinct if text not in finds]
    for text, found in zip(unknown, _read_all(unknown, public_names), strict=True):
        finds[text] = found
        memory.learn(text, found)
    return {text: SafeText(replace_in_rounds(text, f.rounds), f.is_doubtful) for text, f in finds.items()}


def _read_all(texts: list[str], public_names: PublicNames | None) -> Iterator[Finds]:
    """What there is to be found in each of `texts`."""
    read = partial(_read_chunk, public_names=public_names)
    workers = min(cores(), 8)
    chunks = [texts[start : start + AT_ONCE] for start in range(0, len(texts), AT_ONCE)]
    if not asked() and (len(texts) < POOL_THRESHOLD or workers < 2):
        for chunk in chunks:
            yield from _whole(chunk, read(chunk))
        return
    # read once for all processes: they share what is there before they start
    load_model()
    plain_words()
    with pool(workers) as others:
        for chunk, found in zip(chunks, others.map(read, chunks), strict=True):
            yield from _whole(chunk, found)


def _read_chunk(texts: list[str], public_names: PublicNames | None) -> dict[int, Finds]:
    """Only the texts in which something was found, by their place: most have nothing, which need not travel back."""
    return {place: found for place, found in enumerate(find_all_in_rounds(texts, public_names)) if found != NOTHING}


def _whole(texts: list[str], finds: Mapping[int, Finds]) -> Iterator[Finds]:
    return (finds.get(place, NOTHING) for place in range(len(texts)))
