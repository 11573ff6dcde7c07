"""Invented people and numbers. Phone prefixes, dates inside NIKs and mail domains are ones that nobody has."""

from __future__ import annotations

from random import Random

_UNASSIGNED_PREFIXES = ("0840", "0841", "0843", "0846", "0861", "0872")


def phone(rng: Random) -> str:
    """A phone number in one of the ways people write it; no operator has these prefixes."""
    prefix, middle, last = rng.choice(_UNASSIGNED_PREFIXES), rng.randint(1000, 9999), rng.randint(1000, 9999)
    return rng.choice(
        (
            f"{prefix}{middle}{last}",
            f"{prefix}-{middle}-{last}",
            f"{prefix} {middle} {last}",
            f"+62 {prefix[1:]}-{middle}-{last}",
            f"62{prefix[1:]}{middle}{last}",
        )
    )


def nik(rng: Random) -> str:
    """Sixteen digits shaped like a NIK of the regency, with a day of birth (99) that no one has."""
    return f"5208{rng.randint(1, 5):02d}99{rng.randint(1, 12):02d}{rng.randint(60, 99)}{rng.randint(1, 9999):04d}"


def plate(rng: Random) -> str:
    """A vehicle plate of Lombok with four digits that begin with 0, which none has."""
    return f"DR 0{rng.randint(100, 999)} {rng.choice('QXZ')}{rng.choice('QXZ')}"


def mail(name: str, rng: Random) -> str:
    """An address under example.com."""
    return f"{name.split()[-1].lower()}{rng.randint(10, 99)}@example.com"


def person(names: dict[str, list[str]], rng: Random) -> str:
    """A first and a second name drawn apart, so that the pair is nobody in particular."""
    return f"{rng.choice(names['depan'])} {rng.choice(names['belakang'])}"
