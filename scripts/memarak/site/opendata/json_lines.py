"""`keluhan.jsonl`: one complaint a line, with its responses inside it."""

from __future__ import annotations

import io
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from json.encoder import encode_basestring as _quoted

from memarak.dictionary import FILES, DataFile
from memarak.rows import Complaint, Response
from memarak.site.opendata.cells import CHUNK, made_rows
from memarak.site.opendata.typed import typed
from memarak.snapshot import Snapshot


def complaints_as_json_lines(snapshot: Snapshot) -> bytes:
    """The file's bytes: UTF-8, LF, keys as the columns of `keluhan.csv` plus `tanggapan`; blank is `null`."""
    responses: dict[str, list[Response]] = defaultdict(list)
    for response in snapshot.responses:
        responses[response.nomor].append(response)
    body = io.BytesIO()
    for start in range(0, len(snapshot.complaints), CHUNK):
        body.write(_lines(snapshot.complaints[start : start + CHUNK], responses).encode())
    return body.getvalue()


def _lines(complaints: Sequence[Complaint], responses: Mapping[str, Sequence[Response]]) -> str:
    said = [responses.get(complaint.nomor, ()) if complaint.nomor else () for complaint in complaints]
    answers = _members(FILES["tanggapan"], [response for own in said for response in own], without=1)
    made = []
    for members, own in zip(_members(FILES["keluhan"], complaints), said, strict=True):
        answered = ",".join([f"{{{next(answers)}}}" for _ in own])
        made.append(f'{{{members},"tanggapan":[{answered}]}}\n')
    return "".join(made)


def _members(file: DataFile, rows: Sequence[Sequence[str]], without: int = 0) -> Iterator[str]:
    """For each of `rows` the members of a JSON object, less those of its first columns: no object in between."""
    columns = file.columns[without:]
    makers = [_member(column.name, column.type) for column in columns]
    return (",".join(cells) for chunk in made_rows([row[without:] for row in rows] if without else rows, makers) for cells in chunk)


def _member(name: str, kind: str) -> Callable[[str], str]:
    key = f"{_quoted(name)}:"
    if kind == "string":
        return lambda text: key + (_quoted(text) if text else "null")
    return lambda text: key + _json(kind, text)


def _json(kind: str, text: str) -> str:
    cell = typed(kind, text)
    return json.dumps(cell.isoformat() if isinstance(cell, date) else cell, ensure_ascii=False)
