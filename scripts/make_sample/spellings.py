"""Other ways in which staff type dates, statuses, agencies and places."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from make_sample.wording import WEEKDAYS
from memarak.indonesian import MONTHS, long_date

_ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_SERIAL_DAY_0 = date(1899, 12, 30)

STATUS_WORDS: Mapping[str, tuple[str, ...]] = {
    "selesai": ("SELESAI ", "sdh selesai", "Done", "Selesai", "sudah selesai", "tuntas", "closed"),
    "diproses": ("Proses", "sedang diproses", "otw proses", "DIPROSES", "ditindaklanjuti"),
    "ditutup_otomatis": ("ditutup oleh sistem", "tutup otomatis", "Ditutup Otomatis"),
    "diarsipkan": ("bukan wewenang", "diarsipkan oleh admin", "Bukan ranah kabupaten", "ditolak"),
    "diteruskan": ("terdisposisi", "Sudah diteruskan"),
    "diterima": ("Belum Terverifikasi", "baru"),
    "menunggu_pelapor": ("menunggu kelengkapan informasi", "pending"),
}

AGENCY_WORDS: Mapping[str, tuple[str, ...]] = {
    "dpupr": ("Dinas PU", "PUPR", "Dinas PUPR", "dinas pekerjaan umum"),
    "perumda-am": ("PDAM", "Perumda Air Minum", "PDAM KLU"),
    "dukcapil": ("Disdukcapil", "DUKCAPIL KLU", "Dinas Kependudukan dan Pencatatan Sipil"),
    "dishub": ("Dinas Perhubungan", "DISHUB"),
    "dikes": ("Dinas Kesehatan", "Dinkes"),
    "dikpora": ("Dinas Pendidikan", "Dikpora KLU"),
    "dinsos": ("Dinas Sosial", "Dinsos P3A"),
    "dlh": ("DLH", "Dinas Lingkungan Hidup"),
    "dkpp": ("Dinas Pertanian",),
    "satpolpp": ("Satpol PP", "Pol PP"),
    "bpbd": ("BPBD KLU",),
    "diskominfo": ("Kominfo",),
    "dp2kbpmd": ("DPMD",),
    "diskoperindag": ("Dinas Perdagangan",),
}

PLACE_WORDS: Mapping[str, tuple[str, ...]] = {
    "Tegal Maja": ("Tegalmaja", "TEGALMAJA"),
    "Sama Guna": ("Samaguna", "Desa Samaguna"),
    "Gili Indah": ("Gili Trawangan", "Gili Indah "),
    "Sigar Penjalin": ("Sigarpenjalin",),
    "Sambik Elen": ("Sambikelen",),
    "Akar Akar": ("Akar-Akar",),
    "Batu Rakit": ("Baturakit",),
    "Pemenang Barat": ("Pamenang Barat",),
    "Bayan": ("BAYAN", "bayan "),
    "Tanjung": ("tanjung",),
    "Gangga": ("Kec. Gangga", "GANGGA"),
    "Kayangan": ("kayangan",),
}


def date_as_typed(iso: str, turn: int) -> str:
    """The day `iso` in one of the ways that intake accepts; a blank or already retyped cell stays as it is."""
    if len(iso) != len("2026-01-01"):
        return iso
    day = date.fromisoformat(iso)
    ways = (
        long_date(day),
        f"{day:%d/%m/%Y}",
        f"{day.day}-{day.month}-{day:%y}",
        f"{iso} {8 + turn % 8:02d}:{7 * turn % 60:02d}",
        f"{WEEKDAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1][:3]} {day.year}",
        f"{day.day} {_ENGLISH[day.month - 1]} {day.year}",
        str((day - _SERIAL_DAY_0).days),
    )
    return ways[turn % len(ways)]
