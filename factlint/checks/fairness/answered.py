"""A party that is said not to have answered, and answers in the same draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Annotated

from factlint.checks.base import Kind
from factlint.compare.dates.dates import gregorian
from factlint.compare.names import parties
from factlint.compare.names.identities import Identity, named_in
from factlint.compare.names.meant import meant_by
from factlint.compare.names.own_paper import own_names
from factlint.compare.words.silences import Silence, Silent, sentence_of, silences
from factlint.model.article import Article
from factlint.model.cue import Cue
from factlint.model.dated import Dated
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.findings import Certainty, Match, Related
from factlint.model.lexicon.cues import CueWords
from factlint.model.lexicon.parties import PartyWords
from factlint.model.named import Name, Organisation, Person, Place
from factlint.model.quoted import Quotation
from factlint.text.letters import CAPITAL
from factlint.text.lowered import in_lower_case
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_WORD = re.compile(r"\w+")
# A description of fewer words (the firm) may be anybody's.
_FEWEST_WORDS = 2


@dataclass(frozen=True, slots=True)
class Options:
    """What is said of the party."""

    said: Annotated[tuple[Silence, ...], "What came of asking: declined, unanswered, unreached, approached."]


@dataclass(frozen=True, slots=True)
class _Answer:
    """Words that the paper was given: the verb of saying, who says it, and what they are said to be."""

    verb: Span
    subject: Span
    description: Span


def find(article: Article, options: Options) -> Iterator[Match]:
    """A match for each line that says that a party has not answered, where the draft has what it told the paper.

    A line about one question is left alone, and so are old answers, those given to others, and those that refuse.
    """
    document, words = article.document, article.lexicon.cues
    assert words is not None
    lines = [
        s
        for s in silences(article)
        if s.sort in options.said
        and not (s.partial and not _is_on_the_story(article, s, words))
        and not any(w in document.slice(s.cue.span) for w in words.only_spoken)
    ]
    if not lines:
        return
    answers = list(_answers(article))
    done: set[str] = set()
    for line in lines:
        party = line.cue.party
        silent = document.slice(party) if party is not None else ""
        for answer in answers:
            apart = sentence_of(article, answer.verb.start) != sentence_of(article, line.cue.span.start)
            if line.partial and not _is_own_word(article, answer):
                continue
            if apart and silent.lower() not in done and _is_of(article, line, answer):
                done.add(silent.lower())
                span = answer.subject.to(answer.verb)
                slots = {"party": silent, "silence": document.slice(line.cue.span), "answer": document.slice(span)}
                yield Match(line.cue.span, slots, (Related("answer", span),), Certainty.LIKELY, key=silent.lower())


def _is_on_the_story(article: Article, line: Silent, words: CueWords) -> bool:
    """Whether a silence about one question is about what the headline or the dek tells: on the strike."""
    document = article.document
    parties = article.lexicon.parties
    assert parties is not None
    found = _matter(parties).match(document.text, line.cue.span.end)
    if found is None or found["noun"] in words.before_courts:
        return False
    told = {
        w for b in document.blocks_of(Scope.HEADLINE, Scope.DEK) for w in _WORD.findall(document.slice(b.span).lower())
    }
    return not told.isdisjoint({found["noun"], f"{found['noun']}s", found["noun"].removesuffix("s")})


def _is_own_word(article: Article, answer: _Answer) -> bool:
    """Whether an answer is told in a quotation in which somebody speaks of what they do: we have, our."""
    words, index = article.lexicon.cues, article.document.sentence_at(answer.verb.start)
    assert words is not None and index is not None
    sentence = article.document.sentences[index]
    return any(
        not words.own_words.isdisjoint(_WORD.findall(article.document.slice(q.words).lower()))
        for q in article.mentions.within(Quotation, sentence)
    )


def _answers(article: Article) -> Iterator[_Answer]:
    document, words, cues, quotes = (
        article.document,
        article.lexicon.parties,
        article.lexicon.cues,
        article.lexicon.quotes,
    )
    assert words is not None and cues is not None and quotes is not None
    own = own_names(article)
    for sentence in document.sentences:
        if document.scope_at(sentence.start) not in RUNNING or _is_old(article, sentence, cues):
            continue
        verb = _fresh(article, sentence, own, cues)
        if verb is None or _refuses(article, sentence, cues):
            continue
        subject = parties.before(document.text, verb.start, sentence.start, words, quotes.verbs)
        subject = subject or parties.behind(document.text, verb.end, sentence.end, words)
        if subject is not None:
            yield _Answer(verb, subject, Span(min(subject.end, verb.end), max(subject.end, verb.start)))


def _is_old(article: Article, sentence: Span, cues: CueWords) -> bool:
    """Whether a sentence says that it was said before now, or to others; what is quoted in it does not say so."""
    found = phrases(cues.before_now).finditer(in_lower_case(article.document.slice(sentence)))
    return any(_outside(article, Span(sentence.start + f.start(), sentence.start + f.end())) for f in found)


def _fresh(article: Article, sentence: Span, own: frozenset[str], cues: CueWords) -> Span | None:
    """The words of a sentence by which somebody tells the paper something, or says it on the day of the draft."""
    document = article.document
    said = in_lower_case(document.slice(sentence))
    found = phrases(cues.to_us).search(said) or phrases(cues.given).search(said)
    if found is not None:
        return _outside(article, Span(sentence.start + found.start(), sentence.start + found.end()))
    parties = article.lexicon.parties
    assert parties is not None
    for told in _telling(cues, parties).finditer(document.text, sentence.start, sentence.end):
        if told["name"] in own:
            return _outside(article, Span(*told.span()))
    for on in _saying_on(cues).finditer(document.text, sentence.start, sentence.end):
        if any(_is_today(article, d) for d in article.mentions.within(Dated, Span(on.start(), sentence.end))):
            return _outside(article, Span(*on.span()))
    return None


def _outside(article: Article, span: Span) -> Span | None:
    return None if article.document.inside(span, Layer.QUOTE) else span


def _is_today(article: Article, dated: Dated) -> bool:
    """Whether a weekday is that of the draft's own date."""
    if article.as_of is None or dated.weekday is None:
        return False
    day = gregorian(article.as_of.day)
    return isinstance(day, date) and day.weekday() == dated.weekday


