"""Fingerprints: what makes a finding the same one after the draft was edited."""

from __future__ import annotations

import hashlib
import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from factlint.model.findings import Finding

LENGTH = 16
"""How many hexadecimal digits a fingerprint has."""


def number(findings: Iterable[Finding], path: str) -> tuple[Finding, ...]:
    """The findings of a draft, in order, with their fingerprints in place of the bare values in dispute.

    A fingerprint is made of rule, draft and values, with an ordinal for repeats; never of offsets.
    """
    seen: Counter[tuple[str, str]] = Counter()
    numbered = []
    for found in findings:
        seen[found.rule, found.fingerprint] += 1
        ordinal = seen[found.rule, found.fingerprint]
        numbered.append(replace(found, fingerprint=fingerprint(found.rule, path, found.fingerprint, ordinal)))
    return tuple(numbered)


def fingerprint(rule: str, path: str, values: str, ordinal: int) -> str:
    """The fingerprint of the finding of a rule, in a draft, that disputes these values for the nth time."""
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
