"""A Google Sheet of 100,000 complaints and 200,000 responses: our pull beside bare gspread.

    python tests/bench/bench_sheets.py [--rows 100000] [--repeat 3]

The double of the Sheets API serves from another process, its answers prepared, so that what is compared is
the client's side. Each contender runs in a process of its own, in turn; ratios are taken within a round, then the
median over the rounds. Exact cells need two renderings of dates and numbers, so the same ranges are asked for by

- `the same requests`: our own four, parameter by parameter, whose JSON is parsed and dropped;
- `batch_get twice`: `Worksheet.batch_get` of the same ranges in the same two renderings, as gspread's users write it;
- `batch_get once`: the same ranges in one rendering, which is fewer cells than a pull needs.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from memarak.vocabulary import TABS

sys.path.insert(0, str(Path(__file__).parents[1] / "sources"))

COMPLAINT_COLUMNS = [*TABS["keluhan"][:2], "nama_pelapor", "no_hp", *TABS["keluhan"][2:]]
RESPONSE_COLUMNS = ["nomor", "tanggal", "petugas", "opd", "status", "isi"]
RANGES = {"keluhan": ["A1:B", "E1:R"], "tanggapan": ["A1:B", "D1:F"]}
TYPED_RANGES = {"keluhan": ["A1:B", "O1:O", "R1:R"], "tanggapan": ["A1:B"]}
WORDS = ["jalan", "rusak", "air", "bersih", "lampu", "mati", "sampah", "menumpuk", "pasar", "warga", "mohon", "segera", "dinas"]


def make_book(rows: int) -> Any:
    from sheets_double import Book, Shown, Tab

    chance = random.Random(20261008)
    days = [Shown.date(date(2021, 1, 1) + timedelta(days=i)) for i in range(2100)]

    def text(count: int) -> str:
        return " ".join(chance.choices(WORDS, k=count))

    complaints: list[list[Any]] = [COMPLAINT_COLUMNS]
    for i in range(rows):
        day = chance.randrange(2000)
        start = [f"KLU-{i:06d}", days[day], "Nama Pelapor", "081200000000", "keluhan", "tidak_berkadar", "Jalan dan jembatan"]
        place = ["WhatsApp", "DPUPR", "Bayan", "Anyar", "Selesai", days[day + chance.randrange(90)], "publik", "", ""]
        complaints.append([*start, text(6), text(45), *place])
    responses: list[list[Any]] = [RESPONSE_COLUMNS]
    responses += [
        [f"KLU-{i // 2:06d}", days[chance.randrange(2100)], "Petugas", "DPUPR", "Diproses OPD", text(25)] for i in range(2 * rows)
    ]
    return Book([Tab("keluhan", complaints, gid=1), Tab("tanggapan", responses, gid=2)])


def serve(rows: int) -> None:
    """Serve until standard input closes; tell the address and the key, and for a line what has been asked for."""
    from sheets_double import ServiceAccountKey, SheetsDouble

    key = ServiceAccountKey()
    double = SheetsDouble(make_book(rows), key)
    double.caching, double.keep_answers = True, False
    with double:
        print(json.dumps({"address": double.address, "key": key.info(double.token_uri)}), flush=True)
        for _ in sys.stdin:
            print(json.dumps([entry.parameters for entry in double.reads]), flush=True)


def ours() -> int:
    from memarak.settings import Settings, Site
    from memarak.sources import read_source

    raw = read_source("gsheet:double-1", Settings(Site("M", "K", "https://memarak.example.go.id", "Asia/Makassar", ""), Path()))
    return sum(table.frame.size for table in raw.tables.values())


def open_book() -> Any:
    import gspread
    from gspread.http_client import HTTPClient

    class Elsewhere(HTTPClient):  # type: ignore[misc]
        def request(self, method: str, endpoint: str, *arguments: Any, **options: Any) -> Any:
            address = os.environ["MEMARAK_SHEETS_ENDPOINT"]
            return super().request(method, endpoint.replace("https://sheets.googleapis.com", address), *arguments, **options)

    scopes = ["https://www.googleapis.com/auth/spreadsheets.readonly"]
    key = json.loads(os.environ["MEMARAK_GOOGLE_KEY"])
    return gspread.service_account_from_dict(key, scopes=scopes, http_client=Elsewhere).open_by_key("double-1")


def same_requests() -> int:
    """What our pull asks for, through gspread's own client; `open_by_key` asks for nothing yet."""
    book = open_book()
    asked = json.loads(os.environ["MEMARAK_BENCH_REQUESTS"])
    cells = 0
    for parameters in asked:
        query = {name: value for name, value in parameters if name != "ranges"}
        ranges = [value for name, value in parameters if name == "ranges"]
        if not ranges:
            book.fetch_sheet_metadata(query)
            continue
        answers = book.values_batch_get(ranges, query)["valueRanges"]
        cells += sum(len(line) for answer in answers for line in answer.get("values", []))
    return cells


