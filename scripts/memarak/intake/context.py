"""What every table is read with: the configuration, the day, and the directories of words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from memarak.intake.agencies import AgencyDirectory
from memarak.intake.dates import DateReader
from memarak.intake.places import PlaceDirectory
from memarak.intake.words import Vocabulary
from memarak.settings import Settings

NUMBER_CHARACTERS = r"(?=[^A-Za-z0-9]*[A-Za-z0-9])[A-Za-z0-9./-]{1,40}"
"""A `nomor`: letters, digits, `-`, `/`, `.`; at most 40, one of them a letter or digit (DESIGN, section 4)."""

_EPOCH = date(1970, 1, 1).toordinal()
_NOT_A_DAY = int(np.datetime64("NaT").view("i8"))


@dataclass(frozen=True, slots=True)
class Context:
    """Passed to every reader. `meetings` maps a folded meeting code to its code; None where there is no such tab.
    `unread_visibility` are rows whose `kerahasiaan` the source itself could not read (a failed formula, say): blank
    they may be, but not by choice.
    """

    settings: Settings
    as_of: date
    dates: DateReader
    words: Mapping[str, Vocabulary]
    agencies: AgencyDirectory
    places: PlaceDirectory
    meetings: Mapping[str, str] | None = None
    unread_visibility: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class DateColumn:
    """Dates of one column; `reasons` says by position why a filled cell could not be read."""

    days: np.ndarray[Any, np.dtype[np.datetime64]]
    reasons: Mapping[int, str]


def read_dates(values: list[str], reader: DateReader) -> DateColumn:
    """Read each distinct cell once. Blank and unreadable cells are NaT."""
    reasons: dict[str, str] = {}
    numbers: dict[str, int] = {}
    for value in dict.fromkeys(values):
        day = reader.read(value) if value else None
        if isinstance(day, str):
            reasons[value] = day
        numbers[value] = day.toordinal() - _EPOCH if isinstance(day, date) else _NOT_A_DAY
    days = np.array([numbers[value] for value in values], dtype=np.int64).view("datetime64[D]")
    return DateColumn(days, {p: reasons[value] for p, value in enumerate(values) if value in reasons} if reasons else {})


def date_series(days: np.ndarray[Any, np.dtype[np.datetime64]]) -> pd.Series:
    """Days as the tables hold them."""
    return pd.Series(days.astype("datetime64[s]"))


def text_series(values: list[str]) -> pd.Series:
    """Strings as the tables hold them."""
    return pd.Series(values, dtype=object)
