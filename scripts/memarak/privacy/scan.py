"""The last wall (a folder about to go out is read with the same detectors)."""

from __future__ import annotations

from pathlib import Path

from memarak.privacy.names.public import PublicNames


def check_folder(folder: Path, public_names: PublicNames | None = None) -> None:
    """Raise `LeakDetected` where anything in `folder` holds personal data."""
