"""A file as the texts that somebody could read in it, whatever its kind."""

from __future__ import annotations

import csv
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import filterfalse
from pathlib import PurePath

from memarak.letters import PACKED
from memarak.privacy.scan.documents import pieces_of_json
from memarak.privacy.scan.markup import pieces_of_markup
from memarak.privacy.scan.pictures import texts_of_png

Reader = Callable[[bytes], Iterable[str]]
_BINARY = frozenset({".jpg", ".jpeg", ".webp", ".avif", ".gif", ".ico", ".woff", ".woff2", ".ttf", ".wasm", ".pagefind"})
"""Pictures, fonts and programs: they hold no records. `.pagefind` is Pagefind's program."""
_LOOKS = re.compile(r"(?:theme/theme\d*|styles|fontTable|settings)\.xml\Z")
"""Parts of a workbook that say how it looks: names of fonts, formats of numbers."""
_READABLE = re.compile(rb"[\x20-\x7e\xc2-\xff]{4,}")
_INDEX_SIGNATURE = b"pagefind_dcd"
_SEARCH_INDEX = "cari/indeks/*/*.json"
_PACKED = re.compile(f"[{re.escape(PACKED)}]*")
"""Places of complaints in the search index. By chance they hold `fb`, and behind it what looks like an account's name."""


class Unreadable(Exception):
    """A file that can't be looked into, and so must not go out."""


def texts_of_file(path: PurePath, content: bytes) -> Iterable[str]:
    """The texts in a file of that name. Raises `Unreadable` where it can't be looked into."""
    suffix = path.suffix.lower()
    if suffix in _BINARY:
        return ()
    texts = _READERS.get(suffix, _plain)(content)
    return filterfalse(_PACKED.fullmatch, texts) if path.match(_SEARCH_INDEX) else texts


def _decode(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable from None


def _plain(content: bytes) -> Iterator[str]:
    yield from (line.strip() for line in _decode(content).splitlines())


def _markup(content: bytes) -> Iterable[str]:
    return pieces_of_markup(_decode(content))


def _table(content: bytes) -> Iterator[str]:
    csv.field_size_limit(max(csv.field_size_limit(), len(content)))
    for row in csv.reader(io.StringIO(_decode(content), newline="")):
        yield from row


def _json(content: bytes) -> Iterator[str]:
    yield from _opened(_decode(content))


def _json_lines(content: bytes) -> Iterator[str]:
    for line in _decode(content).splitlines():
        if line.strip():
            yield from _opened(line)


def _opened(document: str) -> Iterator[str]:
    """The texts of a JSON document; markup in them is opened too."""
    try:
        for text in pieces_of_json(document):
            yield from pieces_of_markup(text) if "<" in text else (text,)
    except ValueError:
        raise Unreadable from None


def _archive(content: bytes) -> Iterator[str]:
    """A workbook, or any other zip: each member by its own kind. A workbook's cells are XML text."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
                if _LOOKS.search(member.filename):
                    continue
                yield member.filename
                yield from texts_of_file(PurePath(member.filename), archive.read(member))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError):
        raise Unreadable from None


def _unpacked(content: bytes) -> bytes:
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        raise Unreadable from None


def _fragment(content: bytes) -> Iterator[str]:
    """A page of Pagefind's index: compressed JSON behind a signature."""
    body = _unpacked(content) if content[:2] == b"\x1f\x8b" else content
    yield from _json(body.removeprefix(_INDEX_SIGNATURE))


def _words(content: bytes) -> Iterator[str]:
    """A word index of Pagefind: its words stand as plain bytes in a packed binary; runs of readable text are taken."""
    body = _unpacked(content) if content[:2] == b"\x1f\x8b" else content
    yield from (run.decode("utf-8", "ignore") for run in _READABLE.findall(body))


def _gzip(content: bytes) -> Iterator[str]:
    """A compressed copy beside a page; read as markup, which plain text is too."""
    yield from pieces_of_markup(_decode(_unpacked(content)))


_READERS: Mapping[str, Reader] = {
    **dict.fromkeys((".html", ".htm", ".xhtml", ".xml", ".svg", ".atom", ".rss", ".rels", ".vml"), _markup),
    ".csv": _table,
    **dict.fromkeys((".json", ".jsonld", ".geojson", ".webmanifest"), _json),
    **dict.fromkeys((".jsonl", ".ndjson"), _json_lines),
    **dict.fromkeys((".xlsx", ".zip", ".ods"), _archive),
    **dict.fromkeys((".pf_fragment", ".pf_filter"), _fragment),
    **dict.fromkeys((".pf_index", ".pf_meta"), _words),
    ".gz": _gzip,
    ".png": texts_of_png,
}
