"""What the templates of finding, and of not finding, see."""

from __future__ import annotations

from dataclasses import dataclass

from memarak.site.models.listing import Choices


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Where to look."""

    contact: str
    "Whom to ask; blank where the portal names nobody."
    indexes: tuple[Choices, ...]
    "The lists."
