"""How much of what is labelled (all kinds but names) Presidio with the patterns of `presidio_patterns.py` finds beside ours:

    python tests/bench/presidio_recall.py [--presidio .venv/presidio/bin/python] [--each] [FILES]

With `--each` it prints what every pattern finds that no other does. Both are judged alike (`labelled.scoring`).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from labelled.reading import NAME, Labelled, read_labelled
from labelled.scoring import Score, is_left, left_by_redaction, score

TEXTS = Path(__file__).parents[1] / "privacy" / "texts"
Find = tuple[int, int, str]
"""From where to where, and of which kind or by which pattern."""


def read_texts(files: Iterable[Path]) -> list[Labelled]:
    """The texts of `files` with what is labelled in them."""
    return [written for file in files for written in read_labelled(file)]


def finds_of_presidio(python: Path, texts: Sequence[Labelled], by: str = "kinds") -> list[list[Find]]:
    """What Presidio finds in each text, told by kind or by pattern."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump([labelled.text for labelled in texts], file)
        file.flush()
        command = [str(python), str(Path(__file__).with_name("presidio_peer.py")), "--finds", by, file.name]
        answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [[(start, end, name) for start, end, name in found] for found in json.loads(answer)]


def staying(text: str, finds: Iterable[Find]) -> set[int]:
    """Which characters of `text` no find covers."""
    return set(range(len(text))).difference(*(range(start, end) for start, end, _ in finds))


def needed(texts: Sequence[Labelled], finds: Sequence[list[Find]]) -> Counter[str]:
    """For each pattern, how many labelled spans stay without it that don't stay with it."""
    count: Counter[str] = Counter()
    for labelled, found in zip(texts, finds, strict=True):
        everything = staying(labelled.text, found)
        reached = [span for span in labelled.spans if span.kind != NAME and not is_left(labelled.text, span, everything)]
        for name in {name for *_, name in found}:
            others = staying(labelled.text, (find for find in found if find[2] != name))
            count[name] += sum(is_left(labelled.text, span, others) for span in reached)
    return count


def print_recall(presidios: Score, ours: Score) -> None:
    """By kind and in all: what is labelled, and what each finds of it; then what else each takes."""
    print(f"{'kind':14}{'labelled':>9}{'Presidio':>16}{'ours':>16}")
    rows = [
        (kind, presidios.labelled[kind], presidios.found[kind], ours.found[kind])
        for kind in sorted(presidios.labelled)
        if kind != NAME
    ]
    rows.append(("all", *(sum(counts) for counts in list(zip(*rows, strict=True))[1:])))
    for kind, labelled, theirs, mine in rows:
        print(f"{kind:14}{labelled:9}{theirs:8}{theirs / labelled:8.1%}{mine:8}{mine / labelled:8.1%}")
    print(f"other letters and digits taken: Presidio {presidios.lost}, ours {ours.lost} of {ours.letters}")


def main() -> None:
    """Compare and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--presidio", type=Path, default=Path(".venv/presidio/bin/python"))
    parser.add_argument("--each", action="store_true", help="what every pattern finds that no other does")
    options = parser.parse_args()
    if not options.presidio.exists():
        parser.error(f"Presidio is not installed at {options.presidio}: presidio_peer.py says how")
    texts = read_texts(options.files or sorted((*TEXTS.glob("penyetelan*.jsonl"), *TEXTS.glob("simpanan*.jsonl"))))
    finds = finds_of_presidio(options.presidio, texts)
    left = {labelled.text: staying(labelled.text, found) for labelled, found in zip(texts, finds, strict=True)}
    print_recall(score(texts, lambda text: (left[text], False)), score(texts, left_by_redaction))
    if options.each:
        for name, count in needed(texts, finds_of_presidio(options.presidio, texts, by="patterns")).most_common():
            print(f"{count:5}  {name}")


if __name__ == "__main__":
    main()
