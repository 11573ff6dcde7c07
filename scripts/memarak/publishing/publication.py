"""One publication: gates, the last look at the built site, the release, and what is purged behind it."""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from memarak.disk import trouble
from memarak.errors import HistoryBroken, ReleaseRefused
from memarak.history.ledger import (
    LEDGER_FILE,
    SALT_FILE,
    Entry,
    changes_between,
    ledger_bytes,
    new_entry,
    read_ledger,
    salted_digests,
)
from memarak.history.shelf import update_editions
from memarak.publishing.finished import Scan, check_finished, check_scan, weight_of
from memarak.publishing.gates import EMPTY_PLACE, check_codes, check_gates, pass_or_refuse
from memarak.publishing.links import check_pages
from memarak.publishing.purging import PACKAGE, is_readable, releases_to_purge, taken_back
from memarak.publishing.recovery import LAST_LINE, check_lineage, restore, shown_ledger
from memarak.publishing.release_files import digests_of, known_digests, without_copies
from memarak.publishing.taking_back import forget_unpublished
from memarak.publishing.target import Target
from memarak.settings import Settings
from memarak.snapshot import Snapshot, read_snapshot
from memarak.state import STAGED, State
from memarak.withdrawal import GONE

STATUS = "status.json"
_PLACES = "tempat_terbit"


