"""The words by which a per cent is a fall, a part of a whole or a rate."""

from __future__ import annotations

from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class ShareWords:
    """languages/CODE/shares.yml. All words in lower case."""

    per: Annotated[tuple[str, ...], "Words between a rate and the number that it is for (per, in every)."]
    falls: Annotated[tuple[str, ...], "Verbs and nouns for a fall; a per cent right behind them is one."] = ()
    cuts: Annotated[tuple[str, ...], "Verbs that stand before what is made less by so many per cent (cut)."] = ()
    by: Annotated[tuple[str, ...], "Words between a fall and how much it is (by, of)."] = ()
    falls_after: Annotated[tuple[str, ...], "Words right behind a per cent that is a fall (drop, fewer)."] = ()
    below_zero: Annotated[tuple[str, ...], "Words for what can fall below zero, or is no fall (profit, growth)."] = ()
    parts: Annotated[tuple[str, ...], "Words right behind a per cent that is a part of all (stake, discount)."] = ()
    idioms: Annotated[tuple[str, ...], "Words near a per cent above 100 that is meant as it stands (turnout)."] = ()
