"""One publication: gates, the last look at the built site, the release, and what is purged behind it."""

from __future__ import annotations

import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from memarak.errors import SnapshotInvalid
from memarak.history.ledger import LEDGER_FILE, SALT_FILE, changes_between, ledger_bytes, new_entry, read_ledger, salted_digests
from memarak.history.shelf import update_editions
from memarak.publishing.folder import FolderTarget, digests_of, read_manifest
from memarak.publishing.gates import check_codes, check_gates, check_weight
from memarak.publishing.links import check_links, check_pages
from memarak.publishing.pages import PagesTarget
from memarak.settings import Settings
from memarak.snapshot import Snapshot, read_snapshot
from memarak.state import STAGED, State
from memarak.withdrawal import GONE

PACKAGE = "data"
"""Where a release holds the data package it was made from."""


@dataclass(slots=True)
class Publication:
    """What one run of `publish` knows about the target and the release to be.

    `staged` is the state as it will stand if the release goes out; it lies beside the real one.
    """

    place: FolderTarget | PagesTarget
    state: State
    settings: Settings
    allowed: Collection[str]
    staged: State = field(init=False)
    before: Snapshot | None = None
    after: Snapshot | None = None
    waved_through: list[str] = field(default_factory=list)

    def last_package(self, snapshot: Path) -> Path:
        """The data package that was shown last: of the live release, or `snapshot` where the host keeps releases itself."""
        live = self.place.live()
        return live / PACKAGE if live else snapshot

    def prepare(self) -> State:
        """Learn what a run that was killed after the switch did not write down, then give the state to be.

        The live release shows the ledger as it went out; the staged state of that run holds the rest.
        """
        check_codes(self.allowed)
        live = self.place.live()
        staged = State(self.state.folder / STAGED, self.state.portal)
        if live:
            shown = read_ledger(live / "perubahan" / LEDGER_FILE)
            if len(shown) > len(read_ledger(self.state.folder / LEDGER_FILE)):
                whole = read_ledger(staged.folder / LEDGER_FILE) == shown
                self._adopt(staged if whole else State(live / "perubahan", self.state.portal), with_editions=whole)
        self.staged = self.state.staged()
        return self.staged

    def _adopt(self, source: State, with_editions: bool = True) -> None:
        for name in (LEDGER_FILE, SALT_FILE):
            self.state.write_bytes(name, (source.folder / name).read_bytes())
        if with_editions:
            self.state.take(source)

    def pass_gates(self, last: Path, staged_snapshot: Path, vanished: Mapping[str, str]) -> None:
        """Compare with the package shown last, and write the ledger's next line into the staged state. Raises `GateRefused`."""
        try:
            before = read_snapshot(last)
            self.before = before if before.portal.base_url == self.settings.site.base_url else None
        except SnapshotInvalid:
            self.before = None
        self.after = read_snapshot(staged_snapshot)
        self.waved_through = check_gates(self.before, self.after, self.settings.gates, self.allowed)
        ledger = read_ledger(self.state.folder / LEDGER_FILE)
        salt = secrets.token_hex(32)
        as_of = self.after.as_of.isoformat()
        changes = changes_between(self.before, self.after, vanished)
        digests = salted_digests(staged_snapshot, salt)
        entry = new_entry(ledger, self.place.next_id(as_of), as_of, changes, digests, self.waved_through)
        update_editions(self.staged.folder, self.after, entry["rilis"], digests, self._numbers_taken_back(vanished))
        self.staged.write_bytes(LEDGER_FILE, ledger_bytes([*ledger, entry]))
        self.staged.write_bytes(SALT_FILE, f"{salt}\n".encode())

    def _numbers_taken_back(self, vanished: Mapping[str, str]) -> set[str]:
        """Numbers of complaints withdrawn, turned confidential or redacted further; what vanished at its source is none."""
        if self.before is None or self.after is None:
            return set()
        paths = {path for path in taken_back(self.before, self.after) if vanished.get(path) != GONE}
        return {c.nomor for c in self.before.complaints if c.tautan in paths}

    def check(self, site: Path) -> None:
        """The last look at the built site. Raises `BuildFailed` or `GateRefused`."""
        assert self.after is not None  # noqa: S101  (pass_gates comes first)
        check_pages(site, self.after)
        check_links(site, self.after.portal.base_url)
        check_weight(self.place.live(), site, self.before, self.after, self.settings.gates, self.allowed)

    def release(self, site: Path) -> bool:
        """Place the site and show it; then remember the ledger, purge what must go, and keep the newest releases.

        Tells whether there was anything to release: a site equal to the live one but for the ledger is none.
        """
        assert self.after is not None  # noqa: S101
        live = self.place.live()
        if live and _without_ledger(read_manifest(live)) == _without_ledger(digests_of(site)):
            return False
        release = self.place.place(site, self.place.next_id(self.after.as_of.isoformat()))
        self.place.switch(release)
        self._adopt(self.staged)
        self.place.remove(releases_that_show(self.place, taken_back(self.before, self.after)))
        self.place.prune()
        return True


def _without_ledger(manifest: Mapping[str, str]) -> dict[str, str]:
    own = ("perubahan/", "feeds/perubahan.xml")
    return {name: digest for name, digest in manifest.items() if not name.startswith(own)}


def taken_back(before: Snapshot | None, after: Snapshot) -> set[str]:
    """Page paths whose earlier text must not be found any more: pages that went, and texts redacted further."""
    if before is None:
        return set()
    new = {c.tautan: c for c in after.complaints if c.tautan}
    veils = _veils(after)
    old_veils = _veils(before)
    shown = {c.tautan for c in before.complaints if c.tautan}
    return {path for path in shown if path not in new or veils[new[path].nomor] > old_veils[new[path].nomor]}


def releases_that_show(place: FolderTarget | PagesTarget, paths: Collection[str]) -> list[Path]:
    """Releases, the live one apart, that hold the page or the data of any of `paths`."""
    live = place.live()
    return [r for r in place.all_releases() if r != live and any((r / path).exists() for path in paths)]


def _veils(snapshot: Snapshot) -> dict[str, int]:
    """`nomor` to the number of redaction markers in its texts and responses."""
    marker = " disamarkan]"
    counts = {c.nomor: sum(text.count(marker) for text in (c.judul, c.isi, c.alasan)) for c in snapshot.complaints}
    for response in snapshot.responses:
        counts[response.nomor] = counts.get(response.nomor, 0) + response.isi.count(marker)
    return counts
