"""Totals: a number and the parts that the draft divides it into, in its sentence or the next."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise

from factlint.compare.numbers.lines import REACH, Line, is_list, is_plain, lines, run
from factlint.compare.numbers.quantities import reckoned
from factlint.compare.words.nouns import noun_class
from factlint.facts.base import Binder, Reading
from factlint.model.facts import Completeness, Fact, FactKind, Subject
from factlint.model.lexicon import Lexicon
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_OPENS = re.compile(r":|\s(?:[–—-]|--)\s|[–—]|\s\(")
_ENDS_LIST = re.compile(r"[,;:–—-]\s*$")
_APPOSED = re.compile(r"[,;]\s*")
_FAR_APPOSED = re.compile(r"(?: [^.,;:()\d–—]{1,40})?, ")
_PEOPLE = "people"
_FEW = 3
_FEW_BEHIND = 6
"""How many words the last part may have behind its number before the total follows."""
_PAIR, _PARTS = 2, 3
"""How many parts a list has at least: one whose parts exclude each other, and one that its sum shows to be complete."""


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each total with its parts; its traits say how sure it is that the parts are all of them."""
    for line in lines(reading.document, reading.mentions, reading.lexicon):
        if len(line.quantities) < 2:
            continue
        found = _total_last(line) or _total_first(line) or _total_before(line) or _total_of_brackets(line)
        if found is not None:
            yield found


def _total_first(line: Line) -> Fact | None:
    """A total, then its parts: 45 seats: 21 to one list, 15 to another and 9 to the third."""
    for index in range(1, len(line.quantities)):
        before = line.quantities[index - 1]
        gap = line.between(before, line.quantities[index])
        parts = run(line, index)
        total = before
        if before.stated == len(parts) and index > 1 and _OPENS.search(gap):
            # "The 45 seats went to three lists:" counts the parts, and the total stands before.
            total = line.quantities[index - 2]
        parts = (*parts, *_of_one(line, parts[-1]))
        if any(p.partitive for p in parts[1:]):
            # "Four at home, six away and two of them in June."
            continue
        if not (is_list(line, parts) or _is_counted_out(parts)) or _has_some(line, total, parts[-1]):
            continue
        sure = _sure(line, total, parts, gap)
        if sure is not None:
            return _fact(line, total, parts, sure)
    return None


def _sure(line: Line, total: Quantity, parts: Sequence[Quantity], gap: str) -> Completeness | None:
    """How sure it is that the parts are all of the total, and of nothing else; None where nothing says so."""
    if _introduces(line, gap) or _is_closed(line, total, parts):
        return Completeness.STATED
    parted = _are_parted(line, total, parts)
    if parted is not None:
        return parted
    opened = _is_opened(line, total) and "," in gap and _OPENS.search(gap) is None
    apposed = _APPOSED.fullmatch(line.text(total.span.end, parts[0].span.start))
    if not opened and (apposed is None or not (";" in gap or _are_people(line, total, parts))):
        return None
    if _are_exclusive(line, parts):
        return Completeness.EXCLUSIVE
    return Completeness.LIKELY if opened and len(parts) >= _PARTS else None


def _are_parted(line: Line, total: Quantity, parts: Sequence[Quantity]) -> Completeness | None:
    """How sure a list behind a comma is that tells its parts apart by where they are from, or people by what they are.

    Nineteen ships took part, ten of them from Norway and nine from Sweden; nine were hurt, five women and four men.
    """
    if not _FAR_APPOSED.fullmatch(line.text(total.span.end, parts[0].span.start)):
        return None
    people = phrases(line.words.exclusive.get(_PEOPLE, ()))
    if _are_people(line, total, parts) and all(people.search(line.document.slice(p.span).lower()) for p in parts):
        ends = line.document.text[parts[-1].span.end : parts[-1].span.end + 1] == "."
        return Completeness.STATED if ends else Completeness.EXCLUSIVE
    ends_of = [*(p.number_span.start for p in parts[1:]), min(line.span.end, parts[-1].number_span.end + REACH)]
    said = [line.text(p.number_span.end, end) for p, end in zip(parts, ends_of, strict=True)]
    them = phrases(line.lexicon.nouns.pronouns if line.lexicon.nouns else ()).pattern
    behind = (re.compile(rf"(?: \w+ (?:{them}))? {re.escape(word)} ") for word in line.words.parting)
    return Completeness.EXCLUSIVE if any(all(b.match(s) for s in said) for b in behind) else None


def _is_opened(line: Line, total: Quantity) -> bool:
    """Whether a total stands behind "of the" at the head of a clause, or behind a bare "of" at that of the sentence."""
    opening = line.text(line.span.start, total.span.start).strip(' "“')
    return phrases(line.words.opens_whole).fullmatch(opening) is not None or _opens_with(line, total, line.words.of)


@cache
def _opening(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[.;:,–—]\s|\b(?:\w+\s)?)\W*(?:{phrases(words).pattern})\s$")


