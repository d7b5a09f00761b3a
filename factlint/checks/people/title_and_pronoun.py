"""A courtesy title, and the pronoun that follows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.model.article import Article
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.findings import Certainty, Match, Related
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Person
from factlint.text.span import Span

# So many words stand between "told" and "that": the inquiry, members of the panel.
_LONGEST_OBJECT = 3
_WORD = re.compile(r"[^\W\d_]+")


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match where somebody with a title says something of "he" or "she" that can hardly be anybody else.

    Nobody else may be named in the sentence or in the one before: then the pronoun may be theirs. A sentence that
    begins with the pronoun goes on about whom the one before it begins with.
    """
    document, words, quotes = article.document, article.lexicon.names, article.lexicon.quotes
    assert words is not None and quotes is not None
    pattern = _pattern(words)
    for person in article.mentions.of(Person):
        gender = next((g for g, titles in words.gendered.items() if person.honorific in titles), "")
        if not gender or document.scope_at(person.span.start) not in (*RUNNING, Scope.CAPTION):
            continue
        going_on = _going_on(article, person, gender)
        if going_on is not None:
            yield _match(article, person, going_on)
        found = pattern.match(document.text, person.span.end)
        if found is None or found["verb"] not in quotes.verbs or document.inside(person.span, Layer.QUOTE):
            continue
        if len((found["object"] or "").split()) > _LONGEST_OBJECT:
            continue
        other = next(g for g, pronouns in words.pronouns.items() if found["pronoun"] in pronouns)
        if other != gender and _is_alone(article, person, words.pronoun_forms.get(other, frozenset())):
            yield _match(article, person, Span(*found.span("pronoun")))


def _match(article: Article, person: Person, pronoun: Span) -> Match:
    document = article.document
    title = _titled(article, person)
    return Match(
        pronoun,
        {"person": document.slice(title), "pronoun": document.slice(pronoun)},
        related=(Related("title", title),),
        certainty=Certainty.HINT,
        key=f"{person.key} {document.slice(pronoun).lower()}",
    )


def _titled(article: Article, person: Person) -> Span:
    """A name with its title."""
    return Span(article.document.text.rfind(person.honorific, 0, person.span.start), person.span.end)


def _going_on(article: Article, person: Person, gender: str) -> Span | None:
    """The pronoun of the other gender that begins the next sentence; None where it may be anybody else's.

    Nobody else may be spoken of in the paragraph and the one before it, by name, by a noun or by such a pronoun.
    """
    document, words = article.document, article.lexicon.names
    assert words is not None
    index = document.sentence_at(person.span.start)
    at = document.block_index_at(person.span.start)
    if index is None or at is None or index + 1 >= len(document.sentences):
        return None
    sentence, following, block = document.sentences[index], document.sentences[index + 1], document.blocks[at]
    if following.start >= block.span.end or _titled(article, person).start != sentence.start:
        return None
    others = {g: forms for g, forms in words.pronoun_forms.items() if g != gender}
    subjects = {pronoun for g in others for pronoun in words.pronouns.get(g, ())}
    opening = _WORD.match(document.text, following.start)
    if opening is None or opening[0].lower() not in subjects:
        opening = _speaking(article, following, subjects)
    if opening is None:
        return None
    near = document.blocks[max(0, at - 1)].span.to(block.span)
    before = {w.lower() for w in _WORD.findall(document.text, near.start, opening.start())}
    if any(not before.isdisjoint(forms) for forms in others.values()) or document.inside(sentence, Layer.QUOTE):
        return None
    # "Mrs Hale was the only witness": that is what she was.
    before_pronoun = document.slice(sentence) + document.text[following.start : opening.start()]
    said = {w.lower() for w in _WORD.findall(_what_somebody_is(words).sub(" ", before_pronoun))}
    # "Mrs Hale thanked the surgeon. He had ...", "He has kept what she gave him."
    then = {w.lower() for w in _WORD.findall(document.slice(following))}
    if said & (words.kin | words.roles) or then & words.pronoun_forms.get(gender, frozenset()):
        return None
    is_alone = all(p.key == person.key for p in article.mentions.within(Person, near))
    return Span(*opening.span()) if is_alone else None


def _speaking(article: Article, sentence: Span, subjects: set[str]) -> re.Match[str] | None:
    """The pronoun behind what somebody said, in a sentence without another's words: Nights were long, he said."""
    document, quotes = article.document, article.lexicon.quotes
    assert quotes is not None
    for comma in re.finditer(", ", document.slice(sentence)):
        pronoun = _WORD.match(document.text, sentence.start + comma.end())
        verb = _WORD.match(document.text, pronoun.end() + 1) if pronoun and pronoun[0] in subjects else None
        if verb is not None and verb[0] in quotes.verbs and not document.inside(sentence, Layer.QUOTE):
            return pronoun
    return None


@cache
def _what_somebody_is(words: NameWords) -> re.Pattern[str]:
    being, one = "|".join(words.being), "|".join(words.one_of)
    return re.compile(rf"\b(?:{being}) (?:{one}) (?:[a-z-]+ ){{0,2}}[a-z-]+")


def _is_alone(article: Article, person: Person, pronouns: Set[str]) -> bool:
    """Whether nobody else is spoken of in a sentence and the one before it: by name or, before somebody, by pronoun."""
    document = article.document
    index = document.sentence_at(person.span.start)
    if index is None:
        return False
    near = document.sentences[index]
    block = document.block_at(person.span.start)
    if index and block is not None and document.sentences[index - 1].start >= block.span.start:
        near = document.sentences[index - 1].to(near)
    words = article.lexicon.names
    kin = words.kin if words is not None else frozenset()
    said = set(_WORD.findall(document.slice(near).lower()))
    if not pronouns.isdisjoint(_WORD.findall(document.text[near.start : person.span.start].lower())):
        # "Her coach was out of breath. Mr Hale said that she had slept."
        return False
    return all(p.key == person.key for p in article.mentions.within(Person, near)) and said.isdisjoint(kin)


@cache
def _pattern(words: NameWords) -> re.Pattern[str]:
    pronouns = "|".join(sorted(p for group in words.pronouns.values() for p in group))
    # "Mrs Hale, head of St Anne's in Larkford, told them that he"
    aside = r"(?:, (?:[^\W\d_][^,.;:\n()]{1,60}|\d{1,3}),)?"
    that = "|".join(words.that)
    return re.compile(
        rf"{aside} (?P<verb>[a-z]+) (?:(?P<object>(?:[a-z]+ ){{0,3}})(?:{that}) |[a-z]+ )?(?P<pronoun>{pronouns})\b"
    )


KIND = Kind(
    name="title-and-pronoun",
    summary="A courtesy title and another pronoun",
    find=find,
    slots={"person": "the person with the title", "pronoun": "the pronoun"},
    roles={"title": "the title and the name"},
    mentions=(Person,),
    words=("names", "quotes"),
)
