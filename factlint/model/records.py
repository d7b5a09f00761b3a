"""Records of corpora as drafts: which of their columns is what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from factlint.model.document import Scope
from factlint.model.draft import Draft
from factlint.model.shown import ShownBlock, as_shown

# The columns that hold what a draft has, by the usual names, where none is named.
_TEXT = ("text", "body", "content", "article", "articleBody", "body_text", "maintext", "story")
_HEADLINE = ("headline", "title", "heading")
_DEK = ("dek", "standfirst", "subtitle")
_BYLINE = ("byline",)
_DATE = ("date", "published", "datePublished", "date_publish", "publication_date", "published_at")
_LANGUAGE = ("lang", "language")


class NoText(Exception):
    """A record has no text; the message says which columns it has."""


def draft_of_record(row: Mapping[str, Any], name: str, record: int, text: str = "", headline: str = "") -> Draft:
    """The draft that a record is. `text` and `headline` name its columns; else the usual names are looked for.

    The lines of the text are its paragraphs. Where no column holds a headline, its first line is one. Raises NoText.
    """
    key = text or _first(row, _TEXT)
    value = row.get(key) if key else None
    if not isinstance(value, str):
        columns = ", ".join(sorted(row)) or "none"
        what = f"no text in a column '{key}'" if key else "no column that is known to hold the text"
        raise NoText(f"{what} (it has: {columns}); --text-field names it")
    blocks = []
    title = headline or _first(row, _HEADLINE)
    for column, scope in (
        (title, Scope.HEADLINE),
        (_first(row, _DEK), Scope.DEK),
        (_first(row, _BYLINE), Scope.BYLINE),
    ):
        if column and isinstance(row.get(column), str):
            blocks.append(ShownBlock(" ".join(row[column].split()), scope, field=_pointer(column)))
    if (date := _first(row, _DATE)) and row[date] is not None:
        blocks.append(ShownBlock(str(row[date]), Scope.METADATA, key="published", field=_pointer(date)))
    blocks += [ShownBlock(line, field=_pointer(key)) for line in value.splitlines()]
    language = _first(row, _LANGUAGE)
    fields = [("lang", row[language])] if language and isinstance(row[language], str) else []
    has_headline = bool(title) and isinstance(row.get(title), str)
    return as_shown(name, blocks, fields, record=record, marks_headline=has_headline)


def _first(row: Mapping[str, Any], names: tuple[str, ...]) -> str:
    return next((name for name in names if name in row), "")


def _pointer(column: str) -> str:
    return "/" + column.replace("~", "~0").replace("/", "~1")
