"""Breakdowns told apart from their totals: who the dead were, where a bond goes, what is left over at the end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from factlint.compare.numbers.lines import Line, is_list, is_plain, is_share, lines
from factlint.compare.numbers.moves import direction_of
from factlint.compare.numbers.quantities import reckoned
from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Completeness, Fact, FactKind, Subject
from factlint.model.lexicon import Lexicon
from factlint.model.quantity import Quantity
from factlint.model.values import Bound, Interval
from factlint.text.lowered import lowered
from factlint.text.span import Span
from factlint.text.whole_words import find_word, phrases

_PLACES = (Scope.BODY, Scope.DEK, Scope.CAPTION, Scope.HEADLINE)
_TENTH = Decimal("0.1")
_HUNDRED = Decimal(100)
_LEAST = 10
_PARTS = 3
_BACK = 2
_MOST_OFF = Decimal(15)
_BEFORE_REST = 24


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for each total whose parts stand in another sentence, and each hundred per cent told over several."""
    words = reading.lexicon.arithmetic
    assert words is not None
    told = [line for line in lines(reading.document, reading.mentions, reading.lexicon) if line.place in _PLACES]
    lower = lowered(reading.document.text)
    leaves_rest = any(word in lower for word in words.left_over)
    for line in told:
        if line.place is not Scope.BODY or len(line.quantities) < 2 or reading.document.inside(line.span, Layer.CODE):
            continue
        yield from _of_sums(line, told)
        if leaves_rest:
            yield from _of_rest(line, told)
    for line in told if leaves_rest else ():
        yield from _of_shares(reading, line, told)
    yield from _of_fates(reading, told)


def _fact(line: Line, total: Quantity, parts: Sequence[Quantity]) -> Fact:
    return Fact(
        FactKind.TOTAL,
        Subject(total.head, line.document.slice(total.span), frozenset({Completeness.STATED})),
        total.span,
        value=total.value if total.unit is None else reckoned(total),
        unit=total.unit,
        place=line.place,
        mention=total,
        parts=(("total", total), *(("part", p) for p in parts)),
    )


def _is_near(made: Decimal, total: Decimal, parts: Sequence[Quantity]) -> bool:
    """Whether parts miss a total by so little that they were meant to make it."""
    return abs(made - total) < min(p.stated for p in parts) and abs(made - total) <= total * _TENTH


@cache
def _rest(lexicon: Lexicon) -> re.Pattern[str]:
    assert lexicon.arithmetic is not None
    return re.compile(rf"(?:{phrases(lexicon.arithmetic.left_over).pattern}),? $")


def _of_rest(line: Line, told: Sequence[Line]) -> Iterator[Fact]:
    """960 papers were counted. 540 were for it and 380 against, while the remaining 40 were spoiled."""
    counts = [q for q in line.quantities if q.unit is None]
    for index, last in enumerate(counts):
        if index < 1 or not _rest(line.lexicon).search(line.ahead(last.number_span.start, _BEFORE_REST)):
            continue
        before = counts[:index]
        earlier = line.before.quantities if line.before is not None else ()
        wholes = [q for q in (*earlier, *before) if q.unit is None and q.head]
        if not wholes:
            return
        total = max(wholes, key=lambda q: q.stated)
        parts = [q for q in (*before, last) if q is not total]
        if not all(is_plain(q) and not q.rate for q in (total, *parts)) or len(parts) < _PARTS or total.stated < _LEAST:
            return
        between = line.text(parts[0].number_span.end, last.number_span.start)
        made = sum((p.stated for p in parts), Decimal(0))
        if phrases(line.words.some).search(between.removesuffix(line.ahead(last.number_span.start, _BEFORE_REST))):
            return
        if made != total.stated and _is_near(made, total.stated, parts) and not _is_said(told, made):
            yield _fact(line, total, parts)
        return


def _is_said(told: Sequence[Line], number: Decimal) -> bool:
    return any(q.stated == number for line in told for q in line.quantities)


