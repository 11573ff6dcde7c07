"""Make data/model.json.gz: logistic regression over the features, on texts generated and written. Deterministic by seed.

PYTHONPATH=scripts:scripts/train_names python scripts/train_names/train.py [--texts N] [--held-out] [--out FILE]
"""

# ruff: noqa: S311 - seeded on purpose

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from authored import draw, tuning_texts
from fitting import Examples, Numbering, Row, as_examples, fit, fit_rows, named
from generator import CLOSE, OPEN, Generator, is_held_out, make_pool

from labelled.reading import read_labelled
from memarak.privacy.names.blocks import blocked
from memarak.privacy.names.classes import AMBIGUOUS, COMMON, NAME, PLACE, UNKNOWN
from memarak.privacy.names.cues import announced
from memarak.privacy.names.evidence import ANNOUNCED, CONTINUED, evidence_of, nearby_of
from memarak.privacy.names.features import features, is_candidate
from memarak.privacy.names.lexicon import DATA, guess, plain_words, word_classes
from memarak.privacy.names.likeness import Likeness, letter_groups
from memarak.privacy.names.tokens import Tokens, tokenise
from memarak.privacy.names.words import PAD

CERTAIN, DOUBTFUL = 0.25, 0.12
SHARE = 0.2
_FORGET = {NAME: 0.4, AMBIGUOUS: 0.08, COMMON: 0.045, PLACE: 0.25}
"""How often a known word is taken for unknown, so that the model learns to do without the lexicon."""

ROUNDS, LEAST = 6, 3
_DRAWS = 20
"""How often each text that somebody wrote is shown, with other names each time."""

Example = tuple[Row, bool]


@dataclass(slots=True)
class Lessons:
    """Examples as they are gathered: rows of feature numbers, and whether each is of a name."""

    rows: list[list[int]] = field(default_factory=list)
    is_name: list[bool] = field(default_factory=list)

    def extend(self, others: Lessons) -> None:
        """Add `others`."""
        self.rows += others.rows
        self.is_name += others.is_name

    def examples(self) -> Examples:
        """All of them, to fit."""
        return as_examples(self.rows, self.is_name)


def generated(texts: int, seed: int, held_out: bool, likeness: CrossLikeness, numbering: Numbering) -> Lessons:
    """What `texts` generated texts teach."""
    generator = Generator(make_pool(False, SHARE if held_out else 0.0), seed)
    return _lessons((generator.text() for _ in range(texts)), random.Random(seed), likeness, numbering)


def authored(path: Path, seed: int, likeness: CrossLikeness, numbering: Numbering, draws: int = _DRAWS) -> Lessons:
    """What the texts of `path` teach, each shown `draws` times."""
    rng = random.Random(f"{seed} {path.name}")
    generator = Generator(make_pool(False, 0.0), rng.randrange(1 << 30))
    texts = (draw(written, generator, rng) for written in read_labelled(path) for _ in range(draws))
    return _lessons(texts, rng, likeness, numbering)


def _lessons(texts: Iterable[str], rng: random.Random, likeness: CrossLikeness, numbering: Numbering) -> Lessons:
    found = Lessons()
    for text in texts:
        for row, is_name in examples(text, rng, likeness):
            found.rows.append(numbering.add(row))
            found.is_name.append(is_name)
    return found


def unlabel(labelled: str) -> tuple[str, list[tuple[int, int]]]:
    """The plain text and the places of its names."""
    parts, spans, length, start = [], [], 0, 0
    for piece in re.split(f"([{OPEN}{CLOSE}])", labelled):
        if piece == OPEN:
            start = length
        elif piece == CLOSE:
            spans.append((start, length))
        else:
            parts.append(piece)
            length += len(piece)
    return "".join(parts), spans


