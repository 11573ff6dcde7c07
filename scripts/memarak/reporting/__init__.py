"""The quality report: what staff read to mend the sheet. Terminal, HTML, Markdown and JSON; never part of the site."""

from __future__ import annotations

from memarak.reporting.files import read_previous, write_report
from memarak.reporting.terminal import print_report

__all__ = ["print_report", "read_previous", "write_report"]
