"""A whole folder read for personal data: every file's text and name, each distinct text once."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from memarak.errors import LeakDetected
from memarak.privacy.markers import MARKERS
from memarak.privacy.names.public import NOBODY, PublicNames
from memarak.privacy.redaction import find_personal
from memarak.privacy.scan.readers import Unreadable, texts_of_file

UNREADABLE = "berkas yang tidak dapat diperiksa"
_SHOWN_FINDINGS = 8
_DIGEST = re.compile(r"(?<![^\W_])(?:[0-9a-f]{32,}|sha\d{3}-[A-Za-z0-9+/=]{40,})(?![^\W_])")
_DIGITS = re.compile(r"\d")
_OFFICIAL_COLUMNS = ("kontak", "situs")
_WITHOUT_SENTENCES = frozenset({".js", ".mjs", ".css", ".pf_index", ".pf_meta", ".map"})
"""Code and word indexes, like paths, hold no sentences: any word in them may look like a name, so names are not asked for.

The sentences that such an index was made of stand in the pages, where they are."""
_COMPRESSED_COPIES = (".br", ".zst")


@dataclass(frozen=True, slots=True)
class Finding:
    """Personal data, or what looks like it, in a file of the folder: its path there and the kind, never the words."""

    path: str
    kind: str

    @property
    def sentence(self) -> str:
        """Place and kind in Indonesian."""
        return f"{self.path}: {MARKERS[self.kind].strip('[]').removesuffix(' disamarkan') if self.kind in MARKERS else self.kind}"


def check_folder(folder: Path, public_names: PublicNames | None = None, official: Iterable[str] = ()) -> None:
    """Raise `LeakDetected`, naming file and kind, where a file of `folder` holds what looks like personal data.

    `official` are texts whose numbers and addresses may stand: the portal's own contact. The contacts of agencies,
    in the `opd.csv` of the folder's data package, may stand too.
    """
    findings = scan_folder(folder, public_names, official)
    if findings:
        shown = "; ".join(finding.sentence for finding in findings[:_SHOWN_FINDINGS])
        more = f" dan {len(findings) - _SHOWN_FINDINGS} lagi" if len(findings) > _SHOWN_FINDINGS else ""
        raise LeakDetected(
            f"Situs belum boleh terbit karena tampak memuat data pribadi ({shown}{more}); perbaiki sumbernya, lalu bangun ulang."
        )


def scan_folder(folder: Path, public_names: PublicNames | None = None, official: Iterable[str] = ()) -> list[Finding]:
    """Everything found in `folder`, one finding for each file and kind, in order of path."""
    judge = _Judge(public_names or NOBODY, [*official, *_official_contacts(folder)])
    findings: dict[Finding, None] = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = path.relative_to(folder).as_posix()
        if path.suffix in _COMPRESSED_COPIES and path.with_suffix("").exists():
            continue
        kinds = {kind for text in _words_of_path(name) for kind in judge.kinds(text) if kind != "nama"}
        ignored = frozenset({"nama"} if path.suffix in _WITHOUT_SENTENCES else ())
        try:
            for text in texts_of_file(PurePosixPath(name), path.read_bytes()):
                kinds |= judge.kinds(text) - ignored
        except Unreadable:
            kinds.add(UNREADABLE)
        findings.update(dict.fromkeys(Finding(name, kind) for kind in sorted(kinds)))
    return list(findings)


class _Judge:
    """Says which kinds a text holds; a text seen before holds what it held."""

    def __init__(self, public_names: PublicNames, official: Iterable[str]) -> None:
        self._public_names = public_names
        self._official = sorted({piece for text in official for piece in _official_pieces(text)}, key=len, reverse=True)
        self._seen: dict[str, frozenset[str]] = {}

    def kinds(self, text: str) -> frozenset[str]:
        """The kinds of personal data in `text`."""
        if len(text) < 3:
            return frozenset()
        known = self._seen.get(text)
        if known is None:
            known = self._seen[text] = frozenset(span.kind for span in find_personal(self._bare(text), self._public_names))
        return known

    def _bare(self, text: str) -> str:
        """`text` without digests and without the office's own contact."""
        if len(text) >= 32:
            text = _DIGEST.sub(" ", text)
        for piece in self._official:
            if piece in text:
                text = text.replace(piece, " ")
        return text


def _official_pieces(text: str) -> Iterator[str]:
    """What of an official contact may stand: the text itself and each thing in it that a detector would take."""
    text = text.strip()
    if text:
        yield text
        yield from (text[span.start : span.end] for span in find_personal(text) if span.kind != "nama")


def _official_contacts(folder: Path) -> Iterator[str]:
    """The contacts in the data package's list of agencies."""
    for path in folder.rglob("opd.csv"):
        try:
            for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")):
                yield from (row[name] for name in _OFFICIAL_COLUMNS if row.get(name))
        except (OSError, UnicodeDecodeError, csv.Error):
            continue


def _words_of_path(name: str) -> Iterator[str]:
    """Each part of a path that holds a digit, as it stands and with its dashes opened."""
    for part in PurePosixPath(name).parts:
        stem = part.rsplit(".", 1)[0]
        if _DIGITS.search(stem):
            yield stem
        yield stem.replace("-", " ").replace("_", " ")
