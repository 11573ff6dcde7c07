"""How well names are found in generated texts with names never trained on.

PYTHONPATH=scripts:scripts/train_names python scripts/train_names/evaluate.py MODEL [--texts N]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from generator import Generator, make_pool
from train import SHARE, forget_held_out, unlabel

from memarak.privacy.names import detector
from memarak.privacy.names.model import load_model


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
    names = found = letters = wrong = clean = changed = shown = 0
    for _ in range(options.texts):
        text, spans = unlabel(generator.text())
        got = detector.find_names(text)
        taken = [False] * len(text)
        for span in got:
            taken[span.start : span.end] = [True] * (span.end - span.start)
        missed = [text[a:b] for a, b in spans if not all(taken[i] for i in range(a, b) if text[i].isalpha())]
        names += len(spans)
        found += len(spans) - len(missed)
        inside = [False] * len(text)
        for a, b in spans:
            inside[a:b] = [True] * (b - a)
        letters += sum(c.isalnum() for i, c in enumerate(text) if not inside[i])
        over = sum(c.isalnum() for i, c in enumerate(text) if taken[i] and not inside[i])
        wrong += over
        if not spans:
            clean += 1
            changed += bool(got)
        if (missed or over) and shown < options.show:
            shown += 1
            print(missed, [text[s.start : s.end] for s in got], "|", text.replace("\n", "\\n"))
    print(
        f"names {found}/{names} = {found / names:.4f}; other letters taken {wrong / letters:.4f}; clean changed {changed}/{clean}"
    )


if __name__ == "__main__":
    main()
