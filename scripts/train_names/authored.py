"""Texts that people wrote for this project, as sentences to train on: their names are changed each time they are drawn."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path

from generator import CLOSE, OPEN, Generator
from noise import roughen

TESTS = Path(__file__).parents[2] / "tests/privacy"
_MARKER = "[data pribadi disamarkan]"
_KEPT = 0.3
"""How often a name stays the one that was written."""


@dataclass(frozen=True, slots=True)
class Written:
    """A text with the places of its names and of other personal data, in order."""

    text: str
    names: tuple[tuple[int, int], ...]
    others: tuple[tuple[int, int], ...] = ()


def tuning_texts() -> list[Path]:
    """The files that may be trained on; those kept aside for measuring have other names."""
    return [*sorted((TESTS / "texts").glob("penyetelan*.jsonl")), *sorted((TESTS / "names").glob("tulisan_latih*.txt"))]


def read_written(paths: list[Path]) -> list[Written]:
    """The texts of `paths`: JSON Lines with `spans`, or a text a line with its names in braces."""
    return [written for path in paths for line in path.read_text(encoding="utf-8").splitlines() for written in _of_line(path, line)]


def _of_line(path: Path, line: str) -> list[Written]:
    if path.suffix == ".jsonl":
        row = json.loads(line)
        names = sorted((span["start"], span["end"]) for span in row["spans"] if span["kind"] == "NAME")
        others = sorted((span["start"], span["end"]) for span in row["spans"] if span["kind"] != "NAME")
        return [Written(row["text"], tuple(names), tuple(others))]
    if not line or line.startswith("#"):
        return []
    text, names = "", []
    for piece in line.replace("\\n", "\n").replace("\\t", "\t").replace("{", "\0{").replace("}", "\0").split("\0"):
        bare = piece.removeprefix("{")
        if bare is not piece and piece:
            names.append((len(text), len(text) + len(bare)))
        text += bare
    return [Written(text, tuple(names))]


def draw(written: Written, generator: Generator, rng: random.Random) -> str:
    """`written` with marks around its names, most of them others than were written, typed as somebody might type it."""
    changed = rng.random() > _KEPT
    parts, last = [], 0
    for start, end in sorted(written.names + written.others):
        piece = written.text[start:end]
        parts.append(written.text[last:start])
        if (start, end) in written.others:
            # an address may hold a name that nobody has labelled
            parts.append(_MARKER if any(letter.isalpha() for letter in piece) or rng.random() < 0.5 else piece)
        else:
            parts += [OPEN, _other(piece, generator) if changed else piece, CLOSE]
        last = end
    text = "".join(parts) + written.text[last:]
    return roughen(text, rng) if rng.random() < 0.5 else text


def _other(name: str, generator: Generator) -> str:
    """A name of as many words as `name`, with the same capitals."""
    words = [generator.single() for _ in name.split()]
    if name.islower():
        return " ".join(words).lower()
    return " ".join(words).upper() if name.isupper() else " ".join(words)
