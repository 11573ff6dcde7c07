"""Each reference page as a function that returns its text. What a page says stands in the code that it is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from memarak import errors
from memarak.checkout import checkout_root
from memarak.dictionary import FILES
from memarak.grammar import COMMANDS, OPTIONS
from memarak.measures.definitions import DEFINITIONS
from memarak.reporting.codes_page import codes_page
from memarak.site import routes
from memarak.sources.template_words import NOTES
from memarak.vocabulary import CLASSES, KINDS, REQUIRED_COLUMNS, STATUSES, TABS, VISIBILITIES, WITHDRAWAL_REASONS

_MADE = "Halaman ini dibuat dari kodenya oleh `make reference`; jangan diubah di sini.\n"
_PLACE_NOTES = {
    "kecamatan": "Wajib. Nama kecamatan.",
    "desa": "Wajib. Nama desa atau kelurahan.",
    "alias": "Sebutan lain, dipisahkan titik koma.",
    "baris": "Baris kotaknya pada peta kotak, mulai 1.",
    "kolom": "Kolom kotaknya pada peta kotak, mulai 1.",
}
"""`wilayah` has no tab in the workbook, so its notes stand here."""

_ADDRESSES = (
    "Alamat tidak pernah berpindah. Semua dihitung dari `situs.alamat`, yang boleh memakai jalur. Halaman berakhir dengan `/`;\n"
    "daftar yang panjang bersambung di `…/halaman/<n>/`, halaman 1 di alamat polosnya. `<status>` memakai `-` sebagai ganti `_`.\n"
)
_PLACEHOLDER = re.compile(r"\{\{ (\w+) \}\}")
_DONE = {
    0: "Selesai.",
    1: "Selesai, dengan masalah yang perlu dibaca. `make` dan jadwal menganggapnya berhasil.",
    130: "Dihentikan dari papan ketik (Ctrl+C).",
}
_STATUS_MEANINGS = {
    2: "Ditolak, tidak ada yang diubah: tabelnya terbaca tetapi tidak diterima, gerbang, kunci proses, atau konfigurasi salah.",
    3: "Tabelnya tidak dapat dibaca (jaringan, izin, kunci, berkas tidak ada); tidak ada yang diubah.",
    64: "Perintah salah ketik.",
}


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def columns_page() -> str:
    """The sheet's tabs and columns, and the words that its closed columns know."""
    parts = ["# Tab dan kolom lembar kerja\n", _MADE]
    for tab, columns in TABS.items():
        notes = NOTES.get(tab, _PLACE_NOTES)
        rows = [(f"`{name}`", "ya" if name in REQUIRED_COLUMNS[tab] else "", notes[name]) for name in columns]
        parts += [f"## `{tab}`\n", _table(("kolom", "harus ada", "arti"), rows)]
    parts += [
        "## Kata baku\n",
        "Huruf besar, spasi, garis bawah, tanda baca dan aksen tidak dibedakan. Kata lain didaftarkan di `portal.toml`.\n",
        _table(
            ("status", "ditampilkan sebagai", "juga diterima"),
            [(f"`{s.code}`", s.label, _words(s.synonyms)) for s in STATUSES.values()],
        ),
    ]
    for title, terms in (("jenis", KINDS), ("klasifikasi", CLASSES), ("kerahasiaan", VISIBILITIES)):
        parts.append(
            _table(
                (title, "ditampilkan sebagai", "juga diterima"),
                [(f"`{t.code}`", t.label, _words(t.synonyms)) for t in terms.values()],
            )
        )
    parts.append("Alasan penarikan: " + ", ".join(WITHDRAWAL_REASONS) + ".\n")
    return "\n".join(parts)


def _words(synonyms: Iterable[str]) -> str:
    return ", ".join(sorted(synonyms))


def commands_page() -> str:
    """Commands, their options, and the exit statuses."""
    parts = ["# Perintah\n", _MADE]
    for name, (text, options) in COMMANDS.items():
        parts += [f"## `memarak {name}`\n", text[0].upper() + text[1:] + ".\n"]
        parts.append(_table(("ditulis", "wajib", "arti"), [_option(OPTIONS[option]) for option in options]))
    statuses = {error.exit_status for error in _error_kinds()}
    meanings = {**_DONE, **{status: _STATUS_MEANINGS[status] for status in statuses}}
    parts += ["## Status keluar\n", _table(("status", "arti"), [(str(status), meanings[status]) for status in sorted(meanings)])]
    return "\n".join(parts)


def _option(option: tuple[str, Mapping[str, object]]) -> tuple[str, str, str]:
    flag, settings = option
    is_flag = flag.startswith("--")
    value = str(settings.get("metavar", ""))
    written = f"{flag} {value}".strip() if is_flag else value or flag
    optional = is_flag or settings.get("nargs") == "?"
    default = settings.get("default")
    told = isinstance(default, Path) and not default.is_absolute() and not str(settings["help"]).endswith(")")
    return (
        f"`{written}`",
        "" if optional and not settings.get("required") else "ya",
        f"{settings['help']}" + (f" (bawaan: {default})" if told else ""),
    )


def _error_kinds() -> list[type[errors.PortalError]]:
    return [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.PortalError)]


def measures_page() -> str:
    """Every `ukuran` of `statistik.csv`."""
    rows = [(f"`{d.name}`", d.title, d.unit, d.base, d.text) for d in DEFINITIONS.values()]
    return "\n".join(["# Ukuran\n", _MADE, _table(("ukuran", "judul", "satuan", "n menghitung", "arti"), rows)])


def package_page() -> str:
    """Files and columns of the open-data package."""
    parts = ["# Paket data terbuka\n", _MADE]
    for file in FILES.values():
        rows = [(f"`{c.name}`", c.type, c.meaning) for c in file.columns]
        parts += [f"## `{file.path}`\n", file.title + ".\n", _table(("kolom", "tipe", "arti"), rows)]
    return "\n".join(parts)


def addresses_page() -> str:
    """Every address of the site; a page written by hand stands at the name of its file, and is called as it calls itself."""
    by_hand = {}
    for path in sorted((checkout_root() / "content").glob("*.md")):
        title = path.read_text(encoding="utf-8").partition("Title: ")[2].partition("\n")[0]
        by_hand[f"{routes.page_slug(path.stem)}/"] = _PLACEHOLDER.sub(r"`\1`", title)
    parts = ["# Alamat\n", _MADE, _ADDRESSES]
    for title, addresses in (("Halaman", routes.PAGES), ("Halaman yang ditulis tangan", by_hand), ("Berkas", routes.FILES)):
        rows = [(f"`/{address}`", meaning) for address, meaning in addresses.items()]
        parts += [f"## {title}\n", _table(("alamat", "isinya"), rows)]
    return "\n".join(parts)


PAGES: Mapping[str, Callable[[], str]] = {
    "kode-masalah.md": codes_page,
    "reference/kolom.md": columns_page,
    "reference/perintah.md": commands_page,
    "reference/ukuran.md": measures_page,
    "reference/paket-data.md": package_page,
    "reference/alamat.md": addresses_page,
}
"""File under `docs/` -> what makes it."""
