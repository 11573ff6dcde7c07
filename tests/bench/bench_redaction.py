"""Redaction: beside Microsoft Presidio on the same texts, and 100,000 complaints with two responses each.

    python tests/bench/bench_redaction.py [--texts 2000] [--bulk 300000] [--presidio .venv/presidio/bin/python] [--lines FILE]

Presidio runs in an environment of its own (see `presidio_peer.py`); where that isn't there, it is left out and said.
What its recognisers look for stands in `presidio_patterns.py`, how much they find beside ours says `presidio_recall.py`.
Ours is measured twice: the structured kinds alone, which is what Presidio's recognisers look for, and with names.
The texts are of two sorts: in every third stands one of our labelled texts, most of which hold something, or in every
ninth, which is nearer to life; or they are lines of a file. Of three rounds by turns the shortest counts.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from labelled.reading import read_labelled
from memarak.privacy import registry
from memarak.privacy.redaction import AT_ONCE, redact_all, redact_text
from memarak.privacy.texts import make_all_safe

TEXTS = Path(__file__).parents[1] / "privacy" / "texts"
WANTED_TIMES, WANTED_SECONDS = 20.0, 20.0
SHARES, ROUNDS = (3, 9), 3
SENTENCES = (
    *(
        "Lampu jalan di depan mushola mati sudah dua minggu.",
        "Mohon segera diperbaiki sebelum ada korban.",
        "Air PDAM keruh sejak hujan.",
    ),
    *(
        "Sudah lapor ke kantor desa tapi belum ada tindak lanjut.",
        "Jalan menuju kebun rusak sepanjang 300 meter.",
        "Terima kasih, pak.",
    ),
    *(
        "Laporan Saudara telah kami teruskan ke bidang terkait.",
        "Petugas akan turun hari Kamis pukul 09.00.",
        "Sampah menumpuk di pasar.",
    ),
)


def invent(count: int, seed: int = 7, every: int = 3) -> list[str]:
    """`count` different texts: two or three plain sentences, and in every third (ninth, …) one of our labelled texts."""
    pick = random.Random(seed)
    labelled = [written.text for path in sorted(TEXTS.glob("*.jsonl")) for written in read_labelled(path)]
    texts = []
    for number in range(count):
        parts = pick.sample(SENTENCES, pick.choice((2, 3)))
        if number % every == 0:
            parts.insert(1, pick.choice(labelled))
        texts.append(" ".join([*parts, f"(warga ke {number})"]))
    return texts


def seconds(task: Callable[[], object], clock: Callable[[], float] = time.process_time) -> float:
    """How long `task` takes: of the processor, so that a busy machine disturbs little; or by another clock."""
    start = clock()
    task()
    return clock() - start


def redact_in_parts(texts: list[str]) -> None:
    """Redact `texts` as the build does it, so many at once."""
    for start in range(0, len(texts), AT_ONCE):
        redact_all(texts[start : start + AT_ONCE])


def presidio(python: Path, texts: list[str]) -> float | None:
    """Presidio's seconds, or `None` where its environment isn't there."""
    if not python.exists():
        return None
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(texts, file)
        file.flush()
        command = [str(python), str(Path(__file__).with_name("presidio_peer.py")), file.name]
        return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1])


def structured(texts: list[str]) -> None:
    """The same without names."""
    find_both = registry.find_both
    registry.find_both = lambda *_: ([], [])
    redact_in_parts(texts)
    registry.find_both = find_both


def compare(name: str, texts: list[str], python: Path) -> None:
    """Print how long `texts` take us and Presidio."""
    redact_text(texts[0])
    rounds = [
        (seconds(lambda: redact_in_parts(texts)), seconds(lambda: structured(texts)), presidio(python, texts))
        for _ in range(ROUNDS)
    ]
    with_names, alone = min(names for names, *_ in rounds), min(kinds for _, kinds, _ in rounds)
    print(f"{name}: structured kinds {alone:.3f} s, with names {with_names:.3f} s, one process")
    peers = [peer for *_, peer in rounds if peer is not None]
    if not peers:
        print(f"Presidio is not installed at {python}: not compared")
        return
    verdict = "reached" if min(peers) / alone >= WANTED_TIMES else "missed"
    print(
        f"Presidio {min(peers):.2f} s: {min(peers) / alone:.1f} times structured kinds, {min(peers) / with_names:.1f} times all; "
        f"{WANTED_TIMES:.0f} {verdict}"
    )


def work_off(count: int, every: int) -> None:
    """Print how long `count` texts take a pool of processes."""
    bulk = invent(count, seed=8, every=every)
    before = sum(os.times()[:4])
    took = seconds(lambda: make_all_safe(bulk), time.perf_counter)
    worked = sum(os.times()[:4]) - before
    verdict = "reached" if took < WANTED_SECONDS else "missed"
    print(
        f"{count} texts, every {every}. with one of the labelled, process pool, names and doubts: "
        f"{took:.1f} s, {worked:.1f} s of processors; "
        f"{WANTED_SECONDS:.0f} s {verdict}"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=2_000)
    parser.add_argument("--bulk", type=int, default=300_000)
    parser.add_argument("--presidio", type=Path, default=Path(".venv/presidio/bin/python"))
    parser.add_argument("--lines", type=Path, help="compare on the first lines of a file of one's own instead")
    options = parser.parse_args()
    if options.lines:
        lines = options.lines.read_text(encoding="utf-8", errors="replace").splitlines()[: options.texts]
        compare(f"{len(lines)} lines", lines, options.presidio)
    else:
        for every in SHARES:
            texts = invent(options.texts, every=every)
            compare(f"{len(texts)} texts, every {every}. with one of the labelled", texts, options.presidio)
    for every in SHARES if options.bulk else ():
        work_off(options.bulk, every)


if __name__ == "__main__":
    main()