def _opens_with(line: Line, total: Quantity, words: tuple[str, ...]) -> bool:
    """Whether one of the words stands right before the total, and opens the sentence or a clause of it."""
    return _opening(words).search(line.ahead(total.span.start, 40)) is not None


def _is_counted_out(parts: Sequence[Quantity]) -> bool:
    """Whether a list without a joining word ends in parts that are one each: two women, a man."""
    return len(parts) >= 2 and parts[-1].number_span == parts[-1].head_span


def _of_one(line: Line, last: Quantity) -> tuple[Quantity, ...]:
    """The people that follow a list one by one, without a number: two women, a man and a child."""
    nouns = line.lexicon.nouns
    if nouns is None or not last.head or noun_class(last.head, nouns) != "person":
        return ()
    found: list[Quantity] = []
    at = last.span.end
    while match := _one_more(line.lexicon).match(line.document.text, at, line.span.end):
        # "A child", "a bus driver".
        group = next((g for g in (1, 2) if match.group(g) and noun_class(match.group(g), nouns) == "person"), 0)
        if not group:
            break
        span, one = Span(match.start(1), match.end(group)), Interval.exactly(1)
        noun = match.group(group)
        found.append(
            Quantity(span, value=one, stated=Decimal(1), number_span=span, shown=one, head=noun, head_span=span)
        )
        at = span.end
    return tuple(found)


@cache
def _one_more(lexicon: Lexicon) -> re.Pattern[str]:
    words, numbers = lexicon.arithmetic, lexicon.numbers
    assert words is not None and numbers is not None
    ones = "|".join(re.escape(w) for w in words.uncounted if len(w) <= 3)
    joins = phrases(numbers.joins).pattern
    return re.compile(rf"(?:,|,? {joins}) (?:{ones}) (?:[a-z]+-[a-z-]+ )?([a-z]+)(?![\w-])(?: ([a-z]+)(?![\w-]))?")


def _introduces(line: Line, gap: str) -> bool:
    """Whether the words between a total and its first part say that all parts follow."""
    opened = _OPENS.search(gap)
    if opened:
        rest = gap[opened.end() :]
        return len(rest.split()) <= _FEW and "," not in rest
    made_up = list(phrases(line.words.made_up_of).finditer(gap))
    rest = gap[made_up[-1].end() :] if made_up else ","
    return "," not in rest and len(rest.split()) <= 2


