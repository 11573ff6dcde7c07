"""Small groups: a withheld complaint must not be betrayed by where and what alone (DESIGN, section 7).

The rule. Each withheld row has three values, `kategori`, `kecamatan`, `opd`. They stay while at least five
complaints that were confidential from the start, received in the same year, share all three; a blank is a value.
Otherwise the row climbs one step: `kategori` becomes `dirahasiakan`, then `kecamatan`, then `opd`; with all three
it needs no company.

The steps are taken by all rows together, so the order of rows decides nothing:

    for step in kategori, kecamatan, opd:
        count the confidential rows of each (year, values)
        in every row whose count is below five, and that climbed all steps before, hide this step's value

A row that stays at a step stays for good: a group of five loses nobody, because whoever shares its year and values
has the same count. A lone row beside five climbs past them and, if no others climb to where it stands, ends with
three times `dirahasiakan`; the five keep their values, and nothing published tells what the lone one's were.
Withdrawn rows and rows that wait for a person climb by the same count but add nothing to it: what they were may be
known already, so they are no company.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from memarak.vocabulary import CONFIDENTIAL_PLACEHOLDER

SMALLEST_GROUP = 5
STEPS = ("kategori", "kecamatan", "opd")


@dataclass(frozen=True, slots=True)
class WithheldRow:
    """What of a withheld complaint is published beside its dates and status.

    `counts` is true for one that was confidential from the start.
    """

    year: int
    kategori: str
    kecamatan: str
    opd: str
    counts: bool

    @property
    def shared(self) -> tuple[int, str, str, str]:
        """What five rows must have in common."""
        return self.year, self.kategori, self.kecamatan, self.opd

    def without(self, step: str) -> WithheldRow:
        """The same row with the value of one of `STEPS` hidden."""
        match step:
            case "kategori":
                return replace(self, kategori=CONFIDENTIAL_PLACEHOLDER)
            case "kecamatan":
                return replace(self, kecamatan=CONFIDENTIAL_PLACEHOLDER)
            case _:
                return replace(self, opd=CONFIDENTIAL_PLACEHOLDER)


def generalise(rows: Sequence[WithheldRow]) -> list[WithheldRow]:
    """`rows`, in the same order, with the values hidden that fewer than five confidential rows of a year share."""
    result = list(rows)
    climbing = list(range(len(result)))
    for step in STEPS:
        company = Counter(row.shared for row in result if row.counts)
        climbing = [i for i in climbing if company[result[i].shared] < SMALLEST_GROUP]
        for i in climbing:
            result[i] = result[i].without(step)
    return result
