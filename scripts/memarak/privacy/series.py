"""Numbers of machines that have as many digits as a person's."""

from __future__ import annotations

import re

from memarak.privacy.numbers import NumberRun

_SERIES = re.compile(r"(?<![^\W_])(?:seri|serial|s/n|sn)(?:nya)?(?:[^\S\n](?:no|nomor|number))?[^\w\n]{1,3}\Z")
_LONGEST = 24
_PERSON = re.compile(r"[1-9]\d{5}[0-7]\d[01]\d{7}")


def is_of_machine(run: NumberRun) -> bool:
    """Whether a word for a series stands right before a number that has no day of birth where a person's has it."""
    return _SERIES.search(run.before, max(0, len(run.before) - _LONGEST)) is not None and _PERSON.match(run.digits) is None
