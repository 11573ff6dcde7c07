"""The shell around every page, rendered once a kind and filled by joining strings: the fast path of the build."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from memarak.site import markup, routes, words
from memarak.site.charts.standalone import marks
from memarak.site.direct import as_markup, compile_directly, escape_text, page_renderer
from memarak.site.fragments import Fragments
from memarak.site.language import say
from memarak.site.page import AnyPage, Head
from memarak.site.trans import Trans

JINJA_OPTIONS: dict[str, Any] = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
}
"""How templates are read: everything escaped, a name that does not exist is an error."""

FILTERS = {
    "number": words.number,
    "percent": words.percent,
    "time": markup.time,
    "weekday_time": markup.weekday_time,
    "veiled": markup.veiled,
    "paragraphs": markup.paragraphs,
    "marks": marks,
}

Shell = list[bytes | str]
"""A rendered shell: bytes, and between them the names of what is to be filled in."""

_HOLE = re.compile("\x00([a-z]+)\x00")
_HOLES = ("title", "description", "canonical", "main")
_MOST_SHELLS = 4096


class Facts(NamedTuple):
    """What the shell says on every page; changes rarely, and then every page changes with it."""

    name: str
    "The portal's name."
    region: str
    "The regency."
    base_url: str
    "The site's full address, without a slash at its end."
    is_sample: bool
    "Whether all of it is invented sample data."
    has_programme: bool
    "Whether there is a page of priority programmes."
    has_meetings: bool
    "Whether there are pages of meetings."
    language: str
    "The language of the interface, as a BCP 47 tag."


class Frame:
    """Renders pages: a compiled template a page type, in a shell that was rendered once."""

    def __init__(self, environment: Environment, facts: Facts) -> None:
        self._environment = environment
        compile_directly(environment)
        environment.add_extension(Trans)
        environment.filters.update(FILTERS)
        environment.globals["_"] = say
        environment.globals["site"] = facts
        environment.globals["routes"] = routes
        environment.globals["fragments"] = fragments = Fragments(environment)
        environment.globals["icons"] = fragments.icons
        # A global, because importing it anew for each of thousands of lists would cost more than rendering them.
        environment.globals["listing"] = environment.get_template("components/listing.html").module
        self._base_path = routes.base_path(facts.base_url)
        self._base_url = escape(facts.base_url)
        self._language = facts.language
        self._shells: dict[tuple[Any, ...], Shell] = {}
        self._renderers: dict[str, Callable[[object, str], str]] = {}

    def render(self, page: AnyPage) -> bytes:
        """The page's bytes."""
        return self.fill(page, *page.make())

    def fill(self, page: AnyPage, head: Head, model: object) -> bytes:
        """The same from what `page.make` gave. The template sees `model` as `page`, the way to the site's root as `root`."""
        address = page.address
        # The host serves 404.html at any depth, so that page's links start at the host's root.
        root = as_markup(self._base_path if address == routes.NOT_FOUND else routes.root_of(address))
        filled = {
            "title": escape_text(markup.plain(head.title)).encode(),
            "description": escape_text(markup.plain(head.description)).encode(),
            "canonical": f"{self._base_url}/{address}".encode(),
            "main": self._renderer(page.template)(model, root).encode(),
        }
        shell = self._shell(head, root, address == "", page.is_indexed, routes.languages(address, self._language))
        return page.finish(b"".join([filled[part] if isinstance(part, str) else part for part in shell]))

    def _shell(self, head: Head, root: Markup, is_home: bool, is_indexed: bool, languages: tuple[tuple[str, str], ...]) -> Shell:
        key = (root, head.section, head.crumbs, head.feed, head.scripts, head.shell, head.meta, is_home, is_indexed, languages)
        shell = self._shells.get(key)
        if shell is None:
            holes = {name: Markup(f"\x00{name}\x00") for name in _HOLES}  # noqa: S704
            said = {"head": head, "root": root, "is_home": is_home, "is_indexed": is_indexed, "languages": languages}
            text = self._environment.get_template(head.shell).render(**said, **holes)
            shell = [part if number % 2 else part.encode() for number, part in enumerate(_HOLE.split(text)) if part]
            if len(self._shells) < _MOST_SHELLS:
                self._shells[key] = shell
        return shell

    def _renderer(self, name: str) -> Callable[[object, str], str]:
        if name not in self._renderers:
            self._renderers[name] = page_renderer(self._environment.get_template(name))
        return self._renderers[name]


def environment(templates: str) -> Environment:
    """A Jinja environment over the folder `templates`, the same as Pelican makes from `JINJA_OPTIONS`."""
    return Environment(loader=FileSystemLoader(templates), **JINJA_OPTIONS)  # noqa: S701  (JINJA_OPTIONS escape everything)
