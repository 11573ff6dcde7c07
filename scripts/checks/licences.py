"""Every installed library has a licence that goes with publishing this code: what is accepted, and the exceptions by name."""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, distributions

ACCEPTED = re.compile(
    r"\b(?:0BSD|Apache|BSD|CC0|ISC|MIT|MIT-0|MIT-CMU|MPL|Mozilla Public License|PSF|Python Software Foundation|Zlib|Unlicense)\b"
)
EXCEPTIONS = {
    "pelican": "AGPL-3.0-or-later: the engine is run unchanged, and its source is public",
    "docutils": "public domain and BSD; the GPL part (an Emacs mode) is not used",
    "text-unidecode": "Artistic or GPL, at choice; only for tests, never published",
    "Unidecode": "GPL-2.0-or-later: Pelican's own, for slugs that this site does not use",
    "axe-playwright-python": "MIT, told in its file only; only for tests",
    "resvg_py": "MIT, told in its file only; the renderer inside is Apache-2.0 or MIT",
}
"""Distribution -> why it is allowed though its metadata do not say one of the accepted words."""


def licence_of(distribution: Distribution) -> str:
    """The licence as the distribution's metadata tell it: an expression, else classifiers, else free text."""
    metadata = distribution.metadata
    classified = [name.split(" :: ")[-1] for name in metadata.get_all("Classifier", []) if name.startswith("License ::")]
    return metadata.get("License-Expression") or "; ".join(classified) or (metadata.get("License") or "").strip().split("\n")[0]


def refused() -> list[str]:
    """A line for each distribution whose licence is not accepted."""
    lines = []
    for distribution in sorted(distributions(), key=lambda d: d.name.casefold()):
        licence = licence_of(distribution)
        copyleft = re.search(r"\bA?GPL|Affero|General Public", licence)
        if distribution.name not in EXCEPTIONS and (copyleft or not ACCEPTED.search(licence)):
            lines.append(f"{distribution.name}: {licence or 'no licence told'}; judge it and enter it in {__file__}")
    return lines


if __name__ == "__main__":
    found = refused()
    print("\n".join(found) or "Licences: all accepted.")
    sys.exit(bool(found))
