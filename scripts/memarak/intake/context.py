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
from memarak.intake.texts import map_unique
from memarak.intake.words import Vocabulary
from memarak.settings import Settings

NUMBER_CHARACTERS = r"(?=[^A-Za-z0-9]*[A-Za-z0-9])[A-Za-z0-9./-]{1,40}"
"""A `nomor`: letters, digits, `-`, `/`, `.`; at most 40, one of them a letter or digit (DESIGN, section 4)."""


@dataclass(frozen=True, slots=True)
class Context:
    """Passed to every reader. `meetings` maps a folded meeting code to its code; None where there is no such tab."""

    settings: Settings
    as_of: date
    dates: DateReader
    words: Mapping[str, Vocabulary]
    agencies: AgencyDirectory
    places: PlaceDirectory
    meetings: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class DateColumn:
    """Dates of one column; `reasons` says by position why a filled cell could not be read."""

    days: np.ndarray[Any, np.dtype[np.datetime64]]
    reasons: Mapping[int, str]


def read_dates(values: list[str], reader: DateReader) -> DateColumn:
    """Read each distinct cell once. Blank and unreadable cells are NaT."""
    results = map_unique(values, lambda value: reader.read(value) if value else None)
    days = np.array([None if isinstance(r, str) else r for r in results], dtype="datetime64[D]")
    return DateColumn(days, {position: r for position, r in enumerate(results) if isinstance(r, str)})


def date_series(days: np.ndarray[Any, np.dtype[np.datetime64]]) -> pd.Series:
    """Days as the tables hold them."""
    return pd.Series(days.astype("datetime64[s]"))


def text_series(values: list[str]) -> pd.Series:
    """Strings as the tables hold them."""
    return pd.Series(values, dtype=object)
