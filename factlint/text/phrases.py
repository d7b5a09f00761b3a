"""Phrases with variation, written as editors would write them, and the patterns that they stand for.

`word` is itself, `accus*` any word that begins so, `(a|b)` either, `[x]` may be left out, `<name>` any of a named set,
`...` up to six words of no matter what, `{end}` a place where a clause ends, and `{subject}` and `{object}` stand where a
party is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from factlint.text.records import dataclass

_TOKEN = re.compile(r"\.\.\.|\{\w+\}|<[\w-]+>|[()\[\]|]|[^\s()\[\]|<>{}]+")

_ANY_WORDS = r"(?:\s+[^\s.;:?!]+){0,6}?"
_END = r"(?=\s*(?:[.,;:!?()\[\]–—\"”’]|$))"
_OBJECT = r"(?P<object>[^.;:?!\n]{2,90}?)"


class BrokenPhrase(ValueError):
    """A phrase that cannot be read; the message says why."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ready to be matched against text in lower case.

    `anchors` are the beginnings of words of which one must stand in the text for the phrase to match: a text without
    them need not be searched. `subject` is true where the party is named right before the match, `object_after` where
    it is named right behind it; a party between two words is the match's group `object`.
    """

    pattern: re.Pattern[str]
    anchors: tuple[str, ...]
    subject: bool = False
    object_after: bool = False


def read_phrase(words: str, sets: Mapping[str, Sequence[str]]) -> Phrase:
    """The phrase that is written there. Raises BrokenPhrase where brackets or named sets are wrong."""
    tokens = _TOKEN.findall(words)
    subject = tokens[:1] == ["{subject}"]
    object_after = tokens[-1:] == ["{object}"]
    node = _Reader(tokens[1 if subject else 0 : -1 if object_after else None], sets, words).read()
    body = node.source()
    anchors = max(node.anchors(), key=lambda a: min(map(len, a)), default=())
    if not anchors:
        raise BrokenPhrase(f"no word of this phrase must always stand there: {words}")
    return Phrase(re.compile(rf"(?<!\w){body}(?!\w)"), anchors, subject, object_after)


@dataclass(frozen=True, slots=True)
class _Word:
    text: str

    def source(self) -> str:
        escaped = re.escape(self.text.rstrip("*")).replace("'", "['’]").replace("\\ ", r"\s+")
        return escaped + (r"\w*" if self.text.endswith("*") else "")

    def anchors(self) -> Iterator[tuple[str, ...]]:
        # An apostrophe may be straight or curly, and a space any white space: the word ends before it.
        yield (re.split(r"['\s*]", self.text, maxsplit=1)[0],)


@dataclass(frozen=True, slots=True)
class _Raw:
    text: str

    def source(self) -> str:
        return self.text

    def anchors(self) -> Iterator[tuple[str, ...]]:
        return iter(())


@dataclass(frozen=True, slots=True)
class _Either:
    choices: tuple[_Words, ...]

    def source(self) -> str:
        return "(?:" + "|".join(c.source() for c in self.choices) + ")"

    def anchors(self) -> Iterator[tuple[str, ...]]:
        best = [max(c.anchors(), key=lambda a: min(map(len, a)), default=()) for c in self.choices]
        if all(best):
            yield tuple(dict.fromkeys(word for anchors in best for word in anchors))


@dataclass(frozen=True, slots=True)
class _Optional:
    inner: _Words

    def source(self) -> str:
        return self.inner.source()

    def anchors(self) -> Iterator[tuple[str, ...]]:
        return iter(())


@dataclass(frozen=True, slots=True)
class _Words:
    items: tuple[_Word | _Raw | _Either | _Optional, ...]

    def source(self) -> str:
        parts: list[str] = []
        begun = False
        for item in self.items:
            space = r"\s+"
            if isinstance(item, _Raw) and item.text in (_ANY_WORDS, _END):
                parts.append(item.source())
            elif isinstance(item, _Optional):
                parts.append(f"(?:{space}{item.source()})?" if begun else f"(?:{item.source()}{space})?")
            else:
                parts.append(space + item.source() if begun else item.source())
                begun = True
        return "".join(parts)

    def anchors(self) -> Iterator[tuple[str, ...]]:
        for item in self.items:
            yield from item.anchors()


class _Reader:
    """Reads the tokens of one phrase."""

    def __init__(self, tokens: Sequence[str], sets: Mapping[str, Sequence[str]], phrase: str) -> None:
        self._tokens = list(tokens)
        self._sets = sets
        self._phrase = phrase
        self._at = 0

    def read(self) -> _Words:
        words = self._words()
        if self._at < len(self._tokens):
            raise BrokenPhrase(f"'{self._tokens[self._at]}' closes nothing in: {self._phrase}")
        return words

    def _words(self) -> _Words:
        items: list[_Word | _Raw | _Either | _Optional] = []
        while self._at < len(self._tokens) and self._tokens[self._at] not in (")", "]", "|"):
            items.append(self._item())
        return _Words(tuple(items))

    def _item(self) -> _Word | _Raw | _Either | _Optional:
        token = self._next()
        if token == "(":
            return self._choices(")")
        if token == "[":
            return _Optional(_Words((self._choices("]"),)))
        if token == "...":
            return _Raw(_ANY_WORDS)
        if token == "{end}":
            return _Raw(_END)
        if token == "{object}":
            return _Raw(_OBJECT)
        if token.startswith("<"):
            if token[1:-1] not in self._sets:
                raise BrokenPhrase(f"there is no set {token} for: {self._phrase}")
            return _Either(tuple(_Words((_Word(w),)) for w in self._sets[token[1:-1]]))
        if token.startswith("{"):
            raise BrokenPhrase(f"{token} cannot stand there in: {self._phrase}")
        return _Word(token)

    def _choices(self, closing: str) -> _Either:
        choices = [self._words()]
        while self._at < len(self._tokens) and self._tokens[self._at] == "|":
            self._at += 1
            choices.append(self._words())
        if self._at >= len(self._tokens) or self._next() != closing:
            raise BrokenPhrase(f"'{closing}' is missing in: {self._phrase}")
        return _Either(tuple(choices))

    def _next(self) -> str:
        token = self._tokens[self._at]
        self._at += 1
        return token
