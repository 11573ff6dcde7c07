"""What the workbook reader does not tell: errors in cells, what is hidden, the 1904 base, numbers shown with zeros.

An `.xlsx` is a zip of XML. The small parts are parsed; the sheets themselves are searched as a stream, so
that a large one costs a fraction of reading it.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from memarak.sources.hiding import Hiding

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_RELATION = re.compile(r"\}id$")
_CHUNK = 1 << 20
_OVERLAP = 1 << 16
_WIDEST = 1 << 14
_ERROR_CELL = re.compile(rb'<c r="([A-Z]+)(\d+)"[^>]*?\bt="e"[^>]*>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?<v>([^<]+)</v>')
_HIDDEN_ROW = re.compile(rb'<row r="(\d+)"[^>]*?\bhidden="(?:1|true)"')
_COLUMNS = re.compile(rb"<col\b[^>]*>")
_MIN, _MAX = re.compile(rb'\bmin="(\d+)"'), re.compile(rb'\bmax="(\d+)"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_FILTER = re.compile(rb"<autoFilter\b[^>]*[^/]>")
_STYLED_CELL = re.compile(rb'<c r="([A-Z]+)(\d+)" s="(\d+)"(?: t="n")?>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?<v>(\d+)(?:\.0)?</v>')
_PADDED = re.compile(r'(?:"([^"]*)")?(0{2,})(?:;.*)?')


@dataclass(slots=True)
class SheetParts:
    """What one sheet's XML says beside its values. Cells are keyed by (letter, row)."""

    errors: dict[tuple[str, int], str] = field(default_factory=dict)
    padded: dict[tuple[str, int], str] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    is_filtered: bool = False

    @property
    def hiding(self) -> Hiding:
        """What is out of sight."""
        return Hiding(self.hidden_rows, self.hidden_columns, self.is_filtered)


class WorkbookParts:
    """The zip behind a workbook. Damaged or unusual parts are passed over: the reader proper judges the file."""

    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path)
        self._paths: dict[str, str] = {}
        self._padded_styles: dict[bytes, tuple[str, int]] = {}
        self.is_1904 = False
        self._read_workbook()
        self._read_styles()

    @property
    def unpacked_bytes(self) -> int:
        """How large the workbook is once unpacked, as it says itself."""
        return sum(part.file_size for part in self._zip.infolist())

    def sheet(self, title: str) -> SheetParts:
        """Search the sheet called `title`."""
        parts = SheetParts()
        path = self._paths.get(title)
        if path is None or path not in self._zip.namelist():
            return parts
        for chunk in self._chunks(path):
            for letter, row, word in _ERROR_CELL.findall(chunk):
                parts.errors[letter.decode(), int(row)] = word.decode()
            parts.hidden_rows.update(map(int, _HIDDEN_ROW.findall(chunk)))
            parts.hidden_columns.update(_hidden_columns(chunk))
            parts.is_filtered = parts.is_filtered or bool(_FILTER.search(chunk))
            if self._padded_styles:
                self._find_padded(chunk, parts)
        return parts

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def _find_padded(self, chunk: bytes, parts: SheetParts) -> None:
        for letter, row, style, number in _STYLED_CELL.findall(chunk):
            if padding := self._padded_styles.get(style):
                parts.padded[letter.decode(), int(row)] = padding[0] + number.decode().zfill(padding[1])

    def _chunks(self, path: str) -> Iterator[bytes]:
        """The part in pieces that overlap, so that no cell's head is cut in two."""
        with self._zip.open(path) as stream:
            tail = b""
            while piece := stream.read(_CHUNK):
                chunk = tail + piece
                yield chunk
                tail = chunk[-_OVERLAP:]

    def _parse(self, path: str) -> ElementTree.Element | None:
        try:
            return ElementTree.fromstring(self._zip.read(path))  # noqa: S314 - expat caps entity expansion
        except (KeyError, NotImplementedError, ElementTree.ParseError):
            return None

    def _read_workbook(self) -> None:
        book = self._parse("xl/workbook.xml")
        relations = self._parse("xl/_rels/workbook.xml.rels")
        if book is None or relations is None:
            return
        targets = {r.get("Id", ""): r.get("Target", "") for r in relations}
        for name in (_MAIN, _STRICT):
            properties = book.find(f"{name}workbookPr")
            if properties is not None:
                self.is_1904 = properties.get("date1904", "") in ("1", "true")
            for sheet in book.iter(f"{name}sheet"):
                relation = next((v for k, v in sheet.attrib.items() if _RELATION.search(k)), "")
                target = targets.get(relation, "")
                self._paths[sheet.get("name", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"

    def _read_styles(self) -> None:
        """Styles that show a number with leading zeros, `00000` or `"KLU-"0000`: their index, words before, width."""
        styles = self._parse("xl/styles.xml")
        if styles is None:
            return
        formats = {
            f.get("numFmtId"): (found[1] or "", len(found[2]))
            for f in styles.iter(f"{_MAIN}numFmt")
            if (found := _PADDED.fullmatch(f.get("formatCode", "")))
        }
        cells = styles.find(f"{_MAIN}cellXfs")
        for i, style in enumerate(cells if cells is not None else ()):
            if padding := formats.get(style.get("numFmtId")):
                self._padded_styles[str(i).encode()] = padding


def _hidden_columns(chunk: bytes) -> Iterator[int]:
    """Positions from 0; Excel writes neighbours of one look as one element, to the last column of the sheet."""
    for element in _COLUMNS.findall(chunk):
        first, last = _MIN.search(element), _MAX.search(element)
        if first and last and _HIDDEN.search(element):
            yield from range(int(first[1]) - 1, min(int(last[1]), _WIDEST))
