"""What may be typed after `memarak`: the commands and their options, as tables. `cli.py` says what each does."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from memarak import __version__
from memarak.checkout import checkout_root
from memarak.publishing import TARGET_FORMS
from memarak.source_names import FORMS, SAMPLE
from memarak.usage import Parser
from memarak.vocabulary import WITHDRAWAL_REASONS


def _default_config() -> Path:
    own = Path("data/portal.toml")
    return own if own.exists() else checkout_root() / own


_TARGET = {"metavar": "TUJUAN", "help": f"tempat terbit: {TARGET_FORMS}"}
OPTIONS: Mapping[str, tuple[str, dict[str, Any]]] = {
    "config": (
        "--config",
        {"type": Path, "default": _default_config(), "metavar": "BERKAS", "help": "kebijakan daerah (bawaan: data/portal.toml)"},
    ),
    "state": ("--state", {"type": Path, "default": Path("state"), "metavar": "DIR", "help": "folder ingatan antarbangun"}),
    "snapshot": ("--snapshot", {"type": Path, "default": Path("state/snapshot"), "metavar": "DIR", "help": "folder snapshot"}),
    "report": ("--report", {"type": Path, "metavar": "DIR", "help": "folder laporan mutu (bawaan: STATE/laporan)"}),
    "output": ("--output", {"type": Path, "default": Path("output"), "metavar": "DIR", "help": "folder situs"}),
    "as-of": ("--as-of", {"metavar": "TANGGAL", "help": "tanggal data, misalnya 2026-10-08 (bawaan: hari ini)"}),
    "cluster": (
        "--cluster",
        {"default": "", "metavar": "ALAMAT", "help": "bagi pekerjaannya: local:N proses, atau penjadwal Dask di tls://alamat:port"},
    ),
    "source": (
        "--source",
        {
            "default": os.environ.get("MEMARAK_SOURCE") or SAMPLE,
            "metavar": "S",
            "help": FORMS,
        },
    ),
    "target": ("--target", _TARGET),
    "target!": ("--target", {**_TARGET, "required": True}),
    "allow": ("--allow", {"action": "append", "default": [], "metavar": "KODE", "help": "loloskan satu gerbang sekali ini"}),
    "nomor": ("nomor", {"metavar": "NOMOR", "help": "nomor keluhan"}),
    "reason": ("--reason", {"choices": WITHDRAWAL_REASONS, "metavar": "ALASAN", "help": ", ".join(WITHDRAWAL_REASONS)}),
    "undo": ("--undo", {"action": "store_true", "help": "batalkan penarikan"}),
    "deed": (
        "action",
        {
            "choices": ["verify", "restore"],
            "metavar": "verify|restore",
            "help": "verify: periksa keutuhannya; restore: pulihkan ingatan yang hilang dari situs yang tampil",
        },
    ),
    "from": (
        "--from",
        {"dest": "origin", "metavar": "ASAL", "help": "restore: alamat situs atau folder salinannya (bawaan: alamat portal)"},
    ),
    "if-any": ("--if-any", {"action": "store_true", "help": "restore: tidak apa-apa bila situsnya belum punya catatan"}),
    "action": ("action", {"choices": ["simpan", "muat"], "metavar": "simpan|muat", "help": "menyimpan atau memuat"}),
    "vault": ("file", {"type": Path, "metavar": "BERKAS", "help": "berkas terenkripsi"}),
    "jsonl": ("--jsonl", {"action": "store_true", "help": 'masukan {"id","text"}, keluaran {"id","redacted"}'}),
    "workbook": (
        "file",
        {"type": Path, "nargs": "?", "default": Path("memarak.xlsx"), "metavar": "BERKAS", "help": "buku kerja yang ditulis"},
    ),
    "sentences": (
        "file",
        {"type": Path, "nargs": "?", "metavar": "BERKAS", "help": "daftar kalimat (bawaan: antarmuka.csv di sebelah --config)"},
    ),
    "folder": ("folder", {"type": Path, "metavar": "DIR", "help": "folder baru"}),
    "nama": ("--nama", {"required": True, "metavar": "NAMA", "help": "nama portal"}),
    "daerah": ("--daerah", {"required": True, "metavar": "DAERAH", "help": "misalnya Kabupaten Contoh"}),
    "alamat": ("--alamat", {"required": True, "metavar": "ALAMAT", "help": "alamat situsnya kelak, dengan https://"}),
    "zona": ("--zona", {"default": "Asia/Jakarta", "metavar": "ZONA", "help": "zona waktu (bawaan: Asia/Jakarta)"}),
    "kontak": ("--kontak", {"default": "", "metavar": "KONTAK", "help": "ke mana warga dapat bertanya"}),
}
"""Key -> how argparse writes it. Two keys of one flag differ in whether it must be there, or in what it means."""

_PULLING = ("config", "state", "as-of", "source", "snapshot", "report")
_HISTORY = ("deed", "config", "state", "target", "from", "snapshot", "if-any")
COMMANDS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "pull": ("ambil tabel dan bekukan menjadi snapshot", _PULLING),
    "build": ("ambil tabel, lalu bangun situsnya", (*_PULLING, "output", "cluster")),
    "report": ("tulis laporan mutu data saja", _PULLING),
    "review": ("daftar teks yang mungkin memuat nama orang (selnya, bukan kata-katanya)", _PULLING),
    "publish": ("ambil, periksa, bangun, periksa lagi, lalu terbitkan", (*_PULLING, "output", "cluster", "target!", "allow")),
    "withdraw": ("tarik satu keluhan dari situs", ("nomor", "reason", "undo", "config", "state", "as-of", "target")),
    "rollback": ("tampilkan lagi rilis sebelumnya", ("config", "state", "target!")),
    "history": ("periksa catatan perubahan, atau pulihkan ingatan yang hilang dari situs", _HISTORY),
    "state": ("simpan atau muat folder ingatan sebagai satu berkas terenkripsi (MEMARAK_KEY)", ("action", "vault", "state")),
    "redact": ("samarkan data pribadi dalam baris-baris teks dari masukan baku", ("jsonl", "config")),
    "template": ("tulis buku kerja .xlsx untuk memulai", ("workbook", "config")),
    "translate": (
        "tulis semua kalimat halaman situs untuk diterjemahkan; terjemahan yang sudah ada tetap",
        ("sentences", "config"),
    ),
    "new": ("buat folder untuk portal daerah lain", ("folder", "nama", "daerah", "alamat", "zona", "kontak")),
}
"""Command -> what it does, and its options."""

Function = Callable[[argparse.Namespace], int]


def command_parser(functions: Mapping[str, Function]) -> argparse.ArgumentParser:
    """The parser; what it returns holds under `command` the function of the command typed."""
    parser = Parser(prog="memarak", description="Portal keterbukaan Memarak: dari lembar keluhan ke situs publik.")
    parser.options.add_argument(
        "--version", action="version", version=f"memarak {__version__}", help="tulis versinya, lalu selesai"
    )
    commands = parser.add_subparsers(title="perintah", required=True, metavar="PERINTAH", parser_class=Parser)
    for name, (text, options) in COMMANDS.items():
        command: Parser = commands.add_parser(name, help=text, description=text)
        for option in options:
            flags, settings = OPTIONS[option]
            command.options.add_argument(flags, **settings)
        command.set_defaults(command=functions[name])
    return parser
