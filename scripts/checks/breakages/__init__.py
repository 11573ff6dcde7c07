"""The promises of the portal, each with a small edit that breaks it and the tests that must notice.

`checks.promises` makes the edits, one at a time, in copies of the tree; a quick test holds that each place still
stands. When code moves, move the breakage with it: what must be broken is the promise, not the line.
"""

from __future__ import annotations

from checks.breakages.breakage import Breakage
from checks.breakages.privacy import PRIVACY
from checks.breakages.publication import PUBLICATION
from checks.breakages.site import FIGURES, SITE
from checks.breakages.taking_back import LAST_WALL

BREAKAGES = (*PRIVACY, *LAST_WALL, *PUBLICATION, *SITE, *FIGURES)
"""Every promise that is broken to see that somebody notices."""

__all__ = ["BREAKAGES", "Breakage"]
