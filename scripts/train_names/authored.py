"""Texts that people wrote for this project, as sentences to train on: their names are changed each time they are drawn."""

from __future__ import annotations

import random
from pathlib import Path

from generator import CLOSE, OPEN, Generator
from noise import roughen

from labelled.reading import NAME, Labelled

TESTS = Path(__file__).parents[2] / "tests/privacy"
_MARKER = "[data pribadi disamarkan]"
_KEPT = 0.3
"""How often a name stays the one that was written."""


def tuning_texts() -> list[Path]:
    """The files that may be trained on; those kept aside for measuring have other names."""
    return [*sorted((TESTS / "texts").glob("penyetelan*.jsonl")), *sorted((TESTS / "names").glob("tulisan_latih*.txt"))]


def draw(written: Labelled, generator: Generator, rng: random.Random) -> str:
    """`written` with marks around its names, most of them others than were written, typed as somebody might type it."""
    changed = rng.random() > _KEPT
    parts, last = [], 0
    for start, end, kind in written.spans:
        piece = written.text[start:end]
        parts.append(written.text[last:start])
        if kind == NAME:
            parts += [OPEN, _other(piece, generator) if changed else piece, CLOSE]
        else:
            # an address may hold a name that nobody has labelled
            parts.append(_MARKER if any(letter.isalpha() for letter in piece) or rng.random() < 0.5 else piece)
        last = end
    text = "".join(parts) + written.text[last:]
    return roughen(text, rng) if rng.random() < 0.5 else text


def _other(name: str, generator: Generator) -> str:
    """A name of as many words as `name`, with the same capitals."""
    words = [generator.single() for _ in name.split()]
    if name.islower():
        return " ".join(words).lower()
    return " ".join(words).upper() if name.isupper() else " ".join(words)
