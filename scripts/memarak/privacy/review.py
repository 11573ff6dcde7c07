"""The review queue: cells that may hold a name, for people to decide. Never the words."""

from __future__ import annotations

from collections.abc import Mapping

from memarak.privacy.decisions import HOLD, SHOW, answers_of_tab, cell_key
from memarak.problems import Problem
from memarak.tables import CleanTables, ReviewItem

MAYBE_NAME = "mungkin memuat nama orang"
CHANGED = "mungkin memuat nama orang; teksnya berubah sejak diputuskan"


class ReviewQueue:
    """Collects doubtful cells and knows which of them the clerk has answered.

    `decisions` say of a cell which answer still holds (blank: its text has changed since); a cell that they don't
    name is answered by the `tinjauan` tab alone.
    """

    def __init__(self, clean: CleanTables, decisions: Mapping[tuple[str, str], str]) -> None:
        """Read the answers; the queue is empty."""
        tab = {cell: decision for cell, (decision, _) in answers_of_tab(clean).items()}
        self._answers: Mapping[tuple[str, str], str] = {**tab, **decisions}
        self._letters = clean.sources_of
        self.has_answers = bool(self._answers)
        self.items: list[ReviewItem] = []
        self.problems: list[Problem] = []

    def answer(self, nomor: str, column: str) -> str | None:
        """`tampilkan`, `tahan`, blank where the text has changed since, or `None` where nobody answered."""
        found = self._answers.get(cell_key(nomor, column))
        if found is None and column == "tanggapan 1":
            found = self._answers.get((nomor, "tanggapan"))
        return found

    def must_wait(self, table: str, nomor: str, column: str, row: int, is_doubtful: bool, holds: bool) -> bool:
        """Whether the text of this cell stays back; puts it into the queue where a person has yet to look.

        `holds` is the regency's `tahan_nama_ragu`. `tahan` keeps back also what looked harmless.
        """
        answer = self.answer(nomor, column)
        if answer == HOLD:
            return True
        if not is_doubtful or answer == SHOW:
            return False
        self._ask(table, nomor, column, row, CHANGED if answer == "" else MAYBE_NAME, holds)
        return holds

    def _ask(self, table: str, nomor: str, column: str, row: int, reason: str, holds: bool) -> None:
        field = "isi" if table == "tanggapan" else column
        letter = self._letters.get((table, field), "")
        self.items.append(ReviewItem(table, nomor, column, row, letter, reason))
        code = "nama-ragu-ditahan" if holds else "nama-ragu-tampil"
        self.problems.append(Problem(code, table, row, letter, field, {"kolom": column, "nomor": nomor}))

    def tell(self, code: str, table: str, row: int | None, column: str, **details: str) -> None:
        """Add a problem of this stage at a cell of `table`."""
        letter = self._letters.get((table, column), "")
        self.problems.append(Problem(code, table, row, letter, column, {"kolom": column, **details}))
