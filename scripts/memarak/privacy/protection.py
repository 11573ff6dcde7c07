"""From typed records to what may be shown: the steps of this stage in their order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from memarak.privacy import columns, reference
from memarak.privacy.decisions import response_ordinals
from memarak.privacy.labels import REFUSED, SHOWN, judge_labels
from memarak.privacy.memory import Memory
from memarak.privacy.names.public import load_public_names
from memarak.privacy.review import ReviewQueue
from memarak.privacy.texts import make_all_safe
from memarak.privacy.withholding import Withholding, blank_and_generalise, decide_withholding
from memarak.settings import Settings
from memarak.tables import Account, CleanTables, RedactedTables

if TYPE_CHECKING:
    from memarak.privacy.names.public import PublicNames

TEXTS, LABELS = ("judul", "isi", "alasan"), ("kategori", "kanal")


def protect(
    clean: CleanTables,
    settings: Settings,
    withdrawn: Mapping[str, str],
    decisions: Mapping[tuple[str, str], str],
    memory: Memory | None = None,
) -> RedactedTables:
    """What may be shown of `clean` (DESIGN, section 7).

    `withdrawn` maps `nomor`, as in `clean`, to the reason of everything taken back, and of what was shown before and has
    turned confidential since: such rows are no company for others. `decisions` come from `load_decisions`, `memory` from
    `open_memory`: it changes nothing but the time.
    """
    names = load_public_names(settings.folder)
    clean = _with_safe_references(clean, settings, names)
    queue = ReviewQueue(clean, decisions)
    complaints = _judge_labels(columns.canonical_complaints(clean), clean, queue, names, settings)
    withholding = decide_withholding(clean, withdrawn, queue)
    complaints, waiting = _redact_complaints(complaints, clean, ~withholding.withheld, queue, names, settings, memory)
    withholding = withholding.waiting_for(waiting)
    shown_numbers = set(complaints.loc[~withholding.withheld, "nomor"])
    responses = _redact_responses(clean, shown_numbers, queue, names, settings, memory)
    return RedactedTables(
        kind=clean.kind,
        keluhan=blank_and_generalise(complaints, withholding),
        tanggapan=responses,
        opd=clean.opd,
        wilayah=clean.wilayah,
        pertemuan=clean.pertemuan,
        program=reference.redact_frame(clean.program, reference.PROGRAMME_TEXTS, names),
        account=_account(clean, withholding),
        review=tuple(queue.items),
        problems=(*clean.problems, *queue.problems),
    )


def _with_safe_references(clean: CleanTables, settings: Settings, names: PublicNames | None) -> CleanTables:
    return replace(
        clean,
        opd=reference.agencies(clean.opd, settings.source.agencies_from_data, names, clean.keluhan["opd"]),
        pertemuan=reference.meetings(clean.pertemuan, names),
        wilayah=reference.places(clean.wilayah, settings.source.places_from_data, names),
    )


def _judge_labels(
    complaints: pd.DataFrame, clean: CleanTables, queue: ReviewQueue, names: PublicNames | None, settings: Settings
) -> pd.DataFrame:
    """`kategori` and `kanal` shown whole or not at all; see `memarak.privacy.labels`."""
    result = {}
    numbers, rows = _numbers_and_rows(clean)
    for column in LABELS:
        verdicts = judge_labels(list(complaints[column]), names)
        kept = list(complaints[column])
        unfit = complaints[column].map(verdicts) != SHOWN
        for index in [i for i, is_unfit in enumerate(unfit) if is_unfit]:
            nomor, row = numbers[index], rows[index]
            if verdicts[kept[index]] == REFUSED:
                queue.tell("label-ditolak", "keluhan", row, column)
                kept[index] = ""
            elif queue.must_wait("keluhan", nomor, column, row, True, settings.source.hold_doubtful_names):
                kept[index] = ""
        result[column] = kept
    return complaints.assign(**result)


def _numbers_and_rows(clean: CleanTables) -> tuple[list[str], list[int]]:
    """For each complaint its `nomor` and its row in the sheet."""
    return [str(nomor) for nomor in clean.keluhan["nomor"]], [int(row) for row in clean.keluhan["baris"]]


def _redact_complaints(
    complaints: pd.DataFrame,
    clean: CleanTables,
    visible: pd.Series[bool],
    queue: ReviewQueue,
    names: PublicNames | None,
    settings: Settings,
    memory: Memory | None,
) -> tuple[pd.DataFrame, pd.Series[bool]]:
    """The texts of visible complaints redacted, all others blank; and which complaints wait for a person."""
    safe = make_all_safe((text for column in TEXTS for text in complaints.loc[visible, column]), names, memory)
    holds = settings.source.hold_doubtful_names
    waiting = [False] * len(complaints)
    numbers, rows = _numbers_and_rows(clean)
    texts: dict[str, list[str]] = {}
    for column in TEXTS:
        cells = list(zip(complaints[column], visible, strict=True))
        texts[column] = [safe[text].text if seen else "" for text, seen in cells]
        for index, (text, seen) in enumerate(cells):
            if seen and (queue.has_answers or safe[text].is_doubtful):
                nomor, row = numbers[index], rows[index]
                waiting[index] |= queue.must_wait("keluhan", nomor, column, row, safe[text].is_doubtful, holds)
    return complaints.assign(**texts), pd.Series(waiting, index=complaints.index, dtype=bool)


def _redact_responses(
    clean: CleanTables,
    shown_numbers: set[str],
    queue: ReviewQueue,
    names: PublicNames | None,
    settings: Settings,
    memory: Memory | None,
) -> pd.DataFrame:
    """Responses to shown complaints. Of one that waits for a person the text is left out and the date stays."""
    responses = columns.canonical_responses(clean)
    is_shown = responses["nomor"].isin(list(shown_numbers))
    cells = list(zip(response_ordinals(clean), clean.tanggapan["baris"], responses["isi"], is_shown, strict=True))
    safe = make_all_safe((text for _, _, text, seen in cells if seen), names, memory)
    holds = settings.source.hold_doubtful_names
    texts = []
    for (nomor, ordinal), row, text, seen in cells:
        hidden = not seen
        if seen and (queue.has_answers or safe[text].is_doubtful):
            hidden = queue.must_wait("tanggapan", nomor, f"tanggapan {ordinal}", int(row), safe[text].is_doubtful, holds)
        texts.append("" if hidden else safe[text].text)
    return responses.assign(isi=texts)[is_shown].reset_index(drop=True)


def _account(clean: CleanTables, withholding: Withholding) -> Account:
    """Rows of the sheet: identical copies count with the row that they were merged into."""
    copies = clean.keluhan["salinan"]
    rows = copies + 1
    withheld = int(rows[withholding.withheld].sum())
    return Account(clean.read, int(rows.sum()) - withheld, withheld, clean.held_back, int(copies.sum()))
