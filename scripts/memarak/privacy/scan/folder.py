"""A whole folder read for personal data: every file's text and name, each distinct text once."""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from collections.abc import Iterable, Iterator, Mapping
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
_CONTACTS = {"opd.csv": ("kontak", "situs")}
_PLAIN = {
    "opd.csv": ("kode", "nama", "singkatan"),
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
    """Everything found in `folder`, one finding for each file and kind, in order of path.

    Files are read once to gather their distinct texts; only where one of these holds something are they read again, to say
    which file it stands in.
    """
    judge = Judge(public_names or NOBODY, [*official, *_words(folder, _CONTACTS)], _words(folder, _PLAIN))
    names = _files(folder)
    distinct: set[str] = set()
    findings: set[Finding] = set()
    for name in names:
        findings.update(Finding(name, kind) for text in _words_of_path(name) for kind in judge.kinds(text) - {NAME})
        try:
            distinct.update(texts_of_file(PurePosixPath(name), (folder / name).read_bytes()))
        except Unreadable:
            findings.add(Finding(name, UNREADABLE))
    harmful = judge.harmful(distinct)
    if harmful:
        findings |= _places(folder, names, harmful)
    return sorted(findings, key=lambda finding: (finding.path, finding.kind))


def _places(folder: Path, names: list[str], harmful: Mapping[str, frozenset[str]]) -> set[Finding]:
    """In which files the harmful texts stand; a name in a sentence that very many files share is the site's own."""
    findings: set[Finding] = set()
    named: dict[str, set[str]] = {}
    for name in names:
        path = PurePosixPath(name)
        try:
            texts = harmful.keys() & set(texts_of_file(path, (folder / name).read_bytes()))
        except Unreadable:
            continue
        for text in texts:
            found = harmful[text] - _MEANINGLESS.get(path.suffix, frozenset())
            findings.update(Finding(name, kind) for kind in found - {NAME})
            if NAME in found:
                named.setdefault(text, set()).add(name)
    rare = {name for files in named.values() if len(files) < FURNITURE_FILES for name in files}
    return findings | {Finding(name, NAME) for name in rare}


def _files(folder: Path) -> list[str]:
    """Paths of the files, in order; a compressed copy of a file that stands beside it needs no look of its own."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    skipped = {path for path in paths if _is_copy(path)}
    return [path.relative_to(folder).as_posix() for path in paths if path not in skipped]


def _is_copy(path: Path) -> bool:
    """Whether `path` is the compressed copy of the file beside it; one that can be opened must hold just that."""
    original = path.with_suffix("")
    if path.suffix not in (*_COMPRESSED_COPIES, ".gz") or not original.is_file():
        return False
    try:
        return path.suffix != ".gz" or gzip.decompress(path.read_bytes()) == original.read_bytes()
    except (OSError, EOFError, zlib.error):
        return False


def _words(folder: Path, columns: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """What stands in these columns of the data package in `folder`."""
    for file, names in columns.items():
        for path in folder.rglob(file):
            try:
                for row in csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"), newline="")):
                    yield from (row[name] for name in names if row.get(name))
            except (OSError, UnicodeDecodeError, csv.Error):
                continue


def _words_of_path(name: str) -> Iterator[str]:
    """Each part of a path, as it stands and with its dashes opened."""
    for part in PurePosixPath(name).parts:
        stem = without_digests(part.rsplit(".", 1)[0])
        yield stem
        yield stem.replace("-", " ").replace("_", " ")
