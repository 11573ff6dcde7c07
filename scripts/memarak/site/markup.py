"""Texts of people as safe markup: escaped first, then paragraphs and the veils over what was redacted."""

from __future__ import annotations

import re

from markupsafe import Markup

from memarak.site import words
from memarak.site.direct import as_markup, escape_text
from memarak.site.language import kept

_REDACTED = re.compile(r"\[[A-Za-z][A-Za-z ,/-]{1,48} disamarkan\]")
_VEIL = r'<span class="veil">\g<0></span>'
_BREAKS = re.compile(r"\s*\n\s*")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]")


def plain(text: str) -> str:
    """`text` without control characters and without marks that turn the direction of what stands around it."""
    return text if text.isprintable() else _CONTROLS.sub("", text)  # every such character is unprintable


def has_veil(text: str) -> bool:
    """Whether something in `text` was redacted."""
    return "disamarkan]" in text and _REDACTED.search(text) is not None


def veiled(text: str) -> Markup:
    """`text` escaped, with a veil around each redaction marker."""
    return as_markup(_veiled(text))


def _veiled(text: str) -> str:
    safe = escape_text(plain(text))
    return _REDACTED.sub(_VEIL, safe) if "disamarkan]" in safe else safe


def paragraphs(text: str) -> Markup:
    """`text` escaped and veiled, a `<p>` for each of its lines that holds something."""
    safe = _veiled((text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text).strip())
    if "\n" not in safe:
        return as_markup(f"<p>{safe}</p>" if safe else "")
    return as_markup("".join(f"<p>{part}</p>" for part in _BREAKS.split(safe) if part))


@kept(8192)
def time(iso: str) -> Markup:
    """A day as a `<time>` element: `24 November 2026`."""
    return as_markup(f'<time datetime="{iso}">{escape_text(words.day(iso))}</time>')  # `words.day` accepts dates alone


@kept(8192)
def weekday_time(iso: str) -> Markup:
    """A day with its weekday as a `<time>` element."""
    return as_markup(f'<time datetime="{iso}">{escape_text(words.weekday(iso))}</time>')
