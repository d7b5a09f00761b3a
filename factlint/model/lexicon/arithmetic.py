"""The words by which drafts say that numbers belong together: totals, changes, conversions."""

from __future__ import annotations

from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class ArithmeticWords:
    """languages/CODE/arithmetic.yml. All words in lower case."""

    same_as: Annotated[tuple[str, ...], "Words between a measure and the same in another unit (or)."] = ()
    rises: Annotated[tuple[str, ...], "Words that say that a number went up."] = ()
    falls: Annotated[tuple[str, ...], "Words that say that a number went down."] = ()
    more: Annotated[tuple[str, ...], "Words behind a rate that say that one number is above another."] = ()
    fewer: Annotated[tuple[str, ...], "Words behind a rate that say that one number is below another."] = ()
    old: Annotated[tuple[str, ...], "Words before the number that a change begins at (from, compared with)."] = ()
    new: Annotated[tuple[str, ...], "Words before the number that a change ends at (to)."] = ()
    before: Annotated[tuple[str, ...], "Words in a sentence about the time before (last year)."] = ()
    bases: Annotated[tuple[str, ...], "Words that make a rate one of another base (adjusted, annual)."] = ()
    other_bases: Annotated[
        tuple[str, ...], "Words behind a rate that give what it is reckoned from (up 9% on 2003)."
    ] = ()
    total_of: Annotated[tuple[str, ...], "Words before a total that stands behind its parts (a total of)."] = ()
    in_all: Annotated[tuple[str, ...], "Words before a total that stands before its parts (in all)."] = ()
    made_up_of: Annotated[tuple[str, ...], "Words between a total and all of its parts (made up of)."] = ()
    of: Annotated[tuple[str, ...], "Words before a total that opens a sentence (of the 12)."] = ()
    rest: Annotated[tuple[str, ...], "Words before the last of all parts (the remaining, the other)."] = ()
    no_answer: Annotated[
        tuple[str, ...], "Words by which the last part is what is left over (undecided, abstained)."
    ] = ()
    some: Annotated[tuple[str, ...], "Words by which a list names only some of the parts, or parts that overlap."] = ()
    leaves_out: Annotated[tuple[str, ...], "Words by which one of two counts has somebody that the other has not."] = ()
    one_more: Annotated[tuple[str, ...], "Words by which somebody is named apart from those counted (a third)."] = ()
    uncounted: Annotated[tuple[str, ...], "Words for a part that is one, without a number (a, an)."] = ()
    changed: Annotated[tuple[str, ...], "Words by which a number is one of another time."] = ()
    updates: Annotated[tuple[str, ...], "Words by which a count has changed, or is one of another time."] = ()
