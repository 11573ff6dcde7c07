"""What the template of pages written by hand sees."""

from __future__ import annotations

from typing import NamedTuple

from markupsafe import Markup


class WrittenPage(NamedTuple):
    """A page from `content/`."""

    title: str
    "The page's title."
    content: Markup
    "Its HTML, as Markdown gave it: written by the portal's own staff, and the only markup that is not escaped."


class MeasureText(NamedTuple):
    """What one measure means."""

    anchor: str
    "Its address within the page."
    name: str
    "Its `ukuran` in statistik.csv."
    title: str
    "Its name in plain words."
    text: str
    "Its definition."
    base: str
    "What its n counts."
    left_out: str
    "What it does not count; blank where it counts all."
    unit: str
    "Its `satuan`."


class MethodPage(NamedTuple):
    """How figures are made: the text from `content/`, then every measure."""

    title: str
    "The page's title."
    content: Markup
    "Its HTML, as Markdown gave it."
    measures: tuple[MeasureText, ...]
    "Every measure of the file."
    estimated_years: str
    "Years whose days off are partly estimates, as a phrase; blank where none are."
    deadline_basis: str
    "On what the deadlines rest, as the regency says."
