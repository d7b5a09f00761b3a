"""The quick dataclasses do what the standard ones do."""

from __future__ import annotations

import dataclasses
import pickle
from typing import Any

import pytest

from factlint.text import records

make: Any = records.dataclass


@make(frozen=True, slots=True)
class Value:
    low: int
    high: int = 2
    note: str = dataclasses.field(default="", compare=False, repr=False)


@make(frozen=True, slots=True, eq=False)
class Part:
    word: str


@make
class Open:
    seen: list[int] = dataclasses.field(default_factory=list)


@make(frozen=True, slots=True)
class Nothing:
    pass


@make(frozen=True, slots=True)
class Sum:
    parts: tuple[int, ...] = (1, 2)
    marks: list[str] = dataclasses.field(default_factory=list)
    total: int = dataclasses.field(init=False)
    seen: list[int] = dataclasses.field(default_factory=list, init=False)
    unit: str = dataclasses.field(default="m", init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "total", sum(self.parts))


@make(frozen=True, slots=True, order=True)
class Place:
    line: int
    column: int


@make(frozen=True, slots=True, order=True)
class Other(Place):
    pass


def test_equal_by_value_and_type() -> None:
    assert Value(1) == Value(1, 2, "x") != Value(1, 3)
    assert Value(1) != (1, 2)
    assert hash(Value(1)) == hash(Value(1, 2, "x"))
    assert len({Value(1), Value(1), Value(2)}) == 2
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())


def test_by_identity_where_asked_for() -> None:
    part = Part("a")
    assert part != Part("a")
    assert len({part, Part("a")}) == 2


def test_what_may_change_has_no_hash() -> None:
    assert Open() == Open()
    with pytest.raises(TypeError, match="unhashable"):
        hash(Open())


def test_in_order_of_the_fields_within_one_type() -> None:
    assert Place(1, 9) < Place(2, 1) <= Place(2, 1) < Place(2, 2)
    assert Place(2, 2) > Place(2, 1) >= Place(2, 1)
    assert sorted([Place(2, 1), Place(1, 2)]) == [Place(1, 2), Place(2, 1)]
    with pytest.raises(TypeError, match="not supported"):
        assert Place(1, 1) < Other(1, 2)


def test_what_no_argument_is_given_for() -> None:
    made, other = Sum((2, 3)), Sum(marks=["a"])
    assert (made.total, made.marks, made.seen, made.unit) == (5, [], [], "m")
    assert (other.total, other.marks) == (3, ["a"])
    assert made.seen is not other.seen
    with pytest.raises(TypeError, match="total"):
        Sum(total=1)
    with pytest.raises(TypeError, match="low"):
        Value()


def test_shown_as_written_but_for_what_is_hidden() -> None:
    assert repr(Value(1, note="x")) == "Value(low=1, high=2)"


def test_the_tools_for_dataclasses_work() -> None:
    assert [f.name for f in dataclasses.fields(Value)] == ["low", "high", "note"]
    assert dataclasses.replace(Value(1), high=5) == Value(1, 5)
    assert pickle.loads(pickle.dumps(Value(1, 2, "x"))).note == "x"
    assert not hasattr(Value(1), "__dict__")
    match Value(1, 7):
        case Value(low, high):
            assert (low, high) == (1, 7)
