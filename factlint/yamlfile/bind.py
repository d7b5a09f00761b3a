"""Located YAML bound to dataclasses: every mistake is collected, each with its place and the nearest right word."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping as AbstractMapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.located import NULLS, Entry, Mapping, Node, Scalar, Sequence
from factlint.yamlfile.mistake import Mistake
from factlint.yamlfile.nearest import nearest as nearest
from factlint.yamlfile.nearest import offer, offer_key
from factlint.yamlfile.placed import Placed

T = TypeVar("T")

_TRUE, _FALSE = ("true", "yes", "on"), ("false", "no", "off")
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def bind(node: Node | None, shape: type[T], source: Source, mistakes: list[Mistake]) -> T | None:
    """The dataclass `shape` filled from a mapping, or None where a mistake keeps it from being filled.

    A key is its field's name, less a closing underscore; one that is left empty is as if it were not there. Fields may
    be text, Placed, bool, int, Decimal, StrEnum, Literal, tuples and frozensets of these, mappings from text, other
    dataclasses, a located Mapping kept as it is, any of them optional, and Annotated.
    Mistakes are added: unknown keys (with the nearest known one), missing keys, values of the wrong type.
    """
    if node is None:
        node = Mapping((), Span(0, 0))
    value = _Binder(source, mistakes).dataclass(node, shape)
    return value if isinstance(value, shape) else None


def overlay(node: Node | None, base: T, source: Source, mistakes: list[Mistake]) -> T:
    """The dataclass `base` with what a mapping sets put in place of its own values, and so on downwards.

    A value that cannot be used is a mistake and leaves the one of `base` as it is; so does a key that is not there.
    """
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return base
    value = _Binder(source, mistakes).overlay(node, base)
    return value if isinstance(value, type(base)) else base


@cache
def keys_of(shape: Any) -> dict[str, dataclasses.Field[Any]]:
    """The fields of a dataclass by the keys that they are written as."""
    return {f.name.rstrip("_"): f for f in dataclasses.fields(shape) if f.init}


def has_default(field: dataclasses.Field[Any]) -> bool:
    """Whether a key may be left out."""
    return field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING


@cache
def hints_of(shape: Any) -> dict[str, Any]:
    """The types of a dataclass's fields, with what they are annotated with."""
    return get_type_hints(shape, include_extras=True)


class _Failed:
    """Stands for a value that could not be bound; its mistake is already in the list."""


_FAILED = _Failed()


