"""What a headline says happened, where the opening of the story says the opposite."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.checks.two_ways import Way, two_ways
from factlint.compare.numbers.counts import stems
from factlint.model.article import Article
from factlint.model.document import DISPLAY_LINES, RUNNING, Document, Layer, Scope
from factlint.model.findings import Match
from factlint.model.lexicon.nouns import NounWords
from factlint.model.lexicon.opposites import Opposites, OppositeWords
from factlint.text.lowered import in_lower_case
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases
from factlint.text.years import YEAR

_OPENING = 4
"""How many sentences of a story may tell what its headline does."""

_TOP = 8
"""How many sentences, from the first, bear a headline out with one of its words; those further down need two."""

_SHORTEST = 3
_GAP, _BETWEEN = " ... ", r" (?:[\w'’-]+ ){0,4}?"
_BODY = RUNNING - {Scope.TABLE, Scope.SUBHEAD}
_STOP = re.compile(r"[,;:()–—?!\n]| - ")


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of display: what it says happened, on which side of which pair, and the stems around that.

    One of the stems in `about` must be that of a word in a clause that says the opposite; or one of the stems behind
    the verb, which `object` has where it may be either, behind that of the clause, and those who decide alike.
    """

    verb: Span
    same: re.Pattern[str]
    opposite: re.Pattern[str]
    stems: frozenset[str]
    subject: frozenset[str]
    about: frozenset[str]
    object: frozenset[str]
    actors: frozenset[int]
    pair: Opposites


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each line of display whose verb the story's opening has the opposite of, for the same subject.

    No sentence of the story says with any of its words what the line says, and no word makes the one or the other
    uncertain, a negation, or of another time.
    """
    words, nouns = article.lexicon.opposites, article.lexicon.nouns
    assert words is not None and nouns is not None
    document = article.document
    lines = [
        line for block in document.blocks_of(*DISPLAY_LINES) for line in _lines(document, block.span, words, nouns)
    ]
    if not lines:
        return
    body = [s for s in document.sentences if document.scope_at(s.start) in _BODY]
    year = article.as_of.day.year if article.as_of is not None else None
    for line in lines:
        told = [_says_same(in_lower_case(document.slice(s)), line, words, year) for s in body]
        if any(_bears_out(document, s, line, nouns, least=1 + (n > _TOP)) for n, s in enumerate(body) if told[n]):
            continue
        for number, sentence in enumerate(body[:_OPENING]):
            near, least = body[max(0, number - 1) : number + 2], line.pair.shares
            if not _is_of_now(document, near, sentence, line.pair):
                continue
            if least > 1 and not _bears_out(document, sentence, line, nouns, least=least):
                continue
            verb = _opposite(document, sentence, line, words, nouns, year)
            # "Prices rose in April. In May they fell": the line is of May.
            if verb is not None and not any(told[max(0, number - 1) : number + 2]):
                yield _match(document, line, verb)
                break


def _lines(document: Document, block: Span, words: OppositeWords, nouns: NounWords) -> Iterator[_Line]:
    """What a line of display says happened, where it says one thing only, and says it for certain."""
    text = in_lower_case(document.slice(block))
    if "?" in text:
        return
    for pair in words.pairs:
        one, other = _sides(pair)
        said, opposed = list(one.finditer(text)), list(other.finditer(text))
        if len(said) + len(opposed) != 1 or (pair.one_way and opposed):
            continue
        needs = words.sites if pair.of_sites else pair.needs
        needed = " ".join(m.group() for m in phrases(needs).finditer(text)) if needs else ""
        if needs and not needed:
            continue
        found = (said or opposed)[0]
        verb = Span(block.start + found.start(), block.start + found.end())
        if document.inside(verb, Layer.QUOTE) or not found.start():
            continue
        clause = _clause(text, found.start(), found.end(), words)
        if _is_uncertain(document, Span(block.start + clause.start, block.start + clause.end), verb, words):
            continue
        same, opposite = (one, other) if said else (other, one)
        before = _content(text[clause.start : found.start()], words, nouns)
        before = before or _content(text[: found.start()], words, nouns)
        behind = _content(text[found.end() : clause.end], words, nouns)
        about = before | behind if pair.either else before or behind
        about = stems(needed, nouns) if pair.one_way else about
        if about:
            actors = _actors(text[clause.start : found.start()], words)
            yield _Line(
                verb,
                same,
                opposite,
                before | behind,
                before or behind,
                about,
                behind if pair.either else frozenset(),
                actors,
                pair,
            )


def _is_of_now(document: Document, around: Iterable[Span], sentence: Span, pair: Opposites) -> bool:
    """Whether nothing in or beside a sentence puts it at another time: opened to visitors on its last day."""
    if pair.unless and any(phrases(pair.unless).search(in_lower_case(document.slice(s))) for s in around):
        return False
    return not pair.told_with or phrases(pair.told_with).search(in_lower_case(document.slice(sentence))) is not None


def _actors(text: str, words: OppositeWords) -> frozenset[int]:
    """Which sorts of people that decide a text names: voters, councillors."""
    return frozenset(n for n, sort in enumerate(words.actors) if phrases(sort).search(text))


def _is_uncertain(document: Document, span: Span, verb: Span, words: OppositeWords) -> bool:
    """Whether words around the verb make an outcome uncertain, its own opposite, or one of another time."""
    text = f"{document.text[span.start : verb.start]} ... {document.text[verb.end : span.end]}"
    lower = phrases(words.comparisons).sub(" ", text.lower())
    if phrases(words.negations).search(lower) or phrases(words.open).search(lower):
        return True
    return phrases(words.open_in_small).search(text) is not None


@cache
def _sides(pair: Opposites) -> tuple[re.Pattern[str], re.Pattern[str]]:
    return _pattern(pair.one), _pattern(pair.other)


def _pattern(wordings: tuple[str, ...]) -> re.Pattern[str]:
    whole = tuple(w for w in wordings if _GAP not in w)
    parted = "|".join(_BETWEEN.join(map(re.escape, w.split(_GAP))) for w in wordings if _GAP in w)
    return re.compile(rf"{phrases(whole).pattern}|(?<!\w)(?:{parted})(?!\w)" if parted else phrases(whole).pattern)


def _content(text: str, words: OppositeWords, nouns: NounWords) -> frozenset[str]:
    """The stems of the words that tell what a clause is about."""
    empty = _empty(words, nouns)
    return frozenset(s for s in stems(text, nouns) if len(s) >= _SHORTEST and s not in empty)


@cache
def _empty(words: OppositeWords, nouns: NounWords) -> frozenset[str]:
    # A strike is a thing, however often a court strikes down: only what says the outcome alone binds nothing.
    verbs = " ".join(w for pair in words.pairs for w in (*pair.one, *pair.other) if " " not in w)
    return stems(" ".join((*words.empty, *nouns.ends, *nouns.auxiliaries)), nouns) | stems(verbs, nouns)


def _says_same(text: str, line: _Line, words: OppositeWords, year: int | None) -> bool:
    """Whether a sentence says what the line says of anything, and not of an earlier time than the story is of.

    "In 2019 the council rejected another plan" is the background of one that it approves. The year before the
    draft's may be the story's own.
    """
    for verb in line.same.finditer(text):
        clause = _clause(text, verb.start(), verb.end(), words)
        around = f"{_lead(text, clause.start)} {text[clause.start : clause.end]}"
        years = [int(m.group()) for m in YEAR.finditer(around)]
        is_old = year is not None and bool(years) and max(years) < year - 1
        if not is_old and not phrases(words.earlier).search(around):
            return True
    return False


def _lead(text: str, clause: int) -> str:
    """What stands before the comma that a clause begins behind: "In 2019, the council rejected"."""
    return text[:clause] if text[clause - 1 : clause] == "," and "," not in text[: clause - 1] else ""


def _bears_out(document: Document, sentence: Span, line: _Line, nouns: NounWords, *, least: int) -> bool:
    """Whether a sentence that says what the line says is about the same: it has so many of its words."""
    text = in_lower_case(document.slice(sentence))
    return len(stems(text, nouns) & line.stems) >= min(least, len(line.stems))


def _opposite(
    document: Document, sentence: Span, line: _Line, words: OppositeWords, nouns: NounWords, year: int | None
) -> Span | None:
    """Where a sentence says the opposite of the subject of a line, and not of an earlier year (opened in 1931)."""
    text = in_lower_case(document.slice(sentence))
    if line.same.search(text):
        return None
    for verb in line.opposite.finditer(text):
        span = Span(sentence.start + verb.start(), sentence.start + verb.end())
        clause = _clause(text, verb.start(), verb.end(), words)
        ahead = stems(f"{_subject(text, clause.start)} {text[clause.start : verb.start()]}", nouns)
        behind = stems(text[verb.end() : clause.end], nouns)
        # Who approves a plan may reject another; what was approved stands before the verb where it was rejected.
        is_same = bool(ahead & line.about or (behind & line.subject and not line.pair.one_way))
        if not is_same and line.actors and behind & line.object:
            # Councillors may approve what the residents reject: those who decide must be alike.
            is_same = not _actors(text[clause.start : verb.start()], words).isdisjoint(line.actors)
        if document.inside(span, Layer.QUOTE) or not is_same:
            continue
        told = Span(sentence.start + clause.start, sentence.start + clause.end)
        is_now = all(int(m.group()) == year for m in YEAR.finditer(text, clause.start, clause.end))
        if is_now and not _is_uncertain(document, told, span, words):
            return span
    return None


def _subject(text: str, clause: int) -> str:
    """The words of an aside that ends where a clause begins, and before it: those of "Jo Pell, a painter, has died"."""
    if text[clause - 1 : clause] != ",":
        return ""
    parts = text[: clause - 1].split(",")
    return " ".join(parts[-2:]) if len(parts) > 1 else ""


def _clause(text: str, start: int, end: int, words: OppositeWords) -> Span:
    """The stretch around a verb, up to a mark or a word that begins another clause."""
    parts = _parts(words)
    first = max((m.end() for m in parts.finditer(text, 0, start)), default=0)
    last = next((m.start() for m in parts.finditer(text, end)), len(text))
    return Span(first, last)


@cache
def _parts(words: OppositeWords) -> re.Pattern[str]:
    return re.compile(rf"{_STOP.pattern}|{phrases(words.clauses).pattern}")


def _match(document: Document, line: _Line, verb: Span) -> Match:
    key = f"{document.slice(line.verb)}/{document.slice(verb)}".lower()
    return two_ways(document, Way(line.verb, "stated"), Way(verb, "found"), key)


KIND = Kind(
    name="headline-opposite",
    summary="What a headline says happened, where the story's opening says the opposite",
    find=find,
    slots={"stated": "the words of the headline", "found": "the opposite, in the words of the story"},
    roles={"there": "the opposite in the story"},
    words=("opposites", "nouns"),
)
