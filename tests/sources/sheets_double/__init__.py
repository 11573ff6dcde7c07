"""A double of the Google Sheets API v4 on loopback, as far as the portal uses it, that can misbehave on command."""

from sheets_double.book import Book, Shown, Tab
from sheets_double.keys import ServiceAccountKey
from sheets_double.mischief import Answer, Broken, Drip, Hang, Mutate, Reset, error_answer
from sheets_double.server import SheetsDouble

__all__ = [
    "Answer",
    "Book",
    "Broken",
    "Drip",
    "Hang",
    "Mutate",
    "Reset",
    "ServiceAccountKey",
    "SheetsDouble",
    "Shown",
    "Tab",
    "error_answer",
]
