from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Written:
    """A text written by hand with the places of the names in it."""

    text: str
    names: tuple[tuple[int, int], ...]


@pytest.fixture
def read_written():
    """Reads a file of texts whose names stand in braces, one text a line."""

    def read(name: str) -> list[Written]:
        texts = []
        for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
            if not line or line.startswith("#"):
                continue
            text, names = "", []
            for piece in re.split(r"(\{[^{}]*\})", line.replace("\\n", "\n").replace("\\t", "\t")):
                if piece.startswith("{"):
                    names.append((len(text), len(text) + len(piece) - 2))
                    piece = piece[1:-1]
                text += piece
            texts.append(Written(text, tuple(names)))
        return texts

    return read
