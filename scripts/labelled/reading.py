"""How labelled texts are read.

Files are `.jsonl` (`{"id", "text", "spans": [{"start", "end", "kind"}]}`) or `.txt` (a text a line, names in braces).
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from memarak.privacy.spans import Span

NAME = "NAME"
_BRACES = re.compile(r"(\{[^{}]*\})")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text and what is personal in it, in order of place. `name` tells it from the others of its file."""

    text: str
    spans: tuple[Span, ...]
    name: str = ""


def read_labelled(path: Path) -> list[Labelled]:
    """The texts of `path`. In a `.txt`, blank lines and those behind `#` are none."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if path.suffix == ".jsonl":
        return [_of_row(line) for line in lines]
    return [in_braces(line, name=f"{path.stem}:{n}") for n, line in enumerate(lines, 1) if line and not line.startswith("#")]


def in_braces(line: str, kind: str = NAME, name: str = "") -> Labelled:
    r"""The text of a line in which all that stands in braces is of one kind; `\n` and `\t` are a line's end and a tab."""
    text, spans = "", []
    for piece in _BRACES.split(line.replace("\\n", "\n").replace("\\t", "\t")):
        bare = piece[1:-1] if piece.startswith("{") else piece
        if bare is not piece:
            spans.append(Span(len(text), len(text) + len(bare), kind))
        text += bare
    return Labelled(text, tuple(spans), name)


def _of_row(line: str) -> Labelled:
    row = json.loads(line)
    spans = sorted(Span(span["start"], span["end"], span["kind"]) for span in row["spans"])
    return Labelled(row["text"], tuple(spans), str(row.get("id", "")))
