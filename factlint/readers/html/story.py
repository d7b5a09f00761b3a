"""Where the story stands in a page: its body, its headline, and what stands among them that is no part of it.

Pages say it in many ways: `itemprop="articleBody"`, `<article>`, class names of publishing systems, or not at all. What
they say is believed where it holds most of the page's prose; else the smallest element that does is the story.
"""

# ruff: noqa: SIM905 (long lists of names are read more easily as one string)

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from factlint.hypertext.blocks import INLINE, UNSEEN, is_hidden
from factlint.hypertext.tree import Element, Words
from factlint.model.document import Scope

# What stands around stories, by tag, by role, and by the words that class names and ids are made of.
_AROUND = frozenset({"nav", "aside", "footer", "dialog", "menu"})
_ROLES_AROUND = frozenset(
    {"navigation", "complementary", "contentinfo", "search", "banner", "dialog", "alert", "menu", "toolbar"}
)
_WORDS_AROUND = frozenset(
    "ad ads advert advertisement advertising affiliate banner breadcrumb breadcrumbs comment comments cookie cookies "
    "disqus donate donation footer foot hidden login masthead menu metered modal most mostread nav navbar navigation "
    "newsletter outbrain overlay paywall popular popup promo promoted promotion recirc recirculation recommended "
    "recommendations related readmore rail share sharing sharebar sidebar signup skip social sponsor sponsored "
    "subscribe subscription taboola tags teaser teasers toolbar topics trending upsell widget bio keywords toc".split()
)
_STORY_WORDS = re.compile(
    r"(?:article|story|entry|post|content|page|main)[-_]*(?:body|content|text|copy)|^(?:articlebody|storybody|prose|bodycopy)$",
    re.IGNORECASE,
)
_DEK_WORDS = frozenset("dek deck standfirst subtitle subheadline strapline".split())
# These are paragraphs of the story where they stand in it.
_DEK_WORDS_ABOVE = frozenset("summary lede intro subhead".split())
_BYLINE_WORDS = frozenset("byline author authors".split())
_PULL_QUOTE_WORDS = frozenset("pullquote pull-quote blockquote--pull".split())
_CAPTION_WORDS = frozenset("caption wp-caption-text imagecaption image-caption photo-caption".split())
_CREDIT_WORDS = frozenset("credit copyright credits".split())
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")

