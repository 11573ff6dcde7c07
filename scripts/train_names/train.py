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
from collections import Counter
from pathlib import Path

from authored import draw, read_written, tuning_texts
from generator import CLOSE, OPEN, Generator, is_held_out, make_pool

from memarak.privacy.names.blocks import blocked
from memarak.privacy.names.classes import AMBIGUOUS, COMMON, NAME, PLACE, UNKNOWN
from memarak.privacy.names.features import features, is_candidate
from memarak.privacy.names.lexicon import DATA, guess, plain_words, word_classes
from memarak.privacy.names.likeness import Likeness, letter_groups
from memarak.privacy.names.tokens import PAD, Tokens, tokenise

CERTAIN, DOUBTFUL = 0.25, 0.13
SHARE = 0.2
_FORGET = {NAME: 0.4, AMBIGUOUS: 0.08, COMMON: 0.045, PLACE: 0.25}
"""How often a known word is taken for unknown, so that the model learns to do without the lexicon."""
_UNBLOCK = 0.3
"""How often the model is shown a name of a thing that the rules know, so that it learns to tell those they don't."""
_AUTHORED = 0.25
"""How many texts that people wrote come on one generated."""

Example = tuple[tuple[str | int, ...], bool]


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
    stopped = blocked(tokens) if rng.random() > _UNBLOCK else set()
    found: list[Example] = []
    after_name = False
    for i in range(PAD, PAD + tokens.count):
        is_name = any(start <= tokens.starts[i] < end for start, end in spans)
        if i not in stopped and is_candidate(tokens, i, after_name):
            found.append((features(tokens, i, after_name, likeness.bucket(tokens.words[i])), is_name))
        after_name = is_name if rng.random() > 0.03 else not is_name
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


def train(data: list[Example], rng: random.Random, rounds: int, least: int) -> dict[str | int, float]:
    """Weights by AdaGrad over `rounds` passes; features seen fewer than `least` times are left out."""
    seen = Counter(feature for found, _ in data for feature in found)
    weights = dict.fromkeys((feature for feature, count in seen.items() if count >= least), 0.0)
    squares = dict.fromkeys(weights, 1.0)
    rows = [([feature for feature in found if feature in weights], is_name) for found, is_name in data]
    for _ in range(rounds):
        rng.shuffle(rows)
        for row, is_name in rows:
            score = sum([weights[feature] for feature in row])
            error = is_name - 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))
            if abs(error) < 0.01:
                continue
            for feature in row:
                step = error - 2e-5 * weights[feature]
                squares[feature] += step * step
                weights[feature] += 0.35 * step / math.sqrt(squares[feature])
    return weights


class CrossLikeness:
    """Two letter models, each learnt on half of the words; a word is judged by the one that has not seen it."""

    def __init__(self, rng: random.Random, every: int) -> None:
        classes = word_classes()
        self.halves: list[Likeness] = []
        for half in (0, 1):
            data: list[Example] = [
                (tuple(letter_groups(word)), kind == NAME)
                for word, kind in classes.items()
                if kind in (NAME, COMMON) and len(word) > 2 and _half(word) == half and zlib.crc32(word.encode()) // 2 % every == 0
            ]
            weights = train(data, rng, rounds=4, least=2)
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


def make(texts: int, seed: int, held_out: bool, every: int = 1, rounds: int = 4, least: int = 3) -> dict[str, object]:
    """A model from `texts` generated texts; with `held_out`, a fifth of the names is never used.

    How words sound is learnt from every `every`-th word of the lexicon.
    """
    if held_out:
        forget_held_out()
    generator = Generator(make_pool(False, SHARE if held_out else 0.0), seed)
    rng = random.Random(seed)
    likeness = CrossLikeness(rng, every)
    labelled = [generator.text() for _ in range(texts)]
    written = [] if held_out else read_written(tuning_texts())
    labelled += [draw(rng.choice(written), generator, rng) for _ in range(round(texts * _AUTHORED) if written else 0)]
    data = [example for text in labelled for example in examples(text, rng, likeness)]
    return document(train(data, rng, rounds, least), likeness.merged())


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=160_000)
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
