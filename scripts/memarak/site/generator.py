"""Pelican's seam for the site's own pages: from the snapshot to files, with no content object in between."""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from pelican.generators import Generator

from memarak.history.ledger import LEDGER_FILE, read_ledger, read_salt
from memarak.history.shelf import read_editions, read_revisions
from memarak.site.corpus import Corpus
from memarak.site.frame import Frame
from memarak.site.manifest import Manifest, digest_of, digest_of_files
from memarak.site.page import File
from memarak.site.pages import PARTS, all_pages
from memarak.site.pages.written import Written, written_of
from memarak.site.raster import rasteriser
from memarak.site.rendering import render_pages
from memarak.site.stylesheet import static_files
from memarak.site.writer import SiteWriter
from memarak.snapshot import read_snapshot
from memarak.state import State

_PACKAGE = Path(__file__).resolve().parents[1]


class SiteGenerator(Generator):  # type: ignore[misc]
    """Reads `MEMARAK_SNAPSHOT` and `MEMARAK_STATE`, and brings the output to every page of the site."""

    def generate_context(self) -> None:
        """Read the snapshot. Raises `SnapshotInvalid` where there is none, before anything is written."""
        gc.disable()  # small strings by the million and no cycles: collecting costs a fifth of the time and frees nothing
        snapshot = read_snapshot(Path(self.settings["MEMARAK_SNAPSHOT"]))
        state = State(Path(self.settings["MEMARAK_STATE"]), snapshot.portal.base_url)
        self.corpus = Corpus(snapshot, state.former_addresses)
        self.corpus.ledger = read_ledger(state.folder / LEDGER_FILE)
        self.corpus.problems = state.problem_counts
        self.corpus.salt = read_salt(state.folder)
        self.corpus.editions = read_editions(state.folder)
        self.corpus.revisions = {edition.month: read_revisions(state.folder, edition.month) for edition in self.corpus.editions}

    def generate_output(self, writer: SiteWriter) -> None:
        """Render what changed, and remove what is no longer there."""
        frame = Frame(self.env, self.corpus.facts)
        static = [File(address, partial(bytes, body)) for address, body in static_files(Path(self.theme))]
        parts = self.settings.get("MEMARAK_PARTS") or tuple(PARTS)
        pages = [*all_pages(self.corpus, self._written(), parts), *static]
        manifest = Manifest(Path(self.settings["MEMARAK_STATE"]), Path(self.output_path), self._version())
        is_whole = set(parts) == set(PARTS)
        render_pages(pages, frame, writer, manifest, self.settings.get("MEMARAK_PROCESSES"), is_whole)
        gc.enable()

    def _version(self) -> str:
        """Changes with the program, the theme, and what the shell says on every page."""
        files = digest_of_files([(_PACKAGE, "*.py"), (Path(self.theme), "*")])
        return digest_of(f"{files} {jinja2.__version__} {rasteriser()} {self.corpus.facts!r}")

    def _written(self) -> tuple[Written, ...]:
        contents: tuple[Any, ...] = self.context.get("WRITTEN_PAGES", ())
        return tuple(written_of(Path(c.source_path).stem, c.title, c.metadata.get("summary", ""), c.content) for c in contents)
