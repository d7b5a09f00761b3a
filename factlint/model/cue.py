"""Cues: wordings that carry a meaning which checks ask for."""

from __future__ import annotations

from factlint.model.mention import Mention
from factlint.text.records import dataclass
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class Cue(Mention):
    """A wording and its meaning, as the language file names it (`accusation`, `denial`, `reply`, `no-reply`, ...).

    `party` is who is meant: the accused of an accusation, the speaker of a denial or a reply, who did not respond.
    """

    meaning: str
    party: Span | None = None