@dataclass(slots=True)
class Publication:
    """What one run of `publish` knows about the target and the release to be.

    `staged` is the state as it will stand if the release goes out; it lies beside the real one.
    """

    place: Target
    state: State
    settings: Settings
    allowed: Collection[str]
    staged: State = field(init=False)
    started: datetime = field(default_factory=lambda: datetime.now(UTC))
    salt: str = field(default_factory=lambda: secrets.token_hex(32))
    before: Snapshot | None = None
    after: Snapshot | None = None
    changes: Mapping[str, Any] = field(default_factory=dict)
    waved_through: set[str] = field(default_factory=set)

    @contextmanager
    def opened(self) -> Iterator[State]:
        """Hold the target, learn what a run that was killed did not write down, then give the state to be."""
        check_codes(self.allowed)
        self._refuse_vanished_place()
        with self.place.locked():
            live = self.place.live()
            shown, own = shown_ledger(live), self._ledger()
            check_lineage(own, shown, self.state.folder)
            if live and len(shown) > len(own):
                self._catch_up(live, shown)
            self.staged = self.state.staged()
            try:
                yield self.staged
            finally:
                forget_unpublished(self.state.folder)

    def last_package(self, snapshot: Path) -> Path | None:
        """The data package that was shown last: of the live release, or `snapshot` where that is not on this machine."""
        live = self.place.live()
        if live and (not self._ledger() or is_readable(live / PACKAGE)):
            return live / PACKAGE
        return snapshot if self._ledger() else None

    def pass_gates(self, last: Path | None, staged_snapshot: Path, vanished: Mapping[str, str]) -> None:
        """Compare with the package shown last, and write the ledger's next line into the staged state. Raises `GateRefused`."""
        self.after = read_snapshot(staged_snapshot)
        self.before = self._comparable(last, self.after)
        self.waved_through |= set(check_gates(self.before, self.after, self.settings.gates, self.allowed))
        self.changes = changes_between(self.before, self.after, vanished)
        digests = salted_digests(staged_snapshot, self.salt)
        self._write_ledger()
        update_editions(self.staged.folder, self.after, self._release_id(), digests, self._numbers_taken_back(vanished))

    def check(self, site: Path, scan: Scan) -> bool:
        """The last look at the built site. Raises `BuildFailed`, `GateRefused` or `LeakDetected`.

        False where a gate was waved through that the site's ledger does not tell yet: build again, and look again.
        """
        assert self.after is not None  # noqa: S101  (pass_gates comes first)
        check_pages(site, self.after, self.staged.former_addresses)
        live = self.place.live()
        manifest = known_digests(live)
        waved = check_finished(
            site, self.before, self.after, without_copies(manifest), weight_of(live, manifest) if live else 0,
            self.settings.gates, self.allowed,
        )  # fmt: skip
        waved += check_scan(scan(site), self.settings.gates["data-pribadi"], self.allowed)
        is_told = set(waved) <= self.waved_through
        if not is_told:
            self.waved_through |= set(waved)
            self._write_ledger()
        return is_told

    def release(self, site: Path) -> bool:
        """Place the site and show it; then remember what was staged, purge what must go, and keep the newest releases.

        Tells whether there was anything to release: a site equal to the live one but for the ledger and its time is none.
        """
        live = self.place.live()
        is_new = not live or _content(live, known_digests(live)) != _content(site, digests_of(site))
        if is_new:
            self._show(self.place.place(site, self._release_id()))
        try:
            self._adopt(with_ledger=is_new)
            self.place.remove(releases_to_purge(self.place, self.state.former_addresses))
            self.place.prune()
        except OSError as error:
            raise ReleaseRefused(
                f"Situs sudah terbit, tetapi folder {self.state.folder} {trouble(error)}, lalu jalankan lagi: "
                "portal melengkapi catatannya sendiri."
            ) from None
        return is_new

    def _show(self, release: Path) -> None:
        try:
            self.place.switch(release)
        except ReleaseRefused:
            self.place.remove([release])
            raise

    def _ledger(self) -> list[Entry]:
        return read_ledger(self.state.folder / LEDGER_FILE)

    def _local_time(self) -> str:
        """When this run began to publish, where the regency is."""
        return self.started.astimezone(ZoneInfo(self.settings.site.time_zone)).isoformat(timespec="seconds")

    def _release_id(self) -> str:
        assert self.after is not None  # noqa: S101
        return self.place.next_id(self.after.as_of.isoformat(), len(self._ledger()))

    def _refuse_vanished_place(self) -> None:
        """A folder that held releases and holds none is a disk that is not there. Raises `GateRefused`."""
        known = self.state.recall(_PLACES) or []
        if self.place.keeps_releases and str(self.place.root.resolve()) in known and not self.place.all_releases():
            sentence = f"Tempat terbit {self.place.root} kosong, padahal sudah pernah dipakai; pasang lagi disknya."
            self.waved_through |= set(pass_or_refuse({EMPTY_PLACE: sentence}, self.allowed))

    def _catch_up(self, live: Path, shown: list[Entry]) -> None:
        """The live release tells more than the state: a run was killed after the switch, or the state is an old one."""
        staged = State(self.state.folder / STAGED, self.state.portal)
        try:
            is_whole = read_ledger(staged.folder / LEDGER_FILE) == shown
        except HistoryBroken:
            is_whole = False
        if is_whole:
            self.staged = staged
            self._adopt(with_ledger=True)
        else:
            restore(self.state, live, self.settings)

    def _comparable(self, last: Path | None, after: Snapshot) -> Snapshot | None:
        """The package shown last, unless it is of another portal or of the sample: those have nothing to be compared with.

        Raises `SnapshotInvalid` where a package must be there and can't be read: gates don't open because of that.
        """
        before = read_snapshot(last) if last else None
        if before is None or before.portal.base_url != self.settings.site.base_url:
            return None
        return None if before.portal.is_sample and not after.portal.is_sample else before

    def _write_ledger(self) -> None:
        assert self.after is not None  # noqa: S101
        ledger = self._ledger()
        digests = salted_digests(self.staged.folder / "snapshot", self.salt)
        as_of, published = self.after.as_of.isoformat(), self._local_time()
        entry = new_entry(ledger, self._release_id(), as_of, self.changes, digests, self.waved_through, published)
        self.staged.write_bytes(LEDGER_FILE, ledger_bytes([*ledger, entry]))
        self.staged.write_bytes(SALT_FILE, f"{self.salt}\n".encode())

    def _numbers_taken_back(self, vanished: Mapping[str, str]) -> set[str]:
        """Numbers of complaints withdrawn, turned confidential or redacted further; what vanished at its source is none."""
        if self.before is None or self.after is None:
            return set()
        paths = {path for path in taken_back(self.before, self.after) if vanished.get(path) != GONE}
        return {c.nomor for c in self.before.complaints if c.tautan in paths}

    def _adopt(self, with_ledger: bool) -> None:
        """Make what was staged the state. The ledger comes last: while it is the old one, the next run does all this again."""
        self.state.adopt_memory(self.staged)
        if self.place.keeps_releases:
            places = self.state.recall(_PLACES) or []
            self.state.remember(_PLACES, sorted({*places, str(self.place.root.resolve())}))
        if with_ledger:
            self.state.take(self.staged)
            for name in (SALT_FILE, LEDGER_FILE):
                self.state.write_bytes(name, (self.staged.folder / name).read_bytes())
            last = self._ledger()[-1]
            self.state.remember(LAST_LINE, [last["urutan"], last["sidik"]])


def _content(site: Path, manifest: Mapping[str, str]) -> dict[str, str]:
    """What a site says, file to digest, apart from the ledger and from when it was published."""
    own = ("perubahan/", "feeds/perubahan.xml")
    said = {name: digest for name, digest in without_copies(manifest).items() if not name.startswith(own)}
    try:
        status = json.loads((site / STATUS).read_bytes())
        return {**said, STATUS: json.dumps({**status, "published": None}, sort_keys=True)}
    except (OSError, ValueError, TypeError):
        return said
