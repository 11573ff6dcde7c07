"""Which complaints are withheld and why, and what is left of a withheld one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from memarak.privacy.columns import is_safe_number
from memarak.privacy.review import ReviewQueue
from memarak.privacy.small_groups import STEPS, WithheldRow, generalise
from memarak.tables import CleanTables

SHOWN_VISIBILITIES = ("publik", "anonim")
KEPT_WHEN_WITHHELD = frozenset(
    ("tanggal_masuk", "jenis", "klasifikasi", "status", "tanggal_tanggapan_pertama", "tanggal_selesai", "ditampilkan", *STEPS)
)
"""What figures need of a withheld row; every other column is blank there, also one that is new."""


@dataclass(frozen=True, slots=True)
class Withholding:
    """For each complaint whether it is withheld, and whether it counts to the five of a small group."""

    withheld: pd.Series[bool]
    counts: pd.Series[bool]

    def waiting_for(self, waiting: pd.Series[bool]) -> Withholding:
        """The same with those complaints withheld too that wait for a person; they count to no five."""
        return replace(self, withheld=self.withheld | waiting)


def decide_withholding(clean: CleanTables, withdrawn: Mapping[str, str], queue: ReviewQueue) -> Withholding:
    """Confidential, withdrawn (numbers as in `clean`), or with a `nomor` that is no identifier but somebody's number."""
    frame = clean.keluhan
    visibility = frame["kerahasiaan"] if "kerahasiaan" in frame else pd.Series("", index=frame.index)
    confidential = ~visibility.isin(SHOWN_VISIBILITIES)
    taken_back = frame["nomor"].isin(list(withdrawn))
    unsafe = ~frame["nomor"].map(is_safe_number).astype(bool)
    for row in frame.loc[unsafe & ~confidential & ~taken_back, "baris"]:
        queue.tell("nomor-pribadi", "keluhan", int(row), "nomor")
    return Withholding(confidential | taken_back | unsafe, confidential & ~taken_back)


def blank_and_generalise(complaints: pd.DataFrame, withholding: Withholding) -> pd.DataFrame:
    """`keluhan` as it goes on: withheld rows blanked and generalised; `ditampilkan` added; in an order that tells nothing."""
    withheld = withholding.withheld
    result = complaints.assign(ditampilkan=withheld.map({True: "tidak", False: "ya"}))
    blank = [str(name) for name in result.columns if name not in KEPT_WHEN_WITHHELD]
    result = result.assign(**{name: result[name].mask(withheld, "") for name in blank})
    hidden = result[withheld]
    years = hidden["tanggal_masuk"].dt.year
    values = zip(years, *(hidden[step] for step in STEPS), withholding.counts[withheld], strict=True)
    rows = generalise([WithheldRow(int(y), k, c, o, bool(counts)) for y, k, c, o, counts in values])
    for step in STEPS:
        column = result[step].copy()
        column[withheld] = [getattr(row, step) for row in rows]
        result = result.assign(**{step: column})
    return _ordered(result, withheld)


def _ordered(complaints: pd.DataFrame, withheld: pd.Series[bool]) -> pd.DataFrame:
    """By all columns; among those shown the first, the number, decides alone, and the others need not be compared."""
    shown = complaints[~withheld].sort_values("nomor", kind="stable", ignore_index=True)
    if not withheld.any():
        return shown
    hidden = complaints[withheld].sort_values(list(complaints.columns))
    return pd.concat([hidden, shown], ignore_index=True)
