"""`keluhan.jsonl`: one complaint a line, with its responses inside it."""

from __future__ import annotations

import json
from collections import defaultdict
from datetime import date
from typing import Any

from memarak.dictionary import FILES
from memarak.site.opendata.typed import Cell, typed_row
from memarak.snapshot import Snapshot


def complaints_as_json_lines(snapshot: Snapshot) -> bytes:
    """The file's bytes: UTF-8, LF, keys as the columns of `keluhan.csv` plus `tanggapan`; blank is `null`."""
    responses: dict[str, list[dict[str, Any]]] = defaultdict(list)
    file = FILES["tanggapan"]
    for response in snapshot.responses:
        record = dict(zip(file.column_names, map(_plain, typed_row(file, response)), strict=True))
        record.pop("nomor")
        responses[response.nomor].append(record)
    lines = []
    file = FILES["keluhan"]
    for complaint in snapshot.complaints:
        whole: dict[str, Any] = dict(zip(file.column_names, map(_plain, typed_row(file, complaint)), strict=True))
        whole["tanggapan"] = responses[complaint.nomor] if complaint.nomor else []
        lines.append(json.dumps(whole, ensure_ascii=False, separators=(",", ":")))
    return "".join(f"{line}\n" for line in lines).encode()


def _plain(cell: Cell) -> str | int | float | None:
    return cell.isoformat() if isinstance(cell, date) else cell
