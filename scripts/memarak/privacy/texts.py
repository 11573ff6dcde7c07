"""Many texts at once: each distinct one is read once, and large tables by several processes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from memarak.privacy.redaction import redact

if TYPE_CHECKING:
    from memarak.privacy.names.public import PublicNames

POOL_THRESHOLD = 20_000
"""Below so many distinct texts starting processes costs more than it saves."""
_CHUNK = 1_000


@dataclass(frozen=True, slots=True)
class SafeText:
    """A text as it may be shown, and whether something in it may still be a name."""

    text: str
    is_doubtful: bool


def make_safe(text: str, public_names: PublicNames | None = None) -> SafeText:
    """Redact one text and ask whether doubt remains."""
    return SafeText(*redact(text, public_names))


def make_all_safe(texts: Iterable[str], public_names: PublicNames | None = None) -> Mapping[str, SafeText]:
    """Every distinct text of `texts` with its safe form. The same result with one process or many."""
    distinct = sorted(set(texts))
    safe = partial(make_safe, public_names=public_names)
    workers = min(os.cpu_count() or 1, 8)
    if len(distinct) < POOL_THRESHOLD or workers < 2:
        return {text: safe(text) for text in distinct}
    with ProcessPoolExecutor(workers) as pool:
        return dict(zip(distinct, pool.map(safe, distinct, chunksize=_CHUNK), strict=True))
