"""Words for what goes one way or the other: approved and rejected, rose and fell."""

from __future__ import annotations

from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Opposites:
    """Two lists of verbs and phrases, in all forms; what is on the one side is the opposite of all on the other."""

    one: Annotated[
        tuple[str, ...], "What is said of the one outcome; `...` stands for up to four words (gave ... blessing)."
    ]
    other: Annotated[tuple[str, ...], "What is said of the opposite outcome (rejects, turned down)."]
    needs: Annotated[
        tuple[str, ...], "Words of which the headline must have one, where the verbs alone mean many things."
    ] = ()
    of_sites: Annotated[bool, "Whether the headline must name one of the `sites` of the language."] = False
    either: Annotated[
        bool,
        "Whether it is said of what stands behind the verb as well: who rejects a plan, and a plan that is rejected.",
    ] = False
    one_way: Annotated[
        bool,
        "Whether only a headline of the first list is opposed, and only by what is said of the thing that it needs: "
        "what closes has been open.",
    ] = False
    shares: Annotated[int, "How many words of the headline a sentence must have that says the opposite."] = 1
    told_with: Annotated[
        tuple[str, ...], "Words of which a sentence that says the opposite must have one (Monday), where there are any."
    ] = ()
    unless: Annotated[
        tuple[str, ...],
        "Words by which the opposite is one of another time or thing, in its sentence or beside it (last).",
    ] = ()


@dataclass(frozen=True, slots=True, eq=False)
class OppositeWords:
    """languages/CODE/opposites.yml; all in lower case."""

    pairs: Annotated[tuple[Opposites, ...], "Pairs of opposites."]
    negations: Annotated[tuple[str, ...], "Words by which a verb may mean its opposite (not, fails to)."] = ()
    open: Annotated[
        tuple[str, ...], "Words by which an outcome is not certain, or is one of several (may, unless)."
    ] = ()
    open_in_small: Annotated[tuple[str, ...], "Those that mean something else with a capital (may)."] = ()
    comparisons: Annotated[
        tuple[str, ...], "What a change is reckoned from, which makes it none of another time (than a year earlier)."
    ] = ()
    earlier: Annotated[
        tuple[str, ...], "Words by which what a sentence tells is the background of the story (once, years ago)."
    ] = ()
    actors: Annotated[
        tuple[tuple[str, ...], ...], "Words for those who decide, by sort: voters and residents, councillors."
    ] = ()
    sites: Annotated[tuple[str, ...], "What opens and closes (bridge)."] = ()
    clauses: Annotated[tuple[str, ...], "Words that begin another clause (while, but, after)."] = ()
    empty: Annotated[frozenset[str], "Words that any story of the sort has, which bind nothing (people, plan)."] = (
        frozenset()
    )
