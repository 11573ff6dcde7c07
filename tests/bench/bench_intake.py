"""Intake against `pandas.read_csv` on the same files: time and peak memory of 100,000 complaints and 200,000 responses.

Run by `make bench`, at its end. Each measurement stands in a process of its own, so that one's memory isn't the other's.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

DAY = date(2026, 11, 24)
MOST_TIMES, MOST_MEMORY = 8.0, 6.0
AGENCIES = (("dishub", "Dinas Perhubungan"), ("dikes", "Dinas Kesehatan"), ("dlh", "Dinas Lingkungan Hidup"), ("pupr", "Dinas PU"))
PLACES = (("Gangga", "Gondang"), ("Gangga", "Bentek"), ("Tanjung", "Tanjung"), ("Tanjung", "Tegal Maja"), ("Bayan", "Loloan"))
STATUSES = ("selesai", "SELESAI ", "sdh selesai", "diproses", "Ditutup oleh Sistem", "diarsipkan oleh admin", "baru")
WORDS = (
    *("jalan", "rusak", "di", "depan", "pasar", "sudah", "tiga", "bulan", "belum", "diperbaiki", "setiap", "hari", "hujan"),
    *("air", "menggenang", "sampai", "rumah", "warga", "mohon", "segera", "ditindaklanjuti", "lampu", "mati", "sekolah"),
)


def write_files(folder: Path, complaints: int) -> None:
    """An invented sheet with the usual dirt, twice as many responses, and the lists beside it."""
    pick = random.Random(4)
    lines = ["nomor,tanggal_masuk,kategori,judul,isi,kanal,opd,kecamatan,desa,status,tanggal_selesai,kerahasiaan"]
    answers = ["nomor,tanggal,opd,status,isi"]
    for index in range(complaints):
        received = date(2021, 2, 26) + timedelta(days=pick.randrange(2000))
        district, village = pick.choice(PLACES)
        status = pick.choice(STATUSES)
        closed = _typed(received + timedelta(days=pick.randrange(60)), pick) if "elesai" in status.lower() else ""
        head = (
            f"KLU-{index:06d},{_typed(received, pick)},{pick.choice(('Jalan', 'Air', 'Lampu'))},{_text(pick, 6)},{_text(pick, 45)}"
        )
        place = f"{pick.choice(AGENCIES)[pick.randrange(2)]},{district},{village}"
        lines.append(f"{head},Loket,{place},{status},{closed},{pick.choice(('publik', 'publik', 'anonim', 'rahasia'))}")
        for _ in range(2):
            day = received + timedelta(days=pick.randrange(30))
            answers.append(f"KLU-{index:06d},{_typed(day, pick)},{pick.choice(AGENCIES)[0]},,{_text(pick, 20)}")
    (folder / "keluhan.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "tanggapan.csv").write_text("\n".join(answers) + "\n", encoding="utf-8")
    names = "\n".join(f"{code},{name}" for code, name in AGENCIES)
    (folder / "opd.csv").write_text(f"kode,nama\n{names}\n", encoding="utf-8")
    homes = "\n".join(f"{district},{village}" for district, village in PLACES)
    (folder / "wilayah.csv").write_text(f"kecamatan,desa\n{homes}\n", encoding="utf-8")
    site = '[situs]\nnama = "M"\ndaerah = "Kabupaten Lombok Utara"\nalamat = "https://memarak.example.go.id"\n'
    (folder / "portal.toml").write_text(site, encoding="utf-8")


def _typed(day: date, pick: random.Random) -> str:
    return pick.choice(
        (day.isoformat(), f"{day:%d/%m/%Y}", f"{day.day}-{day.month}-{day:%y}", f"{day.isoformat()} 10:{pick.randrange(60):02d}")
    )


def _text(pick: random.Random, words: int) -> str:
    text = " ".join(pick.choices(WORDS, k=words))
    return f"{text}<br>terima kasih" if words > 10 and pick.random() < 0.03 else text


def read_plainly(folder: Path) -> float:
    """Seconds that `pandas.read_csv` takes for both files."""
    import pandas as pd

    start = time.perf_counter()
    for name in ("keluhan", "tanggapan"):
        pd.read_csv(folder / f"{name}.csv")
    return time.perf_counter() - start


def take_in(folder: Path) -> float:
    """Seconds that intake takes for the same rows, once read as strings."""
    from memarak.intake import read_records
    from memarak.settings import load_settings
    from memarak.sources import read_source

    settings = load_settings(folder / "portal.toml")
    raw = read_source(str(folder), settings)
    start = time.perf_counter()
    clean = read_records(raw, settings, DAY)
    seconds = time.perf_counter() - start
    if clean.read != int((clean.keluhan["salinan"] + 1).sum()) + clean.held_back:
        raise SystemExit("the account does not balance")
    return seconds


def stand_still(_folder: Path) -> float:
    """The floor: pandas and intake imported, nothing read."""
    import pandas as pd

    from memarak.intake import read_records

    return 0.0 if pd and read_records else 1.0


MEASURED = {"plain": read_plainly, "intake": take_in, "floor": stand_still}


def _peak_memory() -> float:
    """Peak memory of this process alone in MB; `getrusage` would count what its parent held before."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def _measure(what: str, folder: Path) -> tuple[float, float]:
    """Best seconds of three runs, and peak memory in MB of the last."""
    runs = []
    for _ in range(3 if what != "floor" else 1):
        command = [sys.executable, __file__, "--only", what, "--folder", str(folder)]
        runs.append(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
    return min(float(run[0]) for run in runs), float(runs[-1][1])


def main() -> int:
    """Print the figures; exit 1 where a budget is passed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--complaints", type=int, default=100_000)
    parser.add_argument("--only", choices=sorted(MEASURED))
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    if options.only:
        seconds = MEASURED[options.only](options.folder)
        print(seconds, _peak_memory())
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_files(folder, options.complaints)
        size = sum((folder / f"{tab}.csv").stat().st_size for tab in ("keluhan", "tanggapan")) / 1e6
        plain, _ = _measure("plain", folder)
        floor = _measure("floor", folder)[1]
        seconds, peak = _measure("intake", folder)
    times, memory = seconds / plain, peak / size
    print(f"intake: {size:.0f} MB; read_csv {plain:.2f} s; intake {seconds:.2f} s = {times:.1f} x (at most {MOST_TIMES:.0f})")
    print(f"peak memory {peak:.0f} MB = {memory:.1f} x (at most {MOST_MEMORY:.0f}), of it {floor:.0f} MB before anything is read")
    return int(times > MOST_TIMES or memory > MOST_MEMORY)


if __name__ == "__main__":
    raise SystemExit(main())
