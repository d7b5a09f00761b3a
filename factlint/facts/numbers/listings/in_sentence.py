"""Lists in the sentence of the count that announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from factlint.compare.numbers.items import Items, items
from factlint.compare.words.nouns import noun_classes
from factlint.facts.base import Reading, by_sentence
from factlint.facts.numbers.listings.announced import announces
from factlint.model.document import Layer, Scope
from factlint.model.facts import Fact, FactKind, Subject, Voice
from factlint.model.lexicon import Lexicon
from factlint.model.mention import Mention
from factlint.model.named import Person, Place
from factlint.model.quantity import Quantity
from factlint.model.values import Interval
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import any_of, phrases

NAMES = "names"
"""The trait of a list whose items are names."""
IN_SENTENCE = "in-sentence"
"""The trait of a list that is not set apart from its sentence by a colon, dashes or brackets."""

_REACH = 60
_MOST_BEFORE = 9
_OPENER = re.compile(r"[^.,;:()–—\n\d]{0,60}?(?:(?P<colon>:)|(?P<dash>\s?[–—]\s?|\s--?\s)|(?P<bracket>\s?\())")
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_DASH = re.compile(r"\s?[–—]\s?|\s--?\s")


@dataclass(frozen=True, slots=True)
class _List:
    """A list with the sign that opens it."""

    items: Items
    opened_by: str


def in_sentences(reading: Reading) -> Iterator[Fact]:
    """A fact for each count whose list follows it behind a colon, in brackets or dashes, or behind a verb."""
    for sentence, quantities in by_sentence(reading):
        for index, quantity in enumerate(quantities):
            before = quantities[index - 1] if index else None
            if not announces(reading, quantity, before, sentence):
                continue
            found = _list(reading, quantity, sentence) or _before(reading, quantity, sentence)
            if found is None or _has_counts(reading, found.items, quantities[index + 1 :]):
                continue
            if not _goes_on(reading, sentence) and not _is_place_in_place(reading, found.items, quantity):
                yield _fact(reading, quantity, found)


def _has_counts(reading: Reading, found: Items, behind: tuple[Quantity, ...]) -> bool:
    """Whether an item is a count of its own (three women and two men); a capital makes it part of a name."""
    text = reading.document.text
    inside = (q for q in behind if q.span.start < found.spans[-1].end)
    return any(not text[q.span.start].isupper() for q in inside)


def _list(reading: Reading, quantity: Quantity, sentence: Span) -> _List | None:
    """The list that a count announces, however it is opened."""
    if reading.document.scope_at(quantity.span.start) is Scope.CAPTION:
        pictured = _patterns(reading.lexicon).pictured.match(reading.document.text, quantity.span.end, sentence.end)
        if pictured and not quantity.partitive and (pictured.group("colon") or _are_people(reading, quantity)):
            return _of_names(reading, _shown(reading, Span(pictured.end(), sentence.end)), "colon")
    opened = _OPENER.match(reading.document.text, quantity.span.end, sentence.end)
    if opened and opened.lastgroup:
        return _behind_sign(reading, quantity, sentence, Span(opened.start(opened.lastgroup), opened.end()))
    verb = _patterns(reading.lexicon).verb.match(reading.document.text, quantity.span.end, sentence.end)
    if verb and quantity.definite:
        return _of_names(reading, Span(verb.end(), sentence.end), IN_SENTENCE)
    return None


def _are_people(reading: Reading, quantity: Quantity) -> bool:
    nouns = reading.lexicon.nouns
    return nouns is not None and "person" in noun_classes(quantity.head, nouns)


def _shown(reading: Reading, stretch: Span) -> Span:
    """The names of a caption without what follows the last of them: "..., Ben Cole and Dee Park, with the cup".

    The whole stretch, where it is not sure that a joining word stands before the last name, and that nobody follows.
    """
    lists, text = reading.lexicon.lists, reading.document.text
    assert lists is not None
    small = {*lists.joins, *lists.inside}
    word = next((w for w in _WORD.finditer(text, stretch.start, stretch.end) if _is_small(w.group(), small)), None)
    if word is None:
        return stretch
    names = text[stretch.start : word.start()].rstrip(" ,")
    last = re.search(rf"\s(?:{'|'.join(map(re.escape, lists.joins))})\s[^,]+$", names)
    rest = Span(word.start(), stretch.end)
    return (
        stretch
        if last is None or reading.mentions.within(Person, rest)
        else Span(stretch.start, stretch.start + len(names))
    )


def _is_small(word: str, small: set[str]) -> bool:
    return word[0].islower() and word not in small


def _before(reading: Reading, quantity: Quantity, sentence: Span) -> _List | None:
    """The list that a sentence begins with, where its count follows: Ames, Boyd and Carr: the three firms that bid."""
    text = reading.document.text
    found = _patterns(reading.lexicon).then.search(text, sentence.start, quantity.span.start)
    if found is None or not quantity.definite or quantity.stated > _MOST_BEFORE:
        return None
    if found.group("dash") and _DASH.search(text, sentence.start, found.start()):
        return None
    listed = _of_names(reading, Span(sentence.start, found.start()), "sign")
    return listed if listed and listed.items.spans[0].start == sentence.start else None


def _behind_sign(reading: Reading, quantity: Quantity, sentence: Span, sign: Span) -> _List | None:
    """The list behind a colon, a dash or a bracket, where the words before it bring in no other noun to list."""
    text, lists = reading.document.text, reading.lexicon.lists
    assert lists is not None
    between = text[quantity.span.end : sign.start].lower()
    if _patterns(reading.lexicon).some.search(between) or not _restricts(reading.lexicon, between):
        return None
    inner = text.find(";", sign.end, sentence.end) if ";" in text[sentence.start : quantity.span.start] else -1
    stretch = _closed(text, sign, inner if inner > 0 else sentence.end)
    if stretch is None:
        return None
    if text[sign.start : sign.end].strip() != ":":
        return _of_names(reading, stretch, "sign")
    found = items(text, stretch, lists)
    return _List(found, "colon") if found else None


def _of_names(reading: Reading, stretch: Span, opened_by: str) -> _List | None:
    """The list that a stretch is, where its items are all named: a dash may open anything else."""
    lists = reading.lexicon.lists
    assert lists is not None
    found = items(reading.document.text, stretch, lists)
    return _List(found, opened_by) if found and found.are_names and not found.is_choice else None


def _restricts(lexicon: Lexicon, between: str) -> bool:
    """Whether the words between a count and its list say which are meant, and bring in no other noun to list."""
    first = between.split()[:1]
    return not first or first[0] in _restricting(lexicon)


@cache
def _restricting(lexicon: Lexicon) -> frozenset[str]:
    nouns, lists = lexicon.nouns, lexicon.lists
    assert nouns is not None and lists is not None
    verbs = (form for forms in nouns.verbs.values() for form in forms)
    return frozenset((*nouns.restricting, *nouns.relatives, *nouns.of, *lists.opens, *verbs))


def _closed(text: str, sign: Span, end: int) -> Span | None:
    """The stretch that a sign opens: to the closing bracket, the next dash, or the end of the sentence."""
    written = text[sign.start : sign.end]
    if "(" in written:
        close = text.find(")", sign.end, end)
        return Span(sign.end, close) if close > 0 else None
    if ":" not in written and (dash := _DASH.search(text, sign.end, end)):
        return Span(sign.end, dash.start())
    return Span(sign.end, end)


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The verb between a count and its items (the five towns in the pilot are), words for some, and captions' words."""

    verb: re.Pattern[str]
    then: re.Pattern[str]
    some: re.Pattern[str]
    pictured: re.Pattern[str]


