"""Words, how they are written and what stands between them, as small numbers: what a name looks like and what is beside names."""

from __future__ import annotations

UNKNOWN, COMMON, NAME, AMBIGUOUS, PLACE = range(5)
TITLE, NOBLE, RELIGIOUS, DOCTOR, KIN, ROLE, CUE, SELF = range(5, 13)
PREP, LOC, SAY, PASSIVE, ACTIVE, ORG, PLACEHEAD, BUSINESS = range(13, 21)
TIME, FUNC, GREETING, BIN, DEGREE, HOLY, NUMBER, MARK, OPAQUE, INITIAL, EDGE = range(21, 32)

SECTIONS = {
    "title": TITLE,
    "noble": NOBLE,
    "religious": RELIGIOUS,
    "doctor": DOCTOR,
    "kin": KIN,
    "role": ROLE,
    "cue": CUE,
    "self": SELF,
    "prep": PREP,
    "loc": LOC,
    "say": SAY,
    "passive": PASSIVE,
    "active": ACTIVE,
    "org": ORG,
    "placehead": PLACEHEAD,
    "business": BUSINESS,
    "time": TIME,
    "func": FUNC,
    "greeting": GREETING,
    "bin": BIN,
    "degree": DEGREE,
    "holy": HOLY,
}
"""The sections of `data/classes.txt`."""

NAMELIKE = frozenset({UNKNOWN, NAME, AMBIGUOUS})
"""Classes of words that may be a name wherever they stand."""

TITLES = frozenset({TITLE, NOBLE, RELIGIOUS, DOCTOR})
"""Classes of words that stand directly before a name."""

STARTERS = frozenset({UNKNOWN, NAME, AMBIGUOUS, TITLE, NOBLE, RELIGIOUS, DOCTOR, CUE, BIN})
"""Classes that make a text worth a closer look; a text with none of them holds no name."""

SPACE, COMMA, STOP, TIGHT, LINE, COLON, OPEN, CLOSE, HYPHEN, SLASH, OTHER = range(11)
"""What stands between two words. TIGHT: a full stop without a space."""
LOWER, CAPITALISED, UPPER = range(3)
MIXED, ALL_LOWER, ALL_UPPER = range(3)
"""How the whole text is typed: with capitals where they belong, with none, or in capitals."""
