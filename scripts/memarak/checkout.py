"""Where the files that come with the program lie: the checkout, or their copy inside an installed wheel."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve().parent


def checkout_root() -> Path:
    """The folder that holds `pelicanconf.py`, `content/`, `data/` and `theme/`."""
    packed = _HERE / "_checkout"
    return packed if packed.is_dir() else _HERE.parents[1]
