"""The quality report: what staff read to mend the sheet. Terminal, HTML, Markdown and JSON; never part of the site."""

from __future__ import annotations

from memarak.reporting.files import read_previous, write_report
from memarak.reporting.terminal import needs_reading, print_report, print_review, summary

__all__ = ["needs_reading", "print_report", "print_review", "read_previous", "summary", "write_report"]
