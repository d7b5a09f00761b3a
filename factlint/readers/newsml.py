"""NewsML-G2, with NITF or XHTML in it: the XML of news agencies (https://iptc.org/standards/newsml-g2/)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element

from factlint.model.document import Scope
from factlint.model.draft import Draft
from factlint.model.shown import ShownBlock, as_shown
from factlint.readers.base import Raw, Reader, Unreadable

_SIGN = re.compile(rb"http://iptc\.org/std/nar/2006-10-01/|<nitf\b")
_NAME = re.compile(r"(?:\{[^}]*\})?(.+)")
# What NITF calls otherwise than HTML does.
_TAGS = {
    "hl1": "h1",
    "hl2": "h2",
    "bq": "blockquote",
    "media-caption": "figcaption",
    "media-producer": "figcaption",
    "fn": "aside",
    "body.content": "div",
    "block": "div",
}
_LEFT_OUT = frozenset({"media-metadata", "media-reference", "tagline", "body.end", "copyrite", "datasource"})
_SPACE = re.compile(r"\s+")


def read(raw: Raw) -> Iterator[Draft]:
    """The text items of a file, one draft for each. Raises Unreadable."""
    # Imported here: the parsers are not loaded for drafts in other formats.
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        root = fromstring(raw.data, forbid_dtd=False)
    except ParseError as error:
        raise Unreadable(f"this is no whole XML: {error}") from None
    except DefusedXmlException as error:
        kind = type(error).__name__.removesuffix("Forbidden").lower()
        raise Unreadable(f"its XML defines entities ({kind}), which no news item needs") from None
    except (LookupError, ValueError) as error:
        raise Unreadable(f"its encoding cannot be read: {error}") from None
    items = [root] if _name(root) in ("newsItem", "nitf") else [e for e in root.iter() if _name(e) == "newsItem"]
    texts = [item for item in items if _is_text(item)]
    if not texts:
        raise Unreadable("this XML holds no news item with a text: NewsML-G2 and NITF are read")
    for number, item in enumerate(texts, 1):
        yield _draft(item, raw.name, number if len(texts) > 1 else 0)


def _is_text(item: Element) -> bool:
    inside = {_name(e) for e in item.iter()}
    return not inside.isdisjoint({"inlineXML", "inlineData", "body.content"})


def _draft(item: Element, name: str, record: int) -> Draft:
    meta, content = _first(item, "contentMeta"), _first(item, "contentSet")
    management = _first(item, "itemMeta")
    nitf = _first(item, "nitf") if _name(item) != "nitf" else item
    blocks: list[ShownBlock] = []
    head = _first(nitf, "body.head") if nitf is not None else None
    for scope, key, places in (
        (Scope.HEADLINE, "", ((meta, "headline"), (head, "hl1"), (management, "title"))),
        (Scope.DEK, "", ((head, "abstract"), (head, "hl2"), (meta, "description"))),
        (Scope.BYLINE, "", ((meta, "by"), (head, "byline"))),
        (
            Scope.METADATA,
            "published",
            ((meta, "contentCreated"), (management, "firstCreated"), (management, "versionCreated")),
        ),
        (Scope.METADATA, "updated", ((meta, "contentModified"), (management, "versionCreated"))),
        (Scope.METADATA, "dateline", ((meta, "dateline"), (head, "dateline"))),
    ):
        for place, tag in places:
            found = _first(place, tag) if place is not None else None
            if found is not None and (words := _words(found)):
                blocks.append(ShownBlock(words, scope, key=key, field=_path(item, found)))
                break
    fields = [("lang", lang)] if (lang := _language(item, meta)) else []
    blocks += _body(item, content, nitf)
    return as_shown(name, blocks, fields, record=record)


def _body(item: Element, content: Element | None, nitf: Element | None) -> Iterator[ShownBlock]:
    from factlint.hypertext.fragment import shown_blocks

    whole = _first(nitf, "body.content") if nitf is not None else None
    if whole is None and content is not None:
        whole = _first(content, "inlineXML")
    if whole is not None:
        body = _first(whole, "body")
        element = whole if body is None else body
        yield from shown_blocks(_as_html(element), _path(item, element))
        return
    data = _first(content, "inlineData") if content is not None else None
    if data is not None:
        for line in "".join(data.itertext()).splitlines():
            yield ShownBlock(line, field=_path(item, data))


def _as_html(element: Element) -> str:
    """An element's content as HTML, without namespaces."""
    pieces = [escape(element.text or "", quote=False)]
    for child in element:
        name = _name(child)
        if name and name not in _LEFT_OUT:
            tag = _TAGS.get(name, name)
            href = f' href="{escape(child.get("href", ""))}"' if name == "a" else ""
            alt = f' alt="{escape(child.get("alt", ""))}"' if name == "img" else ""
            pieces.append(f"<{tag}{href}{alt}>{_as_html(child)}</{tag}>")
        pieces.append(escape(child.tail or "", quote=False))
    return "".join(pieces)


def _language(item: Element, meta: Element | None) -> str:
    language = _first(meta, "language") if meta is not None else None
    if language is not None and language.get("tag"):
        return language.get("tag", "")
    return item.get("{http://www.w3.org/XML/1998/namespace}lang", "")


def _first(element: Element, name: str) -> Element | None:
    return next((e for e in element.iter() if _name(e) == name and e is not element), None)


def _name(element: Element) -> str:
    # Comments and processing instructions have a function for a tag.
    found = _NAME.fullmatch(element.tag) if isinstance(element.tag, str) else None
    return found[1] if found else ""


def _words(element: Element) -> str:
    return _SPACE.sub(" ", "".join(element.itertext())).strip()


def _path(item: Element, wanted: Element) -> str:
    """The XPath from an item to an element in it, by local names."""

    def below(element: Element, path: str) -> str | None:
        if element is wanted:
            return path
        counts: dict[str, int] = {}
        for child in element:
            name = _name(child)
            counts[name] = counts.get(name, 0) + 1
            if name and (found := below(child, f"{path}/*[local-name()='{name}'][{counts[name]}]")):
                return found
        return None

    return below(item, f"//*[local-name()='{_name(item)}']") or ""


def is_newsml(head: bytes) -> bool:
    """Whether a file begins as NewsML-G2 or NITF."""
    return bool(_SIGN.search(head))


READER = Reader(name="newsml", suffixes=(".xml",), read=read, is_draft=is_newsml)
