"""`keluhan.jsonl`: one complaint a line, with its responses inside it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from functools import lru_cache, partial
from json.encoder import encode_basestring as _quoted

from memarak.dictionary import FILES, DataFile
from memarak.site.opendata.typed import typed
from memarak.snapshot import Snapshot


def complaints_as_json_lines(snapshot: Snapshot) -> bytes:
    """The file's bytes: UTF-8, LF, keys as the columns of `keluhan.csv` plus `tanggapan`; blank is `null`."""
    members = _members(FILES["tanggapan"], without=1)
    responses: dict[str, list[str]] = defaultdict(list)
    for response in snapshot.responses:
        responses[response.nomor].append(f"{{{members(response[1:])}}}")
    members = _members(FILES["keluhan"])
    lines = []
    for complaint in snapshot.complaints:
        said = responses[complaint.nomor] if complaint.nomor else ()
        lines.append(f'{{{members(complaint)},"tanggapan":[{",".join(said)}]}}\n')
    return "".join(lines).encode()


def _members(file: DataFile, without: int = 0) -> Callable[[Sequence[str]], str]:
    """Makes the members of a JSON object from a row of `file` less its first columns, a cell at a time: no object in between."""
    columns = file.columns[without:]
    keys = [f"{_quoted(column.name)}:" for column in columns]
    makers = [_text if column.type == "string" else lru_cache(4096)(partial(_json, column.type)) for column in columns]

    def members(row: Sequence[str]) -> str:
        return ",".join([key + make(text) for key, make, text in zip(keys, makers, row, strict=True)])

    return members


def _text(text: str) -> str:
    return _quoted(text) if text else "null"


def _json(kind: str, text: str) -> str:
    cell = typed(kind, text)
    return json.dumps(cell.isoformat() if isinstance(cell, date) else cell, ensure_ascii=False)
