"""Every kind in many phrasings, and what looks like it and is nobody's: `ungkapan.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from labelled.reading import in_braces
from labelled.scoring import is_left, left_by_redaction
from memarak.privacy.redaction import redact_text

_LINES = (Path(__file__).parent / "ungkapan.txt").read_text(encoding="utf-8").splitlines()


def _by_kind() -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {}
    kind = ""
    for line in _LINES:
        if line.startswith("@") and line[1:].replace("_", "").isupper():
            kind = line[1:]
        elif not line.startswith("#"):
            kinds.setdefault(kind, []).append(line)
    return kinds


KINDS = _by_kind()


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - {"CLEAN"}))
def test_every_phrasing_is_taken(kind: str) -> None:
    left = []
    for line in KINDS[kind]:
        labelled = in_braces(line, kind)
        stays, _ = left_by_redaction(labelled.text)
        assert labelled.spans, line
        if any(is_left(labelled.text, span, stays) for span in labelled.spans):
            left.append(line)
    assert left == []


def test_what_only_looks_like_it_stays() -> None:
    lines = [line.replace("\\n", "\n") for line in KINDS["CLEAN"]]
    assert [line for line in lines if redact_text(line) != line] == []


def test_redacting_phrasings_twice_changes_nothing() -> None:
    once = [redact_text(line) for lines in KINDS.values() for line in lines]
    assert [line for line in once if redact_text(line) != line] == []
