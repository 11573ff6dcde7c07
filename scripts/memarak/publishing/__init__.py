"""Getting a finished site to where the public sees it, or not at all."""

from __future__ import annotations

from pathlib import Path

from memarak.errors import UsageError
from memarak.publishing.folder import FolderTarget
from memarak.publishing.publication import Publication

__all__ = ["FolderTarget", "Publication", "target_of"]


def target_of(text: str) -> FolderTarget:
    """The target that `--target` names. Raises `UsageError` for a kind that is not known."""
    kind, _, place = text.partition(":")
    if kind != "folder" or not place:
        raise UsageError(f"--target {text!r} tidak dikenal; tulis folder:DIR.")
    return FolderTarget(Path(place))
