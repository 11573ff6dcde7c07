"""Pelican's seam for the site's own pages: from the snapshot to files, with no content object in between."""

from __future__ import annotations

import gc
import os
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

import jinja2
from pelican.generators import Generator

from memarak.shards import asked
from memarak.site.beside import Beside
from memarak.site.compiled import CompiledTemplates
from memarak.site.frame import Frame
from memarak.site.language import speaking, spoken
from memarak.site.manifest import Manifest, digest_of, digest_of_files
from memarak.site.pages import PARTS
from memarak.site.pages.written import Written, written_of
from memarak.site.raster import rasteriser
from memarak.site.recipe import Recipe, read_corpus
from memarak.site.rendering import render_pages
from memarak.site.writer import SiteWriter, look_at

_PACKAGE = Path(__file__).resolve().parents[1]


@cache
def _program() -> str:
    return digest_of_files(str(_PACKAGE), ".py")


def compiled_templates(settings: Mapping[str, Any]) -> CompiledTemplates:
    """Where the templates of a generator with these `settings` of Pelican's are kept once they are compiled.

    Those with other sentences than the program's are kept beside them.
    """
    version = f"{_program()} {settings['JINJA_ENVIRONMENT']!r} {settings['JINJA_FILTERS']!r}"
    return CompiledTemplates(version, language=_language())


def _language() -> str:
    """A digest of the sentences that are spoken; blank for the program's own."""
    return digest_of(repr(sorted(spoken().items()))) if spoken() else ""


class SiteGenerator(Generator):  # type: ignore[misc]
    """Reads `MEMARAK_SNAPSHOT` and `MEMARAK_STATE`, and brings the output to every page of the site."""

    def generate_context(self) -> None:
        """Read the snapshot. Raises `SnapshotInvalid` where there is none, before anything is written."""
        gc.unfreeze()  # what an earlier run of this process left
        gc.disable()  # small strings by the million and no cycles: collecting costs a fifth of the time and frees nothing
        state, output = Path(self.settings["MEMARAK_STATE"]), Path(self.output_path)
        # What stands is looked at by another process, while this one reads the snapshot and lists the pages.
        is_alone = self.settings.get("MEMARAK_PROCESSES") == 1
        self._looking = None if is_alone else Beside(partial(look_at, state, output))
        self.corpus = read_corpus(Path(self.settings["MEMARAK_SNAPSHOT"]), Path(self.settings["MEMARAK_STATE"]))

    def generate_output(self, writer: SiteWriter) -> None:
        """Render what changed, and remove what is no longer there."""
        with speaking(self.corpus.portal.sentences):
            self._render(writer)

    def _render(self, writer: SiteWriter) -> None:
        self.env.bytecode_cache = compiled_templates(self.settings)
        frame = Frame(self.env, self.corpus.facts)
        parts = tuple(self.settings.get("MEMARAK_PARTS") or PARTS)
        places = (self.settings["MEMARAK_SNAPSHOT"], self.settings["MEMARAK_STATE"], self.theme, self.output_path)
        snapshot, state, theme, output = map(os.path.abspath, places)
        recipe = Recipe(snapshot, state, theme, output, self._written(), parts)
        manifest = Manifest(Path(self.settings["MEMARAK_STATE"]), Path(self.output_path), self._version())
        workers = asked()
        others = partial(recipe.rendered_by, workers) if workers else None
        processes, is_whole = self.settings.get("MEMARAK_PROCESSES"), set(parts) == set(PARTS)
        render_pages(recipe.pages(self.corpus), frame, writer, manifest, processes, is_whole, others, self._looking)
        gc.freeze()  # nor at the program's end, which looks at all that was read again and again
        gc.enable()

    def _version(self) -> str:
        """Changes with the program, the theme, and what the shell says on every page."""
        return digest_of(
            f"{_program()} {digest_of_files(self.theme)} {jinja2.__version__} {rasteriser()} {self.corpus.facts!r} {_language()}"
        )

    def _written(self) -> tuple[Written, ...]:
        contents: tuple[Any, ...] = self.context.get("WRITTEN_PAGES", ())
        return tuple(written_of(Path(c.source_path).stem, c.title, c.metadata.get("summary", ""), c.content) for c in contents)