_PROSE = frozenset({"p", "blockquote", "li", "pre", "dd"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
# A paragraph of prose has so many characters; a list of so much links is a menu.
_SHORTEST = 25
_MOST_LINKS = 0.6
_ALL_LINK = 0.95
# An element that holds so much of the prose holds the story, and a mark is believed that holds so much.
_LONGEST_DEK = 400
_LONGEST_BYLINE = 200
_MOST = 0.9
_HALF = 0.5


@dataclass(slots=True)
class Story:
    """The elements that hold the story, in the order of the page, and what is to be left out of them."""

    parts: list[Element]
    leave_out: frozenset[Element]
    scopes: dict[Element, Scope] = field(default_factory=dict)
    headline: Element | None = None


def find_story(root: Element, text: str) -> Story:
    """Where the story stands in the tree of a page."""
    page = _Page(root, text)
    body = page.smallest(page.marked() or root)
    around = page.around | set(page.link_lists(body))
    headline = page.headline(body)
    scopes = page.scopes(body)
    above: list[Element] = []
    if headline is not None and not _holds(body, headline):
        # The headline stands over the story, and what stands between the two belongs to it.
        above = [headline, *page.between(headline, body, scopes)]
    return Story([*above, body], frozenset(around - set(above)), scopes, headline)


class _Page:
    """A page with what is asked of it more than once: parents, how much prose elements hold, and what is around it."""

    def __init__(self, root: Element, text: str) -> None:
        self.root = root
        self._text = text
        self._parents: dict[Element, Element] = {}
        for element in (root, *root.elements()):
            for child in element.children:
                if isinstance(child, Element):
                    self._parents[child] = element
        self._order = {element: number for number, element in enumerate((root, *root.elements()))}
        self.around = frozenset(e for e in root.elements() if self._is_around(e))
        self._prose: dict[Element, int] = {}
        self._count()

    def _is_around(self, element: Element) -> bool:
        if element.tag in ("html", "body", "main", "article") or element.tag in INLINE:
            return False
        if element.tag in _AROUND or element.get("role") in _ROLES_AROUND or is_hidden(element):
            return True
        if element.tag == "header" and not any(a.tag == "article" for a in self._above(element)):
            return not any(e.tag == "h1" for e in element.elements())
        named = names_of(element)
        if not named & _WORDS_AROUND:
            return False
        # "article-with-sidebar" holds the story, and so do names that say so.
        return not _STORY_WORDS.search(element.get("class")) and not any(
            e.tag in ("h1", "article") for e in element.elements()
        )

    def _count(self) -> None:
        """Add up the prose of paragraphs in all elements that hold them."""
        for element in self.root.elements():
            if element.tag not in _PROSE or self._is_in(element, self.around):
                continue
            if any(a.tag in _PROSE for a in self._above(element)):
                continue
            length = self._length(element)
            if length < _SHORTEST or self.link_share(element) > _MOST_LINKS:
                continue
            for above in self._above(element):
                self._prose[above] = self._prose.get(above, 0) + length

    def prose(self, element: Element) -> int:
        """How many characters of prose stand in an element."""
        return self._prose.get(element, 0)

    def marked(self) -> Element | None:
        """The element that the page itself marks as the story, where that holds enough prose to be believed."""
        enough = _HALF * self.prose(self.root)
        for fits in (_is_article_body, _is_article, _is_named_story, _is_main):
            found = [e for e in self.root.elements() if fits(e) and not self._is_in(e, self.around)]
            best = max(found, key=self.prose, default=None)
            if best is not None and self.prose(best) > 0 and self.prose(best) >= enough:
                return best
        return None

    def smallest(self, element: Element) -> Element:
        """The smallest element in one that still holds nearly all of its prose."""
        while True:
            inner = [c for c in element.children if isinstance(c, Element) and c not in self.around]
            best = max(inner, key=self.prose, default=None)
            if best is None or not self.prose(best) or self.prose(best) < _MOST * self.prose(element):
                return element
            if best.tag in ("table", "tbody", "tr", "ul", "ol", "blockquote"):
                return element
            element = best

    def link_lists(self, body: Element) -> Iterator[Element]:
        """Lists and short boxes in the story that hold hardly more than links."""
        for element in body.elements():
            if element.tag in ("ul", "ol", "td") and self._length(element) and self.link_share(element) > _MOST_LINKS:
                yield element
                before = self._before(element)
                # "Related stories" over them goes with them.
                if before is not None and before.tag in (*_HEADINGS, "p") and self._length(before) < 2 * _SHORTEST:
                    yield before

    def headline(self, body: Element) -> Element | None:
        """The first-level heading in the story, or the last one before it."""
        headings = [
            e for e in self.root.elements() if e.tag == "h1" and not self._is_in(e, self.around) and self._length(e)
        ]
        inside = [e for e in headings if _holds(body, e)]
        if inside:
            return inside[0]
        before = [e for e in headings if self._order[e] < self._order[body]]
        return before[-1] if before else None

    def scopes(self, body: Element) -> dict[Element, Scope]:
        """What attributes and class names say of elements whose tags say nothing; the outermost ones."""
        found: dict[Element, Scope] = {}
        for element in self.root.elements():
            scope = self._scope(element, body)
            if scope is not None and not any(a in found for a in self._above(element)):
                found[element] = scope
        return found

    def _scope(self, element: Element, body: Element) -> Scope | None:
        if element.tag == "time" and element.get("datetime"):
            return Scope.METADATA
        names = names_of(element) | set(element.get("class").lower().split())
        if element.get("rel") == "author" or element.get("itemprop") == "author" or names & _BYLINE_WORDS:
            is_line = self._length(element) < _LONGEST_BYLINE
            return Scope.BYLINE if is_line and element.tag not in ("body", "article", "main", "a", "img") else None
        if element.tag == "p" and self.link_share(element) > _ALL_LINK:
            # "Back to the news of the coast"
            return Scope.FURNITURE
        if names & _PULL_QUOTE_WORDS:
            return Scope.PULLQUOTE
        if names & (_CAPTION_WORDS | _CREDIT_WORDS) and element.tag not in INLINE:
            return Scope.CAPTION
        is_dek = names & _DEK_WORDS or (names & _DEK_WORDS_ABOVE and not _holds(body, element))
        if is_dek and element.tag in ("p", "h2", "div") and 0 < self._length(element) < _LONGEST_DEK:
            return Scope.DEK
        return None

    def between(self, headline: Element, body: Element, scopes: dict[Element, Scope]) -> Iterator[Element]:
        """What stands between the headline and the story and is known to belong to it: dek, byline, date, caption."""
        first, last = self._order[headline], self._order[body]
        for element, scope in sorted(scopes.items(), key=lambda item: self._order[item[0]]):
            here = first < self._order[element] < last and not _holds(element, body)
            if here and scope is not Scope.PULLQUOTE and not self._is_in(element, self.around):
                yield element
        figures = (e for e in self.root.elements() if e.tag == "figcaption")
        yield from (e for e in figures if first < self._order[e] < last and not self._is_in(e, self.around))

    def link_share(self, element: Element) -> float:
        """How much of an element's words stand in links, from 0 to 1."""
        length = self._length(element)
        links = sum(self._length(e) for e in element.elements() if e.tag == "a")
        return links / length if length else 0.0

    def _length(self, element: Element) -> int:
        return sum(_visible(element))

    def _above(self, element: Element) -> Iterator[Element]:
        parent = self._parents.get(element)
        while parent is not None:
            yield parent
            parent = self._parents.get(parent)

    def _is_in(self, element: Element, some: Iterable[Element] | frozenset[Element]) -> bool:
        return element in some or any(a in some for a in self._above(element))

    def _before(self, element: Element) -> Element | None:
        inside = [c for c in self._parents[element].children if isinstance(c, Element)]
        index = inside.index(element)
        return inside[index - 1] if index else None


def _visible(element: Element) -> Iterator[int]:
    for child in element.children:
        if isinstance(child, Words):
            yield child.span.end - child.span.start
        elif isinstance(child, Element) and child.tag not in UNSEEN:
            yield from _visible(child)


def names_of(element: Element) -> set[str]:
    """The words that an element's class names and id are made of, in lower case."""
    return {word.lower() for word in _WORD.findall(f"{element.get('class')} {element.get('id')}")}


def _holds(outer: Element, inner: Element) -> bool:
    return outer.span.start <= inner.span.start and inner.end <= outer.end


def _is_article_body(element: Element) -> bool:
    return "articleBody" in element.get("itemprop").split()


def _is_article(element: Element) -> bool:
    return element.tag == "article" or element.get("role") == "article"


def _is_named_story(element: Element) -> bool:
    return bool(_STORY_WORDS.search(element.get("class")) or _STORY_WORDS.search(element.get("id")))


def _is_main(element: Element) -> bool:
    return element.tag == "main" or element.get("role") == "main"
