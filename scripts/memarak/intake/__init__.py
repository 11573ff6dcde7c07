"""Intake: raw tables of strings in, typed records and problems out. Nothing is guessed, nothing is lost."""

from __future__ import annotations

from memarak.intake.records import read_records

__all__ = ["read_records"]
