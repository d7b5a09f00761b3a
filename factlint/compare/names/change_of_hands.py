"""Whether a sentence says that an office, a party or a country was once another."""

from __future__ import annotations

from factlint.model.document import Document
from factlint.model.lexicon.attributes import AttributeWords
from factlint.text.lowered import in_lower_case
from factlint.text.span import Span
from factlint.text.whole_words import phrases

# How far before an office a word (then) may stand that says it is held no more.
_CLOSE = 12


def is_change(document: Document, span: Span, words: AttributeWords) -> bool:
    """Whether what stands at a span was so at another time than the story's (the former mayor, then mayor).

    Words that also say what came next ("Later, Inspector Keane said") are of it only where they stand right before it.
    """
    index = document.sentence_at(span.start)
    if index is None:
        return False
    sentence = document.sentences[index]
    for found in phrases(words.changed).finditer(in_lower_case(document.slice(sentence))):
        between = document.text[sentence.start + found.end() : span.start]
        if found[0] not in words.narrating or (0 < len(between) <= _CLOSE and "," not in between):
            return True
    return False
