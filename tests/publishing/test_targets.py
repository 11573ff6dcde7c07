"""What `--target` names: every kind can be typed, is told by the command's own help, and is asked the same questions."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from memarak.errors import UsageError
from memarak.grammar import OPTIONS
from memarak.publishing import TARGETS, target_of
from memarak.publishing.target import Target


def asked(owner: type) -> set[str]:
    return {name for name, value in vars(owner).items() if inspect.isfunction(value) and not name.startswith("_")}


@pytest.mark.parametrize("kind", TARGETS)
def test_a_kind_can_be_typed_and_is_in_the_help(kind: str, tmp_path: Path) -> None:
    target = target_of(f"{kind}:{tmp_path / 'web'}")
    assert target.root == tmp_path / "web"
    assert f"{kind}:DIR" in OPTIONS["target"][1]["help"]


@pytest.mark.parametrize("kind", TARGETS)
def test_a_kind_answers_all_that_a_publication_asks(kind: str, tmp_path: Path) -> None:
    target = target_of(f"{kind}:{tmp_path / 'web'}")
    assert asked(Target) <= asked(type(target))
    assert isinstance(target.keeps_releases, bool)
    with target.locked():
        assert target.live() is None
        assert target.all_releases() == []
        assert target.next_id("2026-11-24", 4) == "2026-11-24_00005"


@pytest.mark.parametrize("typed", ["web", "folder:", "map:web"])
def test_what_is_no_target_is_refused_with_those_that_there_are(typed: str) -> None:
    with pytest.raises(UsageError) as refusal:
        target_of(typed)
    assert all(f"{kind}:DIR" in str(refusal.value) for kind in TARGETS)
