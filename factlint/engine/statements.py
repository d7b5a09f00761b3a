"""Mentions and facts as records with stable keys: what `factlint facts` lists, and other programs compare."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import Any

from factlint.model.article import Article
from factlint.model.dated import Day
from factlint.model.facts import Fact
from factlint.model.mention import Mention
from factlint.model.values import Interval, Unit
from factlint.text.records import dataclass
from factlint.text.span import Span

_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Statement:
    """A mention or a fact: its keys, the number of its paragraph, and its value in few words, for people."""

    keys: dict[str, Any]
    paragraph: int
    said: str


def statements(article: Article) -> Iterator[Statement]:
    """All mentions and facts of an article, by place; a fact comes behind the mentions that begin where it does."""
    found: list[tuple[int, int, int, Mention | Fact]] = [
        *((m.span.start, 0, -m.span.end, m) for m in article.mentions.all()),
        *((f.span.start, 1, -f.span.end, f) for f in article.facts.all()),
    ]
    for *_, item in sorted(found, key=lambda row: row[:3]):
        yield _fact(item, article) if isinstance(item, Fact) else _mention(item, article)


def _mention(mention: Mention, article: Article) -> Statement:
    kind = _CAPITAL.sub("-", type(mention).__name__).lower()
    fields = {f.name: getattr(mention, f.name) for f in dataclasses.fields(mention) if f.name != "span"}
    values = {name: _value(value, article) for name, value in fields.items()}
    # People see the words already: what is told beside them are the values that were read out of them.
    telling = {n: v for n, v in values.items() if not isinstance(fields[n], (Span, bool)) and v not in (None, "", [])}
    said = ", ".join(f"{name} {_words(value)}" for name, value in telling.items())
    return _statement(article, mention.span, {"type": "mention", "kind": kind}, {"reads": values}, said)


def _fact(fact: Fact, article: Article) -> Statement:
    values = {
        "about": fact.about.key,
        "about_words": fact.about.words,
        "traits": sorted(fact.about.traits),
        "value": _value(fact.value, article),
        "unit": fact.unit.name if fact.unit else None,
        "bound": fact.bound.value,
        "when": _value(fact.when, article),
        "voice": fact.voice.value,
        "origin": fact.origin.value,
        "parts": [{"role": role, **_placed(part.span, article)} for role, part in fact.parts],
    }
    said = " ".join(_words(v) for v in (values["about"], values["value"], values["unit"]) if v not in (None, ""))
    return _statement(article, fact.span, {"type": "fact", "kind": fact.kind.value}, values, said)


def _statement(article: Article, span: Span, head: dict[str, Any], values: dict[str, Any], said: str) -> Statement:
    document = article.document
    block = document.block_at(span.start)
    place = {"place": block.scope.value if block else ""}
    return Statement({**head, **_placed(span, article), **place, **values}, block.number if block else 0, said)


def _placed(span: Span, article: Article) -> dict[str, Any]:
    """Where a span of the document stands in the source."""
    document = article.document
    at = document.segments.to_source(span)
    line, column = document.source.position(at.start)
    return {"words": document.slice(span), "start": at.start, "end": at.end, "line": line, "column": column}


def _value(value: Any, article: Article) -> Any:
    """A value as JSON has it: numbers as text, for they are exact; days by ISO 8601, with X for what is not stated."""
    if isinstance(value, Span):
        return article.document.slice(value)
    if isinstance(value, Day):
        return _day(value)
    if isinstance(value, Interval):
        return {"low": str(value.low), "high": str(value.high)}
    if isinstance(value, Unit):
        return value.name
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, (frozenset, set)):
        return sorted((_value(v, article) for v in value), key=str)
    if isinstance(value, (tuple, list)):
        return [_value(v, article) for v in value]
    if dataclasses.is_dataclass(value):
        return {f.name: _value(getattr(value, f.name), article) for f in dataclasses.fields(value)}
    return value


def _day(day: Day) -> str:
    parts = ((day.year, 4), (day.month, 2), (day.day, 2))
    return "-".join("X" * width if part is None else f"{part:0{width}}" for part, width in parts)


def _words(value: Any) -> str:
    """A value of the keys, for people."""
    if isinstance(value, dict):
        low, high = value.get("low"), value.get("high")
        if low is not None:
            return str(low) if low == high else f"{low} to {high}"
        return str(value.get("name", next(iter(value.values()), "")))
    if isinstance(value, list):
        return "/".join(_words(v) for v in value)
    return str(value)
