"""Groupings of digits that tell a number's kind without a word."""

from __future__ import annotations

import re

TAXPAYER = (2, 3, 3, 1, 3, 3)
TAXED_OBJECT = (2, 2, 3, 3, 3, 4, 1)
GROUPINGS = frozenset({TAXPAYER, TAXED_OBJECT})
"""The sizes of the groups of an NPWP and a NOP, whatever stands between them."""
NIP = re.compile(r"(?:19|20)\d\d[01]\d[0-3]\d(?:19|20)\d\d[01]\d[12]\d{3}")
"""The digits of a NIP: days of birth and of employment, sex and a count."""
MOST_DIGITS, MOST_GROUPS = 18, 9
"""The longest of these numbers, and into how many groups people divide it."""
