"""`memarak history verify`: the ledger is whole, nothing is missing at its end, and the live site is what it says."""

from __future__ import annotations

from pathlib import Path

from memarak.errors import HistoryBroken
from memarak.history.ledger import LEDGER_FILE, SALT_FILE, read_ledger, read_salt, salted_digests, verify_chain
from memarak.history.shelf import read_editions
from memarak.publishing.purging import PACKAGE
from memarak.publishing.recovery import LAST_LINE, SHOWN, check_lineage
from memarak.publishing.release_files import damaged_files
from memarak.publishing.target import Target
from memarak.state import State


def verify_history(state: State, place: Target | None) -> int:
    """The number of lines of a whole ledger. Raises `HistoryBroken` naming what was edited, lost or moved."""
    ledger = read_ledger(state.folder / LEDGER_FILE)
    verify_chain(ledger)
    number, digest = state.recall(LAST_LINE) or (0, "")
    if len(ledger) < number or (number and ledger[number - 1]["sidik"] != digest):
        raise HistoryBroken(f"Catatan perubahan kehilangan baris di ujungnya: dulu sampai baris {number}, kini {len(ledger)}.")
    read_editions(state.folder)
    live = place.live() if place else None
    if live:
        shown = read_ledger(live / SHOWN / LEDGER_FILE)
        verify_chain(shown)
        check_lineage(ledger, shown, state.folder)
        if len(shown) > len(ledger):
            raise HistoryBroken(
                f"Situs memuat {len(shown)} baris catatan, folder {state.folder} hanya {len(ledger)}; terbitkan lagi."
            )
        _verify_site(live, dict(shown[-1]["berkas"]) if shown else {})
    return len(ledger)


def _verify_site(live: Path, told: dict[str, str]) -> None:
    """The live release is whole, and its data package is the one that its last line tells."""
    damaged = damaged_files(live)
    if damaged:
        raise HistoryBroken(f"Rilis {live.name} berubah sejak terbit ({len(damaged)} berkas, di antaranya {damaged[0]}).")
    if (live / SHOWN / SALT_FILE).exists() and salted_digests(live / PACKAGE, read_salt(live / SHOWN)) != told:
        raise HistoryBroken(f"Data terbuka rilis {live.name} bukan yang dicatat; terbitkan lagi dari lembarnya.")