@cache
def _patterns(lexicon: Lexicon) -> _Patterns:
    lists = lexicon.lists
    assert lists is not None
    verbs = any_of(lists.opens)
    articles = "|".join(map(re.escape, lists.articles)) or "(?!)"
    pictured = any_of(lists.pictured)
    return _Patterns(
        re.compile(rf"[^.,;:()–—\n\d]{{0,{_REACH}}}?\s(?:{verbs or '(?!)'})\s"),
        re.compile(rf"(?:(?P<dash>\s?[–—]\s?|\s--?\s)|:\s|,\s(?=\w)|\s(?:{verbs or '(?!)'})\s)(?:{articles})\s$"),
        phrases(lists.some),
        re.compile(
            rf"[^.;:()\n\d]{{0,{_REACH}}}?\(?\b(?:{pictured or '(?!)'})"
            rf"(?:(?P<colon>[^.,;:()\n\d]{{0,20}}\)?:)|,\s|\),?\s)",
            re.IGNORECASE,
        ),
    )


def _goes_on(reading: Reading, sentence: Span) -> bool:
    """Whether the next sentence names another item: the fourth, Bram Hollis, came late."""
    lists, document = reading.lexicon.lists, reading.document
    assert lists is not None
    index = document.sentence_at(sentence.start)
    if index is None or index + 1 >= len(document.sentences):
        return False
    following = document.sentences[index + 1]
    begins = document.text[following.start : following.start + 40].lower()
    return any(begins.startswith(words) and not begins[len(words) :][:1].isalpha() for words in lists.goes_on)


def _is_place_in_place(reading: Reading, found: Items, quantity: Quantity) -> bool:
    """Whether an item says where the one before it lies: London, Ontario."""
    if found.fewest <= quantity.stated:
        return False
    before: Place | None = None
    for span in found.spans:
        places = reading.mentions.within(Place, span)
        place = places[0] if places and places[0].span == span else None
        if before and place:
            ids = {r.id for r in place.readings}
            if any(ids & r.within for r in before.readings):
                return True
        before = place
    return False


def _fact(reading: Reading, quantity: Quantity, found: _List) -> Fact:
    document = reading.document
    traits = {NAMES} if found.items.are_names else set[str]()
    traits |= {IN_SENTENCE} if found.opened_by == IN_SENTENCE else set[str]()
    quoted = document.inside(quantity.span, Layer.QUOTE)
    return Fact(
        FactKind.LISTING,
        Subject(quantity.head, document.slice(quantity.span), frozenset(traits)),
        quantity.span.to(found.items.spans[-1]),
        value=Interval(Decimal(found.items.fewest), Decimal(found.items.most)),
        voice=Voice.QUOTED if quoted else Voice.DRAFT,
        place=document.scope_at(quantity.span.start) or Scope.BODY,
        mention=quantity,
        parts=tuple(("item", Mention(span)) for span in found.items.spans),
    )
