"""What the template of pages written by hand sees."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page from `content/`."""

    title: str
    "The page's title."
    content: Markup
    "Its HTML, as Markdown gave it: written by the portal's own staff, and the only markup that is not escaped."
