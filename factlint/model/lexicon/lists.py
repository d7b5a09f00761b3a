"""The words by which drafts announce lists, leave them open, and go on with them."""

from __future__ import annotations

from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class ListWords:
    """languages/CODE/lists.yml. All words in lower case."""

    joins: Annotated[tuple[str, ...], "Words before the last item of a list (and, or)."]
    either: Annotated[tuple[str, ...], "Those of them that name a choice, with which a list may hold some only."] = ()
    opens: Annotated[tuple[str, ...], "Words between an announced count and its items (are, were)."] = ()
    some: Annotated[tuple[str, ...], "Words by which a list holds some only (including)."] = ()
    part_of: Annotated[
        tuple[str, ...], "Words between a count and the larger one that it is a part of (two of the five)."
    ] = ()
    some_of: Annotated[tuple[str, ...], "Words before a count of which the list holds some only (one of)."] = ()
    begins: Annotated[frozenset[str], "Small words that the name of an item can begin with (the)."] = frozenset()
    inside: Annotated[frozenset[str], "Small words inside the name of an item (of, the)."] = frozenset()
    goes_on: Annotated[tuple[str, ...], "How a next sentence begins that goes on with the list (the fourth)."] = ()
    titles: Annotated[frozenset[str], "Words that open an apposition with a capital (President)."] = frozenset()
    members: Annotated[tuple[str, ...], "Nouns of which an item can hold several (pairs, couples)."] = ()
    pictured: Annotated[tuple[str, ...], "Words in a caption before the names of those shown (from left)."] = ()
    scored: Annotated[tuple[str, ...], "Words before a list of those who scored (with goals from)."] = ()
    wins: Annotated[tuple[str, ...], "Words before the score of a winner (won, beat)."] = ()
    own_goals: Annotated[tuple[str, ...], "Words by which goals and scorers are counted otherwise (own goal)."] = ()
    promised: Annotated[
        frozenset[str], "Nouns, in their base form, for the things that lists are made of (way, tip, question)."
    ] = frozenset()
    asked: Annotated[frozenset[str], "Those of them whose heads end in a question mark (question)."] = frozenset()
    around_items: Annotated[
        tuple[str, ...], "Words in the heads of what stands before or behind the items (conclusion, what next)."
    ] = ()
    articles: Annotated[
        tuple[str, ...], "Words that begin the name of an item, never the second half of one (the)."
    ] = ()
