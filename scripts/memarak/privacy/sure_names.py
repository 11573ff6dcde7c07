"""Which finds of names are sure outside of sentences: in headings, labels, and pages that were redacted before."""

from __future__ import annotations

import re

from memarak.privacy.names.classes import NAME as LISTED_NAME
from memarak.privacy.names.lexicon import word_classes
from memarak.privacy.spans import Span

_ANNOUNCED = re.compile(
    r"\b(?:bapak|bpk|pak|ibu|bu|sdri?|saudar[ai]|h|hj|haji|tgh|ust\w*|baiq|amaq|inaq|papuq|mamiq|raden|denda|nama|namanya|bernama|pelapor"
    r"|pengadu|pemohon|oleh|a\.?n|atas nama|kepada|mr|mrs|ms|dr|anak|istri|suami|korban|saya)[ .:]{0,2}\Z|\blalu \Z",
    re.I,
)
_WORD = re.compile(r"[^\W\d_]+")


def is_surely_named(text: str, span: Span) -> bool:
    """Whether a name in a finished page is one: announced, or two words of which the lexicon knows one.

    Names were taken out of every text before; what is asked here is whether something new brings them back. A
    heading, a key or a font that no list knows is no person.
    """
    if _ANNOUNCED.search(text[max(0, span.start - 16) : span.start]):
        return True
    return len(_WORD.findall(text[span.start : span.end])) >= 2 and holds_listed_name(text, span)


def holds_listed_name(text: str, span: Span) -> bool:
    """Whether the lexicon knows a word of `span` as a name."""
    known = word_classes()
    return any(known.get(word.lower()) == LISTED_NAME for word in _WORD.findall(text[span.start : span.end]))
