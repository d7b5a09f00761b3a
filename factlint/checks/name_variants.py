"""Is one name spelled two ways?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Annotated, Final

from factlint.checks.base import Kind
from factlint.compare.names import Difference, difference, is_known, near_pairs
from factlint.languages.gazetteer import shipped
from factlint.languages.wordlists import common_words, given_names
from factlint.model.article import Article
from factlint.model.document import EDITORIAL
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.lexicon.names import NameWords
from factlint.model.named import Name, Person, Setting
from factlint.text.folding import fold_name
from factlint.text.span import Span

# What is left at the end of a word of a quotation mark that was decoded wrongly.
_MOJIBAKE: Final = "ÂÃâ"
# What stands before a handle, a tag or a part of an address.
_HANDLES: Final = "@#/_"
_WORDS: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    min_length: Annotated[int, "Spellings with fewer letters are not compared."] = 5


@dataclass(slots=True)
class _Spelling:
    """One spelling of a word in names, and everywhere that it stands."""

    word: str
    spans: list[Span] = field(default_factory=list)
    alone: int = 0
    before: dict[str, Span] = field(default_factory=dict)
    """The folded words right before it where it ends a name of several, with the span of the two."""
    after: set[str] = field(default_factory=set)
    titles: set[str] = field(default_factory=set)
    families: set[str] = field(default_factory=set)
    """The keys of the people whose family name it is, where the draft names them in full."""
    is_placed: bool = False


def find(article: Article, options: Options) -> Iterator[Match]:
    """One match for each spelling that looks like a slip in a name which the draft also spells another way."""
    words = article.lexicon.names
    if words is None:
        return
    spellings = _spellings(article, words, options.min_length)
    best: dict[str, tuple[int, _Spelling, _Spelling, Certainty]] = {}
    for a, b in sorted(near_pairs(spellings)):
        judged = _judge(article, spellings[a], spellings[b])
        if judged is None:
            continue
        variant, name, certainty = judged
        key = fold_name(variant.word)
        rank = int(certainty) * 1000 + len(name.spans)
        if key not in best or rank > best[key][0]:
            best[key] = rank, variant, name, certainty
    for _, variant, name, certainty in best.values():
        if not _is_about_spelling(article, variant, words):
            yield _match(variant, name, certainty)


def _spellings(article: Article, words: NameWords, shortest: int) -> dict[str, _Spelling]:
    """The words of all names by their folded form, but for titles, particles and words that any sentence may hold."""
    document, text = article.document, article.document.text
    common = common_words(article.lexicon.code) or frozenset()
    given = given_names(article.lexicon.code) or {}
    found: dict[str, _Spelling] = {}
    families = {
        p.span.end: p.key for p in article.mentions.of(Person) if p.given and document.slice(p.span).endswith(p.family)
    }
    for name in article.mentions.of(Name):
        start = name.span.start
        if document.scope_at(start) not in EDITORIAL or (start and text[start - 1] in _HANDLES):
            continue
        parts = [text[w.start : w.end] for w in name.words]
        running = name.setting is Setting.RUNNING
        first = 0
        for index, part in enumerate(parts[:-1]):
            if (part in words.titles or part in words.honorifics) and part not in given:
                first = index + 1
        last = len(parts) - 1
        while last > first and parts[last] in words.endings:
            last -= 1
        for index in range(first, last + 1):
            part = parts[index]
            if len(part) < shortest or part in words.particles or part[-1] in _MOJIBAKE:
                continue
            expected = not running or (name.sentence_initial and index == 0)
            if expected and part.lower() in common:
                continue
            folded = fold_name(part)
            spelling = found.get(folded)
            if spelling is None:
                spelling = found[folded] = _Spelling(part)
            spelling.spans.append(name.words[index])
            if key := families.get(name.words[index].end):
                spelling.families.add(key)
            if first == last:
                spelling.alone += 1
                spelling.is_placed |= _word_before(text, name.span.start) in words.place_prepositions
                if first:
                    spelling.titles.add(parts[first - 1])
            elif index == last and (running or parts[index - 1] in given):
                spelling.before.setdefault(fold_name(parts[index - 1]), name.words[index - 1].to(name.words[index]))
            elif not running:
                spelling.alone += 1
            elif index < last:
                spelling.after.add(fold_name(parts[index + 1]))
    return found


def _word_before(text: str, start: int) -> str:
    if text[start - 1 : start] != " ":
        return ""
    return text[text.rfind(" ", 0, start - 1) + 1 : start - 1]


def _is_place(word: str) -> bool:
    return any(r.caution != "person" for r in shipped().lookup(word))


def _judge(article: Article, a: _Spelling, b: _Spelling) -> tuple[_Spelling, _Spelling, Certainty] | None:
    """The variant, the name that it was meant to be, and how sure that is; None where they may be two names."""
    lexicon = article.lexicon
    shared = set(a.before) & set(b.before)
    if shared:
        return _of_one_bearer(article, a, b, shared)
    if difference(a.word, b.word, lexicon) is not Difference.SLIP:
        return None
    for variant, name in ((a, b), (b, a)):
        if variant.before or variant.after or variant.is_placed or not name.families:
            continue
        if is_known(variant.word, lexicon.code):
            continue
        if all(_is_listed(article.document.text, s) for s in variant.spans):
            continue
        return variant, name, Certainty.CERTAIN
    return None


def _of_one_bearer(
    article: Article, a: _Spelling, b: _Spelling, shared: set[str]
) -> tuple[_Spelling, _Spelling, Certainty] | None:
    """Two spellings behind the same word: Rose McGowan and Rose McGowen, Heritage Foundation and Heritage Foundaton."""
    code = article.lexicon.code
    given = given_names(code) or {}
    # Behind a given name "Clark" and "Clarke" are one man; "South Korea" and "South Korean" are no slip.
    person = any(s.title() in given for s in shared) and not (_is_place(a.word) or _is_place(b.word))
    unlike = difference(a.word, b.word, article.lexicon, one_bearer=person)
    if unlike in (Difference.NONE, Difference.FAR, Difference.INFLECTION):
        return None
    variant, name = sorted((a, b), key=lambda s: (len(s.spans), not is_known(s.word, code), s.word))
    if not (is_known(a.word, code) and is_known(b.word, code)):
        return variant, name, Certainty.CERTAIN
    # "Energy Minister" and "Energy Ministry" are two things; Karen Matthews and Karen Mathews hardly are.
    return (variant, name, Certainty.LIKELY) if person else None


def _is_listed(text: str, span: Span) -> bool:
    """Whether a word stands alone between commas, as in the line-up of a team: everybody there has a name of his own."""
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 3]
    return before in (", ", "\n", "\n\n", ") ") and after[:2] in (", ", " (") and after[2:] == after[2:].upper()


def _is_about_spelling(article: Article, variant: _Spelling, words: NameWords) -> bool:
    document = article.document
    for span in variant.spans:
        index = document.sentence_at(span.start)
        if index is not None:
            said = _WORDS.findall(document.slice(document.sentences[index]).lower())
            if not words.name_notes.isdisjoint(said):
                return True
    return False


def _match(variant: _Spelling, name: _Spelling, certainty: Certainty) -> Match:
    at = variant.spans[0]
    nearest = min(name.spans, key=lambda s: abs(s.start - at.start))
    return Match(
        at=at,
        slots={
            "variant": variant.word,
            "name": name.word,
            "variant_count": str(len(variant.spans)),
            "name_count": str(len(name.spans)),
        },
        related=(Related("there", nearest),),
        certainty=certainty,
        suggestions=(_respelled(variant, name.word), _respelled(name, variant.word)),
        key=f"{variant.word}/{name.word}",
    )


def _respelled(spelling: _Spelling, word: str) -> Suggestion:
    return Suggestion(
        tuple(Edit(s, word) for s in spelling.spans), kind="respell", slots={"from": spelling.word, "to": word}
    )


KIND = Kind(
    name="name-variants",
    summary="One name spelled two ways",
    find=find,
    options=Options,
    slots={
        "variant": "the rarer spelling",
        "name": "the other spelling",
        "variant_count": "how often the rarer spelling stands in the draft",
        "name_count": "how often the other does",
        "from": "in a repair: the spelling that is changed",
        "to": "in a repair: what it is changed to",
    },
    roles={"there": "the nearest place with the other spelling"},
    repairs={"respell": "one spelling put for the other everywhere"},
    mentions=(Name, Person),
    words=("names",),
)
