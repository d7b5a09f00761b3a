"""The words by which speech is compared with what is printed of it, and by which a counted thing is known again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class SpeechWords:
    """languages/CODE/speech.yml, in lower case, apostrophes straight."""

    noises: Annotated[frozenset[str], "What is no word, and never printed (um, crosstalk)."]
    fillers: Annotated[frozenset[str], "Words and phrases that a newsroom leaves out of a quotation (um, you know)."]
    light: Annotated[frozenset[str], "Words of grammar: one for the other changes no sense that matters (a, the, was)."]
    negations: Annotated[frozenset[str], "Words that turn a sense round (not, never, no); always compared."]
    contractions: Annotated[Mapping[str, str], "Short forms of speech, written out (can't: can not; gonna: going to)."]
    endings: Annotated[Mapping[str, str], "Endings of contractions, written out ('re: are)."]
    ordinals: Annotated[Mapping[str, Decimal], "Ordinals in words, as numbers (second, twentieth)."] = field(
        default_factory=dict
    )
    ordinal_endings: Annotated[frozenset[str], "What an ordinal in figures ends in (nd)."] = frozenset()
    same: Annotated[tuple[tuple[str, ...], ...], "Words that a quotation may give one for the other (ok, okay)."] = ()
    figures: Annotated[Mapping[str, tuple[str, ...]], "What else says that a number is one of these (population)."] = (
        field(default_factory=dict)
    )
