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
    days: Annotated[frozenset[str], "Days that may stand where a matter does (on Tuesday)."] = frozenset()
    unreached: Annotated[tuple[str, ...], "Words in a cue of no reply: nobody could be reached."] = ()
    on_a_matter: Annotated[frozenset[str], "Words behind a cue of no reply that say about what (on)."] = frozenset()
    before_courts: Annotated[frozenset[str], "Matters of which many will not speak while they are open (lawsuit)."] = (
        frozenset()
    )
    own_words: Annotated[frozenset[str], "Words of a quotation that is its speaker's own view (we, our)."] = frozenset()
    of_courts: Annotated[tuple[str, ...], "Words in a cue of accusation that is a court's or the police's (sued)."] = ()
    more_than_said: Annotated[tuple[str, ...], "Words in a cue of no reply: there was an answer (further)."] = ()
    only_spoken: Annotated[
        tuple[str, ...], "Words in a cue of no reply: they would not talk, and may have written."
    ] = ()
    again: Annotated[tuple[str, ...], "Words by which somebody was asked more than once (initially, later)."] = ()
    to_us: Annotated[tuple[str, ...], "Wordings by which an answer was given to the paper itself (told us)."] = ()
    given: Annotated[tuple[str, ...], "Wordings by which an answer was given lately (in an email)."] = ()
    tells: Annotated[tuple[str, ...], "Verbs before the name of a paper that is told something (told)."] = ()
    says_on: Annotated[tuple[str, ...], "What stands before the day on which something is said (said on)."] = ()
    refusing: Annotated[tuple[str, ...], "Words of an answer that is none (no comment)."] = ()
    before_now: Annotated[tuple[str, ...], "Words that say that an answer is an old one, or another's (in court)."] = ()
    anchored: Mapping[str, tuple[tuple[str, Phrase], ...]] = field(init=False)

    def __post_init__(self) -> None:
        anchored: dict[str, list[tuple[str, Phrase]]] = {}
        for meaning, phrases in self.cues.items():
            for phrase in (read_phrase(p, self.sets) for p in phrases):
                for anchor in phrase.anchors:
                    anchored.setdefault(anchor, []).append((meaning, phrase))
        object.__setattr__(self, "anchored", {anchor: tuple(found) for anchor, found in anchored.items()})
