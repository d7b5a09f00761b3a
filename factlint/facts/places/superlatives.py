"""Superlatives of a place: the county's oldest inn, the second-oldest inn in Kent, the only inn in the county."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.compare.words.nouns import stem
from factlint.compare.words.sentences_with import sentences_with
from factlint.facts.base import Binder, Reading, place, voice
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon.attributes import AttributeWords
from factlint.model.named import Name, Place, PlaceReading
from factlint.text.lowered import lowered
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import possessive

_FIRST, _SEVERAL = "first", "several"
_ONLY = "only"
# So far from a superlative the name of what has it may stand, and so long is a comma with an article behind it.
_BESIDE, _ARTICLE = 40, 6
_REGION = "region"
# How far behind its preposition a county may begin that is called one: in County Clare.
_REACH = 8


@dataclass(frozen=True, slots=True)
class _Among:
    """Where a superlative holds: the words for it, what a general word (county) says, and what a name names."""

    words: str
    end: int = 0
    general: str = ""
    readings: tuple[PlaceReading, ...] = ()


@dataclass(frozen=True, slots=True)
class _Told:
    """A superlative as it is told, of what: the words of its noun phrase, or a subject that was named before."""

    span: Span
    superlative: str
    value: str
    nouns: tuple[str, ...]
    among: _Among
    points_back: bool = False


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each superlative of one thing that says among whom it holds; the value is the place there.

    "The county" is the one county that a superlative of the same thing names; "the inn, which is the second-oldest in
    the county" is told of the noun of another superlative.
    """
    words = reading.lexicon.attributes
    assert words is not None
    lower = lowered(reading.document.text)
    told = sorted({t.span.start: t for t in _told(reading, lower, words)}.values(), key=lambda t: t.span.start)
    keys = [f"{one.superlative} {_noun(one, told)} {_scope(one, told, words)}" for one in told]
    names: dict[str, set[str]] = {}
    for one, key in zip(told, keys, strict=True):
        names.setdefault(key, set()).update(_named(reading, one.span))
    for one, key in zip(told, keys, strict=True):
        # The Bell, the second-oldest inn in Kent, and the oldest one, the Crown: two inns.
        if len(names[key]) > 1:
            continue
        noun = _noun(one, told)
        yield Fact(
            FactKind.RANK,
            Subject(key, noun),
            one.span,
            value=one.value,
            voice=voice(reading.document, one.span),
            place=place(reading.document, one.span),
        )


def _named(reading: Reading, span: Span) -> Iterator[str]:
    """The names that stand beside a superlative, a comma between: the Bell, the oldest inn in Kent; ..., the Bell."""
    text = reading.document.text
    around = Span(max(0, span.start - _BESIDE), min(len(text), span.end + _BESIDE))
    for name in reading.mentions.within(Name, around):
        before, behind = text[name.span.end : span.start], text[span.end : name.span.start]
        if before == ", " or (behind.startswith(", ") and len(behind) <= _ARTICLE):
            yield text[name.words[-1].start : name.words[-1].end]


def _told(reading: Reading, lower: str, words: AttributeWords) -> Iterator[_Told]:
    """Every superlative with its noun and those among whom it holds; of two that begin alike the last one stays."""
    ranked, alone, few = (
        sentences_with(reading.document, lower, w) for w in (words.superlatives, words.only_one, words.one_of_several)
    )
    if not (ranked or alone or few):
        return
    owned, said_of, whole, only, some = _patterns(
        words, reading.lexicon.nouns.possessives if reading.lexicon.nouns is not None else ()
    )
    yield from _ranked(reading, lower, words, ranked, owned, (said_of, whole))
    for pattern, value, sentences in ((only, _FIRST, alone), (some, _SEVERAL, few)):
        for found in (m for s in sentences for m in pattern.finditer(lower, s.start, s.end)):
            noun = _stems(reading, found["nouns"])
            among = _among(reading, lower, Span(*found.span("scope")), words)
            if _ends(words).match(lower, among.end):
                yield _Told(Span(found.start(), among.end), _ONLY, value, (noun,), among)


def _ranked(
    reading: Reading,
    lower: str,
    words: AttributeWords,
    sentences: list[Span],
    owned: re.Pattern[str],
    others: tuple[re.Pattern[str], ...],
) -> Iterator[_Told]:
    """Those with a superlative, in sentences that hold one: the county's oldest inn, the oldest inn in the county."""
    for found in (m for pattern in others for s in sentences for m in pattern.finditer(lower, s.start, s.end)):
        among = _among(reading, lower, Span(*found.span("scope")), words)
        back = "subject" in found.re.groupindex
        # "The oldest inn in the county": the noun is what stands right behind; "in the county's north" is no scope.
        nouns = (found["subject"],) if back else _nouns(found["nouns"], words)
        span = Span(found.start("rank") if back else found.start(), found.end())
        yield _Told(span, _alike(found, words), found["ordinal"] or _FIRST, nouns, among, back)
    for found in (m for s in sentences for m in owned.finditer(lower, s.start, s.end)):
        scope = _owner(reading, found, words)
        if scope is not None:
            nouns = _nouns(found["nouns"], words)
            begins = found.start() if found["the"] else scope[0]
            span = Span(begins, found.start("nouns") + len(nouns[0]))
            yield _Told(span, _alike(found, words), found["ordinal"] or _FIRST, nouns, scope[1])


