"""How the double can misbehave. One item of its script is used up for each request it fits."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


@dataclass
class Answer:
    """Answer with this instead."""

    status: int = 200
    body: bytes = b"{}"
    content_type: str = "application/json; charset=UTF-8"
    headers: dict[str, str] = field(default_factory=dict)


@dataclass
class Broken:
    """Promise the whole answer, send `share` of it, and hang up (`honest`: promise only what is sent)."""

    share: float = 0.5
    honest: bool = False
    gzip: bool = False


@dataclass
class Drip:
    """Send the answer a byte at a time, slowly; with `head`, even the status line."""

    pause: float = 0.05
    head: bool = False


@dataclass
class Hang:
    """Say nothing until the double is closed."""


@dataclass
class Reset:
    """Hang up without a word."""


@dataclass
class Mutate:
    """Change the sheet just before answering as usual."""

    change: Callable[[Any], None]


def error_answer(status: int, code: str, message: str, *, reason: str = "", headers: dict[str, str] | None = None) -> Answer:
    """An error as the API words it."""
    error: dict[str, Any] = {"code": status, "message": message, "status": code}
    if reason:
        error["details"] = [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": reason, "domain": "googleapis.com"}]
    return Answer(status, json.dumps({"error": error}).encode(), headers=headers or {})
