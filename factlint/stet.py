"""stet.yml: the findings that an editor lets stand, each with the reason."""

from __future__ import annotations

from dataclasses import dataclass

from factlint.yamlfile.placed import Placed


@dataclass(frozen=True, slots=True)
class StetEntry:
    """One finding that may stand: its fingerprint or the beginning of it, its rule, its draft, and why."""

    finding: Placed
    rule: Placed
    draft: Placed
    because: str
    words: str = ""
