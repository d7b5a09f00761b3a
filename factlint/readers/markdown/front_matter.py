"""Front matter: which keys mean something, and their values as blocks and fields of the draft."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlint.model.document import Scope
from factlint.model.draft import ReadingFault
from factlint.model.drafting import DraftBuilder
from factlint.readers.markdown.scalars import pieces_of
from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.located import Mapping, Node, Scalar, Sequence, compose
from factlint.yamlfile.mistake import Mistake

# The values that a reader sees somewhere, and where.
_SHOWN = {
    "title": Scope.HEADLINE,
    "headline": Scope.HEADLINE,
    "dek": Scope.DEK,
    "description": Scope.DEK,
    "summary": Scope.DEK,
    "byline": Scope.BYLINE,
    "author": Scope.BYLINE,
    "date": Scope.METADATA,
    "published": Scope.METADATA,
    "updated": Scope.METADATA,
    "modified": Scope.METADATA,
    "lastmod": Scope.METADATA,
    "published_at": Scope.METADATA,
    "updated_at": Scope.METADATA,
    "dateline": Scope.METADATA,
    "seo_title": Scope.SEO_TITLE,
    "social": Scope.SOCIAL,
    "alert": Scope.ALERT,
    "pull_quote": Scope.PULLQUOTE,
    "pull_quotes": Scope.PULLQUOTE,
    "pullquote": Scope.PULLQUOTE,
    "pullquotes": Scope.PULLQUOTE,
    "slug": Scope.SLUG,
}
_UNSEEN = frozenset({"lang", "desk", "facts", "transcript", "transcripts", "outreach"})
_IMAGE = {"caption": Scope.CAPTION, "alt": Scope.ALT}

# "---\ntitle: x\n---\n" and "---\r\ntitle: x\r\n...\r\n"; blank lines may stand before it.
_OPENING = re.compile(r"\s*?^---[ \t]*(?:\r\n|\n|\r)", re.MULTILINE)
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
# "title: x" and "# a remark": how front matter begins, and prose between two rules does not.
_FIRST_LINE = re.compile(r"\s*(?:#|['\"]?[\w-]+['\"]?[ \t]*:(?:\s|\Z))")
_BLANK_LINE = re.compile(r"^[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
# "title: Fire: two dead", in front matter that is no YAML.
_LINE = re.compile(r"^(?P<key>[A-Za-z_-]+)[ \t]*:[ \t]+(?P<value>\S[^\r\n]*)", re.MULTILINE)


def read_front_matter(source: Source, builder: DraftBuilder) -> int:
    """Add the blocks, fields and faults of a source's front matter; returns the offset at which the body begins."""
    opening = _OPENING.match(source.text)
    if opening is None:
        return 0
    closing = _CLOSING.search(source.text, opening.end())
    within = Span(opening.end(), closing.start() if closing else len(source.text))
    if not _FIRST_LINE.match(source.text[within.start : min(within.end, within.start + 200)]):
        empty = closing is not None and not source.text[within.start : within.end].strip()
        return closing.end() if closing and empty else 0
    if closing is None:
        return _unclosed(source, opening.end(), builder)
    _read(source, within, builder)
    return closing.end()


def _unclosed(source: Source, start: int, builder: DraftBuilder) -> int:
    blank = _BLANK_LINE.search(source.text, start)
    end = blank.start() if blank else len(source.text)
    rule = source.text.index("---")
    builder.fault(ReadingFault("the front matter that opens here is never closed", Span(rule, rule + 3), ("---",)))
    _salvage(source, Span(start, end), builder)
    return end


def _read(source: Source, within: Span, builder: DraftBuilder) -> None:
    mistakes: list[Mistake] = []
    node = compose(source, mistakes, within=within)
    for mistake in mistakes:
        builder.fault(ReadingFault(f"front matter: {mistake.message}", mistake.span, mistake.suggestions))
    if isinstance(node, Mapping):
        for entry in node.entries:
            _add(_plain(entry.key.text), entry.value, source, builder)
    elif mistakes:
        _salvage(source, within, builder)


def _plain(key: str) -> str:
    return key.strip().casefold().replace("-", "_")


def _add(key: str, value: Node, source: Source, builder: DraftBuilder) -> None:
    if key in _SHOWN:
        for scalar in _scalars(value):
            _show(key, scalar, _SHOWN[key], source, builder)
    elif key in _UNSEEN:
        for scalar in _scalars(value):
            builder.field(key, scalar.text.strip(), None, scalar.span)
    elif key == "images":
        for image in value.items if isinstance(value, Sequence) else (value,):
            for entry in image.entries if isinstance(image, Mapping) else ():
                scope = _IMAGE.get(_plain(entry.key.text))
                if scope and isinstance(entry.value, Scalar):
                    _show(_plain(entry.key.text), entry.value, scope, source, builder)


def _scalars(value: Node) -> Iterator[Scalar]:
    """The values that a key has: one, a list of them, or those of `name:` in a list of authors."""
    if isinstance(value, Scalar):
        if not value.is_null:
            yield value
    elif isinstance(value, Sequence):
        for item in value.items:
            yield from _scalars(item)
    elif (name := value.get("name")) is not None:
        yield from _scalars(name)


def _show(key: str, scalar: Scalar, scope: Scope, source: Source, builder: DraftBuilder) -> None:
    if scalar.is_null:
        return
    span = builder.block(pieces_of(scalar, source), scope, key=key)
    builder.field(key, scalar.text.strip(), span, scalar.span)


def _salvage(source: Source, within: Span, builder: DraftBuilder) -> None:
    """Read what can be read, line by line, so that a broken line does not cost the draft its headline and date."""
    for line in _LINE.finditer(source.text, within.start, within.end):
        words = line["value"].rstrip()
        start = line.start("value")
        if words[0] == words[-1] and words[0] in "\"'" and len(words) > 1:
            words, start = words[1:-1], start + 1
        if words and words[0] not in "|>[{&*!":
            scalar = Scalar(words, Span(start, start + len(words)))
            _add(_plain(line["key"]), scalar, source, builder)
