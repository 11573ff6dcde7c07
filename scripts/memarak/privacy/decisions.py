"""What the clerk decided about a doubtful text, remembered without the text.

The clerk answers in the sheet's `tinjauan` tab: `nomor`, `kolom`, `keputusan` (tampilkan / tahan). `state/` keeps,
under keyed digests (HMAC under `MEMARAK_KEY`), which text an answer was given for; when the text changes, the old
answer no longer counts and the text is asked again. To answer again the clerk adds one more row for the same cell:
the number of rows is remembered too. Without the key nothing is kept and the tab alone counts.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from pathlib import Path

from memarak.disk import write_whole
from memarak.keys import key_for
from memarak.matching import fold
from memarak.tables import CleanTables

FILE = "tinjauan.json"
SHOW, HOLD = "tampilkan", "tahan"
_WORDS = {
    **dict.fromkeys(("tampilkan", "tampil", "terbitkan", "boleh", "ya", "aman", "show"), SHOW),
    **dict.fromkeys(("tahan", "sembunyikan", "jangan", "tidak", "hold"), HOLD),
}
_RESPONSE_COLUMNS = frozenset({"tanggapan", "tanggapanisi", "isitanggapan"})


def cell_key(nomor: str, column: str) -> tuple[str, str]:
    """How a cell is named in answers: `nomor`, and the folded column (`tanggapan` for a response's text)."""
    folded = fold(column)
    return nomor, "tanggapan" if folded in _RESPONSE_COLUMNS else folded


def answers_of_tab(clean: CleanTables) -> Mapping[tuple[str, str], tuple[str, int]]:
    """The `tinjauan` tab: cell to its answer and the number of rows that give one. `tahan` wins over `tampilkan`."""
    answers: dict[tuple[str, str], tuple[str, int]] = {}
    tab = clean.tinjauan
    for nomor, column, word in zip(tab["nomor"], tab["kolom"], tab["keputusan"], strict=True):
        decision = _WORDS.get(fold(word))
        if decision:
            key = cell_key(nomor, column)
            before, count = answers.get(key, (SHOW, 0))
            answers[key] = HOLD if HOLD in (before, decision) else SHOW, count + 1
    return answers


def load_decisions(state: Path, clean: CleanTables) -> Mapping[tuple[str, str], str]:
    """Which answers of the tab still hold: cell to `tampilkan` or `tahan`, or blank where its text has changed since.

    Learns new answers and keeps them in `state`; empty without `MEMARAK_KEY`, and then the tab alone counts.
    """
    key = key_for("tinjauan")
    if not key:
        return {}
    path = state / FILE
    remembered = _read(path)
    answers = answers_of_tab(clean)
    texts = _texts(clean) if answers else {}
    kept: dict[str, tuple[str, int]] = {}
    valid: dict[tuple[str, str], str] = {}
    for cell, (decision, count) in answers.items():
        name, now = _keyed(key, *cell), _keyed(key, *cell, texts.get(cell, ""))
        digest, seen = remembered.get(name, (now, count))
        kept[name] = (now, count) if count > seen else (digest, count)
        valid[cell] = decision if kept[name][0] == now else ""
    if kept != remembered:
        write_whole(path, json.dumps(kept, indent=1, sort_keys=True).encode(), mode=0o600)
    return valid


def _texts(clean: CleanTables) -> Mapping[tuple[str, str], str]:
    """Every text that an answer may be about, by its cell."""
    texts: dict[tuple[str, str], str] = {}
    for column in ("judul", "isi", "alasan", "kategori", "kanal"):
        if column in clean.keluhan:
            texts.update({(n, column): t for n, t in zip(clean.keluhan["nomor"], clean.keluhan[column], strict=True)})
    for (nomor, ordinal), text in zip(response_ordinals(clean), clean.tanggapan["isi"], strict=True):
        texts[nomor, f"tanggapan{ordinal}"] = text
        if ordinal == 1:
            texts[nomor, "tanggapan"] = text
    return texts


def response_ordinals(clean: CleanTables) -> list[tuple[str, int]]:
    """For each row of `tanggapan` its `nomor` and which response of that complaint it is, counted from 1 in order of date."""
    frame = clean.tanggapan
    ordered = frame.sort_values(["tanggal", "baris"], kind="stable")
    counted = ordered.groupby("nomor").cumcount().reindex(frame.index)
    return [(nomor, int(number) + 1) for nomor, number in zip(frame["nomor"], counted, strict=True)]


def _keyed(key: bytes, *parts: str) -> str:
    return hmac.new(key, "\0".join(parts).encode(), hashlib.sha256).hexdigest()


def _read(path: Path) -> dict[str, tuple[str, int]]:
    """What was kept; a file that can't be read counts as none, so that every text is asked again."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        return {name: (str(entry[0]), int(entry[1])) for name, entry in document.items()}
    except (OSError, ValueError, AttributeError, TypeError, IndexError, KeyError):
        return {}
