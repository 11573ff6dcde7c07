"""Taking back and going back: what a withdrawal deletes at once, and the release that a rollback may show."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Collection, Iterable
from datetime import date
from pathlib import Path

from memarak.errors import LeakDetected, ReleaseRefused, SnapshotInvalid
from memarak.matching import by_key, fold
from memarak.publishing.purging import PACKAGE, releases_showing, shows
from memarak.publishing.release_files import damaged_files
from memarak.publishing.target import Target
from memarak.snapshot import read_snapshot
from memarak.state import STAGED, State


def take_back(typed: str, reason: str, state: State, place: Target | None, day: date) -> tuple[bool, int]:
    """Withdraw the complaint from the next build on, and delete at once the old releases in `place` that show it.

    `typed` is its `nomor`, `reason` a key of `WITHDRAWAL_REASONS`. Tells whether the live release, or what was built last,
    shows such a complaint, and how many releases were deleted.
    """
    shown = _shown_number(typed, [*_live_package(place), state.folder / "snapshot"])
    with state.locked():
        state.withdraw({shown or typed: reason}, day)
        forget_unpublished(state.folder)
    return shown is not None, _purge_old_releases(place, shown or typed) if place else 0


def _shown_number(typed: str, packages: Iterable[Path]) -> str | None:
    """The number meant by what was typed, if one of the data packages shows it; case and spaces don't matter."""
    for package in packages:
        try:
            numbers = {c.nomor for c in read_snapshot(package).complaints if c.tautan}
        except SnapshotInvalid:
            continue
        if typed in numbers:
            return typed
        alike = by_key(numbers).get(fold(typed), [])
        if len(alike) == 1:
            return alike[0]
    return None


def _live_package(place: Target | None) -> list[Path]:
    """The data package of the live release, if there is one."""
    live = place.live() if place else None
    return [live / PACKAGE] if live else []


def _purge_old_releases(place: Target, number: str) -> int:
    """Delete the releases, the live one apart, that show the complaint; tells how many."""
    with place.locked():
        doomed = releases_showing(place, [number])
        place.remove(doomed)
    return len(doomed)


def forget_unpublished(state: Path) -> None:
    """Delete the snapshot of a run that did not publish: nobody will read it, and it may hold what is taken back."""
    shutil.rmtree(state / STAGED / "snapshot", ignore_errors=True)


def roll_back(place: Target, withdrawn: Collection[str], scan: Callable[[Path], None]) -> Path:
    """Show the release before the live one, if it is whole and would be let out today.

    `withdrawn` are the numbers taken back; `scan` raises `LeakDetected` for a folder that holds personal data.
    Raises `ReleaseRefused` where there is no earlier release or it may not be shown.
    """
    with place.locked():
        live = place.live()
        releases = place.all_releases()
        earlier = releases[: releases.index(live)] if live in releases else []
        if not earlier:
            raise ReleaseRefused(f"Tidak ada rilis yang lebih lama di {place.root}; terbitkan ulang dari lembar yang benar.")
        candidate = earlier[-1]
        if damaged_files(candidate):
            raise ReleaseRefused(f"Rilis {candidate.name} tidak utuh lagi; terbitkan ulang dari lembarnya.")
        if shows(candidate, withdrawn):
            raise ReleaseRefused(f"Rilis {candidate.name} masih memuat keluhan yang sudah ditarik; situs tidak diganti.")
        try:
            scan(candidate)
        except LeakDetected:
            raise ReleaseRefused(
                f"Rilis {candidate.name} memuat data pribadi menurut aturan sekarang; situs tidak diganti."
            ) from None
        place.switch(candidate)
        return candidate
