"""Getting a finished site to where the public sees it, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from memarak.errors import UsageError
from memarak.publishing.folder import FolderTarget
from memarak.publishing.pages import PagesTarget
from memarak.publishing.publication import Publication
from memarak.publishing.target import Target

__all__ = ["TARGETS", "Publication", "Target", "target_of"]

TARGETS: Mapping[str, Callable[[Path], Target]] = {"folder": FolderTarget, "pages": PagesTarget}
"""What stands before the colon of `--target`, and what makes a target out of what stands behind it."""


def target_of(text: str) -> Target:
    """The target that `--target` names. Raises `UsageError` for a kind that is not known."""
    kind, _, place = text.partition(":")
    if kind not in TARGETS or not place:
        known = " atau ".join(f"{name}:DIR" for name in TARGETS)
        raise UsageError(f"--target {text!r} tidak dikenal; tulis {known}.")
    return TARGETS[kind](Path(place))
