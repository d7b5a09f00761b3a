"""Somebody who is called late, or of whose death the draft tells, and speaks, or will do what only the living do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.compare.dates.dates import gregorian
from factlint.compare.names.sexes import is_of_another
from factlint.languages.calendar_table import calendar_of
from factlint.model.article import Article
from factlint.model.dated import Dated
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.findings import Certainty, Match, Related
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Person
from factlint.text.folding import fold_name
from factlint.text.span import Span
from factlint.text.whole_words import any_of, phrases
from factlint.text.years import SINCE_1800, YEAR

# How far before a name "late" may stand: its late benefactor, Mrs Hale.
_REACH = 32
_WEEK = 7
_CLOSES = frozenset(",.;:")
_WORD = re.compile(r"\w+")
_VERB = re.compile(r" (?P<verb>[a-z]+)\b")


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for a dead man's "said" that a weekday or "yesterday" sets in the days of the draft, or "will cut".

    Where another bearer of the name is named in full, it may be theirs.
    """
    document, words, quotes = article.document, article.lexicon.names, article.lexicon.quotes
    assert words is not None and quotes is not None
    people = article.mentions.of(Person)
    for dead in people:
        if not dead.given or document.scope_at(dead.span.start) not in RUNNING:
            continue
        called = _called_late(article, dead, words)
        death = None if called else _death(article, dead)
        # News of a death has its weekday: what was said before it was said by the living.
        died = _days_back(article, death) if death else None
        if called is None and died is None:
            continue
        family = dead.family.lower()
        # "Cornelius Vane junior, who runs a garage": the surname alone may be his, unless he comes later.
        first_said = _first_said(article, dead)
        others = (p for p in people if p.given and p.key != dead.key and p.family.lower() == family)
        if any(p.span.start < first_said or death for p in others):
            continue
        for person in people:
            if person.key != dead.key and not (person.family.lower() == family and not person.given):
                continue
            acts = _will_act(words).match(document.text, person.span.end)
            span = Span(person.span.start, acts.end()) if acts else _said(article, person)
            if span is None or person.span.start <= dead.span.start:
                continue
            if is_of_another(person, (p for p in people if p.key == dead.key), article.lexicon):
                continue
            is_news = called is not None and (acts is not None or _takes_news(article, called, person))
            if document.inside(span, Layer.QUOTE) or not (is_news or _is_recent(article, span)):
                continue
            said_back = _days_back(article, span)
            if died is not None and (said_back is None or said_back >= died):
                continue
            yield Match(
                span,
                {"person": document.slice(dead.span), "words": document.slice(span)},
                related=(Related("late", death or called or dead.span),),
                certainty=Certainty.LIKELY,
                key=dead.key,
            )
            return


def _called_late(article: Article, dead: Person, words: NameWords) -> Span | None:
    """Where somebody is called late, or said to have died in some year, with their name."""
    text = article.document.text
    late = _late(words).search(text, max(0, dead.span.start - _REACH), dead.span.start)
    if late is not None:
        return Span(late.start(), dead.span.end)
    told = _dead_since(words).match(text, dead.span.end) if words.dying else None
    if told is None or not (told["year"] or _is_of_another_month(article, told[0])):
        return None
    return Span(dead.span.start, told.end())


def _is_of_another_month(article: Article, told: str) -> bool:
    """Whether words end in a month alone that is not the draft's own: who died in January."""
    now = article.as_of.day.month if article.as_of else None
    months = calendar_of(article.document.language, article.document.region).months
    named = {months[word] for word in map(fold_name, _WORD.findall(told)[-1:]) if word in months}
    return now is not None and len(named) == 1 and now not in named and not any(c.isdigit() for c in told)


def _said(article: Article, person: Person) -> Span | None:
    """A name with its verb of saying, behind it or before it: Mr Vane said; said Mr Vane, at the end of a clause."""
    text, names, quotes = article.document.text, article.lexicon.names, article.lexicon.quotes
    assert names is not None and quotes is not None
    said = _VERB.match(text, person.span.end)
    if said is not None and said["verb"] in quotes.verbs:
        return Span(person.span.start, said.end())
    start = person.span.start
    if person.honorific:
        start = max(0, text.rfind(person.honorific, max(0, start - _REACH), start))
    verb = text[max(0, start - _REACH) : start].rpartition(" ")[0].rpartition(" ")[2]
    if verb in names.inverting and text[person.span.end : person.span.end + 1] in _CLOSES:
        return Span(start - len(verb) - 1, person.span.end)
    return None


