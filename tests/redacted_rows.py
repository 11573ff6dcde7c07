"""Redacted tables for tests: from a few rows written out, or drawn at random from a seed; and the settings to measure them by."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from memarak.privacy.columns import COMPLAINT
from memarak.settings import Period, Settings, Site
from memarak.tables import Account, RedactedTables
from memarak.vocabulary import OPEN, STATUSES, TABS

AS_OF = date(2026, 11, 24)
DATES = ("tanggal_masuk", "tanggal_tanggapan_pertama", "tanggal_selesai")
COLUMNS = (*COMPLAINT, "ditampilkan")
_DRAWN_OFTEN = {"diteruskan": 0.1, "diproses": 0.15, "selesai": 0.45, "ditutup_otomatis": 0.12, "diarsipkan": 0.08}
"""Shares of statuses in a random draw; any other has 0.05."""
DEFAULTS = {"jenis": "keluhan", "opd": "pupr", "kecamatan": "Tanjung", "status": "diproses", "ditampilkan": "ya"}


def _frame(columns: Sequence[str], rows: Sequence[dict[str, Any]] = ()) -> pd.DataFrame:
    return pd.DataFrame([[row.get(c, "") for c in columns] for row in rows], columns=list(columns), dtype=object)


def tables_of(rows: Sequence[dict[str, Any]]) -> RedactedTables:
    """Tables with these complaints; dates are ISO strings, what is not given has an ordinary value."""
    full = [{"nomor": f"K-{number}", **DEFAULTS, **row} for number, row in enumerate(rows, 1)]
    dates = {name: pd.Series([row.get(name) or None for row in full], dtype="datetime64[s]") for name in DATES}
    return RedactedTables(
        kind="contoh",
        keluhan=_frame(COLUMNS, full).assign(**dates),
        account=Account(len(rows), len(rows), 0, 0),
        **{name: _frame(TABS[name]) for name in ("tanggapan", "opd", "wilayah", "pertemuan", "program")},
    )


def random_rows(count: int, seed: int, as_of: date = AS_OF, years: float = 5, undated: float = 0.05) -> list[dict[str, Any]]:
    """Complaints of every kind over `years` before `as_of`; some withheld, some without places, dates or answers."""
    draw = np.random.default_rng(seed)
    today = np.datetime64(as_of)
    shares = np.array([_DRAWN_OFTEN.get(status, 0.05) for status in STATUSES])
    statuses = draw.choice(list(STATUSES), count, p=shares / shares.sum())
    received = today - draw.integers(0, int(years * 365) + 1, count)
    closed = received + draw.exponential(40, count).astype(int)
    answered = received + draw.exponential(6, count).astype(int)
    kept = draw.random((4, count))
    rows = []
    for i in range(count):
        shown = kept[0, i] > 0.1
        ends = STATUSES[str(statuses[i])].group != OPEN and closed[i] <= today and kept[1, i] > undated
        district = str(draw.choice(["Tanjung", "Gangga", "Kayangan", "Bayan", "Pemenang", ""]))
        rows.append(
            {
                "nomor": f"KLU/{i:05d}" if shown else "",
                "tanggal_masuk": str(received[i]),
                "jenis": str(draw.choice(["keluhan", "aspirasi", "permintaan_informasi"], p=[0.7, 0.2, 0.1])),
                "klasifikasi": str(draw.choice(["", "tidak_berkadar", "berkadar", "aspirasi", "permintaan_informasi"])),
                "kategori": str(draw.choice(["Jalan", "Air bersih", "Administrasi, KTP", ""])),
                "opd": str(draw.choice(["pupr", "dikes", "dukcapil", "", "dirahasiakan"], p=[0.4, 0.3, 0.2, 0.06, 0.04])),
                "kecamatan": district,
                "desa": str(draw.choice(["Tanjung", "Jenggala", "Bayan"])) if district and shown else "",
                "status": str(statuses[i]),
                "pertemuan": str(draw.choice(["SJ-01", "SJ-02"])) if shown and kept[2, i] < 0.2 else "",
                "tanggal_tanggapan_pertama": str(answered[i]) if answered[i] <= today and kept[3, i] < 0.8 else "",
                "tanggal_selesai": str(closed[i]) if ends else "",
                "ditampilkan": "ya" if shown else "tidak",
            }
        )
    return rows


def settings_in(folder: Path) -> Settings:
    """Lombok Utara's deadlines and two named periods, in a folder without corrections to the holidays."""
    periods = (
        Period("triwulan-akhir", "Triwulan akhir", date(2026, 10, 1), date(2026, 12, 31)),
        Period("100-hari", "Seratus hari pertama", date(2021, 2, 26), date(2021, 6, 5)),
    )
    return Settings(site=Site("Memarak", "KLU", "https://contoh.example", "Asia/Makassar", ""), folder=folder, periods=periods)
