"""What a target is: the place that `--target` names, where a finished site is put."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import ClassVar, Protocol


class Target(Protocol):
    """One place. Whatever goes wrong with it is a `PortalError`, and what the public sees then is what it saw before."""

    root: Path
    keeps_releases: ClassVar[bool]
    """Whether earlier releases stay here: then an empty place that was once used is a disk that is not there."""

    def locked(self) -> AbstractContextManager[None]:
        """Hold the place for one run, after clearing what a killed run left."""

    def live(self) -> Path | None:
        """The release that the public sees; `None` before the first, or where it is not on this machine."""

    def all_releases(self) -> list[Path]:
        """Every whole release that is kept here, oldest first."""

    def next_id(self, as_of: str, past: int = 0) -> str:
        """The name of the next release: the date of its data and a running number above `past`."""

    def place(self, site: Path, release_id: str) -> Path:
        """Copy the finished `site` there, whole; nobody sees it yet where the place can tell the two apart."""

    def switch(self, release: Path) -> None:
        """Show `release`, which `place` gave, to the public."""

    def remove(self, releases: list[Path]) -> None:
        """Delete releases, never the live one."""

    def prune(self) -> None:
        """Delete what is older than has to be kept."""
