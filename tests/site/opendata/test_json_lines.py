"""keluhan.jsonl."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from memarak.dictionary import FILES
from memarak.site.opendata.json_lines import complaints_as_json_lines


def test_each_line_is_a_complaint_with_typed_cells_and_its_responses(corpus_of: Callable[..., Any]) -> None:
    corpus = corpus_of([{"tanggal_tanggapan_pertama": "2026-10-09"}, {"nomor": "T-2"}], [{}])
    first, second = (json.loads(line) for line in complaints_as_json_lines(corpus.snapshot).decode().splitlines())
    assert list(first) == [*FILES["keluhan"].column_names, "tanggapan"]
    assert (first["hari_kerja_tanggapan"], first["tanggal_selesai"]) == (4, None)
    assert first["tanggapan"] == [
        {"tanggal": "2026-10-09", "opd": "dishub", "status": None, "isi": "Sedang kami periksa."},
    ]
    assert second["tanggapan"] == []


def test_a_withheld_complaint_takes_nobody_else_s_responses(corpus_of: Callable[..., Any]) -> None:
    blank = dict.fromkeys(("nomor", "judul", "isi", "kanal", "desa"), "")
    corpus = corpus_of([{**blank, "ditampilkan": "tidak"}, {}], [{}])
    lines = [json.loads(line) for line in complaints_as_json_lines(corpus.snapshot).decode().splitlines()]
    assert [(line["nomor"], len(line["tanggapan"])) for line in lines] == [(None, 0), ("T-1", 1)]
