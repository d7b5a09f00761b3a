"""One thing that a draft writes in several ways: £3m and £3 million, 50% and 50 per cent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from factlint.checks.base import Kind, OptionFault, matches, pattern_faults
from factlint.compare.words.patterns import Lists, by_language, compiled, listed
from factlint.model.article import Article
from factlint.model.document import Document, Layer, Scope
from factlint.model.findings import Match, Related
from factlint.text.records import dataclass
from factlint.text.span import Span

# Display type, tables and captions have less room than the story, and their own style.
_STORY = (Scope.BODY, Scope.LIST)
_LEAST = 2


@dataclass(frozen=True, slots=True)
class Options:
    """What to look for."""

    forms: Annotated[
        Lists,
        "Patterns, listed as in the check `text`, each for one thing that can be written in several ways: every form "
        "is a group with a name of its own, (?P<sign>...)|(?P<word>...). Capitals matter.",
    ]


def find(article: Article, options: Options) -> Iterator[Match]:
    """The first place of each form that a story uses less than another of the same pattern."""
    document = article.document
    for pattern in listed(options.forms, article.lexicon.code):
        forms: dict[str, list[Span]] = {}
        for found in matches(pattern, document.text, match_case=True):
            span = Span(*found.span())
            if _counts(document, span):
                forms.setdefault(_form(found), []).append(span)
        if len(forms) < _LEAST:
            continue
        # The form that stands more often is the story's own; of two that do so equally, the one that comes first.
        usual, *others = sorted(forms.values(), key=lambda places: (-len(places), places[0].start))
        for places in others:
            yield _match(document, places, usual)


def faults(options: Options) -> Iterator[OptionFault]:
    """What is wrong with the patterns: those that do not work, and those that have no two forms."""
    broken = list(pattern_faults(options.forms))
    yield from broken
    for pattern in (p for places in by_language(options.forms).values() for p in places) if not broken else ():
        if len(compiled(pattern.text, True).groupindex) < _LEAST:
            yield OptionFault("this has no two forms: give each a name, (?P<sign>...)|(?P<word>...)", pattern)


def _form(found: Any) -> str:
    named: dict[str, str | None] = found.groupdict()
    return next(name for name, words in named.items() if words is not None)


def _counts(document: Document, span: Span) -> bool:
    """Whether the words are the story's own."""
    scope = document.scope_at(span.start)
    return scope in _STORY and not document.inside(span, Layer.QUOTE) and not document.inside(span, Layer.CODE)


def _match(document: Document, places: list[Span], usual: list[Span]) -> Match:
    slice_of = document.slice
    return Match(
        at=places[0],
        slots={
            "this": slice_of(places[0]),
            "other": slice_of(usual[0]),
            "times": str(len(places)),
            "other_times": str(len(usual)),
        },
        related=(Related("other", usual[0]),),
        key=f"{slice_of(places[0])}/{slice_of(usual[0])}",
    )


KIND = Kind(
    name="one-form",
    summary="One thing that is written in several ways",
    find=find,
    options=Options,
    faults=faults,
    slots={
        "this": "the words in the form that is rarer",
        "other": "the first words in the form that is the story's own",
        "times": "how often the rarer form stands in the story",
        "other_times": "how often the other does",
    },
    roles={"other": "the first words in the other form"},
)
