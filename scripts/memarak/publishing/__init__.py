"""Getting a finished site to where the public sees it, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from memarak.errors import UsageError

if TYPE_CHECKING:
    from memarak.publishing.target import Target

TARGETS: Mapping[str, str] = {"folder": "folder.FolderTarget", "pages": "pages.PagesTarget"}
"""What stands before the colon of `--target` -> the class, in this package, made of what stands behind it.

By name, because the commands' help lists them before anything slow is imported.
"""
TARGET_FORMS = " atau ".join(f"{kind}:DIR" for kind in TARGETS)


def target_of(text: str) -> Target:
    """The target that `--target` names. Raises `UsageError` for a kind that is not known."""
    kind, _, place = text.partition(":")
    if kind not in TARGETS or not place:
        raise UsageError(f"--target {text!r} tidak dikenal; tulis {TARGET_FORMS}.")
    module, _, name = TARGETS[kind].partition(".")
    target: Target = getattr(import_module(f"memarak.publishing.{module}"), name)(Path(place))
    return target
