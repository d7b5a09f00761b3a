"""Somebody, or a firm, named in full in the headline, and nowhere in the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache

from factlint.checks.base import Kind, NoOptions
from factlint.languages.gazetteer import shipped
from factlint.languages.wordlists import common_words, family_names, given_names
from factlint.model.article import Article
from factlint.model.document import DISPLAY, EDITORIAL, Document, Layer, Scope
from factlint.model.findings import Certainty, Match
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Name, Person, Setting
from factlint.text.folding import fold_name
from factlint.text.span import Span
from factlint.text.whole_words import phrases

_STEM = 4
_FEWEST = 3
_SHORTEST = 4
_OWN = 2
_MOST_WORDS = 3
_LONGEST_DEED = 32
_MARKS = tuple("-–—|:")


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each person whose given and family name the headline has, and neither of which the story has.

    The name must be no more than the two, with a given name that is known and a family name that is no other word, and
    the story have paragraphs enough to name its people.
    """
    document, lexicon = article.document, article.lexicon
    shown = [p for p in article.mentions.of(Person) if p.given and document.scope_at(p.span.start) is Scope.HEADLINE]
    firms = list(_firms(article))
    if not (shown or firms) or sum(1 for _ in document.blocks_of(Scope.BODY)) < _FEWEST:
        return
    told = fold_name(" ".join(document.slice(b.span) for b in document.blocks if b.scope in EDITORIAL - DISPLAY))
    given, family = given_names(lexicon.code) or {}, family_names(lexicon.code) or frozenset()
    common = common_words(lexicon.code) or frozenset()
    yield from _unnamed(article, firms, told)
    for person in shown:
        names = [n for n in article.mentions.within(Name, person.span) if n.span == person.span]
        last = person.family
        if not names or len(names[0].words) != 2 or person.given not in given or len(last) < _SHORTEST:
            continue
        is_other = last.lower() in common or (last not in family and shipped().lookup(last))
        if (
            is_other
            or _is_set_off(document, person.span)
            or shipped().lookup(document.slice(person.span))
            or document.inside(person.span, Layer.QUOTE)
        ):
            continue
        if not any(_stands_in(part, told) for part in (person.given, last)):
            yield Match(
                at=person.span,
                slots={"person": document.slice(person.span)},
                certainty=Certainty.LIKELY,
                key=person.key,
            )


def _firms(article: Article) -> Iterator[Span]:
    """The names in headlines that are a proper word with a word for firms behind it: Norvale Dairies.

    So is any proper name behind which the headline says what firms do, of which the story tells as of a firm that it
    has not named: Norvale fined, above "A dairy was fined".
    """
    document, text, words = article.document, article.document.text, article.lexicon.names
    common = common_words(article.lexicon.code) or frozenset()
    if words is None or not words.firm_words:
        return
    for name in article.mentions.of(Name):
        if document.scope_at(name.span.start) is not Scope.HEADLINE:
            continue
        deed = _deed_of_firms(article, name)
        if deed is not None and (
            _is_unknown(name.words[0], text, words, common) or _is_name_alone(article, name, deed)
        ):
            yield name.span
            continue
        for at, last in enumerate(name.words[1:], 1):
            if text[last.start : last.end] not in words.firm_words:
                continue
            # "Tarvoe Foods", and "Tarvoe Vale Foods", where what stands right before the last word is any word.
            own = next(
                (w for w in reversed(name.words[max(0, at - _OWN) : at]) if _is_proper(w, text, words, common)), None
            )
            if own is not None:
                yield own.to(last)


def _deed_of_firms(article: Article, name: Name) -> str | None:
    """What a headline says of a name that firms do; None for nothing.

    What clubs and people do as well counts above a story that begins with somebody without a name.
    """
    document, words = article.document, article.lexicon.names
    assert words is not None
    if len(name.words) > _MOST_WORDS or name.possessive:
        return None
    behind = document.text[name.span.end : name.span.end + _LONGEST_DEED].lower()
    found = phrases((*words.firm_only_deeds, *words.firm_deeds)).match(behind, 1) if behind[:1] == " " else None
    if found is None or found[0] in words.firm_only_deeds:
        return found[0] if found else None
    lead = next(document.blocks_of(Scope.BODY), None)
    return found[0] if lead is not None and _nameless(words).match(document.slice(lead.span)) else None


