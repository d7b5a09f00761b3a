"""The words around sums of money: what they are sums of, of which time, and whose dollars."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class MoneyWords:
    """languages/CODE/money.yml. All words in lower case, but for those of `shared`."""

    of_no_subject: Annotated[
        frozenset[str], "Words beside sums that say nothing of what they are sums of (cost, profit)."
    ] = frozenset()
    other_time: Annotated[
        tuple[str, ...], "Words in a sentence whose sum was exchanged at the rate of another time (at the time)."
    ] = ()
    past: Annotated[tuple[str, ...], "Words in a sentence whose sum may be one of an earlier year (ago, then)."] = ()
    contrasts: Annotated[tuple[str, ...], "Words close before a sum that make it another one (up from)."] = ()
    rates: Annotated[tuple[str, ...], "Words behind a sum that make it one for each of something (a year, per)."] = ()
    each: Annotated[tuple[str, ...], "Words right behind a sum that one of many gets (each, per head)."] = ()
    unequal: Annotated[
        tuple[str, ...], "Words in a sentence by which parts are not equal, or not all of the whole (fee, depending)."
    ] = ()
    in_all: Annotated[tuple[str, ...], "Words before the whole that stands behind its parts (a total of)."] = ()
    periods: Annotated[
        Mapping[str, Decimal], "Words right behind a sum that is paid again and again, and after how many days."
    ] = field(default_factory=dict)
    shared: Annotated[
        Mapping[str, Mapping[str, tuple[str, ...]]],
        "Currencies that share their sign with others, and words by which a draft may mean another one.",
    ] = field(default_factory=dict)
