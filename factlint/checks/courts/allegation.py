"""A crime that is stated as a fact, of somebody who is only accused of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from itertools import islice
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.words.stated_crimes import crime_of, crime_on_display, deed_with_object, taking_of
from factlint.model.article import Article
from factlint.model.document import DISPLAY_LINES, Document, Layer, Scope
from factlint.model.facts import Fact, FactKind
from factlint.model.findings import Certainty, Match, Related
from factlint.model.lexicon.law import LawWords
from factlint.model.named import Name, Person
from factlint.text.folding import fold_name
from factlint.text.lowered import in_lower_case
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import find_word, phrases

# What the first paragraphs do not say of a conviction, no headline may take for granted.
_TOP = 4
_TITLE = 4
"""So many characters of a title may stand before a name at the head of a sentence (Mr)."""

_REACH = 60
"""So many characters stand at most between somebody and the words that say that he is accused."""

_GOES_ON = ("'", "’", "-")
"""Behind a word for somebody: what makes it part of another (the nurse's aunt, China-based)."""

_WORD = re.compile(r"[^\W\d_]+")
# "Marcus Dell, 38, of Pell Street,", "Fintan Daly (57)": what stands between a name and its verb.
_ASIDE = re.compile(r",(?: [^,.;:\n]{1,60},(?!\d)){1,2}| \([^().\n]{1,40}\),?")


class Where(StrEnum):
    """Where the crime is stated."""

    STORY = "story"
    HEADLINE = "headline"


@dataclass(frozen=True, slots=True)
class Options:
    """Where to look."""

    in_: Annotated[
        Where,
        "`story`: of a person, in a sentence of the story; `headline`: in the headline or another line of display.",
    ]


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each crime that the draft itself states, with the words that say that it is alleged."""
    words = article.lexicon.law
    assert words is not None
    if options.in_ is Where.HEADLINE:
        yield from _in_headline(article, words)
    elif accused := _accused(article):
        yield from _in_story(article, words, accused)


def _accused(article: Article) -> dict[str, Fact]:
    """Where each of those is said to be accused or to deny it, who is accused and not found guilty in the draft."""
    words = article.lexicon.law
    assert words is not None
    found: dict[str, Fact] = {}
    facts = article.facts.of(FactKind.ACCUSATION, FactKind.RESPONSE)
    for fact in facts:
        if fact.kind is FactKind.ACCUSATION or fact.value == "denial":
            fact = _of_one_named_next(article, fact)
            if not fact.about.key:
                fact = _of_only_one_before(article, fact)
            if fact.about.key:
                found.setdefault(fact.about.key, fact)
    proven, unproven = phrases(words.proven), phrases(words.unproven)
    document = article.document
    for key, span in _named(article, found):
        index = document.sentence_at(span.start)
        # "If convicted": nothing is proven.
        if index is not None and proven.search(unproven.sub("", document.slice(document.sentences[index]).lower())):
            found.pop(key, None)
    return found


def _of_only_one_before(article: Article, fact: Fact) -> Fact:
    """What "he" denies, of the only person whom the story names before; as it is where there are two, or nobody."""
    parties, document = article.lexicon.parties, article.document
    if parties is None or fact.about.words.lower() not in parties.one_person:
        return fact
    before = [p for p in article.mentions.of(Person) if p.span.start < fact.span.start]
    before = [p for p in before if document.scope_at(p.span.start) in (Scope.BODY, Scope.CAPTION)]
    if len({p.key for p in before}) != 1:
        return fact
    return replace(fact, about=replace(fact.about, key=before[0].key, words=document.slice(before[-1].span)))


def _of_one_named_next(article: Article, fact: Fact) -> Fact:
    """What "a former clerk" denies, of the person whom the next sentence names in full; as it is where there is none.

    Court reports begin with somebody whom they do not name yet, and who is the subject of the second sentence.
    """
    parties, document = article.lexicon.parties, article.document
    index = document.sentence_at(fact.span.start)
    if parties is None or index is None or index + 1 >= len(document.sentences):
        return fact
    sentence, following = document.sentences[index : index + 2]
    if document.scope_at(sentence.start) is not Scope.BODY or document.scope_at(following.start) is not Scope.BODY:
        return fact
    first = _WORD.search(document.text, _behind_dateline(document, sentence), fact.span.start)
    if first is None or first.group().lower() not in parties.single:
        return fact
    if article.mentions.within(Person, sentence):
        return fact
    person = next(
        (p for p in article.mentions.within(Person, following) if p.span.start <= following.start + _TITLE), None
    )
    if person is None or not person.given:
        return fact
    return replace(fact, about=replace(fact.about, key=person.key, words=document.slice(person.span)))


def _behind_dateline(document: Document, sentence: Span) -> int:
    """Where a sentence begins behind its dateline."""
    ends = [r.span.end for r in document.regions if r.layer is Layer.DATELINE and r.span.overlaps(sentence)]
    return max((sentence.start, *ends))


def _named(article: Article, accused: Iterable[str]) -> list[tuple[str, Span]]:
    """Where some of the accused are named, by their keys: a name that is nobody else's may be theirs in full."""
    keys = set(accused)
    found = [(p.key, p.span) for p in article.mentions.of(Person) if p.key in keys]
    people = {p.span.end for p in article.mentions.of(Person)}
    for name in article.mentions.of(Name):
        family = fold_name(article.document.slice(name.words[-1]))
        if len(name.words) > 1 and family in keys and name.span.end not in people:
            found.append((family, name.span))
    return found


def _in_story(article: Article, words: LawWords, accused: dict[str, Fact]) -> Iterator[Match]:
    document = article.document
    crime, taking = crime_of(words), taking_of(words)
    for key, span in _named(article, accused):
        if document.scope_at(span.start) not in (Scope.BODY, Scope.CAPTION):
            continue
        end = behind.end() if (behind := _ASIDE.match(document.text, span.end)) is not None else span.end
        found = crime.match(document.text, end) or taking.match(document.text, end)
        if found is None or document.inside(span, Layer.QUOTE) or _is_passive(article, found):
            continue
        index = document.sentence_at(span.start)
        assert index is not None
        said = document.sentences[index]
        if found.re is taking and (block := document.block_at(span.start)) is not None:
            # "The jury was told that the fund was full. He took £400 from it": it goes on with what they were told.
            said = Span(block.span.start, said.end)
        if not _is_somebodys_word(document, said, found.start("verb"), words):
            fact = accused[key]
            words_of = span.to(Span(*found.span("verb")))
            yield _match(article, words_of, fact.span, fact.about.words, fact.about.key)


def _is_somebodys_word(document: Document, sentence: Span, verb: int, words: LawWords) -> bool:
    """Whether a sentence says whose word a crime is, or that it is none, before its verb or behind it."""
    before, behind = document.text[sentence.start : verb].lower(), document.text[verb : sentence.end].lower()
    if phrases(words.hedges).search(before) is not None:
        return True
    return any(m.group() not in words.hedges_before for m in phrases(words.hedges).finditer(behind))


def _is_passive(article: Article, found: re.Match[str]) -> bool:
    """Whether it was done to them: "was stabbed"."""
    parties = article.lexicon.parties
    between = found.group()[: found.start("verb") - found.start()].strip()
    return parties is not None and between in parties.helpers


def _in_headline(article: Article, words: LawWords) -> Iterator[Match]:
    document = article.document
    body = list(islice(document.blocks_of(Scope.BODY), _TOP))
    top = ""
    for block in document.blocks_of(*DISPLAY_LINES):
        said = in_lower_case(document.slice(block.span))
        # A question states no deed.
        found = None if "?" in said else crime_on_display(words).search(said)
        deed = None if found or "?" in said else _deed(article, words).search(said)
        found = found or deed
        if not body or not found or not found.start("verb"):
            continue
        # Few headlines have such a word: only then is the story looked through.
        top = top or "\n".join(document.slice(b.span) for b in body[: _TOP - 1]).lower()
        if phrases(words.proven).search(top):
            return
        if _is_hedged(said, found.start("verb"), words, article):
            continue
        span = Span(block.span.start + found.start("verb"), block.span.start + found.end("verb"))
        quoted = document.inside(span, Layer.QUOTE) or ":" in said
        if quoted or find_word(top, found["verb"]) >= 0:
            continue
        if deed is not None:
            if (charged := _charged(article, words, deed["doer"], body[-1].span.end)) is not None:
                yield _match(article, span, *charged)
            continue
        alleged = _alleged(article, words, _accused(article), body[-1].span.end, is_crime=found["verb"] in words.crimes)
        if alleged is not None:
            yield _match(article, span, *alleged)


def _is_hedged(said: str, verb: int, words: LawWords, article: Article) -> bool:
    """Whether a headline says whose word a crime is. What is told in a clause of "who" is the paper's own word."""
    parties = article.lexicon.parties
    before = said[:verb].split()
    if parties is not None and before and before[-1] in parties.relatives:
        hedges = set(words.hedges) - parties.relatives
        own = phrases(tuple(sorted(hedges))).search(" ".join(before))
        return own is not None or phrases(words.proven).search(said) is not None
    return phrases(words.hedges).search(said) is not None


def _alleged(
    article: Article, words: LawWords, accused: dict[str, Fact], end: int, *, is_crime: bool
) -> tuple[Span, str, str] | None:
    """Where the opening says that somebody is accused or denies it, and who; or where the story leaves it open.

    A verb that may state something else than a crime needs words that leave it open, too.
    """
    document = article.document
    first = min(accused.values(), key=lambda f: f.span.start, default=None)
    open_ = next(
        (
            Span(b.span.start + m.start(), b.span.start + m.end())
            for b in document.blocks_of(Scope.BODY)
            for m in phrases(words.unproven).finditer(in_lower_case(document.slice(b.span)))
        ),
        None,
    )
    if first is not None and first.span.start <= end and (is_crime or open_ is not None):
        return first.span, first.about.words, first.about.key
    person = next((p for p in article.mentions.of(Person) if document.scope_at(p.span.start) is Scope.BODY), None)
    if open_ is None or person is None or _is_proven(document, words):
        return None
    return open_, document.slice(person.span), person.key


def _charged(article: Article, words: LawWords, doer: str, end: int) -> tuple[Span, str, str] | None:
    """Where a sentence of the opening leaves open what the one did whom it calls as the headline does, and who that is.

    A nurse swapped drugs in the headline, and a hospice nurse is accused of it in the story.
    """
    document = article.document
    person = next((p for p in article.mentions.of(Person) if document.scope_at(p.span.start) is Scope.BODY), None)
    parties = article.lexicon.parties
    if person is None or parties is None or doer in parties.pronouns or _is_proven(document, words):
        return None
    for sentence in document.sentences:
        if document.scope_at(sentence.start) is not Scope.BODY or sentence.end > end:
            continue
        text = in_lower_case(document.slice(sentence))
        named = find_word(text, doer)
        end_of_name = named + len(doer)
        if named < 0 or text.startswith(_GOES_ON, end_of_name):
            continue
        left_open = phrases(words.unproven).search(text, end_of_name)
        if left_open is not None and left_open.start() <= end_of_name + _REACH:
            at = Span(sentence.start + left_open.start(), sentence.start + left_open.end())
            return at, document.slice(person.span), person.key
    return None


def _is_proven(document: Document, words: LawWords) -> bool:
    """Whether any word of the story says that something was proven."""
    body = "\n".join(document.slice(b.span) for b in document.blocks_of(Scope.BODY)).lower()
    return phrases(words.proven).search(body) is not None


def _match(article: Article, span: Span, alleged: Span, person: str, key: str) -> Match:
    document = article.document
    return Match(
        span,
        {"words": document.slice(span), "person": person},
        related=(Related("alleged", alleged),),
        certainty=Certainty.LIKELY,
        key=f"{key} {document.slice(span).lower()}",
    )


def _deed(article: Article, words: LawWords) -> re.Pattern[str]:
    nouns = article.lexicon.nouns
    return deed_with_object(words.deeds_in_headlines, nouns.restricting if nouns is not None else ())


KIND = Kind(
    name="allegation",
    summary="A crime stated as a fact of somebody who is only accused",
    find=find,
    options=Options,
    slots={"words": "the words that state it", "person": "who is accused, as the draft names them"},
    roles={"alleged": "where the draft says that it is alleged or denied"},
    mentions=(Person, Name),
    facts=(FactKind.ACCUSATION, FactKind.RESPONSE),
    words=("law", "cues", "parties", "nouns"),
)