def _nouns(said: str, words: AttributeWords) -> tuple[str, ...]:
    """The words of a noun phrase; one who does something to what stands before is one noun with it (tea exporter)."""
    first, *rest = said.split()
    if rest and rest[0].endswith(words.agent_endings):
        return f"{first} {rest[0]}", *rest[1:]
    return first, *rest


def _stems(reading: Reading, nouns: str) -> str:
    known = reading.lexicon.nouns
    return " ".join(stem(word, known) if known is not None else word for word in nouns.split())


def _alike(found: re.Match[str], words: AttributeWords) -> str:
    return words.superlatives_alike.get(found["superlative"], found["superlative"])


def _owner(reading: Reading, found: re.Match[str], words: AttributeWords) -> tuple[int, _Among] | None:
    """Where what has a superlative begins, and what it is: the county's, Kent's; None where no name or article is."""
    if found["the"]:
        return found.start(), _among(reading, found.string, Span(*found.span("scope")), words)
    end = found.end("scope")
    for named in reading.mentions.within(Place, Span(max(0, end - 40), end)):
        if named.span.end == end and named.sure and not named.people:
            return named.span.start, _Among(named.name, end, readings=named.readings)
    return None


def _among(reading: Reading, lower: str, scope: Span, words: AttributeWords) -> _Among:
    """What stands behind "in": a word for any county, the name of one, or whatever else it is."""
    text = reading.document.text
    start = scope.start
    before = re.match(rf"(?:{'|'.join(map(re.escape, words.before_counties))}) ", text[start : start + _REACH])
    start += before.end() if before is not None and words.before_counties else 0
    for named in reading.mentions.within(Place, Span(start, start + 40)):
        if named.span.start == start and (named.sure or start > scope.start) and not named.people:
            return _Among(named.name, named.span.end, readings=named.readings)
    said = lower[scope.start : scope.end]
    return _Among(said, scope.end, general=said if said in words.areas else "")


def _noun(one: _Told, told: list[_Told]) -> str:
    """The noun of a superlative; of one that points back, that of another whose noun phrase has the word."""
    if one.points_back:
        others = {t.nouns[0] for t in told if not t.points_back and one.nouns[0] in t.nouns}
        return others.pop() if len(others) == 1 else one.nouns[0]
    return one.nouns[0]


def _scope(one: _Told, told: list[_Told], words: AttributeWords) -> str:
    """Among whom a superlative holds: of a general word, the one place of that sort that another one names."""
    if not one.among.general:
        return one.among.words.lower()
    named = {
        t.among.words
        for t in told
        if t.superlative == one.superlative and any(_is(r, one.among.general, words) for r in t.among.readings)
    }
    return named.pop().lower() if len(named) == 1 else one.among.words


def _is(reading: PlaceReading, area: str, words: AttributeWords) -> bool:
    """Whether a place is what a general word says: a county is a region of a country that has counties."""
    where = words.areas[area]
    if reading.kind == _REGION and where:
        return reading.country in where
    return not where and reading.kind in ("country", "nation")


@cache
def _patterns(words: AttributeWords, possessives: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The ways to say it, in lower case: the county's oldest inn; the inn, which is the oldest in the county; the
    oldest inn in the county; the only inn in the county; one of three inns in the county.
    """
    ordinals, superlatives = "|".join(words.ordinals), "|".join(words.superlatives)
    rank = rf"(?:(?P<ordinal>{ordinals})[- ])?(?P<superlative>{superlatives})"
    the, among = "|".join(words.definite), "|".join(words.among)
    being, ones = "|".join(words.being), "|".join(words.ones)
    relatives, no_owners = "|".join(words.relatives), "|".join(words.no_owners)
    only, some = "|".join(words.only_one), "|".join(words.one_of_several)
    owners = possessive(possessives)
    scope = rf"(?P<scope>[a-z]+)\b(?! [a-z]+{owners})"
    nouns = r"(?P<nouns>[a-z]+(?:[ -][a-z]+)?)"
    return (
        re.compile(
            rf"\b(?:(?P<the>{the}) )?(?P<scope>(?!(?:{no_owners}){owners})[a-z]+){owners} {rank} "
            r"(?P<nouns>[a-z]+(?:[ -][a-z]+){0,2})\b"
        ),
        re.compile(
            rf"\b(?:{the}) (?:[a-z]+ )?(?P<subject>[a-z]+)(?:,? (?:{relatives}))? (?:{being}) "
            rf"(?P<rank>(?:{the}) {rank})(?: (?:{ones}))? (?:{among}) {scope}"
        ),
        re.compile(rf"\b(?:{the}) {rank} (?P<nouns>[a-z]+(?:[ -][a-z]+)??) (?:{among}) {scope}"),
        re.compile(rf"\b(?:{only}) {nouns} (?:{among}) {scope}"),
        re.compile(rf"\b(?:{some}) {nouns} (?:{among}) {scope}"),
    )


@cache
def _ends(words: AttributeWords) -> re.Pattern[str]:
    """Where nothing follows that says which of them are meant: the only inn in the county, not the one to sell."""
    return re.compile(rf"[.,;:!?]|$|\n| (?:{'|'.join((*words.have, *words.being, *words.clause_ends))})\b")


BINDER = Binder(
    name="superlatives",
    states=(FactKind.RANK,),
    needs=(Place, Name),
    bind=bind,
    words=("attributes", "places", "nouns"),
)