def _death(article: Article, person: Person) -> Span | None:
    """Where the draft tells that somebody died: behind the name, or in an opening about somebody whom it names next."""
    document, words = article.document, article.lexicon.names
    assert words is not None
    if not words.dying:
        return None
    name, opening, found_at = _dying(words)
    told = name.match(document.text, person.span.end)
    if told is not None:
        return Span(person.span.start, told.end())
    if not found_at.match(document.text, person.span.end):
        return None
    body = [b for b in document.blocks if b.scope is Scope.BODY]
    if len(body) < 2 or body[1].span.start != person.span.start:
        return None
    first = opening.match(document.slice(body[0].span))
    start = body[0].span.start
    return Span(start + first.start("died"), start + first.end("died")) if first else None


def _takes_news(article: Article, called: Span, person: Person) -> bool:
    """Whether somebody's words are of the news that the draft tells, and nobody of a dead person's kin may say them.

    "Mr Vane said he was delighted at the choice"; but he said so in an interview, or his widow is Mrs Vane.
    """
    document, words = article.document, article.lexicon.names
    index, block = document.sentence_at(person.span.start), document.block_at(person.span.start)
    if words is None or index is None or block is None:
        return False
    said = document.slice(document.sentences[index]).lower()
    if not phrases(words.reactions).search(said) or phrases(words.said_once).search(said):
        return False
    # The year of the death itself is no other time.
    told = document.text[max(block.span.start, called.end) : block.span.end]
    if phrases(words.kept_words).search(document.slice(block.span).lower()) or YEAR.search(told):
        return False
    before = document.text[called.end : person.span.start].lower()
    return not article.mentions.within(Dated, document.sentences[index]) and not phrases(tuple(words.kin)).search(
        before
    )


def _days_back(article: Article, span: Span) -> int | None:
    """How many days before the draft's own the only weekday of a sentence was; None where nobody can tell."""
    now = gregorian(article.as_of.day) if article.as_of else None
    days = [d.weekday for d in article.mentions.near(Dated, span, same="sentence")]
    if now is None or len(days) != 1 or days[0] is None:
        return None
    return (now.weekday() - days[0]) % _WEEK


def _first_said(article: Article, dead: Person) -> int:
    """Where the first mention behind the dead person's own of their family name alone stands; the end, if none does."""
    later = (p.span.start for p in article.mentions.of(Person) if not p.given and p.span.start > dead.span.start)
    return next(later, len(article.document.text))


def _is_recent(article: Article, span: Span) -> bool:
    """Whether the sentence has a weekday, or a day as seen from the draft's own, and no year."""
    return any(
        (d.weekday is not None or d.days_off is not None) and all(r.year is None for r in d.readings)
        for d in article.mentions.near(Dated, span, same="sentence")
    )


@cache
def _late(words: NameWords) -> re.Pattern[str]:
    # "The late Ada Hale", "its late benefactor, Ada Hale", "the late Dr Hale"; a late substitute is alive.
    nouns = "|".join(sorted(words.kin | words.mourned))
    titles = any_of(words.honorifics | words.titles)
    return re.compile(
        "|".join(
            rf"\b{re.escape(w)} (?:(?:{nouns}),? (?:[A-Z][a-z]+\.? )?|(?:(?:{titles})\.? ){{1,2}})?$"
            for w in words.late
        )
    )


@cache
def _dead_since(words: NameWords) -> re.Pattern[str]:
    """Behind a name: that its bearer died, with the year where one is stated (who died in 2019)."""
    year = rf"(?P<year>\b{SINCE_1800}\b)"
    # "Who died on Monday" is news; "in January" stands in two words.
    return re.compile(rf", \w+ (?:{'|'.join(words.dying)})(?:\b[^.,;:\n]{{0,30}}?{year}| \w+ \w+\b)")


@cache
def _dying(words: NameWords) -> tuple[re.Pattern[str], ...]:
    """Behind a name: that its bearer died; an opening in which somebody did; what became of the dead person's body."""
    died = "|".join(words.dying)
    age = r"(?:, \d{1,3},)?"
    return (
        re.compile(rf"{age} (?:{died})\b"),
        re.compile(
            rf"(?:[A-Z]{{2,}}[^–—\n]{{0,40}}[–—] )?(?:{'|'.join(words.somebody)}) [^,.;:\n]{{2,60}}? (?P<died>{died})\b"
        ),
        re.compile(rf"{age} (?:{'|'.join(words.of_the_dead)})\b"),
    )


@cache
def _will_act(words: NameWords) -> re.Pattern[str]:
    """What only the living will do: cut a ribbon."""
    return re.compile(rf" (?:{'|'.join(words.will)}) (?:{'|'.join(words.living_verbs)})\b")


KIND = Kind(
    name="late-speaker",
    summary="Somebody who is called late, and speaks",
    find=find,
    slots={"person": "who is called late", "words": "the name and the verb"},
    roles={"late": "where they are called late"},
    mentions=(Person, Dated),
    words=("names", "quotes"),
)
