"""Pelican's settings for publishing: those of development. Addresses come from the snapshot, so nothing differs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *  # noqa: F403
