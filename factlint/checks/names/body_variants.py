"""A body whose name is spelled in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from factlint.checks.base import Kind, NoOptions
from factlint.compare.names.names import plain
from factlint.model.article import Article
from factlint.model.document import RUNNING, Layer, Scope
from factlint.model.findings import Certainty, Edit, Match, Related, Suggestion
from factlint.model.named import Organisation
from factlint.text.records import dataclass

_PLACES = RUNNING | {Scope.CAPTION, Scope.DEK, Scope.HEADLINE}
_FEWEST_WORDS = 3
_SHORTEST, _BEGINNING = 4, 3
_ALIKE = 70


@dataclass(frozen=True, slots=True)
class _Named:
    """A name in its words, the same words without case and marks, and the bodies that go by it."""

    words: tuple[str, ...]
    folded: tuple[str, ...]
    bodies: list[Organisation]


def find(article: Article, options: NoOptions) -> Iterator[Match]:
    """A match for each name of several words that stands once, and differs in one word from another's.

    The two words begin alike, and neither is in another body's name: sisters of one house differ in a word that is
    theirs (North, South; Insurance, Mutual). Last words need not begin alike where they are of one sort (Union,
    Association), in names that no sentence holds both of.
    """
    names = article.lexicon.names
    sorts = {word: index for index, group in enumerate(names.kindred_bodies if names else ()) for word in group}
    document = article.document
    by_name: dict[tuple[str, ...], list[Organisation]] = {}
    for body in article.mentions.of(Organisation):
        words = tuple(document.slice(body.span).split())
        if len(words) >= _FEWEST_WORDS and document.scope_at(body.span.start) in _PLACES:
            by_name.setdefault(words, []).append(body)
    named = [_Named(words, tuple(map(plain, words)), found) for words, found in by_name.items()]
    for one, other in _but_one_word(named, sorts):
        first, second = one.bodies, other.bodies
        is_other_sort = _is_other_sort(one, other, sorts) and not _are_told_apart(article, first, second)
        if not (_is_variant(one, other) or is_other_sort):
            continue
        usual, rare = sorted((first, second), key=lambda found: (-len(found), found[0].span.start))
        if len(rare) == 1 and not any(document.inside(b[0].span, Layer.QUOTE) for b in (usual, rare)):
            yield _match(article, usual, rare[0])


def _but_one_word(named: Sequence[_Named], sorts: Mapping[str, int]) -> Iterator[tuple[_Named, _Named]]:
    """The pairs of names that are the same but for one word, where that begins alike or is last and of one sort.

    In the order of the draft: long lists of bodies have few such pairs, and each name meets only those.
    """
    alike: dict[tuple[object, ...], list[int]] = {}
    for number, name in enumerate(named):
        for index, word in enumerate(name.folded):
            others = (*name.folded[:index], "", *name.folded[index + 1 :])
            alike.setdefault((others, word[:_BEGINNING]), []).append(number)
        if name.words[-1] in sorts:
            alike.setdefault((name.folded[:-1], sorts[name.words[-1]]), []).append(number)
    pairs = {(a, b) for numbers in alike.values() for a, b in combinations(numbers, 2) if a < b}
    return ((named[a], named[b]) for a, b in sorted(pairs))


def _is_variant(one: _Named, other: _Named) -> bool:
    unlike = [(a, b) for a, b in zip(one.folded, other.folded, strict=True) if a != b]
    if len(unlike) != 1:
        return False
    first, second = unlike[0]
    if min(len(first), len(second)) < _SHORTEST or first[:_BEGINNING] != second[:_BEGINNING]:
        return False
    if not (first.isalpha() and second.isalpha()):
        return False
    if first.rstrip("s") == second.rstrip("s") and one.folded[-1] in (first, second):
        # One award and several, one guard and the corps.
        return False
    # Imported here: few drafts have two names so alike.
    from rapidfuzz.fuzz import ratio

    return ratio(first, second) >= _ALIKE


def _is_other_sort(one: _Named, other: _Named, sorts: Mapping[str, int]) -> bool:
    """Whether two names are the same but for a last word that is of one sort in both."""
    first, second = one.words[-1], other.words[-1]
    if first == second or first not in sorts or second not in sorts:
        return False
    return sorts[first] == sorts[second] and one.folded[:-1] == other.folded[:-1]


def _are_told_apart(article: Article, first: list[Organisation], second: list[Organisation]) -> bool:
    """Whether one sentence names both, or one of them comes with its short form: then there are two."""
    sentences = [{article.document.sentence_at(b.span.start) for b in found} for found in (first, second)]
    return bool(sentences[0] & sentences[1]) or any(b.short for b in (*first, *second))


def _match(article: Article, usual: list[Organisation], rare: Organisation) -> Match:
    document = article.document
    old, new = document.slice(usual[0].span), document.slice(rare.span)
    return Match(
        at=rare.span,
        slots={"name": old, "variant": new},
        related=(Related("there", usual[0].span),),
        certainty=Certainty.CERTAIN,
        suggestions=(
            Suggestion((Edit(rare.span, old),), kind="variant"),
            Suggestion(tuple(Edit(b.span, new) for b in usual), kind="name"),
        ),
        key=f"{old}/{new}",
    )


KIND = Kind(
    name="body-variants",
    summary="A body whose name is spelled in two ways",
    find=find,
    slots={"name": "the name as it mostly stands", "variant": "the name as it stands once"},
    roles={"there": "where the name stands as it mostly does"},
    repairs={"variant": "the one made like the others", "name": "the others made like the one"},
    mentions=(Organisation,),
    words=("names",),
)