class _Binder:
    def __init__(self, source: Source, mistakes: list[Mistake]) -> None:
        self._source = source
        self._mistakes = mistakes

    def dataclass(self, node: Node, shape: Any) -> Any:
        if not isinstance(node, Mapping):
            return self._wrong(node, "here keys and values are wanted")
        values, named, sound = self._fields(node, shape)
        wanted = [key for key, field in keys_of(shape).items() if not has_default(field)]
        if missing := [key for key in wanted if key not in named]:
            self._add(self._head(node), _are_missing(missing))
        return shape(**values) if sound and all(keys_of(shape)[key].name in values for key in wanted) else _FAILED

    def overlay(self, node: Node, base: Any) -> Any:
        if not isinstance(node, Mapping):
            return self._wrong(node, "here keys and values are wanted")
        values, _, _ = self._fields(node, type(base), base)
        return dataclasses.replace(base, **values)

    def _fields(self, node: Mapping, shape: Any, base: Any = None) -> tuple[dict[str, Any], set[str], bool]:
        """The values of a mapping by field, the keys that it names or was meant to name, and whether all is right."""
        keys, hints = keys_of(shape), hints_of(shape)
        values: dict[str, Any] = {}
        named: set[str] = set()
        sound = True
        for entry in node.entries:
            field = keys.get(entry.key.text)
            if field is None:
                named |= self._unknown(entry.key, [k for k in keys if node.get(k) is None] or list(keys))
                sound = False
                continue
            named.add(entry.key.text)
            below = getattr(base, field.name, None)
            if dataclasses.is_dataclass(below) and not isinstance(below, Placed | Mapping):
                value = self.overlay(entry.value, below)
            else:
                value = self._entry(entry, hints[field.name], base is not None or has_default(field))
            if value is _FAILED:
                sound = False
            elif value is not dataclasses.MISSING:
                values[field.name] = value
        return values, named, sound

    def _entry(self, entry: Entry, hint: Any, is_optional: bool) -> Any:
        """The value of a key; MISSING where it is left empty and need not be there."""
        node = entry.value
        if isinstance(node, Scalar) and node.is_null:
            if is_optional:
                return dataclasses.MISSING
            if _is_one_value(hint):
                self._add(entry.key.span, f"'{entry.key.text}' is empty")
                return _FAILED
        return self.value(node, hint)

    def value(self, node: Node, hint: Any) -> Any:
        origin = get_origin(hint)
        if origin is Annotated:
            return self.value(node, get_args(hint)[0])
        if origin in (Union, UnionType):
            return self._union(node, get_args(hint))
        if origin in (tuple, frozenset):
            return self._collection(node, hint)
        if isinstance(origin, type) and issubclass(origin, AbstractMapping):
            return self._mapping(node, get_args(hint)[1])
        if hint is Mapping:
            # Kept as it is: what may stand here is known only once another key has been read.
            return node if isinstance(node, Mapping) else self._wrong(node, "here keys and values are wanted")
        if dataclasses.is_dataclass(hint) and isinstance(hint, type) and hint is not Placed:
            return self.dataclass(node, hint)
        if not isinstance(node, Scalar):
            return self._wrong(node, "here one value is wanted, not a list or a mapping")
        return self._scalar(node, hint)

    def _union(self, node: Node, options: tuple[Any, ...]) -> Any:
        if NoneType in options and isinstance(node, Scalar) and node.is_null:
            return None
        rest = [o for o in options if o is not NoneType]
        fitting = next((o for o in rest if _fits(node, o)), None)
        if fitting is None and isinstance(node, Scalar):
            # One word where several are wanted is a list whose brackets were forgotten.
            fitting = next((o for o in rest if get_origin(o) in (tuple, frozenset)), None)
        return self.value(node, fitting if fitting is not None else rest[0])

    def _collection(self, node: Node, hint: Any) -> Any:
        item = get_args(hint)[0]
        if isinstance(node, Scalar) and not node.is_null:
            bracketed = f"[{node.text}]"
            return self._wrong(node, "here a list is wanted", (bracketed,), f"put it in brackets: {bracketed}")
        if not isinstance(node, Sequence):
            return get_origin(hint)() if isinstance(node, Scalar) else self._wrong(node, "here a list is wanted")
        if item is str and all(type(n) is Scalar and (n.style != "plain" or n.text not in NULLS) for n in node.items):
            # The word lists of a language are thousands of these.
            return get_origin(hint)([n.text for n in node.items if isinstance(n, Scalar)])
        values = [self._item(n, item) for n in node.items]
        if any(v is _FAILED for v in values):
            return _FAILED
        return get_origin(hint)(values)

    def _item(self, node: Node, item: Any) -> Any:
        if isinstance(node, Scalar) and node.is_null and _is_one_value(item):
            return self._wrong(node, "an entry of this list is empty")
        return self.value(node, item)

    def _mapping(self, node: Node, item: Any) -> Any:
        if isinstance(node, Scalar) and node.is_null:
            return {}
        if not isinstance(node, Mapping):
            return self._wrong(node, "here keys and values are wanted")
        values = {e.key.text: self._entry(e, item, False) for e in node.entries}
        return _FAILED if any(v is _FAILED for v in values.values()) else values

    def _scalar(self, node: Scalar, hint: Any) -> Any:
        if hint is Placed:
            return Placed(node.text, node.span, node.style)
        if hint is str:
            return node.text
        if hint is bool:
            return self._truth(node)
        if hint in (int, Decimal):
            return self._number(node, hint)
        if get_origin(hint) is Literal:
            return self._choice(node, tuple(str(a) for a in get_args(hint)), "one of the choices here")
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            found = self._choice(node, tuple(m.value for m in hint), _a(hint))
            return _FAILED if found is _FAILED else hint(found)
        raise TypeError(f"a setting cannot be of type {hint}")

    def _truth(self, node: Scalar) -> Any:
        word = node.text.casefold()
        if word in _TRUE or word in _FALSE:
            return word in _TRUE
        return self._wrong(node, f"'{node.text}' is neither true nor false", ("true", "false"))

    def _number(self, node: Scalar, hint: type[Any]) -> Any:
        try:
            number = hint(node.text)
        except (ValueError, InvalidOperation):
            return self._wrong(node, f"'{node.text}' is not a {'whole ' if hint is int else ''}number")
        if hint is Decimal and not number.is_finite():
            return self._wrong(node, f"'{node.text}' is not a number")
        return number

    def _choice(self, node: Scalar, known: tuple[str, ...], what: str) -> Any:
        return (
            node.text
            if node.text in known
            else self._wrong(node, f"'{node.text}' is not {what}", *offer(node.text, known))
        )

    def _unknown(self, key: Scalar, known: list[str]) -> set[str]:
        """Report a key that is not known; returns the one that was meant, which is then not missing."""
        suggestions, advice = offer_key(key.text, known)
        self._add(key.span, f"'{key.text}' is not a setting here", suggestions, advice)
        meant = nearest(key.text, known)
        return {meant} if meant else set()

    def _wrong(self, node: Node, message: str, suggestions: tuple[str, ...] = (), advice: str = "") -> _Failed:
        # Of a list or mapping that should be none, the first line says enough.
        end = self._source.text.find("\n", node.span.start, node.span.end)
        whole = end < 0 or isinstance(node, Scalar)
        self._add(node.span if whole else Span(node.span.start, end), message, suggestions, advice)
        return _FAILED

    def _add(self, span: Span, message: str, suggestions: tuple[str, ...] = (), advice: str = "") -> None:
        if not span:
            # Nothing can be underlined where nothing is written: show what stands before it.
            end = len(self._source.text[: span.start].rstrip())
            span = Span(max(end - 1, 0), end)
        self._mistakes.append(Mistake(self._source, span, message, suggestions, advice))

    def _head(self, node: Mapping) -> Span:
        return node.entries[0].key.span if node.entries else node.span


def _are_missing(keys: list[str]) -> str:
    quoted = [f"'{key}'" for key in keys]
    return f"{quoted[0]} is missing" if len(keys) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]} are missing"


def _fits(node: Node, option: Any) -> bool:
    origin = get_origin(option) or option
    if isinstance(node, Sequence):
        return origin in (tuple, frozenset)
    if isinstance(node, Mapping):
        is_shape = dataclasses.is_dataclass(origin) and origin is not Placed
        return is_shape or (isinstance(origin, type) and issubclass(origin, AbstractMapping))
    return _is_one_value(option)


def _is_one_value(hint: Any) -> bool:
    """Whether a type is written as one word or text."""
    origin = get_origin(hint) or hint
    if origin is Annotated:
        return _is_one_value(get_args(hint)[0])
    return origin in (str, bool, int, Decimal, Placed, Literal) or (
        isinstance(origin, type) and issubclass(origin, StrEnum)
    )


def _a(choices: type[StrEnum]) -> str:
    """The name of an enumeration with its article: `Severity` is `a severity`."""
    name = _CAPITAL.sub(" ", choices.__name__).lower()
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
