"""`memarak redact`: texts from outside, one a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice

from memarak.errors import ConfigurationError
from memarak.privacy.names.public import PublicNames
from memarak.privacy.redaction import AT_ONCE, redact_all


def redact_lines(lines: Iterable[str], names: PublicNames, as_json: bool, is_typed: bool = False) -> Iterator[str]:
    """Each line redacted; with `as_json` each is `{"id", "text"}` and becomes `{"id", "redacted"}`.

    Some hundred lines are read before the first is answered, unless somebody types them and waits (`is_typed`). Raises
    `ConfigurationError` with the number of a line that is not such JSON, behind the answers to all lines before it.
    """
    numbered = enumerate(lines, 1)
    while part := list(islice(numbered, 1 if is_typed else AT_ONCE)):
        entries: list[tuple[object, str]] = []
        for number, line in part:
            entry = _entry(line) if as_json else (None, line.rstrip("\n"))
            if entry is None:
                yield from _answers(entries, names, as_json)
                raise ConfigurationError(f'Masukan baris {number} bukan JSON dengan "id" dan "text"; perbaiki baris itu.')
            entries.append(entry)
        yield from _answers(entries, names, as_json)


def _entry(line: str) -> tuple[object, str] | None:
    """The `id` and the `text` of a line of JSON, or `None` where it has none."""
    try:
        entry = json.loads(line)
        return (entry["id"], entry["text"]) if isinstance(entry["text"], str) else None
    except (ValueError, KeyError, TypeError):
        return None


def _answers(entries: list[tuple[object, str]], names: PublicNames, as_json: bool) -> Iterator[str]:
    redacted = redact_all([text for _, text in entries], names)
    for (name, _), text in zip(entries, redacted, strict=True):
        yield json.dumps({"id": name, "redacted": text}, ensure_ascii=False) if as_json else text
