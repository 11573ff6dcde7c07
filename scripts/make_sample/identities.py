"""Invented people and numbers. Phone prefixes, dates inside NIKs and mail domains are ones that nobody has."""

from __future__ import annotations

from random import Random

_UNASSIGNED_PREFIXES = ("0840", "0841", "0843", "0846", "0861", "0872")


def phone(rng: Random) -> str:
    """A phone number in one of the ways people write it; no operator has these prefixes."""
    prefix, middle, last = rng.choice(_UNASSIGNED_PREFIXES), rng.randint(1000, 9999), rng.randint(1000, 9999)
    ways = (
        f"{prefix}{middle}{last}",
        f"{prefix}-{middle}-{last}",
        f"{prefix} {middle} {last}",
        f"+62 {prefix[1:]}-{middle}-{last}",
        f"62{prefix[1:]}{middle}{last}",
    )
    return rng.choice(ways)


def nik(rng: Random) -> str:
    """Sixteen digits shaped like a NIK of the regency, with a day of birth (99) that no one has."""
    return f"5208{rng.randint(1, 5):02d}99{rng.randint(1, 12):02d}{rng.randint(60, 99)}{rng.randint(1, 9999):04d}"


def identity(names: dict[str, list[str]], rng: Random) -> dict[str, str]:
    """Everything that a text of `material/jejak.toml` may give away, all of one invented person.

    First and second names are drawn apart, so that the pair is nobody in particular.
    """
    name = f"{rng.choice(names['depan'])} {rng.choice(names['belakang'])}"
    return {
        "nama": name,
        "sapaan": rng.choice(names["sapaan"]),
        "hp": phone(rng),
        "hpekor": f"{rng.randint(1000, 9999)}",
        "dua": f"{rng.randint(10, 99)}",
        "nik": nik(rng),
        "kk16": nik(rng),
        "surel": f"{name.split()[0].lower()}{rng.randint(10, 99)}@example.com",
        "plat": f"DR 0{rng.randint(100, 999)} {rng.choice('QXZ')}{rng.choice('QXZ')}",
        "rek": f"9900{rng.randint(10, 99)}00{rng.randint(1000000, 9999999)}",
    }
