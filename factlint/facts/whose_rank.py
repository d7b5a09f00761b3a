"""Whose rank it is that a sentence tells: the youngest winner, the first woman to hold the post."""

from __future__ import annotations

import re
from collections import Counter

from factlint.facts.base import Reading
from factlint.model.document import Scope
from factlint.model.named import Person
from factlint.text.span import Span

# "She", or "Last week she": a pronoun that is the subject stands among the first words.
_OPENING = 4
_WORD = re.compile(r"\w+")


def whose_rank(reading: Reading, rank: Span) -> str:
    """The key of whoever has a rank that stands at a place of the document; empty where that is not sure.

    It is the last person whom the sentence names before. Where it names nobody, it is the one whom the draft names
    most, but only in the first paragraph, or where the sentence begins with a pronoun, or with the rank and a pronoun
    (as the second woman in the chair, she).
    """
    document, parties = reading.document, reading.lexicon.parties
    index = document.sentence_at(rank.start)
    if index is None or parties is None:
        return ""
    sentence = document.sentences[index]
    within = reading.mentions.within(Person, Span(sentence.start, rank.start))
    if within:
        return within[-1].key
    said = _WORD.findall(document.text[sentence.start : rank.start].lower())
    behind = _WORD.findall(document.text[rank.end : sentence.end].lower())[:1] if len(said) < _OPENING else []
    lead = next(document.blocks_of(Scope.BODY), None)
    if lead is None or (rank.start >= lead.span.end and parties.one_person.isdisjoint((*said[:_OPENING], *behind))):
        return ""
    ranked = Counter(p.key for p in reading.mentions.of(Person)).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return ""
    return ranked[0][0]
