"""What each measure means, in the words of the methodology page. Plain Python.

The English definition is the first paragraph of the measure's own docstring in `figures`: one text, used twice.
"""

from __future__ import annotations

from collections.abc import Mapping

from memarak.measures.figures import MEASURES

COUNT, SHARE, DAYS, WORKING = "jumlah", "rasio", "hari", "hari kerja"

UNITS: Mapping[str, str] = {
    **dict.fromkeys(MEASURES, COUNT),
    "rasio_selesai": SHARE,
    "median_hari_tanggapan": DAYS,
    "median_hari_kerja_tanggapan": WORKING,
    "median_hari_penyelesaian": DAYS,
    "median_hari_kerja_penyelesaian": WORKING,
    "p90_hari_penyelesaian": DAYS,
    "tepat_waktu_tanggapan": SHARE,
    "tepat_waktu_penyelesaian": SHARE,
    "umur_median_terbuka": DAYS,
}
"""`satuan` of each `ukuran`."""