def examples(labelled: str, rng: random.Random, likeness: CrossLikeness) -> list[Example]:
    """What the model is shown of one text."""
    text, spans = unlabel(labelled)
    tokens = tokenise(text)
    _forget(tokens, rng)
    first, stopped = announced(tokens), blocked(tokens)
    found: list[Example] = []
    before = [False] * PAD
    for i in range(PAD, PAD + tokens.count):
        is_name = any(start <= tokens.starts[i] < end for start, end in spans)
        evidence = evidence_of(tokens, i, before, first, stopped)
        if evidence < CONTINUED and (evidence & ANNOUNCED or is_candidate(tokens, i, before[-1])):
            found.append(
                (
                    features(
                        tokens,
                        i,
                        before[-1],
                        likeness.bucket(tokens.words[i]),
                        evidence,
                        nearby_of(i, before, first, stopped, sum(before)),
                    ),
                    is_name,
                )
            )
        before.append(is_name if rng.random() > 0.03 else not is_name)
    return found


def _forget(tokens: Tokens, rng: random.Random) -> None:
    for i in range(PAD, PAD + tokens.count):
        if rng.random() < _FORGET.get(tokens.classes[i], 0):
            tokens.classes[i] = UNKNOWN


def forget_held_out() -> None:
    """Take the held-out names out of the lexicon of this process, before any word was looked up."""
    classes = word_classes()
    for word in [w for w, kind in classes.items() if kind == NAME and is_held_out(w, SHARE)]:
        del classes[word]
    plain_words.cache_clear()
    guess.cache_clear()


class CrossLikeness:
    """Two letter models, each learnt on half of the words; a word is judged by the one that has not seen it."""

    def __init__(self, every: int) -> None:
        classes = word_classes()
        self.halves: list[Likeness] = []
        for half in (0, 1):
            data: list[Example] = [
                (tuple(letter_groups(word)), kind == NAME)
                for word, kind in classes.items()
                if kind in (NAME, COMMON) and len(word) > 2 and _half(word) == half and zlib.crc32(word.encode()) // 2 % every == 0
            ]
            weights = fit_rows(data, rounds=6, least=2, seed=half)
            self.halves.append(Likeness({str(group): round(weight * 1000) for group, weight in weights.items()}))

    def bucket(self, word: str) -> int:
        """Like `Likeness.bucket`."""
        return self.halves[1 - _half(word)].bucket(word)

    def merged(self) -> dict[str, int]:
        """The mean of the two, without the negligible weights."""
        first, second = (half.weights for half in self.halves)
        mean = {group: round((first.get(group, 0) + second.get(group, 0)) / 2) for group in first.keys() | second.keys()}
        return {group: weight for group, weight in sorted(mean.items()) if abs(weight) >= 40}


def _half(word: str) -> int:
    return zlib.crc32(word.encode()) & 1


def document(weights: dict[str | int, float], letters: dict[str, int]) -> dict[str, object]:
    """The weights as they are stored: thousandths, without the negligible ones."""
    kept = {feature: round(weight * 1000) for feature, weight in weights.items() if abs(weight) >= 0.06}
    return {
        "certain": round(math.log(CERTAIN / (1 - CERTAIN)) * 1000),
        "doubtful": round(math.log(DOUBTFUL / (1 - DOUBTFUL)) * 1000),
        "letters": letters,
        "words": {f: w for f, w in sorted(kept.items(), key=str) if isinstance(f, str)},
        "combinations": {str(f): w for f, w in sorted(kept.items(), key=str) if isinstance(f, int)},
    }


def make(texts: int, seed: int, held_out: bool, every: int = 1) -> dict[str, object]:
    """A model from `texts` generated texts; with `held_out`, a fifth of the names is never used.

    How words sound is learnt from every `every`-th word of the lexicon.
    """
    if held_out:
        forget_held_out()
    likeness = CrossLikeness(every)
    numbering = Numbering()
    lessons = generated(texts, seed, held_out, likeness, numbering)
    if not held_out:
        for path in tuning_texts():
            lessons.extend(authored(path, seed, likeness, numbering))
    return document(named(fit(lessons.examples(), ROUNDS, LEAST, seed), numbering), likeness.merged())


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=24_000)
    parser.add_argument("--seed", type=int, default=2026)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--out", type=Path, default=DATA / "model.json.gz")
    options = parser.parse_args()
    model = make(options.texts, options.seed, options.held_out, options.every)
    content = json.dumps(model, ensure_ascii=False, separators=(",", ":")).encode()
    options.out.write_bytes(gzip.compress(content, 9, mtime=0))


if __name__ == "__main__":
    main()
