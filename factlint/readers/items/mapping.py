"""Which value of an item is what in a draft, format by format; docs/items.md shows the same table to people."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from factlint.hypertext.fragment import shown_blocks, words_of
from factlint.model.document import Scope
from factlint.model.draft import Draft
from factlint.model.shown import ShownBlock, as_shown
from factlint.text.records import dataclass

SHOWN = {
    "headline": Scope.HEADLINE,
    "dek": Scope.DEK,
    "byline": Scope.BYLINE,
    "published": Scope.METADATA,
    "updated": Scope.METADATA,
    "dateline": Scope.METADATA,
    "seo_title": Scope.SEO_TITLE,
    "social": Scope.SOCIAL,
    "slug": Scope.SLUG,
}
"""What is shown of an item's metadata, and where."""

UNSEEN = ("lang", "desk")
CAPTION, ALT, BODY = "caption", "alt", "body"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the mapping: a draft's key, and the paths of the values that give it, the first that is there.

    A path's parts are joined by `/`; `*` stands for every item of a list or every value of an object, and a path that
    ends in `*` after a name's beginning (`body_*`) for every key that begins so. `all_of` takes all that are there.
    """

    key: str
    paths: tuple[str, ...]
    all_of: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """A format of items: how one is told, and its rows."""

    name: str
    is_one: Callable[[dict[str, Any]], bool]
    rows: tuple[Row, ...]


def _is_schema(item: dict[str, Any]) -> bool:
    types = item.get("@type")
    return any(
        str(t).endswith(("Article", "BlogPosting", "Report")) for t in (types if isinstance(types, list) else [types])
    )


def _is_wordpress(item: dict[str, Any]) -> bool:
    return (
        isinstance(item.get("title"), dict) and isinstance(item.get("content"), dict) and "rendered" in item["content"]
    )


def _is_superdesk(item: dict[str, Any]) -> bool:
    return "body_html" in item and any(key in item for key in ("guid", "_id", "family_id", "abstract", "unique_name"))


def _is_ninjs(item: dict[str, Any]) -> bool:
    return any(key in ("bodies", "headlines") or key.startswith(("body_", "headline_")) for key in item) or (
        "uri" in item and "headline" in item
    )


FORMATS = (
    Format(
        "schema.org",
        _is_schema,
        (
            Row("headline", ("headline", "name")),
            Row("dek", ("alternativeHeadline", "description", "abstract")),
            Row("byline", ("author/*/name", "author/name", "author"), all_of=True),
            Row("published", ("datePublished", "dateCreated")),
            Row("updated", ("dateModified",)),
            Row("dateline", ("dateline", "locationCreated/name")),
            Row("lang", ("inLanguage/alternateName", "inLanguage")),
            Row("desk", ("articleSection/0", "articleSection")),
            Row(BODY, ("articleBody", "text")),
            Row(CAPTION, ("image/caption", "image/*/caption"), all_of=True),
        ),
    ),
    Format(
        "WordPress",
        _is_wordpress,
        (
            Row("headline", ("title/rendered", "title/raw")),
            Row("dek", ("excerpt/raw",)),
            Row("byline", ("_embedded/author/*/name",), all_of=True),
            Row("published", ("date_gmt", "date")),
            Row("updated", ("modified_gmt", "modified")),
            Row("seo_title", ("yoast_head_json/title",)),
            Row("social", ("yoast_head_json/og_title",)),
            Row("slug", ("slug",)),
            Row("lang", ("lang",)),
            Row(BODY, ("content/rendered", "content/raw")),
            Row(CAPTION, ("_embedded/wp:featuredmedia/*/caption/rendered",), all_of=True),
            Row(ALT, ("_embedded/wp:featuredmedia/*/alt_text",), all_of=True),
        ),
    ),
    Format(
        "Superdesk",
        _is_superdesk,
        (
            Row("headline", ("headline",)),
            Row("dek", ("abstract", "description_text")),
            Row("byline", ("byline", "authors/*/name")),
            Row("published", ("firstpublished", "versioncreated", "_updated")),
            Row("updated", ("versioncreated",)),
            Row("dateline", ("dateline/text",)),
            Row("seo_title", ("extra/seo_title",)),
            Row("social", ("extra/social_title",)),
            Row("lang", ("language",)),
            Row(BODY, ("body_html",)),
            Row(CAPTION, ("associations/*/description_text",), all_of=True),
            Row(ALT, ("associations/*/alt_text",), all_of=True),
        ),
    ),
    Format(
        "ninjs",
        _is_ninjs,
        (
            Row(
                "headline",
                ("headline", "headline_main", "headlines/main/value", "headlines/*/value", "headline_*", "title"),
            ),
            Row(
                "dek",
                (
                    "description_html",
                    "description_text",
                    "descriptions/summary/value",
                    "descriptions/*/value",
                    "description_*",
                ),
            ),
            Row("byline", ("byline", "by")),
            Row("published", ("contentcreated", "firstcreated", "versioncreated")),
            Row("updated", ("versioncreated",)),
            Row("dateline", ("located",)),
            Row("lang", ("language",)),
            Row(
                BODY,
                (
                    "body_html",
                    "body_xhtml",
                    "body_richtext",
                    "bodies/richtext/value",
                    "bodies/html/value",
                    "bodies/main/value",
                    "bodies/*/value",
                    "body_text",
                    "body_main",
                    "body_*",
                ),
            ),
            Row(CAPTION, ("associations/*/description_text", "associations/*/descriptions/*/value"), all_of=True),
        ),
    ),
)
"""All formats; the first that an item fits is its own."""


def draft_of(item: dict[str, Any], name: str, pointer: str, remarks: Sequence[str], record: int = 0) -> Draft | None:
    """The draft that an item is, or None where it is none that is known. `pointer` leads to the item in its file."""
    format_ = next((f for f in FORMATS if f.is_one(item)), None)
    if format_ is None:
        return None
    blocks: list[ShownBlock] = []
    fields: list[tuple[str, str]] = []
    headline = ""
    for row in format_.rows:
        for value, path in _values(item, row):
            field = pointer + path
            if row.key == BODY:
                blocks += _body(value, field)
            elif row.key in (CAPTION, ALT):
                blocks.append(
                    ShownBlock(words_of(value), Scope.CAPTION if row.key == CAPTION else Scope.ALT, field=field)
                )
            elif row.key in UNSEEN:
                fields.append((row.key, value))
            else:
                words = words_of(value)
                if row.key in ("seo_title", "social") and words == headline:
                    continue
                headline = words if row.key == "headline" else headline
                # What a page shows of it stands on the page, and is numbered with its paragraphs.
                key = "" if row.key in ("headline", "dek", "byline") else row.key
                blocks.append(ShownBlock(words, SHOWN[row.key], field=field, key=key))
    return as_shown(name, blocks, fields, remarks=remarks, record=record)


def _body(value: str, field: str) -> Iterator[ShownBlock]:
    """The blocks of a body: HTML where it holds any tag, else a block for each line."""
    if "<" in value and ">" in value:
        yield from shown_blocks(value, field)
    else:
        yield from (ShownBlock(line, field=field) for line in value.splitlines())


def _values(item: dict[str, Any], row: Row) -> list[tuple[str, str]]:
    """The values of a row with their pointers: those of the first path that has any, or of all paths."""
    found: list[tuple[str, str]] = []
    for path in row.paths:
        here = [(value, pointer) for value, pointer in _at(item, path.split("/"), "") if value.strip()]
        if here and not row.all_of and row.key not in (CAPTION, ALT):
            return here[:1]
        found += here
        if found:
            break
    return found


def _at(value: Any, path: Sequence[str], pointer: str) -> Iterator[tuple[str, str]]:
    if not path:
        if isinstance(value, str):
            yield value, pointer
        return
    part, rest = path[0], path[1:]
    if isinstance(value, list):
        for number, item in enumerate(value):
            # A list of values with roles: `bodies/main` is the one whose role is main.
            if part in ("*", str(number)) or (isinstance(item, dict) and item.get("role") == part):
                yield from _at(item, rest, f"{pointer}/{number}")
    elif isinstance(value, dict):
        begins = part[:-1] if part.endswith("*") and len(part) > 1 else None
        for key, item in value.items():
            if key == part or part == "*" or (begins is not None and key.startswith(begins)):
                yield from _at(item, rest, f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}")
