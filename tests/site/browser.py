"""The browser that the tests drive: the Chromium that is already on the machine.

Run as a script it prints the browser's path, or exits with 1 where there is none.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def browser_path() -> str | None:
    """The executable to drive: `MEMARAK_BROWSER` if set, else the first Chromium found, else None."""
    chosen = os.environ.get("MEMARAK_BROWSER")
    if chosen:
        return chosen
    found = (shutil.which(name) for name in NAMES)
    return next((path for path in found if path), next((place for place in PLACES if Path(place).exists()), None))


if __name__ == "__main__":
    path = browser_path()
    print(path or "no Chromium found")
    sys.exit(0 if path else 1)
