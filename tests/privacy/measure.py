"""How well personal data is found in the project's own labelled texts.

    python tests/privacy/measure.py [FILE...] [--show]

Prints, by file: of each kind how many were taken out, which share of the other letters and digits went with them, how
many of the texts without personal data were changed, and how many of them would wait for a person. Files are `.jsonl`
(`{"id", "text", "spans"}`) or `.txt` (a text a line, names in braces); without any, all that lie in `texts/` and `names/`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from memarak.privacy.markers import MARKERS
from memarak.privacy.redaction import find_in_rounds

HERE = Path(__file__).parent
_WORDS = re.compile(r"[^\W\d_]{3,}")
_HOST_WORDS = "http https www com org net maps app google goo facebook instagram tiktok gmail yahoo outlook hotmail dot titik"
_HOSTS = frozenset(_HOST_WORDS.split())
_BY_DIGIT = frozenset({"ADDRESS", "DOB", "PLATE"})
_BY_WORD = frozenset({"NAME", "EMAIL", "SOCIAL"})


@dataclass
class Result:
    """Counts over a set of texts; `misses` are the identifiers of texts in which something stayed."""

    found: Counter[str] = field(default_factory=Counter)
    labelled: Counter[str] = field(default_factory=Counter)
    letters: int = 0
    lost: int = 0
    clean: int = 0
    changed: int = 0
    waiting: int = 0
    misses: list[str] = field(default_factory=list)

    def lines(self) -> Iterator[str]:
        """The counts as they are printed."""
        for kind in sorted(self.labelled):
            yield f"  {kind:13s} {self.found[kind]:4d} of {self.labelled[kind]}"
        yield f"  other letters and digits taken: {self.lost} of {self.letters} ({self.lost / max(1, self.letters):.2%})"
        yield f"  clean texts changed: {self.changed} of {self.clean}, waiting for a person: {self.waiting}"


def read(path: Path) -> list[dict[str, object]]:
    """The labelled texts of `path`."""
    lines = path.read_text(encoding="utf-8").splitlines()
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in lines]
    return [_in_braces(f"{path.stem}:{n}", line) for n, line in enumerate(lines, 1) if line and not line.startswith("#")]


def _in_braces(name: str, line: str) -> dict[str, object]:
    text, spans = "", []
    for piece in re.split(r"(\{[^{}]*\})", line.replace("\\n", "\n").replace("\\t", "\t")):
        bare = piece[1:-1] if piece.startswith("{") else piece
        if bare is not piece:
            spans.append({"start": len(text), "end": len(text) + len(bare), "kind": "NAME"})
        text += bare
    return {"id": name, "text": text, "spans": spans}


def kept(text: str) -> tuple[set[int], bool]:
    """Which characters of `text` are left by redaction, and whether it waits for a person."""
    rounds, is_doubtful = find_in_rounds(text)
    places: list[int] = list(range(len(text)))
    for spans in rounds:
        for span in reversed(spans):
            places[span.start : span.end] = [-1] * len(MARKERS[span.kind])
    return set(places) - {-1}, is_doubtful


def is_left(text: str, start: int, end: int, kind: str, stays: set[int]) -> bool:
    """Whether so much of `text[start:end]` stays that it still tells something."""
    value = [i for i in range(start, end) if text[i].isalnum()]
    digits = [i for i in value if text[i].isdigit()]
    if kind in _BY_DIGIT and digits:
        return any(i in stays for i in digits)
    words = [m.span() for m in _WORDS.finditer(text, start, end) if m[0].lower() not in _HOSTS]
    if kind in _BY_WORD and words:
        return any(i in stays for a, b in words for i in range(a, b))
    run = longest = 0
    for i in value:
        run = run + 1 if i in stays else 0
        longest = max(longest, run)
    return longest >= min(4, max(1, len(value)))


def measure(rows: list[dict[str, object]]) -> Result:
    """The counts over `rows`; only kinds that a set labels are asked for, so a find of another kind in it is no error."""
    result = Result()
    names_only = {span["kind"] for row in rows for span in row["spans"]} <= {"NAME"}  # type: ignore[attr-defined]
    for row in rows:
        text, spans = str(row["text"]), list(row["spans"])  # type: ignore[call-overload]
        stays, is_doubtful = kept(text)
        inside = {i for span in spans for i in range(span["start"], span["end"])}
        for span in spans:
            result.labelled[span["kind"]] += 1
            if is_left(text, span["start"], span["end"], span["kind"], stays):
                result.misses.append(str(row["id"]))
            else:
                result.found[span["kind"]] += 1
        others = [i for i, letter in enumerate(text) if letter.isalnum() and i not in inside]
        result.letters += len(others)
        result.lost += sum(i not in stays for i in others)
        if not spans and not (names_only and re.search(r"\d{4}", text)):
            result.clean += 1
            result.changed += len(stays) != len(text)
            result.waiting += is_doubtful
    return result


def main() -> None:
    """Print the counts of each file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--show", action="store_true", help="name the texts in which something stayed")
    options = parser.parse_args()
    for path in options.files or [*sorted((HERE / "texts").glob("*.jsonl")), *sorted((HERE / "names").glob("*.txt"))]:
        result = measure(read(path))
        print(path.name, *result.lines(), sep="\n")
        if options.show:
            print("  stayed:", *result.misses)


if __name__ == "__main__":
    main()
