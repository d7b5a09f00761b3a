"""What a key of a rule file takes, in words and as JSON Schema, read from the same dataclasses that bind it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from collections.abc import Mapping as AbstractMapping
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from factlint.text.records import dataclass
from factlint.yamlfile.bind import has_default, hints_of, keys_of
from factlint.yamlfile.located import Mapping
from factlint.yamlfile.placed import Placed

# YAML reads 44 as a number and NO as a truth value: whoever writes text need not know.
_TEXT = {"type": ["string", "number", "boolean"]}
_PLAIN: dict[Any, tuple[str, dict[str, Any]]] = {
    str: ("text", _TEXT),
    Placed: ("text", _TEXT),
    bool: ("true or false", {"type": "boolean"}),
    int: ("a whole number", {"type": "integer"}),
    Decimal: ("a number", {"type": "number"}),
    Mapping: ("keys and values", {"type": "object"}),
}


@dataclass(frozen=True, slots=True)
class Key:
    """A key that may be written: what it takes, what it means, and what holds where it is left out."""

    name: str
    hint: Any
    doc: str
    is_required: bool
    default: Any = None


def keys(shape: Any) -> Iterator[Key]:
    """The keys of a dataclass, in the order of its fields."""
    hints = hints_of(shape)
    for name, field in keys_of(shape).items():
        hint, doc = _parted(hints[field.name])
        default = field.default
        if field.default_factory is not dataclasses.MISSING:
            default = field.default_factory()
        required = not has_default(field)
        yield Key(name, hint, doc, required, None if required else default)


def values(bound: Any) -> Iterator[tuple[str, Any]]:
    """The keys of a dataclass's object, each with its value."""
    shape: Any = type(bound)
    return ((name, getattr(bound, field.name)) for name, field in keys_of(shape).items())


def in_words(hint: Any) -> str:
    """What a type takes, in words: `a list of text`, `one of: error, note`."""
    hint, _ = _parted(hint)
    if hint in _PLAIN:
        return _PLAIN[hint][0]
    if choices := _choices(hint):
        return f"one of: {', '.join(choices)}"
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return " or ".join(in_words(a) for a in arguments if a is not NoneType)
    if origin in (tuple, frozenset):
        return f"a list of {in_words(arguments[0])}"
    if isinstance(origin, type) and issubclass(origin, AbstractMapping):
        return f"{in_words(arguments[1])} for each key"
    return f"the keys {', '.join(k.name for k in keys(hint))}"


def as_written(value: Any) -> str:
    """A value as a rule file would have it."""
    if value is None or (isinstance(value, tuple | frozenset | AbstractMapping) and not value):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Placed):
        return value.text
    if isinstance(value, tuple | frozenset):
        written = [as_written(v) for v in value]
        return f"[{', '.join(written if isinstance(value, tuple) else sorted(written))}]"
    if isinstance(value, AbstractMapping):
        return f"{{{', '.join(f'{k}: {as_written(v)}' for k, v in value.items())}}}"
    if dataclasses.is_dataclass(value):
        shown = ((name, as_written(set_to)) for name, set_to in values(value))
        return f"{{{', '.join(f'{name}: {text}' for name, text in shown if text)}}}"
    return str(value)


def schema(hint: Any) -> dict[str, Any]:
    """The JSON Schema of what a type takes."""
    hint, doc = _parted(hint)
    found = _schema(hint)
    return {"description": doc, **found} if doc else found


def _schema(hint: Any) -> dict[str, Any]:
    if hint in _PLAIN:
        return dict(_PLAIN[hint][1])
    if choices := _choices(hint):
        return {"enum": list(choices)}
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return {"anyOf": [schema(a) for a in arguments if a is not NoneType]}
    if origin in (tuple, frozenset):
        return {"type": "array", "items": schema(arguments[0])}
    if isinstance(origin, type) and issubclass(origin, AbstractMapping):
        return {"type": "object", "additionalProperties": schema(arguments[1])}
    return object_schema(hint)


def object_schema(shape: Any) -> dict[str, Any]:
    """The JSON Schema of a dataclass: its keys and no others. A key that may be left out may be left empty."""
    found = list(keys(shape))
    properties = {}
    for key in found:
        taken = schema(key.hint)
        if not key.is_required:
            taken = {"anyOf": [taken, {"type": "null"}]}
        properties[key.name] = {"description": key.doc, **taken} if key.doc else taken
    required = [key.name for key in found if key.is_required]
    whole: dict[str, Any] = {"type": "object", "properties": properties, "additionalProperties": False}
    return {**whole, "required": required} if required else whole


def _parted(hint: Any) -> tuple[Any, str]:
    if get_origin(hint) is Annotated:
        inner, *notes = get_args(hint)
        return inner, next((n for n in notes if isinstance(n, str)), "")
    return hint, ""


def _choices(hint: Any) -> tuple[str, ...]:
    if get_origin(hint) is Literal:
        return tuple(str(a) for a in get_args(hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return tuple(m.value for m in hint)
    return ()
