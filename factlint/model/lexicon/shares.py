"""The words by which a per cent is a fall, a part of a whole or a rate."""

from __future__ import annotations

from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class ShareWords:
    """languages/CODE/shares.yml. All words in lower case."""

    per: Annotated[tuple[str, ...], "Words between a rate and the number that it is for (per, for every)."]
    falls_before: Annotated[tuple[str, ...], "Words right before a per cent that is a fall (fell by, down)."] = ()
    falls_after: Annotated[tuple[str, ...], "Words right behind a per cent that is a fall (fall in, lower)."] = ()
    below_zero: Annotated[tuple[str, ...], "Words for what can fall below zero (profit, growth)."] = ()
    wholes: Annotated[tuple[str, ...], "Words behind a per cent that make it a part of all of something (of all)."] = ()
    idioms: Annotated[tuple[str, ...], "Words near a per cent above 100 that is meant as it stands (capacity)."] = ()
