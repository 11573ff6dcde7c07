"""`memarak redact`: texts from outside, one a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from memarak.errors import ConfigurationError
from memarak.privacy.names.public import PublicNames
from memarak.privacy.redaction import redact_text


def redact_lines(lines: Iterable[str], names: PublicNames, as_json: bool) -> Iterator[str]:
    """Each line redacted; with `as_json` each is `{"id", "text"}` and becomes `{"id", "redacted"}`.

    Raises `ConfigurationError` with the number of a line that is not such JSON.
    """
    for number, line in enumerate(lines, 1):
        text = line.rstrip("\n")
        yield _redacted_entry(text, number, names) if as_json else redact_text(text, names)


def _redacted_entry(text: str, number: int, names: PublicNames) -> str:
    try:
        entry = json.loads(text)
        shown = {"id": entry["id"], "redacted": redact_text(entry["text"], names)}
    except (ValueError, KeyError, TypeError):
        raise ConfigurationError(f'Masukan baris {number} bukan JSON dengan "id" dan "text"; perbaiki baris itu.') from None
    return json.dumps(shown, ensure_ascii=False)
