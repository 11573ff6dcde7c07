"""The Pelican plugin: pages straight from a snapshot, with a writer that touches only what changed.

Four seams of Pelican are used, one class or function each; all else stands in modules that know nothing of
Pelican: `corpus` (the snapshot as pages need it), `pages` (which pages there are), `models` (what a template
sees), `frame` (the shell around every page).
"""

from __future__ import annotations

from typing import Any


def register() -> None:
    """Connect the plugin to Pelican. Called by Pelican itself."""
    from pelican.plugins import signals

    signals.get_generators.connect(_generators)
    signals.generator_init.connect(_keep_compiled_templates)
    signals.get_writer.connect(_writer)
    signals.page_generator_finalized.connect(_take_over_pages)


def _generators(_pelican: Any) -> Any:
    from memarak.site.generator import SiteGenerator

    return SiteGenerator


def _keep_compiled_templates(generator: Any) -> None:
    """Also of Pelican's own generators, one of which compiles four templates of Pelican's for articles that there are not."""
    from memarak.site.generator import compiled_templates

    generator.env.bytecode_cache = compiled_templates(generator.settings)


def _writer(_pelican: Any) -> Any:
    from memarak.site.writer import SiteWriter

    return SiteWriter


def _take_over_pages(generator: Any) -> None:
    """Pelican reads `content/*.md`; the pages themselves are made in the same shell as all others."""
    generator.context["WRITTEN_PAGES"] = tuple(generator.pages)
    generator.pages = []
