"""A regency whose sheet has a canary wherever a person could type one, and commands run in its folder."""

from __future__ import annotations

import contextlib
import csv
import io
import itertools
import logging
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple
from unittest import mock

from memarak.cli import main
from memarak.site import manifest
from memarak.vocabulary import TABS

from .witness import watched
from .words import KEY, SILENT, personal, private, traces

SITE = (
    '[situs]\nnama = "Memarak"\ndaerah = "Kabupaten Contoh"\nalamat = "https://contoh.example"\n'
    "[gerbang]\nangka-lalu-bergeser = 90\n"
)
OUTSIDE = ("Nama Pelapor", "No HP", "Alamat Pelapor", f"Catatan {private(99)}", "")
"""Columns of the reporter's, one whose very header says too much, and one without a header."""
SHOWN = ("judul", "isi", "alasan")
"""Columns whose canary is redacted and whose other words are shown."""
GOOD = {
    "tanggal_masuk": "2026-10-05", "opd": "dishub", "status": "selesai", "kerahasiaan": "publik", "isi": "Lampu jalan mati",
    "jenis": "keluhan", "kecamatan": "Utara", "desa": "Laut", "kategori": "Lampu jalan", "tanggal_selesai": "2026-10-20",
    "kanal": "surat",
}  # fmt: skip
RESPONSE = {"nomor": "K-1", "tanggal": "2026-10-08", "opd": "dishub", "status": "diproses", "isi": "Sedang kami periksa"}
INPUTS = ("tabel", "data", "buku.xlsx", "pemasangan")
"""What staff keep and we only read."""
SENTENCE = "Lampu jalan di depan pasar mati, hubungi {} supaya jelas."
PLAIN_ROWS = 24

Row = Mapping[str, str]
Tables = dict[str, tuple[tuple[str, ...], list[dict[str, str]]]]


class Ran(NamedTuple):
    """What came of a command: its status, what it printed and logged, and what it wrote and took away again."""

    status: int
    printed: str
    logged: str
    gone: list[tuple[str, bytes]]
    opened: set[str]
    nameless: bool


def tables() -> Tables:
    """Every tab of the contract, with a canary in each column of its own, one a row, and in every column of others."""
    count = itertools.count(1)
    outside = {name: private(98) for name in OUTSIDE}
    complaints = [{**GOOD, **outside, "nomor": f"K-{i}"} for i in range(1, PLAIN_ROWS + 1)]
    for i, column in enumerate(TABS["keluhan"]):
        text = SENTENCE.format(personal(next(count))) if column in SHOWN else private(next(count))
        complaints.append({**GOOD, **outside, "nomor": f"C-{i}", column: text})
    silent = {**GOOD, **outside, "judul": private(90), "isi": private(91), "alasan": private(92)}
    complaints += [
        {**silent, "nomor": "R-1", "kerahasiaan": "rahasia"},
        {**silent, "nomor": "R-2", "kerahasiaan": ""},
        {**GOOD, **outside, "nomor": "R-3", "kerahasiaan": "rahasia", "isi": f"Ada suara {SILENT} di lampu jalan"},
        {**GOOD, **outside, "nomor": "R-4", "kerahasiaan": "entah", "judul": f"Ada suara {SILENT} di lampu jalan"},
        {**silent, "nomor": "H-1", "status": "entah"},
        {**silent, "nomor": "H-2"},
        {**silent, "nomor": "H-2", "isi": private(93)},
    ]
    responses = [{**RESPONSE, **outside, column: private(next(count))} for column in TABS["tanggapan"] if column != "isi"]
    responses += [{**RESPONSE, "isi": SENTENCE.format(personal(next(count)))}]
    responses += [{**RESPONSE, "nomor": nomor, "isi": private(94)} for nomor in ("R-1", "R-2", "H-1", "tiada-1")]
    others = {
        "pertemuan": {"kode": "SJ-1", "tanggal": "2026-10-02", "nama": "Safari Jumat", "tempat": "Masjid", "kecamatan": "Utara"},
        "program": {"nama": "Air bersih", "opd": "dishub", "sasaran": "Dusun", "satuan": "dusun", "target": "9", "capaian": "1"},
        "penarikan": {"nomor": "K-9", "alasan": "keliru"},
        "tinjauan": {"nomor": "C-6", "kolom": "isi", "keputusan": "tampilkan"},
    }
    made: Tables = {
        "keluhan": ((*TABS["keluhan"], *OUTSIDE), complaints),
        "tanggapan": ((*TABS["tanggapan"], *OUTSIDE), responses),
    }
    for tab, base in others.items():
        rows = [dict(base)]
        for i, column in enumerate(TABS[tab]):
            own = {"kode": f"SJ-{i + 2}"} if tab == "pertemuan" else {}
            rows.append({**base, **outside, **own, column: personal(next(count))})
        made[tab] = ((*TABS[tab], *OUTSIDE), rows)
    made[f"Daftar {private(97)}"] = (("Nama", "No HP"), [{"Nama": private(95), "No HP": private(96)}])
    return made


