"""Every kind in many phrasings, and what looks like it and is nobody's: `ungkapan.txt`."""

from __future__ import annotations

from pathlib import Path

import pytest

from memarak.privacy.redaction import redact_text

from .. import measure

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
        row = measure._in_braces(kind, line)
        text, spans = str(row["text"]), list(row["spans"])  # type: ignore[call-overload]
        stays, _ = measure.kept(text)
        assert spans, line
        if any(measure.is_left(text, span["start"], span["end"], kind, stays) for span in spans):
            left.append(line)
    assert left == []


def test_what_only_looks_like_it_stays() -> None:
    lines = [line.replace("\\n", "\n") for line in KINDS["CLEAN"]]
    assert [line for line in lines if redact_text(line) != line] == []


def test_redacting_phrasings_twice_changes_nothing() -> None:
    once = [redact_text(line) for lines in KINDS.values() for line in lines]
    assert [line for line in once if redact_text(line) != line] == []
