"""Items of publishing systems in JSON: schema.org, ninjs, WordPress, Superdesk. docs/items.md has the mapping."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from factlint.model.draft import Draft
from factlint.readers.base import Raw, Reader, Unreadable, decoded

# How a file begins that may be an item; a folder holds many files in JSON that are none.
_SIGNS = re.compile(
    rb'"(?:@type"\s*:\s*(?:\[\s*)?"[A-Za-z]*(?:Article|BlogPosting|Report)"|articleBody"|body_(?:html|xhtml|text|main|richtext)"|'
    rb'bodies"|versioncreated"|rendered")'
)


def read(raw: Raw) -> Iterator[Draft]:
    """The drafts out of a file: one item, or a list of them. Raises Unreadable."""
    # Imported here: the parsers are not loaded for drafts in other formats.
    import json

    from factlint.readers.items.mapping import draft_of

    source, remarks = decoded(raw)
    try:
        data = json.loads(source.text, strict=False)
    except ValueError as error:
        place = f", line {error.lineno}, column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
        said = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
        raise Unreadable(f"this is no JSON{place}: {said.lower()}") from None
    except RecursionError:
        raise Unreadable("its JSON is nested too deeply to be an item") from None
    items = list(_items(data))
    numbered = enumerate(items, 1) if len(items) > 1 else ((0, item) for item in items)
    drafts = (draft_of(item, raw.name, pointer, remarks, number) for number, (item, pointer) in numbered)
    found = [draft for draft in drafts if draft is not None]
    if not found:
        known = "a schema.org article, ninjs, a WordPress post, a Superdesk item"
        raise Unreadable(f"this JSON is no item that factlint knows ({known})")
    return iter(found)


def is_item(head: bytes) -> bool:
    """Whether a file begins as an item does."""
    return bool(_SIGNS.search(head))


def _items(data: Any) -> Iterator[tuple[dict[str, Any], str]]:
    """The objects that may be items, each with the pointer to it: one, those of a list, those in a server's answer."""
    if isinstance(data, list):
        for number, item in enumerate(data):
            if isinstance(item, dict):
                yield item, f"/{number}"
    elif isinstance(data, dict):
        for key in ("_items", "@graph"):
            if isinstance(data.get(key), list):
                yield from ((item, f"/{key}{pointer}") for item, pointer in _items(data[key]))
                return
        yield data, ""


READER = Reader(name="json", suffixes=(".json", ".jsonld", ".ninjs"), read=read, is_draft=is_item)
