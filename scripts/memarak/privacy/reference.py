"""The other public tables: agencies, places, meetings, programme. Free text in them is redacted like any other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import pandas as pd

from memarak.privacy.labels import SHOWN, judge_labels
from memarak.privacy.texts import make_all_safe

if TYPE_CHECKING:
    from memarak.privacy.names.public import PublicNames

MEETING_TEXTS = ("nama", "tempat")
PROGRAMME_TEXTS = ("nama", "sasaran", "satuan", "periode", "status", "keterangan", "target", "capaian")
_SHORT_CODE = re.compile(r"[A-Z]{2,6}")


def redact_frame(frame: pd.DataFrame, names: Sequence[str], public_names: PublicNames | None) -> pd.DataFrame:
    """`frame` with the text columns `names` redacted; cells that are no text stay as they are."""
    present = [name for name in names if name in frame and not frame.empty]
    cells = {cell for name in present for cell in frame[name] if isinstance(cell, str) and cell}
    safe = make_all_safe(cells, public_names)
    return frame.assign(**{name: [safe[c].text if c in safe else c for c in frame[name]] for name in present})


def meetings(frame: pd.DataFrame, public_names: PublicNames | None) -> pd.DataFrame:
    """`pertemuan` with its texts redacted, without meetings whose code, which becomes an address, names somebody."""
    spoken = {code: code.replace("-", " ").replace("_", " ") for code in frame["kode"]}
    safe = make_all_safe(spoken.values(), public_names)
    kept = [safe[spoken[code]].text == spoken[code] for code in frame["kode"]]
    return redact_frame(_rows(frame, kept), MEETING_TEXTS, public_names)


def agencies(
    frame: pd.DataFrame, from_data: bool, public_names: PublicNames | None, asked: Sequence[str] | pd.Series[str] = ()
) -> pd.DataFrame:
    """`opd`: an agency's contact and site are official and stay.

    Agencies of the regency's own list keep their names. Where agencies are whatever the sheet names
    (`opd_dari_data`), each name is a free cell: one that isn't fit for a label is left out. A short code in
    capitals ("DSNY") counts as often as complaints name it; `asked` holds the agency's code of each complaint.
    """
    frame = frame[[name for name in frame.columns if name != "alias"]]
    if not from_data:
        return frame
    shares = Counter(asked)
    counted = [
        name
        for code, name in zip(frame["kode"], frame["nama"], strict=True)
        for _ in range(shares[code] if _SHORT_CODE.fullmatch(name) else 1)
    ]
    verdicts = judge_labels([*counted, *frame["nama"].unique()], public_names)
    return _rows(frame, [not name or verdicts[name] == SHOWN for name in frame["nama"]])


def places(frame: pd.DataFrame, from_data: bool, public_names: PublicNames | None) -> pd.DataFrame:
    """`wilayah`: as with agencies, names from the data must be fit for a label."""
    if not from_data:
        return frame
    keep = [a and b for a, b in zip(_fit(frame["kecamatan"], public_names), _fit(frame["desa"], public_names), strict=True)]
    return _rows(frame, keep)


def _rows(frame: pd.DataFrame, keep: list[bool]) -> pd.DataFrame:
    return frame[pd.Series(keep, index=frame.index, dtype=bool)].reset_index(drop=True)


def _fit(cells: Sequence[str] | pd.Series[str], public_names: PublicNames | None) -> list[bool]:
    """Which of `cells` may be shown as labels; blank is fit."""
    verdicts: Mapping[str, str] = judge_labels(list(cells), public_names)
    return [not cell or verdicts[cell] == SHOWN for cell in cells]
