"""The words of the site's interface as data: `antarmuka.csv`, in which whoever knows the regency's language writes its sentences.

A sentence of the program is its own key, as in gettext. Holes such as `{n}` and marks such as `<a>` must come back in the
translation, whatever their order; a file that breaks this is refused as a whole, so that no page is ever half right.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from memarak.disk import write_whole
from memarak.errors import ConfigurationError
from memarak.matching import fold
from memarak.reference_files import read_records, read_reference

SENTENCES_FILE = "antarmuka.csv"
SENTENCE, TRANSLATION, PLACE = "teks", "terjemahan", "letak"
_STALE = "tidak dipakai lagi"
LIST_MARK = " | "
"""Between the words of a sentence that is a list, such as the names of the months."""
NUMBER_SAMPLE = "1.234,5"
"""The sentence whose translation tells how numbers are written."""

_HOLE = re.compile(r"\{([a-z_]+)\}")
_MARK = re.compile(r"</?[a-z]+[0-9]*>")
_NUMBER = re.compile(r"1(\D?)234(\D)5")
_SPACE = re.compile(r"[ \t\r\n]+")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def key_of(text: str) -> str:
    """`text` as a key: a space for every kind of space, because no spreadsheet shows the difference."""
    return " ".join(text.split())


def read_sentences(path: Path) -> Mapping[str, str]:
    """Key to translation, from the file at `path`; empty where there is none. Sentences without translation are left out.

    Raises `ConfigurationError` naming the first row that can't be used, and the way out.
    """
    found = read_reference(path, (SENTENCE, TRANSLATION), (SENTENCE, TRANSLATION))
    sentences: dict[str, str] = {}
    rows: dict[str, int] = {}
    for number, row in (found.rows if found else {}).items():
        key, translation = key_of(row[SENTENCE]), _SPACE.sub(" ", row[TRANSLATION]).strip()
        if not translation:
            continue
        wrong = f"sudah diterjemahkan di baris {rows[key]}; hapus salah satunya" if key in rows else wrong_with(key, translation)
        if wrong:
            raise ConfigurationError(f"Berkas {path} baris {number}: {wrong}.")
        sentences[key], rows[key] = translation, number
    return sentences


class Translated(NamedTuple):
    """How far a translation is: sentences that have one, all sentences, and translations of what is said no more."""

    done: int
    total: int
    stale: int


def write_sentences(path: Path, sentences: Mapping[str, str]) -> Translated:
    """Write every sentence (key to where it stands) to `path` for whoever translates; what is there already stays.

    So do columns that somebody put beside ours, each cell with its sentence. What was written to sentences that the program
    has no more comes last, so that nothing is lost. Raises `ConfigurationError` where the file that stands there can't be
    read, or the new one not be written.
    """
    known = read_sentences(path)
    header, written = _as_it_stands(path)
    rows = []
    for key, place in {**sentences, **{key: _STALE for key in written if key not in sentences}}.items():
        own = {SENTENCE: key, TRANSLATION: known.get(key, ""), PLACE: place}
        rows.append([own.get(column, cell) for column, cell in zip(header, written.get(key, [""] * len(header)), strict=True)])
    table = io.StringIO(newline="")
    csv.writer(table, lineterminator="\n").writerows([header, *rows])
    try:
        write_whole(path, table.getvalue().encode("utf-8-sig"))  # with the mark by which spreadsheets know UTF-8
    except OSError:
        raise ConfigurationError(
            f"Berkas {path} tidak dapat ditulis; periksa apakah foldernya ada dan berkasnya tidak sedang dibuka."
        ) from None
    done = len(known.keys() & sentences)
    return Translated(done, len(sentences), len(known) - done)


def _as_it_stands(path: Path) -> tuple[list[str], dict[str, list[str]]]:
    """The columns of the file at `path`, ours by our names, and by sentence the cells of the rows to which anything was written."""
    titles, *records = read_records(path) or [[]]
    ours = {fold(column): column for column in (SENTENCE, TRANSLATION, PLACE)}
    header = [ours.pop(fold(title), title) for title in titles]
    width = max(map(len, [header, *records]))
    header += [*[""] * (width - len(header)), *ours.values()]
    rows: dict[str, list[str]] = {}
    for record in records:
        cells = [*record, *[""] * (len(header) - len(record))]
        key = key_of(cells[header.index(SENTENCE)])
        if key and any(cell.strip() for column, cell in zip(header, cells, strict=True) if column not in (SENTENCE, PLACE)):
            rows.setdefault(key, cells)
    return header, rows


def wrong_with(key: str, translation: str) -> str:
    """Why `translation` can't stand for `key`, and the way out; blank where it can."""
    if not key:
        return f"kolom {SENTENCE} kosong; salin kalimatnya dari daftar memarak translate"
    if _CONTROLS.search(translation):
        return "terjemahan memuat karakter yang tidak tampak; ketik ulang"
    if key == NUMBER_SAMPLE:
        return "" if _NUMBER.fullmatch(translation) else "tulis angka itu menurut kebiasaan setempat, misalnya 1,234.5"
    holes, known = set(_HOLE.findall(translation)), set(_HOLE.findall(key))
    if missing := sorted(known - holes):
        return f"terjemahan tidak memuat {_in_braces(missing)}; salin dari kolom {SENTENCE}"
    if unknown := sorted(holes - known):
        return f"{_in_braces(unknown)} tidak ada di kolom {SENTENCE}; hapus dari terjemahan"
    if set("{}") & set(_HOLE.sub("", translation)):
        return "kurung kurawal hanya untuk isian seperti {n}; hapus yang lain"
    if key.count(LIST_MARK) != translation.count(LIST_MARK):
        return f"terjemahan harus {key.count(LIST_MARK) + 1} kata yang dipisahkan dengan{LIST_MARK}seperti di kolom {SENTENCE}"
    return _wrong_marks(key, translation)


def separators(sample: str) -> tuple[str, str]:
    """What stands between thousands and before decimals, from a translation of `NUMBER_SAMPLE`."""
    found = _NUMBER.fullmatch(sample)
    return (found[1], found[2]) if found else (".", ",")


def split_sentence(translation: str) -> list[str]:
    """`translation` cut into words, holes and marks, in its own order."""
    return [part for part in re.split(f"({_MARK.pattern}|{{[a-z_]+}})", translation) if part]


def _wrong_marks(key: str, translation: str) -> str:
    """What is wrong with the marks: each of the sentence's has to come back, and what is opened first to be closed last."""
    if Counter(_MARK.findall(key)) != Counter(found := _MARK.findall(translation)):
        return f"tanda seperti <a> dan </a> harus sama dengan yang di kolom {SENTENCE}; salin dari sana"
    if Counter(c for c in _MARK.sub("", translation) if c in "<>") - Counter(c for c in _MARK.sub("", key) if c in "<>"):
        return f"tanda < dan > hanya untuk yang ada di kolom {SENTENCE}; hapus yang lain"
    is_open: list[str] = []
    for mark in found:
        if not mark.startswith("</"):
            is_open.append(mark[1:])
        elif not is_open or is_open.pop() != mark[2:]:
            return "tanda seperti <a> harus ditutup dengan </a>, yang dibuka terakhir ditutup lebih dahulu"
    return ""


def _in_braces(names: list[str]) -> str:
    return " dan ".join(f"{{{name}}}" for name in names)
