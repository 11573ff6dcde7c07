"""What the pages see that other sites embed."""

from __future__ import annotations

from typing import NamedTuple

from memarak.site.figures import Figure
from memarak.site.panels.groups import GroupBar


class EmbedPage(NamedTuple):
    """One figure with its source and date, small enough for a column."""

    name: str
    "What the figure is."
    figure: Figure
    "The figure."
    groups: GroupBar | None
    "A status bar under it; nothing for a figure by itself."
    as_of: str
    "The ISO date of the data."
    source_address: str
    "Where the figure stands on the site, with its anchor."


class EmbedCode(NamedTuple):
    """One figure that can be embedded."""

    name: str
    "What the figure is."
    address: str
    "The small page."
    code: str
    "The HTML to copy."


class EmbedIndexPage(NamedTuple):
    """All figures that can be embedded."""

    main: tuple[EmbedCode, ...]
    "Figures of the whole regency."
    agencies: tuple[EmbedCode, ...]
    "One an agency."
