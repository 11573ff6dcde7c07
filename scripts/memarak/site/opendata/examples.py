"""Examples of using the data that run as pasted. `{data}` is the address of the data folder, with its slash."""

from __future__ import annotations

from typing import NamedTuple

from memarak.site import routes


class Example(NamedTuple):
    """One example: the tool, what it shows, and the code."""

    tool: str
    "The tool's name."
    about: str
    "What the example does."
    code: str
    "The code."


_EXAMPLES = (
    Example(
        "Python dengan pandas",
        "Keadaan keluhan tiap OPD, lalu satu angka beserta rentangnya.",
        """import pandas as pd

alamat = "{data}"
keluhan = pd.read_csv(alamat + "keluhan.csv", dtype={"nomor": str}, parse_dates=["tanggal_masuk", "tanggal_selesai"])
print(pd.crosstab(keluhan["opd"], keluhan["kelompok"]))

statistik = pd.read_csv(alamat + "statistik.csv", dtype={"kode": str, "periode": str})
baris = statistik.query("tingkat == 'semua' and jenis_periode == 'semua' and ukuran == 'median_hari_kerja_penyelesaian'")
print(baris[["nilai", "ci_bawah", "ci_atas", "n"]])
""",
    ),
    Example(
        "R",
        "Keadaan keluhan tiap OPD.",
        """keluhan <- read.csv("{data}keluhan.csv", colClasses = c(nomor = "character"), encoding = "UTF-8")
table(keluhan$opd, keluhan$kelompok)
""",
    ),
    Example(
        "DuckDB",
        "Keluhan terbuka yang lewat tenggat, menurut kecamatan.",
        """SELECT k.kecamatan, count(*) AS lewat_tenggat
FROM read_csv('{data}keluhan.csv', header = true) AS k
WHERE k.kelompok = 'terbuka' AND k.tenggat_penyelesaian < DATE '{as_of}'
GROUP BY k.kecamatan
ORDER BY lewat_tenggat DESC, k.kecamatan;
""",
    ),
    Example(
        "Google Sheets",
        "Semua angka dalam satu lembar. Rumus ini untuk lembar berbahasa Indonesia; di lembar berbahasa Inggris, ganti titik koma "
        "dengan koma.",
        """=IMPORTDATA("{data}statistik.csv"; ","; "en_US")
""",
    ),
)

CHECK = Example(
    "Terminal",
    "Mengunduh berkasnya dan menghitung ulang semua angka.",
    """mkdir memarak && cd memarak
for berkas in datapackage.json keluhan.csv hari_libur.csv periode.csv statistik.csv periksa.py; do
  curl --fail --silent --remote-name "{data}$berkas"
done
python periksa.py
""",
)
"""How to recompute every figure."""

VERIFY = Example(
    "Terminal",
    "Memeriksa catatan perubahan situs ini.",
    """curl --fail --silent --remote-name "{data}periksa_catatan.py"
python periksa_catatan.py "{site}"
""",
)
"""How to verify the ledger."""

ALL = (*_EXAMPLES, CHECK, VERIFY)
"""Every example of the site."""


def examples(data_address: str, as_of: str) -> tuple[Example, ...]:
    """The examples for the data folder at `data_address`, as of an ISO date."""
    return tuple(_filled(example, data_address, as_of) for example in _EXAMPLES)


def check_example(data_address: str) -> Example:
    """How to recompute every figure from the data folder at `data_address`."""
    return _filled(CHECK, data_address, "")


def verify_example(base_url: str) -> Example:
    """How to verify the ledger of the site at `base_url`."""
    code = VERIFY.code.replace("{site}", f"{base_url}/")
    return _filled(Example(VERIFY.tool, VERIFY.about, code), f"{base_url}/{routes.DATA}", "")


def _filled(example: Example, data_address: str, as_of: str) -> Example:
    code = example.code.replace("{data}", data_address).replace("{as_of}", as_of)
    return Example(example.tool, example.about, code)
