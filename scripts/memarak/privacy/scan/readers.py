"""A file as the texts that somebody could read in it, whatever its kind."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath
from typing import Any

from memarak.privacy.scan.markup import pieces_of_markup

Reader = Callable[[bytes], Iterator[str]]
_BINARY = frozenset({".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".ico", ".woff", ".woff2", ".ttf", ".wasm", ".pagefind"})
"""Pictures, fonts and programs: they hold no records. `.pagefind` is Pagefind's program."""
_READABLE = re.compile(rb"[\x20-\x7e\xc2-\xff]{4,}")
_INDEX_SIGNATURE = b"pagefind_dcd"


class Unreadable(Exception):
    """A file that can't be looked into, and so must not go out."""


def texts_of_file(path: PurePath, content: bytes) -> Iterator[str]:
    """The texts in a file of that name. Raises `Unreadable` where it can't be looked into."""
    suffix = path.suffix.lower()
    if suffix in _BINARY:
        return iter(())
    return _READERS.get(suffix, _plain)(content)


def _decode(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable from None


def _plain(content: bytes) -> Iterator[str]:
    yield from (line.strip() for line in _decode(content).splitlines())


def _markup(content: bytes) -> Iterator[str]:
    yield from pieces_of_markup(_decode(content))


def _table(content: bytes) -> Iterator[str]:
    csv.field_size_limit(max(csv.field_size_limit(), len(content) + 1))
    for row in csv.reader(io.StringIO(_decode(content), newline="")):
        yield from row


def _json(content: bytes) -> Iterator[str]:
    yield from _values(_parse(_decode(content)))


def _json_lines(content: bytes) -> Iterator[str]:
    for line in _decode(content).splitlines():
        if line.strip():
            yield from _values(_parse(line))


def _parse(text: str) -> Any:
    try:
        return json.loads(text, parse_int=str, parse_float=str)
    except ValueError:
        raise Unreadable from None


def _values(node: Any) -> Iterator[str]:
    """Every key and every scalar of a JSON document, numbers as they are written; markup in them is opened."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield key
            yield from _values(value)
    elif isinstance(node, list):
        for value in node:
            yield from _values(value)
    elif isinstance(node, str):
        yield from pieces_of_markup(node) if "<" in node else (node,)


def _archive(content: bytes) -> Iterator[str]:
    """A workbook, or any other zip: each member by its own kind. A workbook's cells are XML text."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for member in archive.infolist():
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
    **dict.fromkeys((".json", ".geojson", ".webmanifest"), _json),
    **dict.fromkeys((".jsonl", ".ndjson"), _json_lines),
    **dict.fromkeys((".xlsx", ".zip", ".ods"), _archive),
    **dict.fromkeys((".pf_fragment", ".pf_filter"), _fragment),
    **dict.fromkeys((".pf_index", ".pf_meta"), _words),
    ".gz": _gzip,
}
