"""Waiting times read from the published rows, for drawing curves without pandas."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from memarak.measures.survival import Waits, waits_of
from memarak.rows import Complaint
from memarak.vocabulary import AUTO_CLOSED, DISCONTINUED, RESOLVED


def resolution_waits(complaints: Iterable[Complaint], as_of: date) -> Waits:
    """Waits in days until resolved, as `median_hari_penyelesaian` counts them; `curve_of_waits` draws them.

    Open complaints are censored at `as_of`, those closed by the system on the day they were closed. Archived ones,
    and resolved ones without a closing date, are left out.
    """
    days, ended = [], []
    for row in complaints:
        resolved = row.kelompok == RESOLVED
        if row.kelompok == DISCONTINUED or (resolved and not row.tanggal_selesai):
            continue
        closed = row.tanggal_selesai if resolved or row.kelompok == AUTO_CLOSED else ""
        until = date.fromisoformat(closed) if closed else as_of
        days.append((until - date.fromisoformat(row.tanggal_masuk)).days)
        ended.append(resolved)
    return waits_of(days, ended)


def response_waits(complaints: Iterable[Complaint], as_of: date) -> Waits:
    """Waits in days until the first response, as `median_hari_tanggapan` counts them."""
    days, ended = [], []
    for row in complaints:
        if row.kelompok == DISCONTINUED:
            continue
        answered = row.tanggal_tanggapan_pertama
        until = date.fromisoformat(answered) if answered else as_of
        days.append((until - date.fromisoformat(row.tanggal_masuk)).days)
        ended.append(bool(answered))
    return waits_of(days, ended)
