"""What a page type yields: an address, what its bytes depend on, and how to make it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Generic, NamedTuple, TypeVar

from memarak.rows import Complaint

Made = TypeVar("Made")


class Crumb(NamedTuple):
    """One step of the trail above a page's title."""

    label: str
    "Its words."
    address: str
    "Its address, relative to the site's root."


class Head(NamedTuple):
    """What the shell around a page says about it."""

    title: str
    "The title for the browser's tab and for search engines, without the site's name."
    description: str
    "One sentence for search engines and previews."
    section: str = ""
    "The address of the masthead's word that is marked as current; blank for none."
    crumbs: tuple[Crumb, ...] = ()
    "The trail to this page, without the home page (the shell adds it) and without the page itself."
    feed: str = ""
    "Address of an Atom feed of what this page lists; blank for none."
    scripts: tuple[str, ...] = ()
    "Addresses of script files that the page loads."
    shell: str = "base.html"
    "The template of the shell: the site's own, or the bare one of pages that other sites embed."
    meta: tuple[tuple[str, str], ...] = ()
    "Further (name, content) pairs, which reference managers read."


Inputs = Callable[[], str] | str | None
"""All that bytes depend on besides the theme, the code and the portal's facts, told at once or when asked.

`None` where nobody can tell: then what is made is itself compared.
"""


class Page(NamedTuple):
    """One HTML page. `make` gives what the shell and the template need, and is called only when the page is rendered.

    `is_indexed` tells whether search engines may list the page, and the sitemap names it. `finish` makes the file out of
    what was rendered, for example a picture. Pages and files of one `group` share what takes long to make, and are
    made by one process.
    """

    address: str
    template: str
    make: Callable[[], tuple[Head, object]]
    inputs: Inputs = None
    is_indexed: bool = True
    finish: Callable[[bytes], bytes] = bytes
    group: str = ""


class File(NamedTuple):
    """One file that is not an HTML page: a feed, a table, a picture."""

    address: str
    make: Callable[[], bytes]
    inputs: Inputs = None
    group: str = ""


class Series(NamedTuple, Generic[Made]):
    """What the pages, or the files, of all complaints have in common. Each function takes the complaint."""

    address: Callable[[Complaint], str]
    make: Callable[[Complaint], Made]
    inputs: Callable[[Complaint], str]
    template: str = ""
    "Of pages alone."


class _OfRecord(Generic[Made]):
    """A `Page` or `File` of one complaint: of a million, so each holds two references and makes all else when asked."""

    __slots__ = ("row", "series")
    group = ""

    def __init__(self, series: Series[Made], row: Complaint) -> None:
        self.series = series
        self.row = row

    @property
    def address(self) -> str:
        """As in `Page`."""
        return self.series.address(self.row)

    @property
    def make(self) -> Callable[[], Made]:
        """As in `Page`."""
        return partial(self.series.make, self.row)

    @property
    def inputs(self) -> Callable[[], str]:
        """As in `Page`."""
        return partial(self.series.inputs, self.row)


class RecordPage(_OfRecord[tuple[Head, object]]):
    """A `Page` of one complaint."""

    __slots__ = ()
    is_indexed = True
    finish = bytes

    @property
    def template(self) -> str:
        """As in `Page`."""
        return self.series.template


class RecordFile(_OfRecord[bytes]):
    """A `File` of one complaint."""

    __slots__ = ()


RECORDS = (RecordPage, RecordFile)
HTML = (Page, RecordPage)
"""The types of which each is an HTML page."""
AnyPage = Page | RecordPage
Output = AnyPage | File | RecordFile
"""Whatever becomes a file of the site."""
