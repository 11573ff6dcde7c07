"""The allow-list: which columns go on, and that codes and names of places in them are canonical.

Intake resolves every such cell already; what reaches this stage all the same (a bug, a new source) is left out here,
because a cell that nobody recognised may hold anything.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

import pandas as pd

from memarak.privacy.numbers import IDENTITY_DIGITS
from memarak.tables import CleanTables
from memarak.vocabulary import CLASSES, KINDS, STATUSES

COMPLAINT = (
    "nomor",
    "tanggal_masuk",
    "jenis",
    "klasifikasi",
    "kategori",
    "judul",
    "isi",
    "kanal",
    "opd",
    "kecamatan",
    "desa",
    "status",
    "alasan",
    "pertemuan",
    "tanggal_tanggapan_pertama",
    "tanggal_selesai",
)
RESPONSE = ("nomor", "tanggal", "opd", "status", "isi")
_NUMBER = re.compile(r"[A-Za-z0-9./-]{1,40}")
_DIGIT = re.compile(r"\d")
_PHONE = re.compile(r"(?:0|62)8\d{7,11}")
_PHONE_PIECE = re.compile(r"(?<!\d)(?:0|62)8\d{8,11}(?!\d)")
_REPORT_DATE = re.compile(r"20[1-4]\d[01]\d[0-3]\d")


def canonical_complaints(clean: CleanTables) -> pd.DataFrame:
    """`keluhan` with the published columns alone; codes and places that no list knows are blank."""
    known: dict[str, Collection[str]] = {
        "jenis": KINDS,
        "klasifikasi": CLASSES,
        "status": STATUSES,
        "opd": set(clean.opd["kode"]),
        "kecamatan": set(clean.wilayah["kecamatan"]),
        "desa": set(clean.wilayah["desa"]),
        "pertemuan": set(clean.pertemuan["kode"]),
    }
    return _canonical(clean.keluhan[list(COMPLAINT)], known)


def canonical_responses(clean: CleanTables) -> pd.DataFrame:
    """`tanggapan` with the published columns alone; codes that no list knows are blank."""
    return _canonical(clean.tanggapan[list(RESPONSE)], {"opd": set(clean.opd["kode"]), "status": STATUSES})


def is_safe_number(number: str) -> bool:
    """Whether a `nomor` may stand in an address: of the contract's form, with a digit, and nobody's telephone number or NIK.

    Sixteen digits that begin with a date of this century are a report's number.
    """
    if not _NUMBER.fullmatch(number) or not _DIGIT.search(number):
        return False
    digits = re.sub(r"\D", "", number)
    if len(digits) == IDENTITY_DIGITS and not _REPORT_DATE.match(digits):
        return False
    has_letters = any(c.isalpha() for c in number)
    return not (_PHONE_PIECE.search(number) if has_letters else _PHONE.fullmatch(digits))


def _canonical(frame: pd.DataFrame, known: Mapping[str, Collection[str]]) -> pd.DataFrame:
    """`frame` with each cell of the columns `known` blank that is none of their words."""
    return frame.assign(**{name: frame[name].where(frame[name].isin(list(words)), "") for name, words in known.items()})
