"""Taking back and going back: what a withdrawal deletes at once, and the release that a rollback may show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from memarak.errors import LeakDetected, ReleaseRefused
from memarak.publishing.folder import FolderTarget, damaged_files
from memarak.publishing.pages import PagesTarget
from memarak.publishing.publication import releases_that_show
from memarak.slugs import slug_of_number


def page_of(number: str) -> str:
    """The path of a complaint's page."""
    return f"keluhan/{slug_of_number(number)}/"


def purge_old_releases(place: FolderTarget | PagesTarget, number: str) -> int:
    """Delete the releases, the live one apart, that show the complaint; tells how many."""
    with place.locked():
        doomed = releases_that_show(place, [page_of(number)])
        place.remove(doomed)
    return len(doomed)


def roll_back(place: FolderTarget | PagesTarget, withdrawn: list[str], scan: Callable[[Path], None]) -> Path:
    """Show the release before the live one, if it is whole and would be let out today.

    `withdrawn` are the numbers taken back; `scan` raises `LeakDetected` for a folder that holds personal data.
    Raises `ReleaseRefused` where there is no earlier release or it may not be shown.
    """
    with place.locked():
        live = place.live()
        releases = place.all_releases()
        earlier = [r for r in releases if live is not None and r in releases[: releases.index(live)]]
        if not earlier:
            raise ReleaseRefused(f"Tidak ada rilis yang lebih lama di {place.root}; terbitkan ulang dari lembar yang benar.")
        candidate = earlier[-1]
        if any((candidate / page_of(number)).exists() for number in withdrawn):
            raise ReleaseRefused(f"Rilis {candidate.name} masih memuat keluhan yang sudah ditarik; situs tidak diganti.")
        if damaged_files(candidate):
            raise ReleaseRefused(f"Rilis {candidate.name} tidak utuh lagi; terbitkan ulang dari lembarnya.")
        try:
            scan(candidate)
        except LeakDetected:
            raise ReleaseRefused(
                f"Rilis {candidate.name} memuat data pribadi menurut aturan sekarang; situs tidak diganti."
            ) from None
        place.switch(candidate)
        return candidate
