"""Complaints that are no longer shown: which are to be taken back, and what their addresses say afterwards."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from memarak.errors import SnapshotInvalid
from memarak.matching import by_key, fold
from memarak.reference_files import read_reference
from memarak.slugs import complaint_path
from memarak.snapshot import read_shown
from memarak.source_names import SAMPLE
from memarak.vocabulary import WITHDRAWAL_REASONS

LIST_FILE = "ditarik.csv"
HIDDEN, GONE = "dirahasiakan", "hilang"
DEFAULT_REASON = "data pribadi"


def reason_class(text: str) -> str:
    """The class of a withdrawal's reason; what is not one of the four words counts as `data pribadi`, the most careful."""
    return {fold(reason): reason for reason in WITHDRAWAL_REASONS}.get(fold(text), DEFAULT_REASON)


def read_withdrawn_list(folder: Path) -> dict[str, str]:
    """`ditarik.csv` beside the configuration (columns `nomor`, `alasan`): `nomor` to the reason's class; optional.

    Raises `ConfigurationError` where the file stands but can't be read: a withdrawal must never be overlooked.
    """
    file = read_reference(folder / LIST_FILE, ("nomor", "alasan"), ("nomor",))
    rows = file.rows.values() if file else ()
    return {row["nomor"].strip(): reason_class(row["alasan"]) for row in rows if row["nomor"].strip()}


def as_in_source(withdrawn: Mapping[str, str], numbers: Iterable[str]) -> dict[str, str]:
    """The same with each number as the source writes it: case and spaces must not save a complaint from being taken back."""
    known = by_key(numbers)
    return {meant: why for number, why in withdrawn.items() for meant in {number, *known.get(fold(number), ())}}


def shown_pages(snapshot: Path | None, base_url: str, kind: str) -> dict[str, str]:
    """Page path to `nomor` of what the last snapshot of the portal at `base_url` showed; nothing where none can be read.

    `kind` is that of today's source: pages of the sample are no former addresses of a real one.
    """
    try:
        last, shown = read_shown(snapshot) if snapshot else (None, {})
    except SnapshotInvalid:
        return {}
    if last is None or last.base_url != base_url or (last.is_sample and kind != SAMPLE):
        return {}
    return shown


def turned_confidential(confidential: Iterable[str], earlier_paths: Collection[str]) -> dict[str, str]:
    """Numbers of confidential complaints that once had a page: what they were is known, so they hide nobody else.

    `earlier_paths` are the pages of the last snapshot and the former addresses.
    """
    return {number: HIDDEN for number in confidential if complaint_path(number) in earlier_paths}


def vanished_pages(
    before: Mapping[str, str], shown_paths: Collection[str], numbers_in_source: Collection[str], withdrawn: Mapping[str, str]
) -> dict[str, str]:
    """Pages shown before and not now, path to cause: a reason's class, `dirahasiakan`, or `hilang` from the source.

    `before` maps the path of each page of the last snapshot to its `nomor`.
    """
    causes = {}
    for path, number in before.items():
        if path not in shown_paths:
            causes[path] = withdrawn.get(number) or (HIDDEN if number in numbers_in_source else GONE)
    return causes