def _is_closed(line: Line, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the last part is what is left over: the remaining 12, 12 abstained."""
    if len(parts) < 2:
        return False
    before = line.text(parts[-2].number_span.end, parts[-1].number_span.start)
    behind = line.behind(parts[-1].number_span.end, REACH)
    is_rest = phrases(line.words.rest).search(before[-24:]) or phrases(line.words.no_answer).search(behind)
    if not is_rest:
        return False
    opening = line.ahead(total.number_span.start, 2 * REACH)
    openers = phrases((*line.words.of, *line.words.in_all))
    return openers.search(opening) is not None or parts[0].partitive


def _total_last(line: Line) -> Fact | None:
    """Parts, then their total: 12 letters, 8 parcels and 3 cards, a total of 23 items (or 23 in all)."""
    total = line.quantities[-1]
    parts = line.quantities[:-1]
    before = line.text(parts[-1].span.end, total.span.start)
    found = list(phrases(line.words.total_of).finditer(before))
    if found and before[found[-1].end() :].strip():
        return None
    if not found and not phrases(line.words.in_all).match(line.behind(total.span.end, REACH).lstrip()):
        return None
    before = before[: found[0].start()] if found else before
    if len(before.split()) > _FEW_BEHIND or not is_list(line, parts) or not _ENDS_LIST.search(before):
        return None
    if phrases(line.words.some).search(line.text(parts[0].number_span.end, total.number_span.start)):
        return None
    return _fact(line, total, parts, Completeness.STATED, any_noun=True)


def _total_before(line: Line) -> Fact | None:
    """A total in the sentence before, whose parts make up this one: There were 214 votes. 121 were for it, ..."""
    if line.before is None:
        return None
    opening = line.text(line.span.start, line.quantities[0].span.start).strip(" ,")
    if opening and not phrases(line.words.those_of).fullmatch(opening):
        return None
    totals = [q for q in line.before.quantities if q.unit is None and q.head]
    parts = run(line, 0)
    if len(totals) != 1 or len(line.before.quantities) > 1 or len(parts) != len(line.quantities):
        return None
    exclusive = _are_exclusive(line, parts)
    if not is_list(line, parts, least=_PAIR if exclusive else _PARTS) or not all(is_plain(p) for p in parts):
        return None
    if phrases(line.words.some).search(line.text(totals[0].number_span.end, line.span.end)):
        return None
    return _fact(line, totals[0], parts, Completeness.EXCLUSIVE if exclusive else Completeness.LIKELY)


def _total_of_brackets(line: Line) -> Fact | None:
    """A total that is said to be split between items with their parts in brackets: roads (£1.4m) and parks (£0.9m)."""
    total, *parts = line.quantities
    text = line.document.text
    if len(parts) < _PAIR or not all(
        text[p.span.start - 1] == "(" and text[p.span.end : p.span.end + 1] == ")" for p in parts
    ):
        return None
    gaps = [line.between(a, b) for a, b in pairwise(parts)]
    joins = phrases(line.numbers.joins)
    if not joins.search(gaps[-1]) or any(len(gap) > REACH or "," not in gap for gap in gaps[:-1]):
        return None
    if not _introduces(line, line.between(total, parts[0]).removesuffix("(")):
        return None
    if phrases(line.words.some).search(line.text(parts[0].span.start, min(line.span.end, parts[-1].span.end + REACH))):
        return None
    return _fact(line, total, parts, Completeness.STATED, any_noun=True)


def _has_some(line: Line, total: Quantity, last: Quantity) -> bool:
    """Whether the words around the list say that its parts overlap, or are only some of them."""
    if any(_or_else(line).search(line.ahead(q.number_span.start, 16)) for q in _listed(line, total, last)):
        return True
    kept, at = [], total.number_span.end
    end = min(line.span.end, last.span.end + REACH)
    for quantity in _listed(line, total, last):
        # Measures have names that are no words of the list (per cent).
        if quantity.unit is not None and at <= quantity.span.start < end:
            kept.append(line.text(at, quantity.span.start))
            at = quantity.span.end
    return phrases(line.words.some).search(" ".join((*kept, line.text(at, end)))) is not None


def _listed(line: Line, total: Quantity, last: Quantity) -> tuple[Quantity, ...]:
    """The quantities from a total to the end of its parts, and those close behind."""
    return line.near(total.span.start, last.span.end + REACH)


@cache
def _same(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases(words).pattern}) $")


def _or_else(line: Line) -> re.Pattern[str]:
    """What stands before a number that is another way to say the one before it (12 or 13, 12 or a quarter)."""
    return _same(line.words.same_as)


def _are_exclusive(line: Line, parts: Sequence[Quantity]) -> bool:
    """Whether all parts are told apart by words of one group, of which one excludes the others."""
    ends = [p.number_span.start for p in parts[1:]] + [min(line.span.end, parts[-1].span.end + REACH)]
    said = [
        p.head if p.number_span == p.head_span else line.text(p.number_span.end, end)
        for p, end in zip(parts, ends, strict=True)
    ]
    return any(all(phrases(group).search(words) for words in said) for group in line.words.exclusive.values())


def _are_people(line: Line, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether a total of people and its parts all have a noun: nine people, seven women, a man and a child."""
    nouns = line.lexicon.nouns
    return nouns is not None and total.head in nouns.broad and all(p.head for p in parts)


def _fact(
    line: Line, total: Quantity, parts: Sequence[Quantity], sure: Completeness, *, any_noun: bool = False
) -> Fact | None:
    if not all(_is_summed(q) for q in (total, *parts)):
        return None
    if any(p.unit != total.unit for p in parts) or any(p.stated >= total.stated for p in parts):
        return None
    if not any_noun and not _are_parts_of(line, total, parts):
        return None
    first, last = parts[0], parts[-1]
    end = line.span.end if total.span.start < first.span.start else total.span.start
    value = total.value if total.unit is None else reckoned(total)
    uncounted = _uncounted(line, line.text(first.number_span.end, end), parts)
    return Fact(
        FactKind.TOTAL,
        Subject(total.head, line.document.slice(total.span), frozenset({sure})),
        total.span.to(last.span).to(first.span),
        value=replace(value, low=value.low - uncounted),
        unit=total.unit,
        place=line.place,
        mention=total,
        parts=(("total", total), *(("part", p) for p in parts)),
    )


def _is_summed(quantity: Quantity) -> bool:
    return is_plain(quantity) and not quantity.rate and (quantity.unit is None or quantity.unit.is_money)


def _are_parts_of(line: Line, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """Whether the nouns of the parts can be those of the total: none, the same, or none of another class."""
    nouns = line.lexicon.nouns
    heads = {p.head for p in parts if p.head}
    if nouns is None or not heads or heads == {total.head}:
        return True
    classes = {noun_class(h, nouns) for h in (total.head, *heads)} - {""}
    return len(classes) <= 1


def _uncounted(line: Line, listed: str, parts: Sequence[Quantity]) -> int:
    """How many parts of one may stand behind the list without a number: three women and a child."""
    if not any(p.head for p in parts):
        return 0
    words = "|".join(re.escape(w) for w in line.words.uncounted)
    joins = phrases(line.lexicon.numbers.joins if line.lexicon.numbers else ()).pattern
    found = len(re.findall(rf"(?:,|{joins})\s(?:{words})\s", listed))
    return max(0, found - sum(p.number_span == p.head_span for p in parts))


BINDER = Binder(
    name="totals", states=(FactKind.TOTAL,), needs=(Quantity,), bind=bind, words=("numbers", "nouns", "arithmetic")
)
