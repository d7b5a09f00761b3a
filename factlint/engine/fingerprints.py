"""Fingerprints: what makes a finding the same one after the draft was edited."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from factlint.model.findings import Finding
from factlint.text.records import dataclass

LENGTH = 16
"""How many hexadecimal digits a fingerprint has."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its fingerprint, and with those that it had while its rule had other names."""

    finding: Finding
    former: tuple[str, ...] = ()

    def has_fingerprint(self, beginning: str) -> bool:
        """Whether one of its fingerprints begins so."""
        return any(f.startswith(beginning) for f in (self.finding.fingerprint, *self.former))


def number(findings: Iterable[Finding], path: str, was: Mapping[str, tuple[str, ...]]) -> Iterator[Numbered]:
    """The findings of a draft, in order, with fingerprints in place of the bare values in dispute.

    A fingerprint is made of rule, draft and values, with an ordinal for repeats; never of offsets. `path` is the
    draft's, from the folder of the stet file; `was` the former names of rules.
    """
    seen: Counter[tuple[str, str]] = Counter()
    for found in findings:
        values = found.fingerprint
        seen[found.rule, values] += 1
        made = [
            _digest(name, path, values, seen[found.rule, values]) for name in (found.rule, *was.get(found.rule, ()))
        ]
        yield Numbered(replace(found, fingerprint=made[0]), tuple(made[1:]))


def _digest(rule: str, path: str, values: str, ordinal: int) -> str:
    # Imported here: a draft without findings needs no fingerprint.
    import hashlib

    words = "\0".join((rule, path, values, str(ordinal)))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def path_below(root: str, name: str) -> str:
    """The path of a draft relative to a folder, with `/`; as it is where there is no folder or no way from it."""
    if not root or name.startswith("<"):
        return name
    try:
        # The folder is resolved as the root was; a draft that is a link keeps its own name.
        return os.path.relpath(Path(name).parent.resolve() / Path(name).name, root).replace(os.sep, "/")
    except ValueError:
        # Another drive on Windows.
        return name