def _refuses(article: Article, sentence: Span, cues: CueWords) -> bool:
    """Whether what is quoted in a sentence, or told by it, is that they do not answer."""
    said = article.document.slice(sentence).lower()
    return any(w in said for w in cues.refusing)


def _is_of(article: Article, line: Silent, answer: _Answer) -> bool:
    """Whether an answer is that of the party of a line: their own, or that of somebody who is said to be theirs."""
    party = line.cue.party
    document = article.document
    silent = _who(article, party, line.cue.span.start)
    speaking = _who(article, answer.subject, answer.verb.start)
    if silent is None:
        return party is not None and _describes(article, party, answer)
    if any(_same(silent, s) for s in speaking or ()):
        return _voices(article, party) == _voices(article, answer.subject)
    if any(s.sort is Person for s in silent):
        return False
    theirs = named_in(document, article.mentions, answer.description)
    return any(_same(silent, t) for t in theirs)


def _voices(article: Article, party: Span | None) -> bool:
    """Whether somebody speaks for a party."""
    words = article.lexicon.parties
    assert words is not None
    return party is not None and not words.voices.isdisjoint(_WORD.findall(article.document.slice(party).lower()))


def _who(article: Article, party: Span | None, at: int) -> tuple[Identity, ...] | None:
    words = article.lexicon.parties
    assert words is not None
    found = named_in(article.document, article.mentions, party) if party is not None else ()
    meant = None if found else meant_by(article.document, article.mentions, party, at, words)
    return found or ((meant,) if meant is not None else None)


def _same(silent: tuple[Identity, ...], other: Identity) -> bool:
    for one in silent:
        if one.sort is Person or other.sort is Person:
            if one.key == other.key:
                return True
        elif one.sort is not Place and other.sort is not Place:
            a, b = set(one.key.split()), set(other.key.split())
            if a >= b or b >= a:
                return True
    return False


def _describes(article: Article, party: Span, answer: _Answer) -> bool:
    """Whether a party that is not named (the school district) is named so in what the speaker is said to be."""
    words = article.lexicon.parties
    assert words is not None
    said = [w for w in _WORD.findall(article.document.slice(party).lower()) if w not in words.determiners]
    if len(said) < _FEWEST_WORDS and not _is_only_body(article, said, answer):
        return False
    around = article.document.slice(answer.subject.to(answer.verb)).lower()
    return " ".join(said) in around


def _is_only_body(article: Article, said: list[str], answer: _Answer) -> bool:
    """Whether one noun (the university) says which body is meant: one alone is called so, and its voice answers."""
    if not said or not _voices(article, answer.subject):
        return False
    return len({b.key for b in article.mentions.of(Organisation) if b.key.split()[-1:] == said}) == 1


@cache
def _matter(words: PartyWords) -> re.Pattern[str]:
    """What somebody is silent on: on the strike."""
    begins = "|".join(map(re.escape, sorted(words.determiners)))
    ends = "|".join(map(re.escape, sorted(words.clause_words | words.joiners | words.stops)))
    return re.compile(rf"\s+\w+ (?:{begins}) (?P<noun>[a-z]{{4,}})(?=[.,;]|\s+(?:{ends})(?!\w))")


@cache
def _telling(words: CueWords, parties: PartyWords) -> re.Pattern[str]:
    tells, the, name = "|".join(words.tells), "|".join(parties.the), rf"{CAPITAL}[\w’'-]+"
    return re.compile(rf"\b(?:{tells}) (?:(?:{the}) )?(?:{name} )*(?P<name>{name})")


@cache
def _saying_on(words: CueWords) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.says_on)})(?= {CAPITAL})")


KIND = Kind(
    name="answered",
    summary="A party that is said not to have answered, and what it told the paper",
    find=find,
    options=Options,
    slots={
        "party": "who is said not to have answered",
        "silence": "the words that say so",
        "answer": "where they answer",
    },
    roles={"answer": "where they answer"},
    mentions=(Cue, Dated, Person, Organisation, Place, Name, Quotation),
    words=("cues", "parties", "quotes"),
)
