"""How well names are found in the texts of an author whom the model has never read: leave one out, train, and measure.

PYTHONPATH=scripts:scripts/train_names python scripts/train_names/crossed.py [--texts N] [--author NAME ...] [--show]

Rules and lists are as they are: where they were made after reading an author, that author's figures flatter.
"""

from __future__ import annotations

import argparse
import math
from dataclasses import replace

import numpy as np
from authored import tuning_texts
from fitting import Numbering, fit, named
from train import CERTAIN, LEAST, ROUNDS, CrossLikeness, Lessons, authored, document, generated

from labelled.reading import NAME, read_labelled
from labelled.scoring import Score, left_by_names, score
from memarak.privacy.names import detector
from memarak.privacy.names.model import Model

_SEED = 2026


def line(name: str, result: Score) -> str:
    """`result` as it is printed."""
    pairs = (
        ("names", result.found[NAME], result.labelled[NAME]),
        ("clean changed", result.changed, result.clean),
        ("waiting", result.waiting, result.clean),
    )
    parts = [f"{words} {part:4d}/{whole:4d} {part / max(1, whole):6.1%}" for words, part, whole in pairs]
    return f"{name:19s} {'  '.join(parts)}  others lost {result.lost / max(1, result.letters):.2%}"


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
    totals = {share: Score() for share in options.certain}
    letters = likeness.merged()
    for place, path in enumerate(files, 1):
        if not any(path.match(f"{pattern}.*") for pattern in options.author):
            continue
        weights = named(fit(examples.only(sources != place), ROUNDS, LEAST, _SEED), numbering)
        model = Model.of(document(weights, letters))
        for share in options.certain:
            model = replace(model, certain=round(math.log(share / (1 - share)) * 1000))
            detector.load_model = lambda model=model: model
            result = score(read_labelled(path), left_by_names)
            totals[share] += result
            if options.show:
                print(*result.faults, sep="\n")
            print(line(f"{path.stem} {share}", result), flush=True)
    for share, result in totals.items():
        print(line(f"all {share}", result))


if __name__ == "__main__":
    main()
