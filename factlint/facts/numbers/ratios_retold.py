"""Ratios told over several places: two counts and, in another sentence or in words, the share that they make."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factlint.compare.numbers.lines import Line, is_plain, is_share, lines
from factlint.compare.numbers.moves import direction_of, hedge
from factlint.compare.numbers.parts_of_wholes import Part, are_counts, of_wholes, opened, parts_of
from factlint.compare.numbers.shares_in_words import as_share, in_line
from factlint.compare.words.nouns import stem
from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon import Lexicon
from factlint.model.quantity import Quantity
from factlint.model.values import Bound
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import phrases

WORDS = "in-words"
"""The trait of a share that words say."""

_HUNDRED = Decimal(100)
_LEAST = 2
_BACK = 4
"""How many sentences before a share that points back its counts may stand."""
_OPENING = 24
_REACH = 40
_BRACKETED = re.compile(r"[^.,;:()\d]{0,40}\s\($|[^.,;:()\d]{0,40},\s$")
_ENDS = re.compile(r"\s?[),;.–—]")
_ENDS_THEM = re.compile(r"[),;.–—]|$")
_WORD = re.compile(r"[^\W\d_]{4,}")
_SHARED_WITH_WORDS, _SHARED = 2, 4
"""How many words two sentences share that tell one thing: more where one has a figure in per cent, as many have."""
_PLACES = (Scope.BODY, Scope.DEK, Scope.CAPTION)


@dataclass(frozen=True, slots=True)
class _Share:
    """A share that a sentence states, with the noun that it is of, and how it is meant."""

    line: Line
    share: Quantity
    noun: str
    bound: Bound
    in_words: bool


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each share whose two counts stand elsewhere, where the draft has no others that it can be of."""
    if len(reading.mentions.of(Quantity)) < _LEAST:
        return
    told = [line for line in lines(reading.document, reading.mentions, reading.lexicon) if line.place in _PLACES]
    parts = [part for line in told for part in parts_of(line)]
    for line in told:
        shares = list(_shares(line))
        for share in shares:
            found = (
                _beside(share)
                or _behind(share)
                or _within(share)
                or _of_before(share)
                or _pointed_at(reading, told, share)
                or _of_noun(parts, share, told)
            )
            if found is not None and not _fits_any(parts, share):
                yield _fact(found, share)
    for line in told:
        yield from _of_own_rates(line)
    if parts:
        yield from _of_rates(reading, told, parts)


def _shares(line: Line) -> Iterator[_Share]:
    """Each share of a sentence: in words, or in per cent of a noun."""
    if line.document.inside(line.span, Layer.CODE):
        return
    for said in in_line(line):
        known = next((q for q in line.quantities if q.span.overlaps(said.share.span) and is_share(q)), None)
        noun = said.noun or (known.of if known else "")
        yield _Share(line, said.share, noun, _hedge(line, said.share), in_words=True)
    for quantity in line.quantities:
        if is_share(quantity) and quantity.upper is None and quantity.number_span.end != quantity.span.end:
            yield _Share(line, quantity, quantity.of, quantity.bound, in_words=False)


def _hedge(line: Line, share: Quantity) -> Bound:
    """How a share in words is meant; nearly half is about half, from below."""
    ahead = line.ahead(share.span.start, 20).rstrip()
    if ahead.endswith((*line.numbers.below, *line.numbers.above)):
        return Bound.ABOUT
    return hedge(line, share.span.start)


def _beside(share: _Share) -> Part | None:
    """The two counts right before a share in words: 300 of 900 nests, or one in three."""
    line = share.line
    behind = line.behind(share.share.span.end, 40).lstrip()
    them = phrases(line.words.of_them).match(behind)
    closes = them is not None and _ENDS_THEM.match(behind[them.end() :]) is not None
    if not share.in_words and not closes:
        return None
    for found in (*parts_of(line), *opened(line)):
        last = max(found.whole, found.part, key=lambda q: q.span.end)
        gap = line.text(last.span.end, share.share.span.start)
        if len(gap) <= _REACH and _joint(line.lexicon).fullmatch(gap):
            return found
    return None


def _behind(share: _Share) -> Part | None:
    """The two counts in brackets or commas behind a share: a third of the nurses, 45 of 90."""
    line, found = share.line, share.line.quantities
    behind = [q for q in found if q.span.start >= share.share.span.end]
    if len(behind) < 2 or not are_counts(behind[0], behind[1]):
        return None
    gap = line.text(behind[0].number_span.end, behind[1].span.start)
    before = line.text(share.share.span.end, behind[0].span.start)
    closed = _ENDS.match(line.behind(behind[1].span.end, 3))
    joined = before == ": " or (share.noun and _BRACKETED.fullmatch(before))
    again = share.in_words and _again(line.lexicon).fullmatch(before)
    if of_wholes(line.lexicon).fullmatch(gap) and ((joined and closed) or again):
        return Part(line, behind[0], behind[1])
    return None


