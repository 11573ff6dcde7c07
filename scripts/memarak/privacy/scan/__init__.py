"""The last wall: read what is about to go out with the same detectors, whatever put it there.

It catches what a template, a new column or a new file adds behind this stage's back. Findings name the file and the
kind, never the words.
"""

from __future__ import annotations

from memarak.privacy.scan.folder import Finding, check_folder, scan_folder

__all__ = ["Finding", "check_folder", "scan_folder"]
