"""Getting a finished site to where the public sees it, or not at all."""

from __future__ import annotations

from pathlib import Path

from memarak.errors import UsageError
from memarak.publishing.folder import FolderTarget
from memarak.publishing.pages import PagesTarget
from memarak.publishing.publication import Publication

__all__ = ["FolderTarget", "PagesTarget", "Publication", "target_of"]


Target = FolderTarget | PagesTarget


def target_of(text: str) -> Target:
    """The target that `--target` names. Raises `UsageError` for a kind that is not known."""
    kind, _, place = text.partition(":")
    kinds: dict[str, type[FolderTarget] | type[PagesTarget]] = {"folder": FolderTarget, "pages": PagesTarget}
    if kind not in kinds or not place:
        raise UsageError(f"--target {text!r} tidak dikenal; tulis folder:DIR atau pages:DIR.")
    return kinds[kind](Path(place))
