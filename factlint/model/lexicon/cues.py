"""Wordings that carry a meaning: accusations, denials, replies and their absence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class CueWords:
    """languages/CODE/cues.yml; how phrases are written is told in factlint/text/wordings.py."""

    sets: Annotated[Mapping[str, tuple[str, ...]], "Words and phrases by name, for `<name>` in the phrases."]
    cues: Annotated[Mapping[str, tuple[str, ...]], "The phrases of each meaning."]
    never_asked: Annotated[frozenset[str], "Bodies that no newsroom asks for a reply, in lower case."] = frozenset()
