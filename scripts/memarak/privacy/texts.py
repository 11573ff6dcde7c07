"""Many texts at once: each distinct one is read once, and large tables by several processes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from memarak.privacy.redaction import redact

if TYPE_CHECKING:
    from memarak.privacy.names.public import PublicNames

POOL_THRESHOLD = 5_000
"""Below so many distinct texts starting processes costs more than it saves."""
_CHUNK = 500


class SafeText(NamedTuple):
    """A text as it may be shown, and whether something in it may still be a name."""

    text: str
    is_doubtful: bool


def make_all_safe(texts: Iterable[str], public_names: PublicNames | None = None) -> Mapping[str, SafeText]:
    """Every distinct text of `texts` with its safe form. The same result with one process or many."""
    distinct = sorted(set(texts))
    safe = partial(_make_chunk_safe, public_names=public_names)
    workers = min(os.cpu_count() or 1, 8)
    if len(distinct) < POOL_THRESHOLD or workers < 2:
        return dict(zip(distinct, _whole(distinct, safe(distinct)), strict=True))
    chunks = [distinct[start : start + _CHUNK] for start in range(0, len(distinct), _CHUNK)]
    result: dict[str, SafeText] = {}
    with ProcessPoolExecutor(workers) as pool:
        for chunk, changed in zip(chunks, pool.map(safe, chunks), strict=True):
            result.update(zip(chunk, _whole(chunk, changed), strict=True))
    return result


def _make_chunk_safe(texts: list[str], public_names: PublicNames | None) -> dict[int, tuple[str, bool]]:
    """Only the texts that changed or are doubtful, by their place: most are neither, and need not travel back."""
    changed = {}
    for place, text in enumerate(texts):
        redacted, is_doubtful = redact(text, public_names)
        if is_doubtful or redacted != text:
            changed[place] = redacted, is_doubtful
    return changed


def _whole(texts: list[str], changed: Mapping[int, tuple[str, bool]]) -> list[SafeText]:
    return [SafeText(*changed[place]) if place in changed else SafeText(text, False) for place, text in enumerate(texts)]
