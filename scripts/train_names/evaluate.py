"""How well names are found in generated texts with names never trained on.

PYTHONPATH=scripts:scripts/train_names python scripts/train_names/evaluate.py MODEL [--texts N]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from generator import Generator, make_pool
from train import SHARE, forget_held_out, unlabel

from labelled.reading import NAME, Labelled
from labelled.scoring import left_by_names, score
from memarak.privacy.names import detector
from memarak.privacy.names.model import load_model
from memarak.privacy.spans import Span


def main() -> None:
    """Print recall by word and what else was taken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("--texts", type=int, default=4000)
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    forget_held_out()
    model = load_model(options.model)
    detector.load_model = lambda: model
    generator = Generator(make_pool(True, SHARE), 77)
    texts = []
    for _ in range(options.texts):
        text, places = unlabel(generator.text())
        texts.append(Labelled(text, tuple(Span(start, end, NAME) for start, end in places)))
    result = score(texts, left_by_names)
    print(*result.faults[: options.show], sep="\n")
    found, names = result.found[NAME], result.labelled[NAME]
    print(
        f"names {found}/{names} = {found / names:.4f}; other letters taken {result.lost / result.letters:.4f}; "
        f"clean changed {result.changed}/{result.clean}"
    )


if __name__ == "__main__":
    main()
