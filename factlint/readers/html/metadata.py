"""What a page says of its story beside it: JSON-LD, Open Graph and the meta elements of its head.

What the page shows as well is not said twice: a headline in JSON-LD that is the page's own is left out, one that
differs is the title that search engines show.
"""

# ruff: noqa: SIM905 (long lists of names are read more easily as one string)

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from factlint.hypertext.tree import Element
from factlint.model.document import Scope
from factlint.model.drafting import DraftBuilder, Piece
from factlint.readers.html.story import Story
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.text.span import Span

# Types of https://schema.org that are stories.
_STORIES = frozenset(
    "Article NewsArticle AnalysisNewsArticle AskPublicNewsArticle BackgroundNewsArticle OpinionNewsArticle "
    "ReportageNewsArticle ReviewNewsArticle BlogPosting LiveBlogPosting Report SatiricalArticle TechArticle".split()
)
_LINKED_DATA = {
    "headline": "headline",
    "alternativeHeadline": "dek",
    "description": "description",
    "datePublished": "published",
    "dateModified": "updated",
    "inLanguage": "lang",
}
_META = {
    "og:title": "social",
    "twitter:title": "social",
    "og:description": "description",
    "twitter:description": "description",
    "description": "description",
    "article:published_time": "published",
    "article:modified_time": "updated",
    "author": "author",
    "og:locale": "lang",
}
_SCOPES = {
    "headline": Scope.HEADLINE,
    "seo_title": Scope.SEO_TITLE,
    "social": Scope.SOCIAL,
    "description": Scope.DEK,
    "dek": Scope.DEK,
    "author": Scope.BYLINE,
    "published": Scope.METADATA,
    "updated": Scope.METADATA,
}
_STRING = r'"(?:[^"\\]|\\.)*"'
_NOT_WORDS = re.compile(r"[\W_]+")
# What sites hang behind a title: " | The Harnfield Mail", " - Mail".
_SITE = re.compile(r"\s+[|–—·-]\s+[^|–—·-]{2,40}$")


@dataclass(frozen=True, slots=True)
class Said:
    """One value: its key as front matter has it, and where it is written, with its quotation marks or without."""

    key: str
    value: str
    span: Span


def said_in_metadata(root: Element, text: str) -> list[Said]:
    """What a page's metadata says of its story, the surest first."""
    found = [said for script in root.elements() if _is_linked_data(script) for said in _linked_data(script, text)]
    for element in root.elements():
        if element.tag == "meta":
            key = _META.get((element.get("property") or element.get("name")).strip().lower())
            if key and (span := _content(element, text)) is not None:
                found.append(Said(key, unescape(element.get("content")).strip(), span))
        elif element.tag == "title" and element.children:
            words = "".join(
                text[w.span.start : w.span.end] if w.words is None else w.words for w in element.all_words()
            )
            start, end = _edges(element)
            found.append(Said("seo_title", words.strip(), Span(start, end)))
        elif element.tag == "html" and element.get("lang"):
            found.append(Said("lang", element.get("lang").strip(), element.span))
    return [said for said in found if said.value]


def add_metadata(found: Iterable[Said], story: Story, source: Source, builder: DraftBuilder) -> None:
    """Add the fields, and blocks for what is shown elsewhere and differs from what the page shows."""
    shown = {_folded(_words_of(e, source.text)) for e in (story.headline, *story.scopes) if e is not None}
    has = set(story.scopes.values()) | ({Scope.HEADLINE} if story.headline is not None else set())
    blocks: list[tuple[Said, Scope]] = []
    taken: set[str] = set()
    for said in found:
        if said.key in taken and said.key not in ("author", "social"):
            continue
        taken.add(said.key)
        scope = _SCOPES.get(said.key)
        key, value = said.key, said.value
        if key == "headline" and story.headline is not None:
            key, scope = "seo_title", Scope.SEO_TITLE
        elif key in ("seo_title", "social"):
            value = _without_site(value, shown)
        elif scope in has and scope in (Scope.BYLINE, Scope.DEK):
            scope = None
        if scope is None or (scope is Scope.METADATA and Scope.METADATA in has):
            builder.field(key, value, None, said.span)
        elif scope is Scope.METADATA or _folded(value) not in shown:
            shown.add(_folded(value))
            blocks.append((Said(key, value, said.span), scope))
    for said, scope in sorted(blocks, key=lambda b: b[0].span.start):
        if said.span.start < builder.at:
            continue
        span = builder.block([Piece(said.span.start, said.span.end, said.value)], scope, key=said.key)
        builder.field(said.key, said.value, span, said.span)


def _is_linked_data(element: Element) -> bool:
    return element.tag == "script" and element.get("type").split(";")[0].strip().lower() == "application/ld+json"


def _linked_data(script: Element, text: str) -> Iterator[Said]:
    start, end = _edges(script)
    try:
        data = json.loads(text[start:end], strict=False)
    except (ValueError, RecursionError):
        # Pages hold broken linked data by the dozen; what is shown is read all the same.
        return
    for thing in _things(data):
        for name, key in _LINKED_DATA.items():
            if isinstance(thing.get(name), str):
                yield from _place(key, name, thing[name], text, start, end)
        for author in _names(thing.get("author")):
            yield from _place("author", "name", author, text, start, end)


def _things(data: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """The stories in linked data: alone, in a list, in a graph."""
    if isinstance(data, list):
        for item in data if depth < 8 else ():
            yield from _things(item, depth + 1)
    elif isinstance(data, dict):
        types = data.get("@type")
        if not _STORIES.isdisjoint(types if isinstance(types, list) else [types]):
            yield data
        elif "@graph" in data:
            yield from _things(data["@graph"], depth + 1)


def _names(author: Any) -> Iterator[str]:
    for one in author if isinstance(author, list) else [author]:
        name = one.get("name") if isinstance(one, dict) else one
        if isinstance(name, str):
            yield name


def _place(key: str, name: str, value: str, text: str, start: int, end: int) -> Iterator[Said]:
    """The value with its place: the string behind its name that says it."""
    for found in re.finditer(rf'(?:"{name}"\s*:\s*(?:\[\s*)?)?({_STRING})', text[start:end], re.DOTALL):
        try:
            is_it = json.loads(found[1], strict=False) == value
        except ValueError:
            continue
        if is_it:
            at = start + found.start(1)
            yield Said(key, unescape(value).strip(), Span(at + 1, at + len(found[1]) - 1))
            return


def _content(element: Element, text: str) -> Span | None:
    written = text[element.span.start : element.span.end]
    found = re.search(r"""\scontent\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""", written, re.IGNORECASE)
    if found is None:
        return None
    group = found.lastindex or 1
    return Span(element.span.start + found.start(group), element.span.start + found.end(group))


def _edges(element: Element) -> tuple[int, int]:
    words = list(element.all_words())
    return (words[0].span.start, words[-1].span.end) if words else (element.span.end, element.span.end)


def _words_of(element: Element, text: str) -> str:
    return "".join(text[w.span.start : w.span.end] if w.words is None else w.words for w in element.all_words())


def _without_site(title: str, shown: set[str]) -> str:
    """A title without the name of the site behind it, where what is left is more than half of it or is shown."""
    shorter = _SITE.sub("", title)
    return shorter if _folded(shorter) in shown or len(shorter) * 2 > len(title) else title


def _folded(words: str) -> str:
    return _NOT_WORDS.sub(" ", words).strip().casefold()
