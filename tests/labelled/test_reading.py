from __future__ import annotations

import json
from pathlib import Path

from labelled.reading import NAME, Labelled, in_braces, read_labelled
from memarak.privacy.spans import Span


def test_rows_are_read_with_what_they_label_in_order_of_place(tmp_path: Path) -> None:
    spans = [{"start": 16, "end": 23, "kind": "EMAIL"}, {"start": 5, "end": 12, "kind": "NAME"}]
    row = {"id": "satu", "text": "kata Zqornep di zq@x.id", "spans": spans}
    (tmp_path / "a.jsonl").write_text(f"{json.dumps(row)}\n", encoding="utf-8")
    expected = Labelled("kata Zqornep di zq@x.id", (Span(5, 12, NAME), Span(16, 23, "EMAIL")), "satu")
    assert read_labelled(tmp_path / "a.jsonl") == [expected]


def test_lines_are_read_with_their_names_in_braces(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("# none\n\nkata {Zqornep}\\ndan {Wibi}\n", encoding="utf-8")
    (read,) = read_labelled(tmp_path / "b.txt")
    assert (read.text, read.name) == ("kata Zqornep\ndan Wibi", "b:3")
    assert [(read.text[start:end], kind) for start, end, kind in read.spans] == [("Zqornep", NAME), ("Wibi", NAME)]


def test_what_stands_in_braces_may_be_of_any_kind() -> None:
    assert in_braces("rt {3}\\tx", "ADDRESS") == Labelled("rt 3\tx", (Span(3, 4, "ADDRESS"),))