def _of_sums(line: Line, told: Sequence[Line]) -> Iterator[Fact]:
    """A $30m levy, and elsewhere: the levy holds $14m for parks, $9m for drains and $7m for trees."""
    sums = [q for q in line.quantities if q.unit is not None and q.unit.is_money]
    if len(sums) < _PARTS or not is_list(line, sums, least=_PARTS) or len({q.unit for q in sums}) != 1:
        return
    if not all(is_plain(q) and not q.rate for q in sums) or any(
        q.span.start > sums[0].span.start for q in line.quantities if q not in sums
    ):
        return
    given = phrases(line.words.given_to)
    if not all(given.match(line.behind(q.span.end, 12).lstrip()) for q in sums):
        return
    said = line.text(line.span.start, sums[0].span.start)
    if phrases(line.words.some).search(line.text(line.span.start, line.span.end)):
        return
    made = sum((q.stated for q in sums), Decimal(0))
    range_of = sum((reckoned(q) for q in sums), Interval.exactly(0))
    others = [(o, q) for o in told for q in o.quantities if q.unit == sums[0].unit and q not in sums]
    if any(reckoned(q).overlaps(range_of) for _, q in others):
        return
    found = [(o, q) for o, q in others if is_plain(q) and _is_near(made, q.stated, sums) and _is_of(o, q, said)]
    if len({q.stated for _, q in found}) == 1:
        yield _fact(found[0][0], found[0][1], sums)


def _is_of(line: Line, total: Quantity, said: str) -> bool:
    """Whether what stands behind a sum is what another sentence divides: a $30m levy, the levy."""
    nouns = line.lexicon.nouns
    behind = re.match(r"[ -]([a-z]{3,})(?: ([a-z]{3,}))?", line.behind(total.span.end, 40))
    if behind is None or nouns is None:
        return False
    return any(word and word not in nouns.ends and find_word(said, word) >= 0 for word in behind.groups())


def _of_shares(reading: Reading, line: Line, told: Sequence[Line]) -> Iterator[Fact]:
    """Barges took 42% and carts 25%. Trains took 20%, leaving 13% to be carried."""
    shares = [q for q in line.quantities if is_share(q)]
    if (
        line.place is not Scope.BODY
        or not shares
        or not _rest(line.lexicon).search(line.ahead(shares[-1].span.start, _BEFORE_REST))
    ):
        return
    at = told.index(line)
    group: list[Quantity] = list(shares)
    number = reading.document.sentence_at(line.span.start) or 0
    sums = [_made(group)]
    for before in reversed(told[:at]):
        index = reading.document.sentence_at(before.span.start) or 0
        if before.place is not Scope.BODY or number - index > _BACK:
            break
        here = [q for q in before.quantities if is_share(q)]
        if any(direction_of(before, q) for q in here):
            break
        for quantity in reversed(here):
            group.insert(0, quantity)
            sums.append(_made(group))
        number = index
    made = sums[-1]
    if len(group) < _PARTS or any(abs(s - _HUNDRED) <= len(group) / Decimal(2) for s in sums):
        return
    if not all(q.bound in (Bound.EXACT, Bound.ABOUT) and q.upper is None for q in group):
        return
    if any(direction_of(line, q) for q in shares) or abs(made - _HUNDRED) > _MOST_OFF:
        return
    if abs(made - _HUNDRED) >= min(q.stated for q in group):
        return
    yield Fact(
        FactKind.WHOLE,
        Subject("", line.document.slice(shares[-1].span), frozenset({Completeness.STATED})),
        shares[-1].span,
        value=Interval.exactly(_HUNDRED),
        unit=shares[-1].unit,
        place=line.place,
        parts=tuple(("part", q) for q in group),
    )


def _made(parts: Sequence[Quantity]) -> Decimal:
    return sum((q.stated for q in parts), Decimal(0))


def _of_fates(reading: Reading, told: Sequence[Line]) -> Iterator[Fact]:
    """Eight people were killed, and elsewhere: the dead were five sailors, the cook and two guards."""
    document, nouns = reading.document, reading.lexicon.nouns
    if nouns is None:
        return
    groups = {verb: group[0] for group in nouns.verb_groups for verb in group}
    for verb, found in _opened(reading):
        parts = _people(reading, found.end)
        index = document.sentence_at(found.start)
        if parts is None or index is None:
            continue
        fates = [
            (line, q)
            for line in told
            for q in line.quantities
            if q.unit is None and q.verb and not q.other and _is_meant(q, verb, groups) and not found.contains(q.span)
        ]
        if not verb:
            # "They": those of the sentence before.
            since = document.sentences[max(0, index - 1)].start
            fates = [(line, q) for line, q in fates if since <= q.span.start < found.start]
        made = sum((p.stated for p in parts), Decimal(0))
        if not fates or len({q.stated for _, q in fates}) != 1 or fates[0][1].stated == made:
            continue
        line, total = fates[0]
        if all(is_plain(q) and not q.partitive for _, q in fates) and _are_few_off(made, total.stated):
            yield _fact(line, total, parts)


