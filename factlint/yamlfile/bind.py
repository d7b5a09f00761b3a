"""Located YAML bound to dataclasses: every mistake is collected, each with its place and the nearest right word."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping as AbstractMapping
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.located import Mapping, Mistake, Node, Scalar, Sequence
from factlint.yamlfile.placed import Placed

T = TypeVar("T")

_TRUE, _FALSE = ("true", "yes", "on"), ("false", "no", "off")


def bind(node: Node | None, shape: type[T], source: Source, mistakes: list[Mistake]) -> T | None:
    """The dataclass `shape` filled from a mapping, or None where a mistake keeps it from being filled.

    A key is its field's name, less a closing underscore. Fields may be text, Placed, bool, int, Decimal, StrEnum,
    Literal, tuples and frozensets of these, mappings from text, other dataclasses, a located Mapping kept as it is, any
    of them optional, and Annotated.
    Mistakes are added: unknown keys (with the nearest known one), missing keys, values of the wrong type.
    """
    if node is None:
        node = Mapping((), Span(0, 0))
    value = _Binder(source, mistakes).dataclass(node, shape)
    return value if isinstance(value, shape) else None


def keys_of(shape: type[Any]) -> dict[str, dataclasses.Field[Any]]:
    """The fields of a dataclass by the keys that they are written as."""
    return {f.name.rstrip("_"): f for f in dataclasses.fields(shape) if f.init}


def nearest(word: str, known: AbstractMapping[str, Any] | tuple[str, ...] | list[str]) -> str | None:
    """The known word that was probably meant, or None where none is near."""
    # Imported here: a file without mistakes needs no string distance.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extractOne(word.casefold(), {k: k.casefold() for k in known}, scorer=OSA.distance)
    if found is None:
        return None
    _, distance, key = found
    return str(key) if distance <= max(1, min(len(word), len(str(key))) // 3) else None


class _Failed:
    """Stands for a value that could not be bound; its mistake is already in the list."""


_FAILED = _Failed()


@cache
def _hints(shape: Any) -> dict[str, Any]:
    return get_type_hints(shape, include_extras=True)


class _Binder:
    def __init__(self, source: Source, mistakes: list[Mistake]) -> None:
        self._source = source
        self._mistakes = mistakes

    def dataclass(self, node: Node, shape: type[Any]) -> Any:
        if not isinstance(node, Mapping):
            return self._wrong(node, "here keys and values are wanted")
        keys, hints = keys_of(shape), _hints(cast("Any", shape))
        values: dict[str, Any] = {}
        near_misses: set[str] = set()
        sound = True
        for entry in node.entries:
            field = keys.get(entry.key.text)
            if field is None:
                meant = nearest(entry.key.text, keys)
                near_misses |= {meant} if meant else set()
                self._add(entry.key.span, f"'{entry.key.text}' is not a setting here", _choices(meant, keys))
                continue
            value = self.value(entry.value, hints[field.name])
            if value is _FAILED:
                sound = False
            else:
                values[field.name] = value
        for key, field in keys.items():
            optional = field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING
            if optional or node.get(key) is not None:
                continue
            sound = False
            if key not in near_misses:
                self._add(self._head(node), f"'{key}' is missing", ())
        return shape(**values) if sound else _FAILED

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
        for option in rest:
            if self._fits(node, option):
                return self.value(node, option)
        return self.value(node, rest[0])

    @staticmethod
    def _fits(node: Node, option: Any) -> bool:
        origin = get_origin(option) or option
        if isinstance(node, Sequence):
            return origin in (tuple, frozenset)
        if isinstance(node, Mapping):
            is_shape = dataclasses.is_dataclass(origin) and origin is not Placed
            return is_shape or (isinstance(origin, type) and issubclass(origin, AbstractMapping))
        return origin in (str, bool, int, Decimal, Placed, Literal) or (
            isinstance(origin, type) and issubclass(origin, StrEnum)
        )

    def _collection(self, node: Node, hint: Any) -> Any:
        item = get_args(hint)[0]
        if isinstance(node, Scalar) and not node.is_null:
            return self._wrong(node, "here a list is wanted", f"[{node.text}]")
        if not isinstance(node, Sequence):
            return () if isinstance(node, Scalar) else self._wrong(node, "here a list is wanted")
        values = [self.value(n, item) for n in node.items]
        if any(v is _FAILED for v in values):
            return _FAILED
        return get_origin(hint)(values)

    def _mapping(self, node: Node, item: Any) -> Any:
        if isinstance(node, Scalar) and node.is_null:
            return {}
        if not isinstance(node, Mapping):
            return self._wrong(node, "here keys and values are wanted")
        values = {e.key.text: self.value(e.value, item) for e in node.entries}
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
            return self._choice(node, tuple(str(a) for a in get_args(hint)))
        if isinstance(hint, type) and issubclass(hint, StrEnum):
            found = self._choice(node, tuple(m.value for m in hint))
            return _FAILED if found is _FAILED else hint(found)
        raise TypeError(f"a setting cannot be of type {hint}")

    def _truth(self, node: Scalar) -> Any:
        word = node.text.casefold()
        if word in _TRUE or word in _FALSE:
            return word in _TRUE
        return self._wrong(node, f"'{node.text}' is neither true nor false", "true", "false")

    def _number(self, node: Scalar, hint: type[Any]) -> Any:
        try:
            return hint(node.text)
        except (ValueError, InvalidOperation):
            return self._wrong(node, f"'{node.text}' is no number")

    def _choice(self, node: Scalar, known: tuple[str, ...]) -> Any:
        if node.text in known:
            return node.text
        return self._wrong(
            node, f"'{node.text}' is not one of the choices here", *_choices(nearest(node.text, known), known)
        )

    def _wrong(self, node: Node, message: str, *suggestions: str) -> _Failed:
        self._add(node.span, message, suggestions)
        return _FAILED

    def _add(self, span: Span, message: str, suggestions: tuple[str, ...]) -> None:
        self._mistakes.append(Mistake(self._source, span, message, suggestions))

    def _head(self, node: Mapping) -> Span:
        return node.entries[0].key.span if node.entries else node.span


def _choices(meant: str | None, known: AbstractMapping[str, Any] | tuple[str, ...]) -> tuple[str, ...]:
    """The nearest word alone where one is near, else all of them."""
    return (meant,) if meant else tuple(sorted(known))
