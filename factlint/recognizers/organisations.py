"""Organisations: names that a body word makes one, and short forms with what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from factlint.compare.names.short_forms import are_letters_swapped, initials_of, is_one_off
from factlint.model.document import Document
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.names import NameWords
from factlint.model.mention import Mention, Mentions
from factlint.model.named import Name, Organisation, Setting
from factlint.recognizers.base import Recognizer
from factlint.text.folding import fold_name
from factlint.text.span import Span

# "(NRF)", "(the NRF)", "(“NRF”)", "(NRF; the Front)": a short form in brackets behind what it stands for.
_SHORT_BEHIND: Final = re.compile(
    r"\((?:[a-z]{2,3} )?[\"“‘']?([A-Z][A-Za-z]*[A-Z][A-Za-z]*|[A-Z](?:\.[A-Z])+\.?|[A-Z](?:&[A-Z])+)[\"”’']?[);,]"
)
# "NRF (National Resistance Front)".
_SHORT: Final = re.compile(r"[A-Z][A-Za-z&]*[A-Z]s?$")
_WORD_BACK: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
# How many words before a short form are looked at, and how many characters they may take.
_LONGEST, _FARTHEST = 12, 120


# What parts the many from their body: Anglers' Federation.
_OF_MANY: Final = frozenset({"' ", "’ "})

_STOPS: Final = "();:?!\n"


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Mention]:
    """Every body that is named in full or by a short form that the draft defines."""
    words = lexicon.names
    if words is None:
        return
    names = mentions.of(Name)
    defined = list(_defined(document, mentions, words))
    by_short = {d.short: d for d in defined}
    taken = {d.span.start: d for d in defined}
    yield from defined
    keys = {fold_name(d.name): d.key for d in defined}
    skip_to = 0
    for index, name in enumerate(names):
        if name.span.start < skip_to or name.span.start in taken:
            continue
        said = document.slice(name.span)
        if said in by_short:
            yield Organisation(name.span, by_short[said].name, by_short[said].key, said)
            continue
        span = _full(document.text, names, index, words)
        if span is not None:
            skip_to = span.end
            full = document.slice(span)
            yield Organisation(span, full, keys.get(fold_name(full), fold_name(full)))


@cache
def _link(words: NameWords) -> re.Pattern[str]:
    """What stands between the halves of a body's name: of, de la."""
    articles = "|".join(sorted(words.body_articles))
    return re.compile(rf" (\w+|&) (?:(?:{articles}) )?$" if articles else r" (\w+|&) $")


def _full(text: str, names: tuple[Name, ...], index: int, words: NameWords) -> Span | None:
    """The span of a body's name that begins with a run, links and further runs in it; None where there is no body."""
    name = names[index]
    parts = [text[w.start : w.end] for w in name.words]
    places = [i for i, p in enumerate(parts) if p in words.body_words]
    if name.setting is not Setting.RUNNING:
        return None
    if not places:
        return _of_many(text, names, index, words)
    first = 0
    if name.sentence_initial and parts[0].lower() in words.openers and len(parts) > 1:
        first = 1
    span = Span(name.words[first].start, name.span.end)
    # "Ministry of Foreign Affairs": what follows a body word at the end of a run is part of the name.
    while places and places[-1] == len(parts) - 1 and not name.possessive and index + 1 < len(names):
        gap = text[span.end : names[index + 1].span.start]
        link = _link(words).match(gap)
        if link is None or link[1] not in words.body_links:
            break
        index += 1
        name = names[index]
        parts = [text[w.start : w.end] for w in name.words]
        places = [i for i, p in enumerate(parts) if p in words.body_words]
        span = span.to(name.span)
    alone = len(name.words) - first == 1 and span.end == name.span.end and span.start == name.words[-1].start
    return None if alone else span


def _of_many(text: str, names: tuple[Name, ...], index: int, words: NameWords) -> Span | None:
    """The name of a body of many (Teale Anglers' Federation); None where a run owns nothing, or not as many do."""
    name = names[index]
    if not name.possessive or index + 1 == len(names) or len(name.words) == 1:
        return None
    following = names[index + 1]
    if text[name.span.end : following.span.start] not in _OF_MANY:
        return None
    ends_as_body = any(text[following.words[-1].start : following.span.end] in group for group in words.kindred_bodies)
    return name.span.to(following.span) if ends_as_body else None


def _defined(document: Document, mentions: Mentions, words: NameWords) -> Iterator[Organisation]:
    """The definitions of short forms: the body's full name, with the short form beside it."""
    text = document.text
    for match in _SHORT_BEHIND.finditer(text):
        short = match[1]
        span = _spelled_out(text, match.start(), short, words)
        if span is not None:
            yield _organisation(text, span, short)
    for name in mentions.of(Name):
        end = name.span.end
        if text[end : end + 2] == " (" and _SHORT.match(text[name.words[-1].start : end]):
            inside = text[end + 2 : end + 90].partition(")")[0]
            short = text[name.words[-1].start : end]
            span = _spelled_out(text, end + 2 + len(inside), short, words)
            if span is not None and span.start == end + 2:
                yield _organisation(text, span, short)


def _is_slip_for(letters: str, initials: str, text: str) -> bool:
    """Whether letters are a name's with two swapped, or with one other and the draft has the right ones elsewhere."""
    if are_letters_swapped(letters, initials):
        return True
    return is_one_off(letters, initials) and re.search(rf"\b{re.escape(initials.upper())}\b", text) is not None


def _organisation(text: str, span: Span, short: str) -> Organisation:
    full = text[span.start : span.end]
    return Organisation(span, full, fold_name(full), short)


def _spelled_out(text: str, end: int, short: str, words: NameWords) -> Span | None:
    """The words before `end` that a short form is made of, by their initials or with a slip in them.

    None where they give other letters: what stands in brackets is then no short form, or one of another language
    (Doctors Without Borders, MSF).
    """
    start = max(0, end - _FARTHEST)
    found = list(_WORD_BACK.finditer(text, start, end))[-_LONGEST:]
    letters = "".join(c for c in short if c.isupper() or c.isdigit()).lower()
    swapped: Span | None = None
    for first in range(len(found) - 1, -1, -1):
        if any(c in _STOPS for c in text[found[first].start() : end]):
            break
        if found[first][0] in words.short_form_skips:
            continue
        initials = initials_of([m[0] for m in found[first:]], words)
        span = Span(found[first].start(), found[-1].end())
        if letters in initials:
            return span
        capitals = all(m[0][0].isupper() or m[0] in words.short_form_skips for m in found[first:])
        if swapped is None and capitals and any(_is_slip_for(letters, i, text) for i in initials):
            swapped = span
        if len(initials[0]) > len(letters):
            break
    # Only where no longer name has the very letters: "US Olympic Committee (USOC)" has.
    return swapped


RECOGNIZER = Recognizer(
    name="organisations", finds=(Organisation,), recognise=recognise, needs=(Name,), words=("names",)
)
