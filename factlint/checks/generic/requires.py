"""A statement about somebody that calls for another, which the draft does not have: an accusation for its reply."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.words.nouns import stem
from factlint.languages.wordlists import common_words
from factlint.model.article import Article
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.facts import Fact, FactKind, Voice
from factlint.model.findings import Match, Related
from factlint.text.lowered import lowered
from factlint.text.records import dataclass
from factlint.text.span import Span

# How far back the verb is looked for behind which a pronoun stands.
_REACH = 30
# How much of what stands beside a name may say what somebody is.
_DESCRIBED = 60
# A name of one word in small letters behind the first, or of two that are written as one: BridgeBank.
_FIRM = re.compile(r"[^\W\d_][^\W\d_A-Z]+|[A-Z][a-z]{3,}(?:[A-Z][a-z]+)+")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    when: Annotated[tuple[str, ...], "What is stated about somebody: accusation, charge."]
    needs: Annotated[tuple[str, ...], "What answers it, any of these: denial, reply, statement, no-reply."]
    unless: Annotated[tuple[str, ...], "What makes an answer needless or impossible: charge, death."] = ()
    top: Annotated[int, "Only what stands in the headline, the dek or so many first paragraphs; 0 for anywhere."] = 0
    near: Annotated[int, "An answer of somebody unnamed is the accused's if it is no more paragraphs away."] = 4


def find(article: Article, options: Options) -> Iterator[Match]:
    """The first such statement about each person or body for whom nothing answers it anywhere in the draft."""
    accusations = article.facts.of(FactKind.ACCUSATION)
    answers = [f for f in article.facts.of(FactKind.RESPONSE) if f.value in options.needs]
    settled = {
        f.about.key for f in article.facts.of(FactKind.ACCUSATION, FactKind.RESPONSE) if f.value in options.unless
    }
    done = set(settled)
    for fact in accusations:
        if fact.value not in options.when or fact.about.key in done or not _counts(article, fact):
            continue
        if options.top and not _is_at_top(article, fact, options.top):
            continue
        if not any(_answers(article, fact, a, options.near) for a in answers):
            done.add(fact.about.key)
            yield _match(article, fact)


def _counts(article: Article, fact: Fact) -> bool:
    """Whether the draft itself says so of a body, or of somebody named in full; people quoted may say anything."""
    if fact.voice is Voice.QUOTED or fact.place not in RUNNING:
        return False
    words = article.lexicon.cues
    if words is None or fact.about.key in words.never_asked:
        return False
    if "organisation" in fact.about.traits or " " in fact.about.key:
        return True
    return "name" in fact.about.traits and _is_a_firm(article, fact)


def _is_at_top(article: Article, fact: Fact, top: int) -> bool:
    """Whether an accusation is what the story is about: it stands at its top, and no police or court is its source."""
    words, document = article.lexicon.cues, article.document
    said = document.slice(fact.span).lower()
    if words is not None and any(w in said for w in words.of_courts):
        return False
    first = list(islice(document.blocks_of(Scope.BODY), top))
    return bool(first) and fact.span.start < first[-1].span.end


def _is_a_firm(article: Article, fact: Fact) -> bool:
    """Whether a name of one word may be a firm's: no word of the language, and somebody accuses it of something."""
    accuses = fact.subject_span is not None and fact.span.start < fact.subject_span.start
    known = common_words(article.lexicon.code) or frozenset()
    is_firm = accuses and _FIRM.fullmatch(fact.about.words) is not None
    return is_firm and not known & {fact.about.key, fact.about.key.removesuffix("s")}


def _answers(article: Article, accusation: Fact, answer: Fact, near: int) -> bool:
    """Whether an answer is the accused's, or may be: somebody unnamed answers not far off."""
    if answer.about.key:
        return _same(answer.about.key, accusation.about.key) or _is_described_as_theirs(article, accusation, answer)
    if answer.value == "statement" and _are_accusers(article, accusation, answer):
        return False
    if answer.value == "statement" and _is_speaker(article, answer):
        return False
    one = article.document.block_at(accusation.span.start)
    other = article.document.block_at(answer.span.start)
    if one is None or other is None or abs(other.number - one.number) > near:
        return False
    return answer.value != "statement" or _may_be(article, accusation, answer.about.words)


