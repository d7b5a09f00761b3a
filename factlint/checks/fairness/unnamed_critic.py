"""Somebody without a name who says something bad of somebody who has one, and no reason why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.compare.words.nouns import noun_class
from factlint.model.article import Article
from factlint.model.document import Layer, Scope
from factlint.model.findings import Certainty, Match
from factlint.model.lexicon.parties import PartyWords
from factlint.model.named import Name, Person
from factlint.model.quoted import Quotation
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_PERSON = "person"
_WORD = re.compile(r"[\w'’-]+")
# A person is said to be one by one of the first words: "an assistant coach", "one former head of office who left".
_FIRST = 5


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each insult in the words of one person without a name, in a paragraph without a reason for that.

    `One colleague called Mr Hale "a bully"`, and `"He is a bully," a former colleague said`.
    """
    document, words = article.document, article.lexicon.parties
    assert words is not None
    for quotation in article.mentions.of(Quotation):
        block = document.block_at(quotation.span.start)
        if block is None or block.scope is not Scope.BODY:
            continue
        said = document.slice(quotation.words).lower()
        is_insult = phrases(words.insults).search(said) is not None
        if phrases(words.unnamed_wish).search(document.slice(block.span).lower()):
            continue
        who = _described_by(article, quotation, words)
        if not is_insult and (who is None or not _is_unkind(said, words)):
            continue
        if who is not None:
            target = _target(article, who.to(quotation.span), words)
        else:
            who = _said_by(article, quotation, words)
            target = _called_names(article, quotation, words) if who is not None else ""
        if who is not None and target:
            span = who.to(quotation.span)
            slots = {"who": document.slice(who), "target": target}
            yield Match(span, slots, certainty=Certainty.HINT, key=document.slice(span))


def _is_unkind(said: str, words: PartyWords) -> bool:
    """Whether somebody is portrayed in several words, none of which is kind: a man who governs by decree."""
    return said.startswith(words.portraits) and phrases(words.praise).search(said) is None


def _described_by(article: Article, quotation: Quotation, words: PartyWords) -> Span | None:
    """Who describes somebody right before a quotation: one dancer who left in May described her as."""
    document = article.document
    index = document.sentence_at(quotation.span.start)
    if index is None:
        return None
    sentence = document.sentences[index]
    found = _description(words).search(document.text, sentence.start, quotation.span.start)
    if found is None or found.end() != quotation.span.start:
        return None
    who = Span(*found.span("who"))
    if document.inside(who, Layer.QUOTE) or article.mentions.within(Name, Span(who.start + 1, who.end)):
        return None
    return who if _is_person(article, who) else None


def _said_by(article: Article, quotation: Quotation, words: PartyWords) -> Span | None:
    """Who says a quotation, where it is one person without a name: an assistant coach."""
    speaker = quotation.speaker
    if speaker is None or article.mentions.within(Name, Span(speaker.start + 1, speaker.end)):
        return None
    first = article.document.slice(speaker).split()[0].lower()
    return speaker if first in words.single and _is_person(article, speaker) else None


def _is_person(article: Article, who: Span) -> bool:
    """Whether one of the first words of a party is a noun for a person."""
    words, nouns = article.lexicon.parties, article.lexicon.nouns
    assert words is not None and nouns is not None
    said = _WORD.findall(article.document.slice(who).lower())[:_FIRST]
    return any(w in words.unnamed or noun_class(w, nouns) == _PERSON for w in said)


def _called_names(article: Article, quotation: Quotation, words: PartyWords) -> str:
    """Who is said in a quotation to be something bad: Russ is a con man."""
    document = article.document
    for found in _calling(words).finditer(document.text, quotation.words.start, quotation.words.end):
        if found["who"].lower() in words.one_person:
            return _most_named(article, quotation.span.start)
        person = next((p for p in article.mentions.of(Person) if _is_name_of(found["who"], p)), None)
        if person is not None:
            return found["who"]
    return ""


def _target(article: Article, span: Span, words: PartyWords) -> str:
    """Of whom somebody says something bad: who is named there, or who is named most where it is "her"."""
    for person in article.mentions.within(Person, span):
        return article.document.slice(person.span)
    said = _WORD.findall(article.document.slice(span).lower())
    return "" if words.one_person.isdisjoint(said) else _most_named(article, span.start)


def _most_named(article: Article, at: int) -> str:
    """The person whom the draft names most often before a place, as it does last."""
    before = [
        p
        for p in article.mentions.of(Person)
        if p.span.start < at and article.document.scope_at(p.span.start) is Scope.BODY
    ]
    if not before:
        return ""
    keys = [p.key for p in before]
    most = max(dict.fromkeys(keys), key=keys.count)
    return next(article.document.slice(p.span) for p in reversed(before) if p.key == most)


def _is_name_of(name: str, person: Person) -> bool:
    """Whether a name is the given or the family name of a person."""
    return name in (person.given, person.family)


@cache
def _description(words: PartyWords) -> re.Pattern[str]:
    determiners = "|".join(f"{d}|{d.capitalize()}" for d in sorted(words.single))
    verbs = "|".join(words.describes)
    target = r"(?:[A-Z][\w’'.-]*\s){1,4}|[a-z]{2,4}\s"
    who = rf"(?P<who>(?:{determiners}) [a-z][^.;:!?\"“”\n]{{2,90}}?)"
    return re.compile(rf"\b{who},? (?:{verbs}) (?:{target})(?:[a-z]{{2,5}} )?(?:[a-z]+ )?")


@cache
def _calling(words: PartyWords) -> re.Pattern[str]:
    """Somebody is something bad, in whatever words between: he is nothing but a bully."""
    pronouns = "|".join(f"{p}|{p.capitalize()}" for p in sorted(words.one_person))
    predicates, insults = "|".join(map(re.escape, words.predicates)), "|".join(map(re.escape, words.insults))
    who = rf"(?P<who>{pronouns}|[A-Z][\w-]+)"
    other = rf"(?!(?:{'|'.join(words.negations)})\b)[\w’'-]+"
    return re.compile(rf"\b{who}(?:{predicates}) (?:{other},? ){{0,5}}?(?:{insults})\b")


KIND = Kind(
    name="unnamed-critic",
    summary="An unnamed critic of somebody named, and no reason why",
    find=find,
    slots={"who": "who says it", "target": "of whom"},
    mentions=(Person, Name, Quotation),
    words=("parties", "nouns", "quotes"),
)
