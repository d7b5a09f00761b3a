"""stet.yml: the findings that an editor lets stand, each with the reason."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.bind import bind
from factlint.yamlfile.located import Sequence as ListNode
from factlint.yamlfile.located import compose
from factlint.yamlfile.mistake import Mistake
from factlint.yamlfile.placed import Placed

SHORTEST = 6
"""How much of a fingerprint, in digits, is enough to name a finding by."""

_FINGERPRINT = re.compile(rf"[0-9a-f]{{{SHORTEST},}}")
# What YAML reads as it stands, where nothing but letters and inner spaces, dots, slashes and hyphens is in it.
_PLAIN = re.compile(r"[^\W\d_][\w./-]*(?: [\w./-]+)*")
_WORDS_OF_YAML = frozenset({"y", "n", "yes", "no", "true", "false", "on", "off", "null"})


@dataclass(frozen=True, slots=True)
class StetEntry:
    """One finding that may stand: its fingerprint or the beginning of it, its rule, its draft, and the reason.

    The draft's path is relative to the folder of the file. `words` are what is underlined, for people who read the
    file.
    """

    finding: Placed
    rule: Placed
    draft: Placed
    because: Placed = field(default_factory=lambda: Placed("", Span(0, 0)))
    words: str = ""


@dataclass(frozen=True, slots=True)
class StetFile:
    """The entries of a file that holds some, in its order."""

    source: Source
    entries: tuple[StetEntry, ...] = ()


def read(source: Source, mistakes: list[Mistake]) -> StetFile:
    """The entries that a file holds. One that cannot be used, or has no reason, is a mistake and settles nothing."""
    node = compose(source, mistakes)
    if node is None:
        return StetFile(source)
    if not isinstance(node, ListNode):
        mistakes.append(Mistake(source, node.span, "here a list of findings is wanted, each with a `- ` before it"))
        return StetFile(source)
    entries = []
    for item in node.items:
        entry = bind(item, StetEntry, source, mistakes)
        if entry is not None and _is_sound(entry, source, mistakes):
            entries.append(entry)
    return StetFile(source, tuple(entries))


def _is_sound(entry: StetEntry, source: Source, mistakes: list[Mistake]) -> bool:
    if not _FINGERPRINT.fullmatch(entry.finding.text):
        message = f"'{entry.finding.text}' is no fingerprint of a finding"
        advice = f"a report gives it, in the line `stet`; {SHORTEST} digits of it or more"
        mistakes.append(Mistake(source, entry.finding.span, message, (), advice))
        return False
    if not entry.because.text.strip():
        message = f"the stet of {entry.finding.text} gives no reason"
        mistakes.append(Mistake(source, entry.finding.span, message, (), "say in `because:` why it may stand"))
        return False
    return True


def written(finding: str, rule: str, draft: str, words: str, because: str) -> str:
    """An entry as it is written in the file."""
    keys = {"finding": finding, "rule": rule, "draft": draft, "words": words, "because": because}
    lines = [f"{key}: {_scalar(value)}" for key, value in keys.items()]
    return "- " + "\n  ".join(lines) + "\n"


def _scalar(value: str) -> str:
    value = " ".join(value.split())
    if _PLAIN.fullmatch(value) and value.casefold() not in _WORDS_OF_YAML:
        return value
    # JSON's strings are YAML's double quoted ones, but for characters that YAML wants escaped.
    return "".join(c if c.isprintable() else _escape(c) for c in json.dumps(value, ensure_ascii=False))


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def append(path: Path, entries: Sequence[str]) -> None:
    """Add entries to a file, or make it. What is in it stays as it is, comments included. Raises OSError.

    The file is there whole at any time: it is written beside itself, then put in its own place.
    """
    # Imported here: linting writes no stets.
    import tempfile

    before = path.read_bytes() if path.exists() else b""
    if before and not before.endswith(b"\n"):
        before += b"\n"
    handle, beside = tempfile.mkstemp(dir=path.parent or Path(), prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(before + "".join(entries).encode())
        Path(beside).chmod(path.stat().st_mode if path.exists() else 0o644)
        Path(beside).replace(path)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
