"""Pages written by hand in Markdown (`content/*.md`): placeholders filled, links made relative, put into the shell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from markupsafe import Markup, escape

from memarak.errors import BuildFailed
from memarak.site import routes, words
from memarak.site.corpus import Corpus
from memarak.site.language import say
from memarak.site.models.written import MeasureText, MethodPage, WrittenPage
from memarak.site.page import Head, Page

_PLACEHOLDER = re.compile(r"\{\{\s*([a-z_]+)\s*\}\}")
_CELL = re.compile(r'<(t[hd])(?: style="text-align: (left|right|center);")?>')
_ROOTED = re.compile(r'(<a\s[^>]*?href=")/(?!/)')
_LINKED = {
    routes.ABOUT.strip("/"): "Tentang {nama}",
    routes.METHOD.strip("/"): "Cara menghitung",
    routes.PRIVACY.strip("/"): "Perlindungan data pribadi",
    routes.REPORTING.strip("/"): "Cara melapor",
}


class Written(NamedTuple):
    """One Markdown file as Pelican read it: its slug (the file's name), title, summary and HTML."""

    slug: str
    title: str
    summary: str
    html: str


def written_of(name: str, title: str, summary: str, html: str) -> Written:
    """The page of the file `name` (without its ending)."""
    return Written(routes.page_slug(name), title, summary, html)


def pages(corpus: Corpus, by_hand: tuple[Written, ...]) -> Iterator[Page]:
    """One page a Markdown file, at the address of its name; the methodology adds every measure's definition.

    Pages to which every page links exist in any case, so that no link leads nowhere.
    """
    present = {entry.slug for entry in by_hand}
    missing = [Written(slug, _title(title), "", _not_written()) for slug, title in _LINKED.items() if slug not in present]
    for entry in (*by_hand, *missing):
        if f"{entry.slug}/" == routes.METHOD:
            yield Page(routes.METHOD, "metodologi.html", partial(_method_page, corpus, entry))
        else:
            yield Page(f"{entry.slug}/", "tulisan.html", partial(_written_page, corpus, entry))


def _title(title: str) -> str:
    """A title of `_LINKED`, its hole a placeholder."""
    return say(title, nama="{{ nama }}")


def _not_written() -> str:
    said = say("Halaman ini belum ditulis. Bertanya: {kontak}.", kontak="{{ kontak }}")
    return f"<p>{escape(said)}</p>"


def placeholders(corpus: Corpus) -> Mapping[str, str]:
    """What a placeholder such as `{{ daerah }}` in a Markdown file stands for."""
    portal = corpus.portal
    days = portal.resolution_days
    return {
        "nama": portal.name,
        "daerah": portal.region,
        "alamat": portal.base_url,
        "kontak": portal.contact,
        "data_sampai": words.day(corpus.as_of),
        "tenggat_tanggapan": words.working_days(portal.response_days),
        **{f"tenggat_{name}": words.working_days(count) for name, count in days.items()},
        "dasar_tenggat": portal.deadline_basis,
    }


def filled(text: str, values: Mapping[str, str], slug: str) -> str:
    """`text` with its placeholders replaced by escaped values. Raises `BuildFailed` for one that is not known."""

    def value_of(match: re.Match[str]) -> str:
        if match[1] not in values:
            known = ", ".join(sorted(values))
            raise BuildFailed(f"Halaman content/{slug}.md memakai {{{{ {match[1]} }}}} yang tidak dikenal; yang ada: {known}.")
        return str(escape(values[match[1]]))

    return _PLACEHOLDER.sub(value_of, text)


def _method_page(corpus: Corpus, entry: Written) -> tuple[Head, MethodPage]:
    from memarak.measures.definitions import DEFINITIONS

    head, page = _written_page(corpus, entry)
    days_off = corpus.snapshot.holidays
    years = sorted({day.tanggal[:4] for day in days_off if "(perkiraan)" in day.nama})
    measures = tuple(
        MeasureText(d.anchor, d.name, say(d.title), say(d.text), say(d.base), say(d.left_out), say(d.unit))
        for d in DEFINITIONS.values()
    )
    return head, MethodPage(page.title, page.content, measures, words.listing(years), corpus.portal.deadline_basis)


def _plain_cell(cell: re.Match[str]) -> str:
    """A cell as Markdown made it, with a scope for headings and a class in place of an inline style."""
    scope = ' scope="col"' if cell[1] == "th" else ""
    return f'<{cell[1]}{scope} class="num">' if cell[2] == "right" else f"<{cell[1]}{scope}>"


def _written_page(corpus: Corpus, entry: Written) -> tuple[Head, WrittenPage]:
    values = placeholders(corpus)
    html = _CELL.sub(_plain_cell, filled(entry.html, values, entry.slug))
    html = _ROOTED.sub(rf"\g<1>{routes.root_of(entry.slug + '/')}", html)
    title = Markup(filled(str(escape(entry.title)), values, entry.slug)).unescape()  # noqa: S704  (escaped in place)
    summary = Markup(filled(entry.summary, values, entry.slug)).striptags()  # noqa: S704  (tags stripped)
    return Head(title, summary or f"{title}. {corpus.portal.name}, {corpus.portal.region}."), WrittenPage(title, Markup(html))  # noqa: S704
