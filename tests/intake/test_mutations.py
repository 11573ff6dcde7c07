"""Seeded damage to the sample, taken over the whole pull: never a traceback, a lost row, or a confidential text in any output."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from memarak.errors import PortalError
from memarak.intake.texts import clean_line
from memarak.matching import fold
from memarak.pipeline import Run, pull
from memarak.settings import Settings, load_settings
from memarak.vocabulary import TABS

DATA = Path(__file__).parents[2] / "data"
AS_OF = date(2026, 11, 24)
STRANGE = [
    "",
    " ",
    "-",
    "31/02/2026",
    "00/00/0000",
    "44263",
    "8 Agustsus 2021",
    "2062-01-01",
    "=A1()",
    "#REF!",
    "a\nb",
    "<br>",
    "rahasia",
]
STRANGE += [
    "\u200b",
    "\u202eterbalik",
    "publik",
    "nomor",
    "0812",
    "selesai",
    "entah",
    "2021-03-08 10:15",
    "1e5",
    '"',
    ";",
    "\u00a0",
]
ENCODINGS = [("utf-8", ","), ("utf-8-sig", ";"), ("utf-16", "\t"), ("cp1252", ","), ("utf-8", "\t")]
Table = list[list[str]]


def _sample(name: str, step: int) -> Table:
    """Every `step`-th row of a table of the sample, its text replaced by a word that stands nowhere else."""
    rows = list(csv.reader(io.StringIO((DATA / "contoh" / f"{name}.csv").read_text(encoding="utf-8"))))
    head, body = rows[0], rows[1:]
    if name == "keluhan":
        column = head.index("kerahasiaan")
        body = [row for n, row in enumerate(body) if n % step == 0 or (row[column] == "rahasia" and n % 3 == 0)]
    for number, row in enumerate(body):
        row[head.index("isi")] = f"lampu mati {_token(name, number)}"
    return [head, *body]


def _token(table: str, number: int) -> str:
    letters = "".join(chr(97 + int(digit)) for digit in f"{number:05d}")
    return f"{'zq' if table == 'keluhan' else 'xq'}{letters}"


COMPLAINTS = _sample("keluhan", 20)
_SHOWN = {row[0] for row in COMPLAINTS[1:]}
ANSWERS = [row for n, row in enumerate(_sample("tanggapan", 1)) if n == 0 or row[0] in _SHOWN]


def swap_cells(table: Table, pick: random.Random) -> None:
    (a, i), (b, j) = ((pick.randrange(1, len(table)), pick.randrange(len(table[0]))) for _ in range(2))
    table[a][i], table[b][j] = table[b][j], table[a][i]


def swap_in_column(table: Table, pick: random.Random) -> None:
    i, a, b = pick.randrange(len(table[0])), pick.randrange(1, len(table)), pick.randrange(1, len(table))
    table[a][i], table[b][i] = table[b][i], table[a][i]


def strange_cells(table: Table, pick: random.Random) -> None:
    for _ in range(pick.randrange(1, 30)):
        table[pick.randrange(1, len(table))][pick.randrange(len(table[0]))] = pick.choice(STRANGE)


def blank_column(table: Table, pick: random.Random) -> None:
    i = pick.randrange(len(table[0]))
    for row in table[1:]:
        row[i] = ""


def rename_column(table: Table, pick: random.Random) -> None:
    i = pick.randrange(len(table[0]))
    table[0][i] = pick.choice([table[0][i].upper(), table[0][i].replace("_", " "), "kolom lain", "", "status", "isi"])


def drop_column(table: Table, pick: random.Random) -> None:
    i = pick.randrange(len(table[0]))
    for row in table:
        del row[i]


def double_column(table: Table, pick: random.Random) -> None:
    i, j = pick.randrange(len(table[0])), pick.randrange(len(table[0]))
    for row in table:
        row.insert(j, row[i])


def shuffle_rows(table: Table, pick: random.Random) -> None:
    table[1:] = pick.sample(table[1:], len(table) - 1)


def shuffle_columns(table: Table, pick: random.Random) -> None:
    order = pick.sample(range(len(table[0])), len(table[0]))
    table[:] = [[row[i] for i in order] for row in table]


def double_row(table: Table, pick: random.Random) -> None:
    row = list(table[pick.randrange(1, len(table))])
    if pick.random() < 0.5:
        row[pick.randrange(len(row))] = pick.choice(STRANGE)
    table.insert(pick.randrange(1, len(table)), row)


def repeat_header(table: Table, pick: random.Random) -> None:
    table.insert(pick.randrange(1, len(table)), list(table[0]))


def add_remarks(table: Table, pick: random.Random) -> None:
    table.append(["Catatan: data sementara", *[""] * (len(table[0]) - 1)])
    table.insert(pick.randrange(1, len(table)), [""] * len(table[0]))


def malform_dates(table: Table, pick: random.Random) -> None:
    for i in [i for i, title in enumerate(table[0]) if "tanggal" in title]:
        for row in table[1:]:
            if pick.random() < 0.2:
                row[i] = pick.choice([row[i][:7], row[i].replace("-", "/"), row[i][::-1], f"{row[i]} 24:61", "Senin"])


MUTATIONS: list[Callable[[Table, random.Random], None]] = [
    *(swap_cells, swap_in_column, strange_cells, blank_column, rename_column, drop_column, double_column, shuffle_rows),
    *(shuffle_columns, double_row, repeat_header, add_remarks, malform_dates),
]


def _columns(head: list[str], name: str, settings: Settings) -> dict[str, list[int]]:
    """Positions of the columns that are read, by their name in the contract."""
    names = {fold(word): c for c in TABS[name] for word in (c, *settings.columns.get(name, {}).get(c, ()))}
    found: dict[str, list[int]] = {}
    for i, title in enumerate(head):
        if fold(title) in names:
            found.setdefault(names[fold(title)], []).append(i)
    return found


def _read_cells(table: Table, name: str, settings: Settings) -> list[dict[str, set[str]]]:
    """Of each row that is no blank row, the filled cells of each column that is read."""
    columns = _columns(table[0], name, settings)
    rows = [{c: {clean_line(row[i])[0] for i in places} - {""} for c, places in columns.items()} for row in table[1:]]
    return [row for row in rows if any(row.values())]


def _forbidden(complaints: Table, answers: Table, settings: Settings) -> tuple[set[str], set[str]]:
    """Words of rows that may not be shown, and words of those that may."""
    closed: set[str] = set()
    shown: set[str] = set()
    numbers: dict[str, bool] = {}
    for row, cells in zip(complaints[1:], _all_cells(complaints, "keluhan", settings), strict=True):
        is_public = bool(cells.get("kerahasiaan")) and {fold(v) for v in cells["kerahasiaan"]} <= {"publik", "anonim"}
        (shown if is_public else closed).update(_words(row))
        for number in cells.get("nomor", ()):
            numbers[fold(number)] = numbers.get(fold(number), True) and is_public
    for row, cells in zip(answers[1:], _all_cells(answers, "tanggapan", settings), strict=True):
        is_public = any(numbers.get(fold(number), False) for number in cells.get("nomor", ()))
        (shown if is_public else closed).update(_words(row))
    return closed - shown, shown


def _all_cells(table: Table, name: str, settings: Settings) -> list[dict[str, set[str]]]:
    columns = _columns(table[0], name, settings)
    return [{c: {clean_line(row[i])[0] for i in places} - {""} for c, places in columns.items()} for row in table[1:]]


def _words(row: list[str]) -> set[str]:
    return {word for cell in row for word in cell.split() if word[:2] in ("zq", "xq") and len(word) == 7}


def _write(folder: Path, name: str, table: Table, pick: random.Random) -> None:
    encoding, separator = pick.choice(ENCODINGS) if pick.random() < 0.3 else ("utf-8", ",")
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator=pick.choice(["\n", "\r\n"])).writerows(table)
    (folder / f"{name}.csv").write_bytes(text.getvalue().encode(encoding, errors="replace"))


def check_mutation(seed: int, folder: Path, settings: Settings) -> str:
    """Damage the sample as `seed` says, pull it, and check what came out. Returns `refused`, `taken` or `shown`."""
    pick = random.Random(seed)
    tables = {"keluhan": [list(row) for row in COMPLAINTS], "tanggapan": [list(row) for row in ANSWERS]}
    for _ in range(pick.randrange(1, 5)):
        pick.choice(MUTATIONS)(tables[pick.choice(["keluhan", "keluhan", "tanggapan"])], pick)
    source = folder / "sumber"
    source.mkdir(parents=True)
    for name, table in tables.items():
        _write(source, name, table, pick)
    closed, shown = _forbidden(tables["keluhan"], tables["tanggapan"], settings)
    run = Run(str(source), DATA / "portal.toml", folder / "snapshot", folder / "state", folder / "laporan", AS_OF, lambda _: None)
    try:
        account = pull(run).account
    except PortalError as refused:
        outcome, told = "refused", str(refused)
    else:
        outcome, told = "taken", ""
        assert account.balances
        asides = (folder / "laporan" / "laporan.json").read_text(encoding="utf-8")
        no_rows = asides.count('"kode": "baris-catatan",\n   "keparahan": "peringatan",\n   "tempat": "keluhan!')
        no_rows += asides.count('"kode": "judul-terulang",\n   "keparahan": "catatan",\n   "tempat": "keluhan!')
        assert account.read + no_rows == len(_read_cells(tables["keluhan"], "keluhan", settings))
    outputs = [path for part in ("snapshot", "state", "laporan") for path in (folder / part).rglob("*") if path.is_file()]
    told += "".join(path.read_text(encoding="utf-8") for path in outputs)
    assert not {word for word in closed if word in told}
    return "shown" if outcome == "taken" and any(word in told for word in shown) else outcome


def _run_all(seeds: range, folder: Path) -> list[str]:
    settings = load_settings(DATA / "portal.toml")
    return [check_mutation(seed, folder / str(seed), settings) for seed in seeds]


@pytest.mark.parametrize("start", range(0, 40, 10))
def test_damaged_tables_are_taken_in_or_refused(start: int, tmp_path: Path) -> None:
    assert "shown" in _run_all(range(start, start + 10), tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("start", range(40, 1000, 120))
def test_a_thousand_damaged_tables(start: int, tmp_path: Path) -> None:
    outcomes = _run_all(range(start, start + 120), tmp_path)
    assert {"shown", "refused"} <= set(outcomes)
