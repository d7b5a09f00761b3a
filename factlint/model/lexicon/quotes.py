"""The words around quotations."""

from __future__ import annotations

from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class QuoteWords:
    """languages/CODE/quotes.yml, in lower case."""

    verbs: Annotated[frozenset[str], "Verbs of saying, in every form that attributes words to a speaker."]
    sources: Annotated[tuple[str, ...], "Phrases that name the speaker behind them (according to)."]
    elisions: Annotated[frozenset[str], "Words that begin with an apostrophe, written without it (em, til, 90s)."]
    announcing: Annotated[tuple[str, ...], "What stands between a verb of saying and the colon (in a statement)."] = ()
    spoken: Annotated[frozenset[str], "Verbs of saying that nobody uses of what is written (said)."] = frozenset()
    those: Annotated[frozenset[str], "Words behind a number and 'of' for what was counted before (them)."] = frozenset()
    again: Annotated[tuple[str, ...], "Words beside a quotation that was said before (repeated)."] = ()
    other_times: Annotated[tuple[str, ...], "Words of what is told of another time (used to)."] = ()
    of_one: Annotated[frozenset[str], "Words of a quotation that only one person can say (I)."] = frozenset()
    telling: Annotated[tuple[str, ...], "Verbs with what somebody says, in words of their own (told the)."] = ()
    said_again: Annotated[
        frozenset[str], "Words beside them that may be for what was quoted right before (words, she)."
    ] = frozenset()
    sayings: Annotated[frozenset[str], "Nouns and pointers for what was just quoted (words, that)."] = frozenset()
