"""Does the headline name somebody whom the story does not?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from typing import Annotated, Final

from factlint.checks.base import Kind
from factlint.compare.names.given_names import forms, given_name
from factlint.compare.names.names import Difference, difference
from factlint.languages.gazetteer import shipped
from factlint.languages.wordlists import common_words, family_names, given_names
from factlint.model.article import Article
from factlint.model.document import DISPLAY, EDITORIAL, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon import Lexicon
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Name, Person, Setting
from factlint.text.folding import fold_name
from factlint.text.neighbours import word_before
from factlint.text.records import dataclass
from factlint.text.span import Span

_SHORTEST: Final = 4
# A story is about the one or two whom it names most: the headline may name one of them.
_MAIN: Final = 2
# A word that begins with all but so many letters of a name, and with so many at least, is taken for a form of it.
_ENDING: Final = 2
_STEM: Final = 5
_QUOTES: Final = ("'", '"', "‘", "“")
_WORD: Final = re.compile(r"\w+(?:[-'’]\w+)*")


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    main_mentions: Annotated[int, "How often the story must name its main person for that to count as a rival."] = 3


@dataclass(frozen=True, slots=True)
class _Stated:
    """A person as the headline has it: the words before the family name, and the family name.

    `is_capital_any` says that any word would have its capital there.
    """

    given: str
    title: str
    family: str
    span: Span
    is_capital_any: bool


@dataclass(frozen=True, slots=True)
class _Lists:
    words: NameWords
    common: Set[str]
    given: Mapping[str, str]
    family: Set[str]

    def may_be_family(self, word: str) -> bool:
        """Whether a word of a headline can hardly be anything but a family name."""
        words = self.words
        if len(word) < _SHORTEST or word.isupper() or not word.isalpha() or not word[1:].islower():
            return False
        if word in self.given or word.lower() in self.common or word in words.headline_words:
            return False
        if word in words.body_words or word in words.thing_words or shipped().lookup(word):
            return False
        return word in self.family or not any(word.endswith(e) for e in words.plural_endings)


def find(article: Article, options: Options) -> Iterator[Match]:
    """One match for each name in a headline that the story never has, where the story names a rival instead."""
    words = article.lexicon.names
    document = article.document
    if words is None:
        return
    body = [p for p in article.mentions.of(Person) if document.scope_at(p.span.start) is Scope.BODY]
    stated = list(_headline_names(article, words, {given_name(p) for p in body if p.given})) if body else []
    if not stated:
        return
    story = fold_name(" ".join(document.slice(b.span) for b in document.blocks if b.scope in EDITORIAL - DISPLAY))
    families = {p.family for p in body}
    for name in stated:
        if _is_told(name.family, story, article.lexicon) or any(
            _may_be(name.family, f, article.lexicon) for f in families
        ):
            continue
        if rival := _rival(article, name, body, options):
            yield _match(article, name, *rival)


def _is_told(family: str, story: str, lexicon: Lexicon) -> bool:
    """Whether the folded story has the name, a form of it or a word made of it (Obamacare, the Clintons).

    A word of the headline's own may be made of one that the story has, too (Cybercrime, where it has cyber).
    """
    folded = fold_name(family)
    stem = folded[: max(_STEM, len(folded) - _ENDING)]
    if re.search(rf"(?<!\w){re.escape(stem)}", story):
        return True
    common = common_words(lexicon.code) or frozenset()
    parts = (folded[:at] for at in range(_STEM, len(folded) - _SHORTEST + 1) if folded[at:] in common)
    return any(re.search(rf"(?<!\w){re.escape(part)}(?!\w)", story) for part in parts)


def _may_be(family: str, other: str, lexicon: Lexicon) -> bool:
    """Whether two family names may be one: then it is a matter of spelling."""
    return difference(family, other, lexicon) is not Difference.FAR


def _headline_names(article: Article, words: NameWords, of_story: Set[str]) -> Iterator[_Stated]:
    document, text, code = article.document, article.document.text, article.lexicon.code
    lists = _Lists(
        words,
        common_words(code) or frozenset(),
        given_names(code) or {},
        family_names(code) or frozenset(),
    )
    shown = [block.span for block in document.blocks if block.scope in DISPLAY]
    for name in (n for span in shown for n in article.mentions.within(Name, span)):
        parts = [text[w.start : w.end] for w in name.words]
        for index, part in enumerate(parts):
            if not lists.may_be_family(part) or text[name.words[index].start - 1 : name.words[index].start] in _QUOTES:
                continue
            before = parts[index - 1] if index else ""
            behind = parts[index + 1] if index + 1 < len(parts) else ""
            if before not in lists.given and before not in of_story and before and shipped().lookup(before):
                # "Porto Arlinho": a town that is named after another.
                continue
            if shipped().lookup(f"{before} {part}") or behind in words.body_words or behind in words.thing_words:
                continue
            given = before if before in lists.given or before in of_story else ""
            is_any = name.setting is not Setting.RUNNING or (name.sentence_initial and not index)
            title = before if before in words.titles else ""
            yield _Stated(given, title, part, name.words[index], is_any)


def _rival(article: Article, stated: _Stated, body: list[Person], options: Options) -> tuple[Person, Certainty] | None:
    """Whom the story names where the headline names somebody else: one of the same given name, or of the same title."""
    words = article.lexicon.names
    assert words is not None
    if stated.given:
        same = [p for p in body if p.given and forms(given_name(p), words) & forms(stated.given, words)]
        if main := _main_of(same, body):
            return main, Certainty.CERTAIN
    if stated.title:
        same = [p for p in body if p.title.endswith(stated.title)]
        if len({p.key for p in same}) == 1:
            return same[0], Certainty.CERTAIN
    if not (stated.given or stated.title):
        before = word_before(article.document.text, stated.span.start).lower()
        if before in words.place_prepositions or _is_like_a_word(stated, article.lexicon):
            return None
    headline = {fold_name(w) for w in _WORD.findall(article.document.slice(_block(article, stated.span)))}
    ranked = Counter(p.key for p in body).most_common(_MAIN)
    # In a short story the one named first, and alone named again, is who it is about.
    is_alone = len(ranked) > 1 and ranked[0][1] == options.main_mentions - 1 > ranked[1][1]
    least = options.main_mentions - (is_alone and ranked[0][0] == body[0].key and bool(body[0].given))
    for key, count in ranked:
        if count >= least and headline.isdisjoint(key.split()):
            return next(p for p in body if p.key == key), Certainty.LIKELY
    return None


def _main_of(people: list[Person], body: list[Person]) -> Person | None:
    """The one whom a story names more often than others of the same given name; None where that is nobody."""
    keys = {p.key for p in people}
    times = Counter(p.key for p in body if p.key in keys).most_common(2)
    if not times or (len(times) > 1 and times[0][1] == times[1][1]):
        return None
    return next(p for p in people if p.key == times[0][0])


def _is_like_a_word(stated: _Stated, lexicon: Lexicon) -> bool:
    """Whether a word that no list has is one misspelt (Fillibuster) or with broken letters.

    Where any word has a capital, it may also be made of two (Shoutout).
    """
    common, word = common_words(lexicon.code) or frozenset(), stated.family.lower()
    if stated.is_capital_any and any(
        word[:at] in common and word[at:] in common for at in range(_SHORTEST, len(word) - _SHORTEST + 2)
    ):
        return True
    if not word.isascii() and "".join(c for c in word if c.isascii()) in common:
        return True
    # Imported here: few headlines name anybody whom the story does not.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    return process.extractOne(word, tuple(common), scorer=OSA.distance, score_cutoff=1) is not None


def _block(article: Article, span: Span) -> Span:
    block = article.document.block_at(span.start)
    return block.span if block else span


def _match(article: Article, stated: _Stated, rival: Person, certainty: Certainty) -> Match:
    found = article.document.slice(rival.span)
    return Match(
        at=stated.span,
        slots={"stated": stated.family, "found": found, "family": rival.family},
        related=(Related("there", rival.span),),
        certainty=certainty,
        suggestions=(Suggestion((Edit(stated.span, rival.family),), kind="replace", slots={"family": rival.family}),),
        key=f"{stated.family}/{rival.key}",
    )


KIND = Kind(
    name="headline-name",
    summary="The headline names a person whom the story never names",
    find=find,
    options=Options,
    slots={
        "stated": "the family name in the headline",
        "found": "the rival in the story, as it is first named there",
        "family": "the rival's family name",
    },
    roles={"there": "where the story first names the rival"},
    repairs={"replace": "the rival's name put into the headline"},
    mentions=(Name, Person),
    words=("names",),
)