def _is_name_alone(article: Article, name: Name, deed: str) -> bool:
    """Whether words that mean something else make a firm's name by their capitals, and the story has none of them."""
    document, words = article.document, article.lexicon.names
    assert words is not None
    if deed not in words.firm_only_deeds or len(name.words) < _OWN or name.setting is not Setting.RUNNING:
        return False
    first, last = (document.slice(name.words[at]) for at in (0, -1))
    told = fold_name(" ".join(document.slice(b.span) for b in document.blocks if b.scope in EDITORIAL - DISPLAY))
    named = (n for n in article.mentions.of(Name) if document.scope_at(n.span.start) not in DISPLAY)
    is_begun = any(document.slice(n.words[0]) == first for n in named)
    return not (is_begun or _stands_in(last, told) or shipped().lookup(document.slice(name.span)))


@cache
def _nameless(words: NameWords) -> re.Pattern[str]:
    """A story's opening, with its dateline or without, that has somebody whom it does not name."""
    return re.compile(rf"(?:[A-Z]{{2,}}[^–—\n]{{0,40}}[–—-] )?(?:{'|'.join(words.somebody)}) [a-z]")


def _is_unknown(word: Span, text: str, names: NameWords, common: Set[str]) -> bool:
    """Whether a word is no word of the language, no place that readers know and no short form of headlines."""
    own = text[word.start : word.end]
    return _is_proper(word, text, names, common) and own not in names.headline_words and not shipped().lookup(own)


def _is_proper(word: Span, text: str, names: NameWords, common: Set[str]) -> bool:
    """Whether a word of a firm's name is no word of the language."""
    own = text[word.start : word.end]
    is_word = own.lower() in common or own in names.body_words or own in names.thing_words
    return not is_word and own.isalpha() and not own.isupper() and len(own) >= _SHORTEST


def _unnamed(article: Article, firms: Sequence[Span], told: str) -> Iterator[Match]:
    """A match for each firm of which the story has no name, and speaks all the same as "the company"."""
    document, words = article.document, article.lexicon.names
    common = common_words(article.lexicon.code) or frozenset()
    assert words is not None
    for span in firms:
        name = document.slice(span)
        if _is_set_off(document, span, (*_MARKS, "'", "’")) or document.inside(span, Layer.QUOTE):
            continue
        initials = "".join(w[0] for w in name.split()).lower()
        # "Meadow Thistle": a meadow may be another one.
        first, *_, last = [*name.split(), name.split()[-1]]
        own = last if first.lower() in common else first
        if _stands_in(own, told) or re.search(rf"(?<!\w){re.escape(initials)}(?!\w)", told):
            continue
        if phrases(words.firm_nouns).search(told):
            yield Match(at=span, slots={"person": name}, certainty=Certainty.LIKELY, key=fold_name(name))


def _is_set_off(document: Document, span: Span, behind_marks: tuple[str, ...] = _MARKS) -> bool:
    """Whether a dash, a bar or a colon sets a name off, as that of the writer or of whoever is quoted."""
    block = document.block_at(span.start)
    assert block is not None
    before = document.text[block.span.start : span.start].rstrip()[-1:]
    behind = document.text[span.end : block.span.end].lstrip()[:1]
    return (before in _MARKS and (before != ":" or behind_marks is _MARKS)) or behind in behind_marks


def _stands_in(name: str, told: str) -> bool:
    """Whether the folded story has a name, or a word that begins as it does."""
    return re.search(rf"(?<!\w){re.escape(fold_name(name)[:_STEM])}", told) is not None


KIND = Kind(
    name="headline-only-name",
    summary="Somebody, or a firm, named in full in the headline, and nowhere in the story",
    find=find,
    slots={"person": "the person or the firm, as the headline has them"},
    mentions=(Name, Person),
    words=("names",),
)
