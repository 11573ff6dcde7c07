"""Where what was found really begins and ends: brackets and the country's code belong to a number, no marker splits a word."""

from __future__ import annotations

import re

from memarak.privacy.numbers import NumberRun
from memarak.privacy.spans import Span

_COUNTRY_CODE = re.compile(r"[(\[{]?[^\S\n]?\+?[^\S\n]?\b62[^\S\n]?[)\]}][^\S\n]{0,2}-?\Z")
_LONGEST_CODE = 12
_OPENING = re.compile(r"\( ?\Z")
_LONGEST_SIGN = 4


def with_brackets(text: str, run: NumberRun, kind: str) -> Span:
    """The number with the country's code, the plus and the brackets that belong to it: `(+62) 877`, `[+62] 877`, `(0370) 641`."""
    start, end = run.start, run.end
    code = _COUNTRY_CODE.search(text, max(0, start - _LONGEST_CODE), start) if kind == "telepon" else None
    if code:
        return Span(code.start(), end, kind)
    if text[start - 1 : start] == "+":
        start -= 1
    inner = text[run.start : end]
    if ")" in inner and "(" not in inner:
        opening = _OPENING.search(text, max(0, start - _LONGEST_SIGN), start)
        start = opening.start() if opening else start
    elif "(" in inner and ")" not in inner and text[end : end + 1] == ")":
        end += 1
    return Span(start, end, kind)


def whole_words(text: str, span: Span) -> Span:
    """`span` widened so that no letter or digit touches it: a marker never splits a word."""
    start, end, reach = span.start, span.end, 24
    if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
        return span
    while start > 0 and span.start - start < reach and text[start].isalnum() and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and end - span.end < reach and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return span if (start, end) == (span.start, span.end) else Span(start, end, span.kind)
