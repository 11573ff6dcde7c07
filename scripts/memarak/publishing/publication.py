"""How a publication begins and ends: what was shown last, what a killed run left undone, what the state takes over.

What may be shown next is the `Candidate` of `candidate.py`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from memarak.errors import HistoryBroken
from memarak.history.ledger import LEDGER_FILE, SALT_FILE, Entry, read_ledger
from memarak.publishing.gates import EMPTY_PLACE, check_codes, pass_or_refuse
from memarak.publishing.purging import PACKAGE, is_readable
from memarak.publishing.recovery import LAST_LINE, check_lineage, restore, shown_ledger
from memarak.publishing.taking_back import forget_unpublished
from memarak.publishing.target import Target
from memarak.settings import Settings
from memarak.state import STAGED, State

_PLACES = "tempat_terbit"


@dataclass(frozen=True, slots=True)
class Publication:
    """One run of `publish` that holds its target. `staged` is the state as it will stand if the release goes out.

    `allowed` are the gates that this run may wave through, `waved_through` those that it already did.
    """

    place: Target
    state: State
    staged: State
    settings: Settings
    allowed: Collection[str]
    waved_through: frozenset[str]

    def ledger(self) -> list[Entry]:
        """The lines up to the last release."""
        return read_ledger(self.state.folder / LEDGER_FILE)

    def last_package(self, snapshot: Path) -> Path | None:
        """The data package that was shown last: of the live release, or `snapshot` where that is not on this machine."""
        live, ledger = self.place.live(), self.ledger()
        if live and (not ledger or is_readable(live / PACKAGE)):
            return live / PACKAGE
        return snapshot if ledger else None

    def adopt(self, with_ledger: bool) -> None:
        """Make what was staged the state."""
        _adopt(self.state, self.staged, self.place, with_ledger)


@contextmanager
def opened(place: Target, state: State, settings: Settings, allowed: Collection[str]) -> Iterator[Publication]:
    """Hold the target, and write down what a run that was killed did not.

    Raises `UsageError` for a gate in `allowed` that there is none of, `GateRefused` where the target's disk is not there,
    `HistoryBroken` where state and live site don't belong together.
    """
    check_codes(allowed)
    waved_through = _refuse_vanished_place(place, state, allowed)
    with place.locked():
        live = place.live()
        shown, own = shown_ledger(live), read_ledger(state.folder / LEDGER_FILE)
        check_lineage(own, shown, state.folder)
        if live and len(shown) > len(own):
            _catch_up(place, state, settings, live, shown)
        try:
            yield Publication(place, state, state.staged(), settings, allowed, waved_through)
        finally:
            forget_unpublished(state.folder)


def _refuse_vanished_place(place: Target, state: State, allowed: Collection[str]) -> frozenset[str]:
    """A folder that held releases and holds none is a disk that is not there. Gives the gate, if that was waved through."""
    known = state.recall(_PLACES) or []
    if not place.keeps_releases or str(place.root.resolve()) not in known or place.all_releases():
        return frozenset()
    sentence = f"Tempat terbit {place.root} kosong, padahal sudah pernah dipakai; pasang lagi disknya."
    return frozenset(pass_or_refuse({EMPTY_PLACE: sentence}, allowed))


def _catch_up(place: Target, state: State, settings: Settings, live: Path, shown: list[Entry]) -> None:
    """The live release tells more than the state: a run was killed after the switch, or the state is an old one."""
    staged = State(state.folder / STAGED, state.portal)
    try:
        is_whole = read_ledger(staged.folder / LEDGER_FILE) == shown
    except HistoryBroken:
        is_whole = False
    if is_whole:
        _adopt(state, staged, place, with_ledger=True)
    else:
        restore(state, live, settings)


def _adopt(state: State, staged: State, place: Target, with_ledger: bool) -> None:
    """The ledger comes last: while it is the old one, the next run does all this again."""
    state.adopt_memory(staged)
    if place.keeps_releases:
        places = state.recall(_PLACES) or []
        state.remember(_PLACES, sorted({*places, str(place.root.resolve())}))
    if with_ledger:
        state.take(staged)
        for name in (SALT_FILE, LEDGER_FILE):
            state.write_bytes(name, (staged.folder / name).read_bytes())
        last = read_ledger(state.folder / LEDGER_FILE)[-1]
        state.remember(LAST_LINE, [last["urutan"], last["sidik"]])
