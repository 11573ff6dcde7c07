"""JSON as texts: every key and every value, as somebody could read them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

_SMALLEST_NUMBER_OF_SOMEBODY = 10_000_000


def pieces_of_json(text: str) -> Iterator[str]:
    """The texts of a JSON document. Raises `ValueError` where it is none.

    Whole numbers count as they are written; a fraction is a measurement and no one's number. Names of the
    standard's own keys (`@type`) are no accounts.
    """
    yield from _values(json.loads(text, parse_int=str, parse_float=_whole))


def _whole(written: str) -> str:
    value = float(written)
    return str(int(value)) if value.is_integer() and abs(value) >= _SMALLEST_NUMBER_OF_SOMEBODY else ""


def _values(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield key.lstrip("@")
            yield from _values(value)
    elif isinstance(node, list):
        for value in node:
            yield from _values(value)
    elif isinstance(node, str) and node:
        yield node