def _are_few_off(made: Decimal, total: Decimal) -> bool:
    return abs(made - total) <= max(Decimal(2), total * _TENTH)


def _is_meant(quantity: Quantity, verb: str, groups: dict[str, str]) -> bool:
    return not verb or groups.get(quantity.verb, quantity.verb) == groups.get(verb, verb)


def _opened(reading: Reading) -> Iterator[tuple[str, Span]]:
    """Each place where a sentence begins to say who the dead, the hurt or those arrested were, with their verb."""
    words, document = reading.lexicon.arithmetic, reading.document
    assert words is not None
    lower = lowered(document.text)
    starts = tuple(name for names in words.breakdowns.values() for name in names)
    for sentence in document.sentences:
        if not lower.startswith(starts, sentence.start):
            continue
        for verb, names in words.breakdowns.items():
            found = _opening(names, words.are).match(lower, sentence.start, sentence.end)
            if found is not None:
                yield verb if verb != "any" else "", Span(found.start(), found.end())


@cache
def _opening(names: tuple[str, ...], are: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{phrases(names).pattern})[ ,](?:[^.,;:\d]{{0,30}}[ ,])?(?:{phrases(are).pattern}) ")


def _people(reading: Reading, start: int) -> list[Quantity] | None:
    """The people of a list that begins at a place: six men, four women, the cook and a girl; None for no such."""
    document, numbers = reading.document, reading.lexicon.numbers
    index = document.sentence_at(start)
    assert numbers is not None
    if index is None:
        return None
    end = document.sentences[index].end
    found: list[Quantity] = []
    at, pattern, nouns = start, _item(reading.lexicon), reading.lexicon.nouns
    assert nouns is not None
    while match := pattern.match(document.text, at, end):
        written = match.group("number").lower()
        one = written in reading.lexicon.arithmetic.uncounted if reading.lexicon.arithmetic else False
        value = Decimal(1) if one else Decimal(written) if written.isdigit() else numbers.words[written]
        span = Span(match.start("number"), match.end("number"))
        noun = match.group("noun").split()[-1]
        if (noun in nouns.containers and noun not in nouns.irregular) or (
            one and noun.endswith("s") and noun not in nouns.irregular
        ):
            # A couple, a family: how many they are is not said.
            return None
        exact = Interval.exactly(value)
        whole = Span(match.start("number"), match.end("noun"))
        found.append(
            Quantity(whole if one else span, value=exact, stated=value, number_span=whole if one else span, shown=exact)
        )
        at = match.end()
        if match.group("last"):
            break
    arithmetic = reading.lexicon.arithmetic
    attributed = phrases(arithmetic.attributions if arithmetic else ()).pattern
    closed = re.match(rf"[.;]|, (?:{attributed}|[A-Z])|$", document.text[at : at + 20])
    return found if len(found) >= 2 and closed and "last" in pattern.groupindex and at > start else None


@cache
def _item(lexicon: Lexicon) -> re.Pattern[str]:
    numbers, arithmetic = lexicon.numbers, lexicon.arithmetic
    assert numbers is not None and arithmetic is not None
    number = "|".join(map(re.escape, sorted((*numbers.words, *arithmetic.uncounted), key=len, reverse=True)))
    joins = phrases(numbers.joins).pattern
    behind = "|".join(map(re.escape, arithmetic.behind_items)) or "(?!)"
    who = "|".join(map(re.escape, sorted(lexicon.parties.relatives if lexicon.parties else ()))) or "(?!)"
    return re.compile(
        rf"(?:,? (?P<last>{joins}) |, )?(?P<number>\d{{1,3}}|{number}) "
        rf"(?P<noun>(?!(?:{joins})\b)[a-z’'-]+(?: (?!(?:{joins}|{behind}|{who})\b)[a-z’'-]+){{0,3}})"
        rf"(?: (?:{behind}) [^,;.]{{1,24}}?)?(?=[,.;]| (?:{joins}) )",
        re.IGNORECASE,
    )


BINDER = Binder(
    name="breakdowns",
    states=(FactKind.TOTAL, FactKind.WHOLE),
    needs=(Quantity,),
    bind=bind,
    words=("numbers", "nouns", "units", "arithmetic"),
)