def _are_accusers(article: Article, accusation: Fact, answer: Fact) -> bool:
    """Whether "they" are those who accuse: couriers accuse the firm of keeping tips, which they say went on for years.

    So it is in the sentences behind of one paragraph, too, where the accused is the object, and nothing else is named.
    """
    words, document = article.lexicon.parties, article.document
    one, other = document.sentence_at(accusation.span.start), document.sentence_at(answer.span.start)
    if words is None or one is None or other is None or answer.about.words.lower() not in words.plural:
        return False
    accused = accusation.subject_span
    is_object = accused is not None and accused.start > accusation.span.start
    together = document.block_at(accusation.span.start) == document.block_at(answer.span.start)
    return one == other or (is_object and together and one < other)


def _is_speaker(article: Article, answer: Fact) -> bool:
    """Whether "they" are those who say so right before: six families say they have asked."""
    parties, quotes, document = article.lexicon.parties, article.lexicon.quotes, article.document
    if parties is None or quotes is None or answer.subject_span is None:
        return False
    if answer.about.words.lower() not in parties.pronouns:
        return False
    before = document.text[max(0, answer.subject_span.start - _REACH) : answer.subject_span.start].lower().split()
    if before and before[-1] in parties.clause_words:
        before.pop()
    return bool(before) and before[-1] in quotes.verbs


def _is_described_as_theirs(article: Article, accusation: Fact, answer: Fact) -> bool:
    """Whether somebody named who answers is said to be of a body that is accused: its chairman, Lou Dent."""
    words, document, nouns = article.lexicon.parties, article.document, article.lexicon.nouns
    if words is None or nouns is None or answer.subject_span is None or "person" in accusation.about.traits:
        return False
    index = document.sentence_at(answer.subject_span.start)
    if index is None:
        return False
    sentence, who = document.sentences[index], answer.subject_span
    start = max(sentence.start, who.start - _DESCRIBED)
    quoted = (at for at in range(who.start - 1, start - 1, -1) if document.inside(Span(at, at + 1), Layer.QUOTE))
    before = document.text[next(quoted, start - 1) + 1 : who.start]
    behind = document.text[who.end : min(sentence.end, who.end + _DESCRIBED)]
    said = {stem(w, nouns) for w in _described(article, before) | _described(article, _beside(article, behind))}
    text = lowered(document.text)
    # "A school bus driver": a sort of body is the accused's where the draft calls one so, the school.
    strange = {w for w in words.particular if not any(f"{the.lower()} {w}" in text for the in words.the)}
    # A pronoun says of nobody what they are.
    bodies = words.for_bodies - words.pronouns - strange
    theirs = {*accusation.about.key.split(), *bodies, *words.voices, *words.in_charge}
    return not said.isdisjoint({stem(w, nouns) for w in theirs})


def _beside(article: Article, behind: str) -> str:
    """What is said between commas behind a name of who that is; nothing, where what they say follows."""
    quotes = article.lexicon.quotes
    words = _WORD.findall(behind.lower())
    if not behind.startswith(",") or (quotes is not None and words and words[0] in quotes.verbs):
        return ""
    return behind


def _described(article: Article, around: str) -> set[str]:
    """The words around a name, without a noun that is any such thing, and no more is said of it: a contractor who."""
    words = article.lexicon.parties
    assert words is not None
    said = _WORD.findall(around.lower())
    ends = words.clause_words | words.stops | words.links
    single = zip(said, said[1:], said[2:], strict=False)
    return set(said) - {noun for a, noun, then in single if a in words.single and then in ends}


def _may_be(article: Article, accusation: Fact, speaker: str) -> bool:
    """Whether a speaker who is not named may be the accused, or speak for them."""
    words = article.lexicon.parties
    if words is None:
        return True
    fit = words.for_people if "person" in accusation.about.traits else words.for_bodies
    return any(w in fit or w in words.voices for w in speaker.lower().split())


def _same(one: str, other: str) -> bool:
    """Whether two keys may be one party's: a later mention may be the last word alone, or a longer form."""
    a, b = set(one.split()), set(other.split())
    return a >= b or b >= a


def _match(article: Article, fact: Fact) -> Match:
    related: Sequence[Related] = (Related("party", fact.subject_span),) if fact.subject_span else ()
    slots = {"party": fact.about.words, "words": article.document.slice(fact.span)}
    return Match(fact.span, slots, related=tuple(related), key=f"{fact.value}: {fact.about.key}")


KIND = Kind(
    name="requires",
    summary="An accusation that calls for a reply, where the draft has none",
    find=find,
    options=Options,
    slots={"party": "who is accused, in the draft's words", "words": "the wording of the accusation"},
    roles={"party": "who is accused"},
    facts=(FactKind.ACCUSATION, FactKind.RESPONSE),
    words=("cues", "parties", "quotes", "nouns"),
)
