"""Pelican's seam for the site's own pages: from the snapshot to files, with no content object in between."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from memarak.history.ledger import LEDGER_FILE, read_ledger, read_salt
from memarak.history.shelf import read_editions, read_revisions
from memarak.site.corpus import Corpus
from memarak.site.frame import Frame
from memarak.site.page import Page
from memarak.site.pages import all_pages
from memarak.site.pages.written import Written, written_of
from memarak.site.stylesheet import static_files
from memarak.site.writer import SiteWriter
from memarak.snapshot import read_snapshot
from memarak.state import State


class SiteGenerator(Generator):  # type: ignore[misc]
    """Reads `MEMARAK_SNAPSHOT` and `MEMARAK_STATE`, yields every page of the site to the writer."""

    def generate_context(self) -> None:
        """Read the snapshot. Raises `SnapshotInvalid` where there is none, before anything is written."""
        snapshot = read_snapshot(Path(self.settings["MEMARAK_SNAPSHOT"]))
        state = State(Path(self.settings["MEMARAK_STATE"]), snapshot.portal.base_url)
        self.corpus = Corpus(snapshot, state.former_addresses)
        self.corpus.ledger = read_ledger(state.folder / LEDGER_FILE)
        self.corpus.salt = read_salt(state.folder)
        self.corpus.editions = read_editions(state.folder)
        self.corpus.revisions = {edition.month: read_revisions(state.folder, edition.month) for edition in self.corpus.editions}

    def generate_output(self, writer: SiteWriter) -> None:
        """Render what changed, and remove what is no longer there."""
        frame = Frame(self.env, self.corpus.facts)
        writer.claim()
        gc.disable()  # millions of small strings, no cycles: collecting costs a fifth of the time and frees nothing
        try:
            for page in all_pages(self.corpus, self._written()):
                writer.put(page.address, frame.render(page) if isinstance(page, Page) else page.make())
        finally:
            gc.enable()
        for address, body in static_files(Path(self.theme)):
            writer.put(address, body)
        writer.sweep()

    def _written(self) -> tuple[Written, ...]:
        contents: tuple[Any, ...] = self.context.get("WRITTEN_PAGES", ())
        return tuple(written_of(Path(c.source_path).stem, c.title, c.metadata.get("summary", ""), c.content) for c in contents)
