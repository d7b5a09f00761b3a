"""The words by which the parts of a draft are told apart: bylines, datelines, captions, furniture."""

from __future__ import annotations

from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class PageWords:
    """languages/CODE/page.yml, in lower case but for patterns, which are tried on lower case too."""

    home: Annotated[frozenset[str], "What the first step of breadcrumbs is called (home)."] = frozenset()
    furniture: Annotated[frozenset[str], "Whole lines of page furniture, without their last punctuation mark."] = (
        frozenset()
    )
    furniture_starts: Annotated[tuple[str, ...], "How short lines of furniture begin."] = ()
    furniture_patterns: Annotated[tuple[str, ...], "Patterns of whole lines of furniture."] = ()
    captions: Annotated[tuple[str, ...], "How lines begin that belong to a picture."] = ()
    caption_patterns: Annotated[tuple[str, ...], "Patterns of whole lines that belong to a picture."] = ()
    caption_shapes: Annotated[
        tuple[str, ...], "Patterns of whole lines that belong to a picture where they stand twice."
    ] = ()
    picture_verbs: Annotated[frozenset[str], "What people and things do in pictures, in the present tense."] = (
        frozenset()
    )
    not_seen: Annotated[frozenset[str], "Words that tell of more than what a picture shows."] = frozenset()
    bylines: Annotated[tuple[str, ...], "How a byline begins; a name follows."] = ()
    sign_offs: Annotated[tuple[str, ...], "Patterns of whole lines that say who wrote or helped."] = ()
    date_words: Annotated[frozenset[str], "Words that stand beside a date in a line of its own (published, gmt)."] = (
        frozenset()
    )
    agencies: Annotated[frozenset[str], "News agencies, as datelines name them in brackets or after the place."] = (
        frozenset()
    )
    labels: Annotated[
        frozenset[str], "Words in capitals that open a paragraph as a dateline does, and name no place."
    ] = frozenset()
    abbreviations: Annotated[
        frozenset[str], "Words whose dot does not end a sentence, since a name follows; without it."
    ] = frozenset()
    abbreviations_before_figures: Annotated[
        frozenset[str], "Words whose dot does not end a sentence before a figure."
    ] = frozenset()
    dotted_ordinals: Annotated[bool, "Whether a dot after a small number makes it an ordinal (the 5. floor)."] = False