def write_csv(path: Path, columns: Sequence[str], rows: Sequence[Row]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(columns)
        writer.writerows([row.get(column, "") for column in columns] for row in rows)


@dataclass
class Desk:
    """The folder of a regency. Whatever a command writes must lie below it, outside `INPUTS`, and hold no canary."""

    folder: Path
    has_key: bool = True
    tables: Tables = field(default_factory=tables)

    @property
    def target(self) -> tuple[str, str]:
        return "--target", f"folder:{self.folder / 'web'}"

    def save(self) -> None:
        """Write the tables as a folder of CSV, and what lies beside the configuration."""
        shutil.rmtree(self.folder / "tabel", ignore_errors=True)
        for tab, (columns, rows) in self.tables.items():
            write_csv(self.folder / f"tabel/{tab}.csv", columns, rows)
        (self.folder / "data").mkdir(exist_ok=True)
        (self.folder / "data/portal.toml").write_text(SITE, encoding="utf-8")
        write_csv(self.folder / "data/opd.csv", ("kode", "nama"), [{"kode": "dishub", "nama": "Dinas Perhubungan"}])
        write_csv(self.folder / "data/wilayah.csv", ("kecamatan", "desa"), [{"kecamatan": "Utara", "desa": "Laut"}])

    def pulling(self, name: str, *more: str, source: str = "tabel") -> Ran:
        """One of the commands that read the sheet."""
        own = (*self.target,) if name == "publish" else ()
        return self.run(name, "--source", source, "--as-of", "2026-11-24", *own, *more)

    def run(self, name: str, *arguments: str, typed: bytes = b"") -> Ran:
        """Run a command in this process and watch what it does. Everything it may keep for itself lies in the folder."""
        words = [name, *arguments]
        if name not in ("state", "new") and "--config" not in words:
            words += ["--config", str(self.folder / "data/portal.toml")]
        out, log = io.StringIO(), io.StringIO()
        handler = logging.StreamHandler(log)
        handler.setFormatter(logging.Formatter("%(message)s %(exc_text)s"))
        stdin = io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8")
        with self._at_home(), watched() as witness, contextlib.ExitStack() as stack:
            stack.enter_context(warnings.catch_warnings())
            warnings.simplefilter("always")
            stack.enter_context(mock.patch("sys.stdin", stdin))
            stack.enter_context(contextlib.redirect_stdout(out))
            stack.enter_context(contextlib.redirect_stderr(out))
            logging.getLogger().addHandler(handler)
            stack.callback(logging.getLogger().removeHandler, handler)
            status = main(words)
        return Ran(status, out.getvalue(), log.getvalue(), witness.gone, witness.opened, witness.nameless)

    @contextlib.contextmanager
    def _at_home(self) -> Iterator[None]:
        """This process as the folder's own: where it stands, its home, its temporary files, its key."""
        temporary = self.folder / "tmp"
        temporary.mkdir(exist_ok=True)
        own = {name: str(temporary) for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")}
        kept = {name: value for name, value in os.environ.items() if name != "MEMARAK_KEY"}
        own |= {"MEMARAK_KEY": KEY} if self.has_key else {}
        manifest._key.cache_clear()
        with (
            contextlib.chdir(self.folder),
            mock.patch.dict(os.environ, {**kept, **own}, clear=True),
            mock.patch.object(tempfile, "tempdir", None),
            mock.patch("sys.dont_write_bytecode", new=True),
        ):
            yield
        manifest._key.cache_clear()

    def written(self) -> Iterator[tuple[str, bytes]]:
        """Every name and every file below the folder that is not staff's own."""
        for path in sorted(self.folder.rglob("*")):
            name = path.relative_to(self.folder)
            if name.parts[0] not in INPUTS:
                yield str(name), str(name).encode()
                if path.is_file() and not path.is_symlink():
                    yield str(name), path.read_bytes()

    def raw_in(self, ran: Ran) -> dict[str, list[str]]:
        """Where a canary can be told: place to the needles."""
        places = [("what was printed", ran.printed.encode()), ("what was logged", ran.logged.encode())]
        places += [(f"{name} (gone again)", body) for name, body in ran.gone if not self._is_input(name)]
        places += [(f"the name {name}", name.encode()) for name in ran.opened if not self._is_input(name)]
        found = {place: sorted(traces(body)) for place, body in [*places, *self.written()]}
        return {place: needles for place, needles in found.items() if needles}

    def written_elsewhere(self, ran: Ran) -> list[str]:
        """Places outside the folder that were opened for writing."""
        return sorted(name for name in ran.opened if not name.startswith((str(self.folder), "/dev/")))

    def _is_input(self, name: str) -> bool:
        return any(Path(name).is_relative_to(self.folder / own) for own in INPUTS)
