"""Results and what is told of their goals: from 3-0 down, a three-goal lead let slip, a hat-trick."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factlint.compare.numbers.results import RESULT
from factlint.facts.base import Binder, Reading
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.arithmetic import ArithmeticWords
from factlint.model.mention import Mention
from factlint.model.named import Name
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.lowered import lowered
from factlint.text.span import Span
from factlint.text.whole_words import phrases

LOSER, EITHER = "loser", "either"
"""The keys of goals that a loser had, and of goals that one player scored."""

_HYPHENED = re.compile(r"[–-](?<=\d.)(?=\d)")
"""Where a score may be: quicker to look for than a score."""
_PLACES = (Scope.BODY, Scope.DEK, Scope.HEADLINE)
_OTHERS = re.compile(r"[;:()]")
_WON_NEAR = 40
_MOSTRESULTS = 6
_AROUND = 24
_FEWEST = 2
_APART = 4


@cache
def _told(lexicon: Lexicon) -> re.Pattern[str]:
    """A score that somebody was behind by, goals that somebody led by, and goals of one player."""
    words, numbers = lexicon.arithmetic, lexicon.numbers
    assert words is not None and numbers is not None
    number = rf"\d{{1,2}}|{phrases(tuple(numbers.words)).pattern}"
    score = r"\d{1,2}[–-]\d{1,2}"
    down, goals, leads = (phrases(w).pattern for w in (words.behind, words.goals, words.leads))
    return re.compile(
        rf"(?<![\w.,:/–-])(?:(?P<down>{score}) (?:{down})|(?:{phrases(words.trailed).pattern}) (?P<trailed>{score})"
        rf"|(?P<up>{score}) (?:{phrases(words.in_front).pattern})|(?:{phrases(words.led).pattern}) (?P<led>{score})"
        rf"|(?P<goals>{number}) (?:{goals}) (?:{down})"
        rf"|(?:{phrases(words.let_slip).pattern}) (?:[a-z]+ )?(?P<lead>{number})[ -](?:{goals}) (?:{leads})"
        rf"|(?P<many>{phrases(tuple(words.goals_of_one)).pattern}))(?![\w:/–-])"
    )


def bind(reading: Reading) -> Iterator[Fact]:
    """A fact for what a draft tells of the goals of its one result."""
    document, arithmetic, lists = reading.document, reading.lexicon.arithmetic, reading.lexicon.lists
    assert arithmetic is not None and lists is not None
    if _HYPHENED.search(document.text) is None:
        return
    scores = [m for m in RESULT.finditer(document.text) if document.scope_at(m.start()) in _PLACES]
    lower = lowered(document.text)
    if not scores or not any(_is_result(reading, lower, m) for m in scores):
        return
    told = [m for m in _told(reading.lexicon).finditer(lower) if _is_told(reading, m.start())]
    if not told:
        return
    owned = [Span(*m.span()) for m in told]
    scores = [m for m in scores if not any(own.contains(Span(*m.span())) for own in owned)]
    results = [m for m in scores if _is_result(reading, lower, m)]
    if len(scores) > _MOSTRESULTS or any(_is_of_part(arithmetic, lower, m) for m in told):
        return
    for found in told:
        # A shoot-out that another tie went to is told further down.
        near = [m for m in results if reading.document.sentence_at(m.start()) == _sentence(reading, found)]
        meant = near or results
        if len({m.group() for m in meant}) != 1 or any(_is_of_part(arithmetic, lower, m) for m in meant):
            continue
        result = meant[0]
        if found.lastgroup in ("up", "led") and not _is_of_loser(reading, lower, found, result):
            continue
        if found.lastgroup in ("down", "trailed", "goals") and _may_have_lost(reading, lower, found, result):
            continue
        if not _stand_together(reading, found, result, apart=_APART) and not _is_shown(reading, result):
            continue
        goals = _goals(reading, found)
        is_one = found.lastgroup == "many"
        if is_one and (len({m.group() for m in scores}) != 1 or not _stand_together(reading, found, result)):
            continue
        if goals is not None and goals.stated >= _FEWEST:
            yield _fact(reading, result, goals, EITHER if is_one else LOSER)
            return


def _sentence(reading: Reading, found: re.Match[str]) -> int | None:
    return reading.document.sentence_at(found.start())


def _is_of_loser(reading: Reading, lower: str, found: re.Match[str], result: re.Match[str]) -> bool:
    """Whether the loser is who led: lost 4-1 after leading 2-0, were 2-0 up but lost 4-1; nobody else named between."""
    arithmetic, document = reading.lexicon.arithmetic, reading.document
    assert arithmetic is not None
    if document.sentence_at(result.start()) != _sentence(reading, found):
        return False
    if not phrases(arithmetic.lost).search(lower[_since(reading, result.start()) : result.start()]):
        return False
    first, last = sorted((found.span(), result.span()))
    between = document.text[first[1] : last[0]]
    return not any(c.isupper() for c in between) and not _OTHERS.search(between)


def _may_have_lost(reading: Reading, lower: str, found: re.Match[str], result: re.Match[str]) -> bool:
    """Whether who was behind is named, in another sentence than the result, and not there as who won in the end."""
    arithmetic = reading.lexicon.arithmetic
    assert arithmetic is not None
    sentence, of_result = (reading.document.sentence_at(m.start()) for m in (found, result))
    if sentence is None or of_result is None or sentence == of_result:
        return False
    before = Span(reading.document.sentences[sentence].start, found.start())
    # "They had trailed 3-1": who is spoken of won, as the sentence before says.
    names = [reading.document.slice(name.span) for name in reading.mentions.within(Name, before)]
    if not names:
        return False
    around = reading.document.sentences[of_result]
    has_lost = phrases(arithmetic.lost).search(lower[_since(reading, result.start()) : result.start()])
    of_winner = Span(result.end(), around.end) if has_lost else Span(around.start, result.start())
    return names[-1] not in reading.document.slice(of_winner)


def _is_of_part(words: ArithmeticWords, lower: str, score: re.Match[str]) -> bool:
    """Whether words beside a score make it that of no whole game: of a set, a shoot-out, a series."""
    return phrases(words.not_one_game).search(_around(lower, score)) is not None


def _is_result(reading: Reading, lower: str, score: re.Match[str]) -> bool:
    """Whether a word for winning or losing stands before a score, or a noun for a win right behind it."""
    lists, arithmetic = reading.lexicon.lists, reading.lexicon.arithmetic
    assert lists is not None and arithmetic is not None
    before = lower[_since(reading, score.start()) : score.start()]
    if phrases((*lists.wins, *arithmetic.lost)).search(before):
        return True
    return phrases((*lists.wins, *arithmetic.margins_of_wins)).match(lower, score.end() + 1) is not None


def _goals(reading: Reading, found: re.Match[str]) -> Quantity | None:
    """The most goals that one side had, or one player."""
    numbers, arithmetic = reading.lexicon.numbers, reading.lexicon.arithmetic
    assert numbers is not None and arithmetic is not None and found.lastgroup is not None
    written, span = found.group(found.lastgroup), Span(*found.span(found.lastgroup))
    if found.lastgroup == "many":
        value = arithmetic.goals_of_one[written]
    elif found.lastgroup in ("down", "trailed", "up", "led"):
        value = Decimal(max(int(n) for n in re.split(r"[–-]", written)))
    else:
        value = Decimal(written) if written.isdigit() else numbers.words[written]
    exact = Interval.exactly(value)
    return Quantity(span, value=exact, stated=value, number_span=span, shown=exact)


def _fact(reading: Reading, result: re.Match[str], goals: Quantity, key: str) -> Fact:
    document, span = reading.document, Span(*result.span())
    least, most = sorted((int(result[1]), int(result[2])))
    return Fact(
        FactKind.SCORE,
        Subject(key, document.slice(span)),
        span,
        value=Interval.exactly(least if key == LOSER else most),
        place=document.scope_at(span.start) or Scope.BODY,
        parts=(("score", Mention(span)), ("behind", goals)),
    )


def _is_told(reading: Reading, start: int) -> bool:
    document = reading.document
    return document.scope_at(start) in _PLACES and not document.inside(Span(start, start + 1), Layer.QUOTE)


def _is_shown(reading: Reading, result: re.Match[str]) -> bool:
    """Whether a result is what the story is about: it stands above it."""
    return reading.document.scope_at(result.start()) in (Scope.DEK, Scope.HEADLINE)


def _stand_together(reading: Reading, found: re.Match[str], result: re.Match[str], apart: int = 1) -> bool:
    """Whether goals and a result stand in one sentence, or few sentences apart."""
    one, two = (reading.document.sentence_at(m.start()) or 0 for m in (found, result))
    return abs(one - two) <= apart


def _since(reading: Reading, start: int) -> int:
    index = reading.document.sentence_at(start)
    sentence = reading.document.sentences[index].start if index is not None else 0
    return max(sentence, start - _WON_NEAR)


def _around(lower: str, score: re.Match[str]) -> str:
    return lower[max(0, score.start() - _AROUND) : score.end() + _AROUND]


BINDER = Binder(
    name="comebacks", states=(FactKind.SCORE,), needs=(Name,), bind=bind, words=("numbers", "lists", "arithmetic")
)
