"""What `state/` can learn again from a published site, after a killed run or the loss of the state itself.

The ledger tells which addresses no longer show a complaint, and why; the site holds the editions' figures. Only the
editions' facts are lost with the state: they are made anew from today's records, as far as these tell.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from memarak.errors import HistoryBroken, SnapshotInvalid
from memarak.history.editions import ABOUT, EDITIONS, FACTS, facts_bytes
from memarak.history.facts import as_then, facts_of
from memarak.history.ledger import LEDGER_FILE, SALT_FILE, Entry, ledger_bytes, read_ledger, verify_chain
from memarak.publishing.purging import PACKAGE
from memarak.settings import Settings
from memarak.slugs import complaint_path
from memarak.snapshot import read_snapshot
from memarak.state import State
from memarak.vocabulary import WITHDRAWAL_REASONS

SHOWN = "perubahan"
"""Where a site holds its ledger."""
LAST_LINE = "riwayat_terakhir"
"""Under this the state remembers the number and digest of the last line that it published."""


def shown_ledger(site: Path | None) -> list[Entry]:
    """The ledger that a published site shows, none where there is no site or it is damaged there."""
    try:
        ledger = read_ledger(site / SHOWN / LEDGER_FILE) if site else []
        verify_chain(ledger)
    except HistoryBroken:
        return []
    return ledger


def check_lineage(own: Sequence[Entry], shown: Sequence[Entry], state: Path) -> None:
    """Raise `HistoryBroken` where the state's ledger is damaged, or not the one that the site shows."""
    try:
        verify_chain(own)
    except HistoryBroken as error:
        way_out = f"; hapus {state / LEDGER_FILE}, portal mengambilnya lagi dari situs yang tampil." if shown else "."
        raise HistoryBroken(str(error).rstrip(".") + way_out) from None
    both = min(len(own), len(shown))
    if [e["sidik"] for e in own[:both]] != [e["sidik"] for e in shown[:both]]:
        raise HistoryBroken(
            f"Catatan perubahan di {state} bukan milik situs yang tampil; pakai folder --state yang menerbitkannya."
        )


def restore(state: State, site: Path, settings: Settings) -> None:
    """Bring `state` to what the published folder `site` tells. The ledger comes last: until then the state is the old one.

    That the sheet has a `kerahasiaan` column is known too, as without one the settings must say so.
    """
    ledger = shown_ledger(site)
    former, withdrawn = _former_addresses(ledger)
    for cause_and_day, number in withdrawn:
        state.withdraw({number: cause_and_day[0]}, cause_and_day[1])
    for path, (cause, day) in former.items():
        if path not in state.former_addresses:
            state.keep_addresses({path: cause}, set(), day)
    state.guard_visibility_column(settings.source.default_visibility is None or state.visibility_column_seen)
    _restore_editions(state, site)
    state.write_bytes(SALT_FILE, (site / SHOWN / SALT_FILE).read_bytes())
    state.write_bytes(LEDGER_FILE, ledger_bytes(ledger))


def _former_addresses(ledger: Sequence[Entry]) -> tuple[dict[str, tuple[str, date]], list[tuple[tuple[str, date], str]]]:
    """Addresses that no longer show a complaint, with cause and day; and which of them were withdrawn, by number."""
    former: dict[str, tuple[str, date]] = {}
    numbers: dict[str, str] = {}
    for entry in ledger:
        for number in (*entry["ditambah"], *entry["diubah"]):
            path = complaint_path(number)
            numbers[path] = number
            former.pop(path, None)
        former.update({path: (cause, date.fromisoformat(entry["data_per"])) for path, cause in entry["tidak_tampil"].items()})
    withdrawn = [(found, numbers[path]) for path, found in former.items() if found[0] in WITHDRAWAL_REASONS and path in numbers]
    return former, withdrawn


def _restore_editions(state: State, site: Path) -> None:
    """The figures and revisions as published; the facts as far as today's records tell what was so on each edition's day."""
    try:
        today = facts_of(read_snapshot(site / PACKAGE).complaints)
    except SnapshotInvalid:
        return
    for about in sorted((site / EDITIONS).glob(f"*/{ABOUT}")):
        month = about.parent.name
        kept = state.folder / EDITIONS / month
        if not (kept / FACTS).exists():
            for path in (p for p in about.parent.iterdir() if p.suffix in (".csv", ".json")):
                state.write_bytes(f"{EDITIONS}/{month}/{path.name}", path.read_bytes())
            then = json.loads(about.read_text(encoding="utf-8"))["data_per"]
            facts = [fact for fact in (as_then(now, then) for now in today) if fact]
            state.write_bytes(f"{EDITIONS}/{month}/{FACTS}", facts_bytes(facts))