@cache
def _again(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.arithmetic.same_as if lexicon.arithmetic else ()
    return re.compile(rf", (?:{phrases(words).pattern}) ")


def _within(share: _Share) -> Part | None:
    """The whole right behind a share in words, and its part behind a comma: a third of the 44 boats, 22 of them."""
    line = share.line
    behind = [q for q in line.quantities if q.span.start >= share.share.span.end]
    if not share.in_words or len(behind) < 2:
        return None
    whole, part = behind[0], behind[1]
    of = line.text(share.share.span.end, whole.span.start).strip()
    gap = line.text(whole.span.end, part.span.start)
    nouns = line.lexicon.nouns
    of_whom, whom = (phrases(words).pattern for words in ((nouns.of, nouns.pronouns) if nouns else ((), ())))
    them = rf"(?: (?:{of_whom}) (?:{whom}))?"
    ends = re.match(rf"{them}{_ENDS.pattern}", line.behind(part.number_span.end, 12)) is not None
    if (
        of in line.words.wholes
        and gap == ", "
        and ends
        and are_counts(part, whole)
        and not (part.head and not part.partitive)
    ):
        return Part(line, part, whole)
    return None


def _of_before(share: _Share) -> Part | None:
    """150 people replied. Of these, 90 (70%) wanted it: the one count of the sentence before is the whole."""
    line = share.line
    if share.in_words or line.before is None:
        return None
    before = [q for q in line.quantities if q.span.end <= share.share.span.start]
    wholes = [q for q in line.before.quantities if q.unit is None and q.head]
    if len(before) != 1 or len(wholes) != 1 or len(line.before.quantities) != 1 or not are_counts(before[0], wholes[0]):
        return None
    opening = line.text(line.span.start, before[0].span.start).strip(" ,")
    gap = line.text(before[0].span.end, share.share.span.start)
    if not phrases(line.words.those_of).fullmatch(opening) or not re.fullmatch(
        rf"\s\(|,\s(?:{phrases(line.words.or_so).pattern})\s", gap
    ):
        return None
    return Part(line, before[0], wholes[0])


def _of_own_rates(line: Line) -> Iterator[Fact]:
    """Of 400 lambs, 60 died, a death rate of 20%; 210 sat the exam and 147 passed, a pass rate of 80%."""
    for index, quantity in enumerate(line.quantities):
        if not is_share(quantity) or quantity.upper is not None or not _is_own_rate(line, quantity):
            continue
        before = [q for q in line.quantities[:index] if q.unit is None]
        if len(before) != 2 or len(before) != index:
            return
        part, whole = sorted(before, key=lambda q: q.stated)
        if _ENDS_THEM.match(line.behind(quantity.span.end, 3).lstrip()) is None:
            return
        if not are_counts(part, whole) or (part.head and whole.head and not part.partitive):
            return
        found, share = Part(line, part, whole), _Share(line, quantity, "", quantity.bound, in_words=False)
        if not _fits_any((found,), share):
            yield _fact(found, share)


def _is_own_rate(line: Line, quantity: Quantity) -> bool:
    """Whether a share is called the rate of what its sentence tells, behind a comma: , a death rate of 20%."""
    ahead = line.ahead(quantity.span.start, _REACH)
    return (
        re.search(rf"[,–—]\s(?:[a-z]+\s)?(?:[a-z-]+\s)?(?:{phrases(line.words.rate_nouns).pattern})\s$", ahead)
        is not None
    )


@cache
def _joint(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.arithmetic.shares_of if lexicon.arithmetic else ()
    return re.compile(rf"[^,;:()–—.\d]{{0,24}}(?:\s?\(|,\s|:\s|\s[–—-]\s)(?:(?:{phrases(words).pattern})\s){{0,3}}")


def _pointed_at(reading: Reading, told: Sequence[Line], share: _Share) -> Part | None:
    """The two counts told before a share that points back: of 900 nests 300 were empty. That is one in three."""
    line = share.line
    opening = line.text(line.span.start, share.share.span.start).strip(" \"“'‘")
    if len(opening) > _OPENING or not phrases(line.words.that_is).match(opening):
        return None
    if not share.in_words and (share.noun or direction_of(line, share.share)):
        return None
    at = reading.document.sentence_at(line.span.start) or 0
    before = [q for q in told if at - _BACK <= (reading.document.sentence_at(q.span.start) or 0) < at]
    wholes = [(q, found) for found in before for q in found.quantities if q.unit is None]
    if any(not is_plain(q) and not q.upper for q, _ in wholes if _is_near_noun(q.head, share.noun)):
        return None
    named = [q for q, _ in wholes if is_plain(q) and q.head and _is_near_noun(q.head, share.noun)]
    bare = [(q, found) for q, found in wholes if is_plain(q) and (not q.head or q.partitive)]
    if len({q.stated for q in named}) != 1 or len(bare) != 1:
        return None
    part, found = bare[0]
    whole = named[0]
    if not are_counts(part, whole) or any(is_plain(q) and q.stated > whole.stated for q, _ in wholes):
        return None
    return Part(found, part, whole)


def _is_near_noun(head: str, noun: str) -> bool:
    """Whether a count is of the noun that a share in words names; of any where it names none."""
    return not noun or noun.rpartition(" ")[2] in (head, f"{head}s")


def _of_noun(parts: Sequence[Part], share: _Share, told: Sequence[Line]) -> Part | None:
    """The one part of all counted things of a noun: two-fifths of the guides, and 20 of the 50 guides."""
    if not share.noun or share.bound is not Bound.EXACT:
        return None
    noun = share.noun.rpartition(" ")[2]
    of_noun = [p for p in parts if p.whole.head == noun and p.line is not share.line]
    if len(of_noun) != 1:
        return None
    same = [
        q
        for line in told
        for q in line.quantities
        if is_share(q) and q.of == noun and not q.span.overlaps(share.share.span)
    ]
    found = of_noun[0]
    nouns = share.line.lexicon.nouns
    if same or nouns is None or share.line.document.inside(share.share.span, Layer.QUOTE):
        return None
    mine, its = (_stems(line) for line in (share.line, found.line))
    shared = {w for w in mine & its if w != stem(noun, nouns)}
    return found if len(shared) >= (_SHARED_WITH_WORDS if share.in_words else _SHARED) else None


def _stems(line: Line) -> set[str]:
    nouns = line.lexicon.nouns
    assert nouns is not None
    empty = {*nouns.ends, *nouns.auxiliaries}
    said = line.text(line.span.start, line.span.end)
    return {stem(w, nouns) for w in _WORD.findall(said) if w not in empty}


def _fits_any(parts: Sequence[Part], share: _Share) -> bool:
    """Whether any part of the draft has the share that is stated, or leaves it."""
    near = max(share.share.step, Decimal(2))
    return any(
        min(abs(value - share.share.stated), abs(_HUNDRED - value - share.share.stated)) <= near
        for value in (p.part.stated / p.whole.stated * _HUNDRED for p in parts)
    )


def _of_rates(reading: Reading, told: Sequence[Line], parts: Sequence[Part]) -> Iterator[Fact]:
    """A success rate of 25 percent, where the draft tells of one part of a whole: upheld 24 of the 96 complaints."""
    if len(parts) != 1:
        return
    found = parts[0]
    for line in told:
        for quantity in line.quantities:
            if not is_share(quantity) or quantity.upper is not None or line is found.line:
                continue
            if not _is_rate(line, quantity) or len(_stems(line) & _stems(found.line)) < 1:
                continue
            share = _Share(line, quantity, "", quantity.bound, in_words=False)
            if not _fits_any(parts, share) and not reading.document.inside(quantity.span, Layer.QUOTE):
                yield _fact(found, share)


def _is_rate(line: Line, quantity: Quantity) -> bool:
    rates = phrases(line.words.rates_of_parts)
    before = line.ahead(quantity.span.start, 30)
    said = re.search(rf"(?:{rates.pattern}) (?:{phrases(line.words.before_rates).pattern}) $", before)
    return said is not None or rates.match(line.behind(quantity.span.end, 30).lstrip()) is not None


def _fact(found: Part, share: _Share) -> Fact:
    stated = share.share
    if share.in_words:
        stated = as_share(share.share.span, share.share.stated / _HUNDRED)
    return Fact(
        FactKind.RATIO,
        Subject(
            "counts", found.line.document.slice(found.part.span), frozenset({WORDS}) if share.in_words else frozenset()
        ),
        Span(share.share.span.start, share.share.span.end),
        value=stated.value,
        unit=stated.unit,
        bound=share.bound,
        place=share.line.place,
        mention=stated,
        parts=(("part", found.part), ("whole", found.whole), ("share", stated)),
    )


BINDER = Binder(
    name="ratios-retold",
    states=(FactKind.RATIO,),
    needs=(Quantity,),
    bind=bind,
    words=("numbers", "units", "nouns", "arithmetic"),
)
