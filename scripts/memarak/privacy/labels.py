"""Labels: `kategori`, `kanal`, and names of agencies that come from the data. Free cells that become addresses and lists.

A label is not redacted but shown whole or not at all, since half a label is none. It is shown if

- it reads as a label: one line, at most 80 characters and ten words,
- no detector finds anything in it, of names only such as the lexicon knows or a title announces, and
- nothing in it may be a name; a label that five complaints or more share is taken as what it is, and so is one
  that the clerk has answered with `tampilkan`.

Otherwise the cell is blank and staff are told. A label that only may be a name goes to the review queue.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from memarak.privacy.redaction import find_personal
from memarak.privacy.sure_names import holds_listed_name, is_surely_named
from memarak.privacy.texts import make_all_safe

if TYPE_CHECKING:
    from memarak.privacy.names.public import PublicNames

COMMON_LABEL = 5
LONGEST_LABEL, MOST_WORDS = 80, 10
SHOWN, DOUBTFUL, REFUSED = "tampil", "ragu", "ditolak"


def judge_labels(cells: Sequence[str], public_names: PublicNames | None = None) -> Mapping[str, str]:
    """Each distinct label among `cells` (one cell a complaint) with `SHOWN`, `DOUBTFUL` or `REFUSED`."""
    shares = Counter(cells)
    verdicts = {}
    for label, safe in make_all_safe(shares, public_names).items():
        if not _reads_as_label(label) or (safe.text != label and _is_surely_personal(label, public_names)):
            verdicts[label] = REFUSED
        elif (safe.is_doubtful or safe.text != label) and shares[label] < COMMON_LABEL:
            verdicts[label] = DOUBTFUL
        else:
            verdicts[label] = SHOWN
    return verdicts


def _is_surely_personal(label: str, public_names: PublicNames | None) -> bool:
    finds = find_personal(label, public_names)
    return any(span.kind != "nama" or holds_listed_name(label, span) or is_surely_named(label, span) for span in finds)


def _reads_as_label(text: str) -> bool:
    return len(text) <= LONGEST_LABEL and len(text.split()) <= MOST_WORDS and len(text.splitlines()) <= 1
