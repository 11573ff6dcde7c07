"""What the template of an edition sees."""

from __future__ import annotations

from typing import NamedTuple

from memarak.site.figures import Figure


class FrozenFigure(NamedTuple):
    """One figure of the edition, for all complaints."""

    name: str
    "The measure's name."
    anchor: str
    "Its anchor on the page."
    figure: Figure
    "The figure as frozen."
    now: str
    "What it would be with today's records, in words; blank where nothing changed."


class Revised(NamedTuple):
    """One cause with which later records revise the edition."""

    sentence: str
    "How many complaints, and why."


class FrozenFile(NamedTuple):
    """One file of the edition."""

    name: str
    "The file's name."
    address: str
    "Its address, relative to the site's root."


class EditionPage(NamedTuple):
    """One edition of the figures."""

    title: str
    "The page's heading."
    month: str
    "The edition's name, as cited: `2026-11`."
    as_of: str
    "The date of its data, ISO."
    figures: tuple[FrozenFigure, ...]
    "Its main figures."
    revisions: tuple[Revised, ...]
    "What later records change, by cause; none where nothing did."
    revised_figures: str
    "How many figures would be different, in words; blank where none."
    files: tuple[FrozenFile, ...]
    "Its files, with the list of digests."
    citation: str
    "How to cite a figure of this edition."


class EditionIndex(NamedTuple):
    """The list of editions."""

    title: str
    "The page's heading."
    editions: tuple[tuple[str, str, str], ...]
    "Month in words, address, and date of its data, newest first."
