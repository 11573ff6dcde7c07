"""What was taken back must not be found in old releases: which of them hold it, in their data package as in their pages."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from difflib import SequenceMatcher
from pathlib import Path

from memarak.errors import SnapshotInvalid
from memarak.publishing.target import Target
from memarak.snapshot import Snapshot, read_snapshot
from memarak.vocabulary import CELL_TEXT_COLUMNS
from memarak.withdrawal import GONE

PACKAGE = "data"
"""Where a release holds the data package it was made from."""
_TOKEN = re.compile(r"\[[^\[\]]* disamarkan\]|\S+")
_VEIL = re.compile(r"\[[^\[\]]* disamarkan\]")


def taken_back(before: Snapshot | None, after: Snapshot) -> set[str]:
    """Page paths whose earlier text must not be found any more: pages that went, and texts redacted further."""
    if before is None:
        return set()
    new = {c.tautan: c for c in after.complaints if c.tautan}
    old_texts, new_texts = _texts(before), _texts(after)
    paths = set()
    for complaint in before.complaints:
        path = complaint.tautan
        if path and (path not in new or is_redacted_further(old_texts[complaint.nomor], new_texts[new[path].nomor])):
            paths.add(path)
    return paths


def is_redacted_further(before: Iterable[str], after: Iterable[str]) -> bool:
    """Whether some words that stood before are now behind a marker; a text that was only rewritten is not."""
    old, new = _tokens(before), _tokens(after)
    if old == new:
        return False
    if _veils(new) > _veils(old):
        return True
    for tag, old_start, old_end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        lost = any(not _VEIL.fullmatch(token) for token in old[old_start:old_end])
        put_there = new[new_start:new_end] or new[max(0, new_start - 1) : new_end + 1]
        if tag != "equal" and lost and any(_VEIL.fullmatch(token) for token in put_there):
            return True
    return False


def releases_to_purge(place: Target, former: Mapping[str, Mapping[str, str]]) -> list[Path]:
    """Old releases that hold what the live one takes back; `former` are the addresses no longer shown, with their cause.

    What merely vanished from the sheet may have been deleted by mistake, so the release just before the live one
    keeps it until the next publication. A release whose data can't be read could hold anything, and goes.
    """
    live = place.live()
    after = _read(live)
    if live is None or after is None:
        return []
    releases = place.all_releases()
    previous = releases[releases.index(live) - 1] if live in releases and releases.index(live) else None
    doomed = []
    for release in releases:
        before = _read(release)
        paths = taken_back(before, after)
        if release == previous:
            paths = {path for path in paths if former.get(path, {}).get("sebab") != GONE}
        if release != live and (before is None or paths):
            doomed.append(release)
    return doomed


def releases_showing(place: Target, numbers: Collection[str]) -> list[Path]:
    """Releases, the live one apart, that show one of these complaints, or whose data can't be read."""
    live = place.live()
    return [release for release in place.all_releases() if release != live and shows(release, numbers)]


def shows(release: Path, numbers: Collection[str]) -> bool:
    """Whether a release shows one of these complaints; one whose data can't be read might."""
    package = _read(release)
    return package is None or any(c.tautan and c.nomor in numbers for c in package.complaints)


def is_readable(package: Path) -> bool:
    """Whether a data package is whole enough to be compared with."""
    try:
        read_snapshot(package)
    except SnapshotInvalid:
        return False
    return True


def _read(release: Path | None) -> Snapshot | None:
    try:
        return read_snapshot(release / PACKAGE) if release else None
    except SnapshotInvalid:
        return None


def _texts(snapshot: Snapshot) -> dict[str, tuple[str, ...]]:
    """`nomor` to all texts of a complaint, its responses last."""
    texts = {c.nomor: [getattr(c, name) for name in CELL_TEXT_COLUMNS["keluhan"]] for c in snapshot.complaints if c.tautan}
    for response in snapshot.responses:
        texts.get(response.nomor, []).append(response.isi)
    return {number: tuple(found) for number, found in texts.items()}


def _tokens(texts: Iterable[str]) -> list[str]:
    return _TOKEN.findall("\n".join(texts))


def _veils(tokens: Iterable[str]) -> int:
    return sum(1 for token in tokens if _VEIL.fullmatch(token))
