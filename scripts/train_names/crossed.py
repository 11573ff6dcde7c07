"""How well names are found in the texts of an author whom the model has never read: leave one out, train, and measure.

PYTHONPATH=scripts:scripts/train_names python scripts/train_names/crossed.py [--texts N] [--author NAME ...] [--show]

Rules and lists are as they are: where they were made after reading an author, that author's figures flatter.
"""

from __future__ import annotations

import argparse
import math
import re
from collections import Counter
from dataclasses import replace

import numpy as np
from authored import Written, read_written, tuning_texts
from fitting import Numbering, fit, named
from train import CERTAIN, LEAST, ROUNDS, CrossLikeness, Lessons, authored, document, generated

from memarak.privacy.names import detector
from memarak.privacy.names.model import Model
from memarak.privacy.names.public import NOBODY

_LONG = re.compile(r"[^\W\d_]{3,}")
_SEED = 2026
_COUNTS = ("names", "found", "letters", "lost", "clean", "changed", "waiting")


def measure(texts: list[Written], show: bool = False) -> Counter[str]:
    """What the detector does to `texts`, by `_COUNTS`."""
    counts: Counter[str] = Counter()
    for written in texts:
        text = written.text
        certain, doubted = detector.find_both(text, NOBODY)
        taken = {i for span in certain for i in range(span.start, span.end)}
        labelled = {i for start, end in written.names + written.others for i in range(start, end)}
        missed = [text[start:end] for start, end in written.names if not _is_hidden(text, start, end, taken)]
        over = [span for span in certain if labelled.isdisjoint(range(span.start, span.end))]
        others = [i for i, letter in enumerate(text) if letter.isalnum() and i not in labelled]
        counts.update(names=len(written.names), found=len(written.names) - len(missed), letters=len(others))
        counts["lost"] += sum(i in taken for i in others)
        if not written.names and not written.others:
            counts.update(clean=1, changed=bool(certain), waiting=bool(doubted) and not certain)
        if show and (missed or over):
            print("missed", missed, "over", [text[span.start : span.end] for span in over], "|", text.replace("\n", "\\n"))
    return counts


def _is_hidden(text: str, start: int, end: int, taken: set[int]) -> bool:
    words = [match.start() for match in _LONG.finditer(text, start, end)] or [start]
    return taken.issuperset(words)


def line(name: str, counts: Counter[str]) -> str:
    """`counts` as they are printed."""
    pairs = (("names", "found", "names"), ("clean changed", "changed", "clean"), ("waiting", "waiting", "clean"))
    parts = [
        f"{words} {counts[part]:4d}/{counts[whole]:4d} {counts[part] / max(1, counts[whole]):6.1%}" for words, part, whole in pairs
    ]
    return f"{name:19s} {'  '.join(parts)}  others lost {counts['lost'] / max(1, counts['letters']):.2%}"


def main() -> None:
    """Print the figures of each author left out, and their sum."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=12_000, help="generated texts to train on besides")
    parser.add_argument("--draws", type=int, default=4, help="how often each written text is shown")
    parser.add_argument("--author", nargs="*", default=["penyetelan-[d-z]"], help="patterns of the files left out, one at a time")
    parser.add_argument(
        "--certain", type=float, nargs="*", default=[CERTAIN], help="from which probability on a word is taken for a name"
    )
    parser.add_argument("--show", action="store_true", help="print the texts in which something went wrong")
    options = parser.parse_args()
    likeness, numbering, lessons, source = CrossLikeness(1), Numbering(), Lessons(), []
    files = tuning_texts()
    for place, path in enumerate([None, *files]):
        if path is None:
            more = generated(options.texts, _SEED, False, likeness, numbering)
        else:
            more = authored(path, _SEED, likeness, numbering, options.draws)
        lessons.extend(more)
        source += [place] * len(more.rows)
    examples, sources = lessons.examples(), np.array(source)
    totals = {share: Counter[str]() for share in options.certain}
    letters = likeness.merged()
    for place, path in enumerate(files, 1):
        if not any(path.match(f"{pattern}.*") for pattern in options.author):
            continue
        weights = named(fit(examples.only(sources != place), ROUNDS, LEAST, _SEED), numbering)
        model = Model.of(document(weights, letters))
        for share in options.certain:
            model = replace(model, certain=round(math.log(share / (1 - share)) * 1000))
            detector.load_model = lambda model=model: model
            counts = measure(read_written([path]), options.show)
            totals[share] += counts
            print(line(f"{path.stem} {share}", counts), flush=True)
    for share, counts in totals.items():
        print(line(f"all {share}", counts))


if __name__ == "__main__":
    main()
