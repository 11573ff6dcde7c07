"""A whole folder read for personal data: every file's text and name, each distinct text once."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from memarak.errors import LeakDetected
from memarak.privacy.markers import MARKERS
from memarak.privacy.names.public import NOBODY, PublicNames
from memarak.privacy.scan.judge import Judge, without_digests
from memarak.privacy.scan.readers import Unreadable, texts_of_file

NAME = "nama"
UNREADABLE = "berkas yang tidak dapat diperiksa"
_SHOWN_FINDINGS = 8
_OFFICIAL_COLUMNS = {
    "opd.csv": ("kode", "nama", "singkatan", "kontak", "situs"),
    "wilayah.csv": ("kecamatan", "desa"),
    "hari_libur.csv": ("nama",),
    "periode.csv": ("nama",),
}
FURNITURE_FILES = 20
"""A sentence on so many pages is the site's own and no record's: `Kaplan–Meier` in it is nobody's name."""
_MEANINGLESS = {
    **dict.fromkeys((".js", ".mjs", ".map", ".py", ".r", ".pf_index", ".pf_meta"), frozenset({NAME})),
    ".css": frozenset({NAME, "akun"}),
}
"""Code and word indexes, like paths, hold no sentences: any word in them may look like a name, and `@media` like an account.

The sentences that an index was made of stand in the pages, where they are read."""
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
    judge = Judge(public_names or NOBODY, [*official, *_official_words(folder)])
    findings: set[Finding] = set()
    named: dict[str, set[str]] = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        name = path.relative_to(folder).as_posix()
        if path.suffix in _COMPRESSED_COPIES and path.with_suffix("").exists():
            continue
        findings.update(Finding(name, kind) for text in _words_of_path(name) for kind in judge.kinds(text) if kind != NAME)
        try:
            texts = set(texts_of_file(PurePosixPath(name), path.read_bytes()))
        except Unreadable:
            findings.add(Finding(name, UNREADABLE))
            continue
        for text in texts - judge.harmless:
            found = judge.kinds(text) - _MEANINGLESS.get(path.suffix, frozenset())
            findings.update(Finding(name, kind) for kind in found - {NAME})
            if NAME in found:
                named.setdefault(text, set()).add(name)
    rare = {name for files in named.values() if len(files) < FURNITURE_FILES for name in files}
    findings.update(Finding(name, NAME) for name in rare)
    return sorted(findings, key=lambda finding: (finding.path, finding.kind))


def _official_words(folder: Path) -> Iterator[str]:
    """What the data package's own lists name: agencies with their contacts, places, holidays, meetings' codes."""
    for file, columns in _OFFICIAL_COLUMNS.items():
        for path in folder.rglob(file):
            try:
                for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")):
                    yield from (row[name] for name in columns if row.get(name))
            except (OSError, UnicodeDecodeError, csv.Error):
                continue


def _words_of_path(name: str) -> Iterator[str]:
    """Each part of a path, as it stands and with its dashes opened."""
    for part in PurePosixPath(name).parts:
        stem = without_digests(part.rsplit(".", 1)[0])
        yield stem
        yield stem.replace("-", " ").replace("_", " ")
