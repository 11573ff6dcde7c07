"""How the report calls each severity, and what it says of it."""

from __future__ import annotations

from memarak.problems import Severity

SEVERITY_NAMES = {Severity.ERROR: "kesalahan", Severity.WARNING: "peringatan", Severity.NOTE: "catatan"}
"""How the report calls each severity."""

SEVERITY_MEANINGS = {
    Severity.ERROR: "Baris ditahan: tidak muncul di situs sampai diperbaiki.",
    Severity.WARNING: "Perlu diperiksa: ada bagian yang dikosongkan atau tidak diterbitkan.",
    Severity.NOTE: "Sudah dirapikan sendiri. Tidak wajib diperbaiki.",
}
"""What each severity means for the one who reads."""