def batch_get(renderings: Sequence[str]) -> int:
    tabs = {tab.title: tab for tab in open_book().worksheets()}
    cells = 0
    for rendering in renderings:
        ranges = RANGES if rendering == "FORMATTED_VALUE" else TYPED_RANGES
        answers = [tabs[tab].batch_get(ranges[tab], value_render_option=rendering) for tab in ranges]
        cells += sum(len(row) for answer in answers for block in answer for row in block)
    return cells


OURS = "ours"
CONTENDERS: dict[str, Callable[[], int]] = {
    OURS: ours,
    "the same requests": same_requests,
    "batch_get twice": lambda: batch_get(["FORMATTED_VALUE", "UNFORMATTED_VALUE"]),
    "batch_get once": lambda: batch_get(["FORMATTED_VALUE"]),
}


def run(name: str) -> None:
    """One contender in this process: seconds, peak memory in MiB, cells received (ours: cells of the tables)."""
    started = time.perf_counter()
    cells = CONTENDERS[name]()
    seconds = time.perf_counter() - started
    usage = resource.getrusage(resource.RUSAGE_SELF)
    cpu = usage.ru_utime + usage.ru_stime
    print(json.dumps({"seconds": seconds, "cpu": cpu, "mib": usage.ru_maxrss / 1024, "cells": cells}))


def measure(name: str, environment: dict[str, str]) -> dict[str, float]:
    command = [sys.executable, __file__, "--run", name]
    found: dict[str, float] = json.loads(subprocess.run(command, env=environment, check=True, capture_output=True).stdout)
    return found


def report(rounds: list[dict[str, dict[str, float]]], requests: int) -> None:
    """The median of the rounds; how many times a contender's own figure ours is."""
    print(f"ours: {requests} requests (at most 4)")
    print(f"{'':20} {'seconds':>8} {'CPU':>7} {'MiB':>6} {'cells':>11}   ours is, in seconds and in CPU")
    for name in CONTENDERS:
        middle = {part: statistics.median(r[name][part] for r in rounds) for part in rounds[0][name]}
        wall, cpu = (statistics.median(r[OURS][part] / r[name][part] for r in rounds) for part in ("seconds", "cpu"))
        cost = f"{middle['seconds']:8.2f} {middle['cpu']:7.2f} {middle['mib']:6.0f} {middle['cells']:11,.0f}"
        print(f"{name:20} {cost}   {wall:.2f} x  {cpu:.2f} x")
    print("Goal: at most 1.5 x a bare `batch_get` of the same ranges, that is `batch_get twice`.")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--serve", action="store_true")
    parser.add_argument("--run", choices=list(CONTENDERS))
    options = parser.parse_args()
    if options.serve:
        return serve(options.rows)
    if options.run:
        return run(options.run)
    command = [sys.executable, __file__, "--serve", "--rows", str(options.rows)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdin
        assert server.stdout
        told = json.loads(server.stdout.readline())
        environment = {**os.environ, "MEMARAK_SHEETS_ENDPOINT": told["address"], "MEMARAK_GOOGLE_KEY": json.dumps(told["key"])}
        measure(OURS, environment)
        server.stdin.write(b"\n")
        server.stdin.flush()
        asked = json.loads(server.stdout.readline())
        environment["MEMARAK_BENCH_REQUESTS"] = json.dumps(asked)
        # the first round warms the double's cache
        rounds = [{name: measure(name, environment) for name in CONTENDERS} for _ in range(options.repeat + 1)][1:]
        server.stdin.close()
    print(f"{options.rows:,} complaints, {2 * options.rows:,} responses, median of {len(rounds)} rounds")
    return report(rounds, len(asked))


if __name__ == "__main__":
    main()
