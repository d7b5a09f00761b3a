"""Wordings that carry a meaning: accusations, denials, replies and their absence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from factlint.text.records import dataclass
from factlint.text.wordings import Phrase, read_phrase


@dataclass(frozen=True, slots=True, eq=False)
class CueWords:
    """languages/CODE/cues.yml; how phrases are written is told in factlint/text/wordings.py.

    `anchored` are the phrases, each with its meaning, by each word of which one must stand in a text for them to match.
    They are read here, so that they are kept in the archive with the words. Raises BrokenPhrase.
    """

    sets: Annotated[Mapping[str, tuple[str, ...]], "Words and phrases by name, for `<name>` in the phrases."]
    cues: Annotated[Mapping[str, tuple[str, ...]], "The phrases of each meaning."]
    never_asked: Annotated[frozenset[str], "Bodies that no newsroom asks for a reply, in lower case."] = frozenset()
    declining: Annotated[tuple[str, ...], "Words in a cue of no reply: somebody answered, and would not say."] = ()
    approached: Annotated[tuple[str, ...], "Words in a cue of no reply: somebody was asked, and no more is said."] = ()
    anchored: Mapping[str, tuple[tuple[str, Phrase], ...]] = field(init=False)

    def __post_init__(self) -> None:
        anchored: dict[str, list[tuple[str, Phrase]]] = {}
        for meaning, phrases in self.cues.items():
            for phrase in (read_phrase(p, self.sets) for p in phrases):
                for anchor in phrase.anchors:
                    anchored.setdefault(anchor, []).append((meaning, phrase))
        object.__setattr__(self, "anchored", {anchor: tuple(found) for anchor, found in anchored.items()})
