"""Labels: `kategori`, `kanal`, and names of agencies that come from the data. Free cells that become addresses and lists.

A label is not redacted but shown whole or not at all, since half a label is none. It is shown if

- no detector finds anything in it,
- it reads as a label: one line, at most 80 characters and ten words, and
- nothing in it may be a name; a label that five complaints or more share is taken as what it is, and so is one
  that the clerk has answered with `tampilkan`.

Otherwise the cell is blank and staff are told. A label that only may be a name goes to the review queue.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from memarak.privacy.texts import make_all_safe

if TYPE_CHECKING:
    from memarak.privacy.names.public import PublicNames

COMMON_LABEL = 5
LONGEST_LABEL, MOST_WORDS = 80, 10
SHOWN, DOUBTFUL, REFUSED = "tampil", "ragu", "ditolak"


def judge_labels(cells: Sequence[str], public_names: PublicNames | None = None) -> Mapping[str, str]:
    """Each distinct label among `cells` (one cell a complaint) with `SHOWN`, `DOUBTFUL` or `REFUSED`."""
    shares = Counter(cells)
    safe = make_all_safe(shares, public_names)
    verdicts = {}
    for label, count in shares.items():
        if safe[label].text != label or not _reads_as_label(label):
            verdicts[label] = REFUSED
        elif safe[label].is_doubtful and count < COMMON_LABEL:
            verdicts[label] = DOUBTFUL
        else:
            verdicts[label] = SHOWN
    return verdicts


def _reads_as_label(text: str) -> bool:
    return len(text) <= LONGEST_LABEL and len(text.split()) <= MOST_WORDS and len(text.splitlines()) <= 1
