"""How well personal data is found in the project's own labelled texts.

    python tests/privacy/measure.py [FILE...] [--show]

Prints, by file: of each kind how many were taken out, which share of the other letters and digits went with them, how
many of the texts without personal data were changed, and how many of them would wait for a person. Files are `.jsonl`
(`{"id", "text", "spans"}`) or `.txt` (a text a line, names in braces); without any, all that lie in `texts/` and `names/`.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from labelled.reading import read_labelled
from labelled.scoring import Score, left_by_redaction, score

HERE = Path(__file__).parent


def lines(result: Score) -> Iterator[str]:
    """The counts as they are printed."""
    for kind in sorted(result.labelled):
        yield f"  {kind:13s} {result.found[kind]:4d} of {result.labelled[kind]}"
    yield f"  other letters and digits taken: {result.lost} of {result.letters} ({result.lost / max(1, result.letters):.2%})"
    yield f"  clean texts changed: {result.changed} of {result.clean}, waiting for a person: {result.waiting}"


def main() -> None:
    """Print the counts of each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--show", action="store_true", help="name the texts in which something stayed")
    options = parser.parse_args()
    for path in options.files or [*sorted((HERE / "texts").glob("*.jsonl")), *sorted((HERE / "names").glob("*.txt"))]:
        result = score(read_labelled(path), left_by_redaction)
        print(path.name, *lines(result), sep="\n")
        if options.show:
            print("  stayed:", *(fault.labelled.name for fault in result.faults for _ in fault.stayed))


if __name__ == "__main__":
    main()
