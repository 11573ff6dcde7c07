"""Numbers that go on in the next line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from memarak.privacy.groupings import TAXED_OBJECT, TAXPAYER
from memarak.privacy.numbers import IDENTITY_DIGITS, NumberRun

_LINE_END = re.compile(r"[^\S\n]{0,2}[-./]?[^\S\n]{0,2}\n[^\S\n]{0,2}[-./]?[^\S\n]{0,2}")
_IDENTITY = re.compile(r"[1-9]\d{5}[0-7]\d[01]\d{7}")
_MOBILE = re.compile(r"(?:08|628)\d{8,11}")
_FRACTION = re.compile(r"\d{1,3}[.,]\d{4,}")
_LONGEST_BEGINNING = 9
"""A mobile number with more digits than these is whole."""
_MOST_LINES = 5


def over_line_ends(runs: Iterable[NumberRun], text: str) -> list[NumberRun]:
    """`runs` of `text`, where those that stand on lines of their own and are one number know it.

    All keep their places, so that no marker swallows the line's end, and get the digits of the whole.
    """
    found = list(runs)
    joined: list[NumberRun] = []
    index = 0
    while index < len(found):
        count = _lines_of_one(found, index, text)
        group = found[index : index + count]
        if count > 1:
            digits, sizes = "".join([run.digits for run in group]), sum([run.sizes for run in group], ())
            group = [replace(run, digits=digits, sizes=sizes, before=group[0].before) for run in group]
        joined += group
        index += count
    return joined


def _lines_of_one(runs: list[NumberRun], index: int, text: str) -> int:
    """How many of `runs` from `index` on, each on its line, are one number: 1 where it goes on in no other line."""
    stop = index + 1
    while stop < min(len(runs), index + _MOST_LINES) and _LINE_END.fullmatch(text, runs[stop - 1].end, runs[stop].start):
        stop += 1
    for end in range(stop, index + 1, -1):
        if _are_one(runs[index:end]):
            return end - index
    return 1


def _are_one(runs: list[NumberRun]) -> bool:
    """Whether none of `runs` is a number of its own and all together have the digits of one."""
    digits = "".join([run.digits for run in runs])
    if any(run.digits.startswith(("08", "628")) for run in runs[1:]) or any(_FRACTION.fullmatch(run.raw) for run in runs):
        return False
    if len(digits) == IDENTITY_DIGITS:
        return _IDENTITY.fullmatch(digits) is not None
    if sum([run.sizes for run in runs], ()) in (TAXPAYER, TAXED_OBJECT):
        return True
    return runs[0].count <= _LONGEST_BEGINNING and _MOBILE.fullmatch(digits) is not None
