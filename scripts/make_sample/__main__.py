"""`python -m make_sample [FOLDER]`: writes the embedded sample, by default to `data/contoh/`."""

from __future__ import annotations

import sys
from pathlib import Path

from make_sample.dirt import soil
from make_sample.material import read_table
from make_sample.records import COMPLAINT_COLUMNS, RESPONSE_COLUMNS, build
from make_sample.tables import write_table

DEFAULT_FOLDER = Path(__file__).parents[2] / "data" / "contoh"


def write_sample(folder: Path) -> None:
    """Write all tables of the sample into `folder`."""
    complaints, responses = soil(*build())
    write_table(folder / "keluhan.csv", COMPLAINT_COLUMNS, complaints)
    write_table(folder / "tanggapan.csv", RESPONSE_COLUMNS, responses)
    for name in ("pertemuan", "program", "penarikan"):
        rows = read_table(f"{name}.csv")
        write_table(folder / f"{name}.csv", list(rows[0]), rows)


if __name__ == "__main__":
    write_sample(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_FOLDER)
