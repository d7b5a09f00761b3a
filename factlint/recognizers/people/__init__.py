"""People: full names by given name, title or role, and the later mentions that are joined to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from factlint.languages.wordlists import common_words, family_names, given_names
from factlint.model.document import Document
from factlint.model.lexicon import Lexicon
from factlint.model.mention import Mention, Mentions
from factlint.model.named import Name, Person, Setting
from factlint.recognizers.base import Recognizer
from factlint.recognizers.people.joining import Bearers, in_heading, later_mention
from factlint.recognizers.people.reading import (
    Page,
    Reading,
    full_name,
    is_borne,
    is_expected,
    is_family,
    is_person,
    is_used_alone,
    read,
    said,
)

_NICKNAME: Final = frozenset({(' "', '" '), (" “", "” "), (" '", "' "), (" ‘", "’ "), (" (", ") ")})


def recognise(document: Document, mentions: Mentions, lexicon: Lexicon) -> Iterator[Mention]:
    """Every full name, and every later mention that is one bearer's alone or carries a title of its own."""
    if lexicon.names is None:
        return
    page = Page(
        document.text,
        lexicon.names,
        given_names(lexicon.code) or {},
        family_names(lexicon.code) or frozenset(),
        common_words(lexicon.code) or frozenset(),
    )
    full: list[Person] = []
    short: list[Reading] = []
    headings: list[Name] = []
    for name in _with_nicknames(page.text, mentions.of(Name)):
        if name.setting is not Setting.RUNNING:
            headings.append(name)
        elif reading := read(page, name):
            if len(reading.words) > 1 and not is_family(page, reading) and is_person(page, reading):
                full.append(full_name(page, reading))
            else:
                short.append(reading)
    alone = Counter(said(page, r) for r in short if len(r.words) == 1 and not is_expected(page, r))
    later: list[Reading] = []
    # "Attorney General Max Bellows" makes a name of Bellows behind another given name, too.
    titled = {p.family for p in full if (p.title or p.honorific) and not p.family.isupper()}
    for reading in short:
        if len(reading.words) > 1 and (is_used_alone(page, reading, alone) or is_borne(page, reading, titled)):
            full.append(full_name(page, reading))
        else:
            later.append(reading)
    yield from full
    bearers = Bearers(full)
    yield from filter(None, (later_mention(page, reading, bearers) for reading in later))
    for name in headings:
        yield from in_heading(page, name, bearers)


def _with_nicknames(text: str, names: tuple[Name, ...]) -> Iterator[Name]:
    """The runs, with one that a nickname parts (Earvin "Magic" Johnson) put together without it."""
    skip = 0
    for index, name in enumerate(names):
        if skip:
            skip -= 1
            continue
        if index + 2 < len(names) and not name.possessive:
            nick, last = names[index + 1], names[index + 2]
            # Two characters on either side: few names need a closer look.
            if nick.span.start - name.span.end != 2 or last.span.start - nick.span.end != 2:
                yield name
                continue
            gaps = text[name.span.end : nick.span.start], text[nick.span.end : last.span.start]
            if gaps in _NICKNAME and len(nick.words) < 3 and len(last.words) < 3:
                words = (*name.words, *last.words)
                yield replace(name, span=name.span.to(last.span), words=words, possessive=last.possessive)
                skip = 2
                continue
        yield name


RECOGNIZER = Recognizer(name="people", finds=(Person,), recognise=recognise, needs=(Name,), words=("names",))
