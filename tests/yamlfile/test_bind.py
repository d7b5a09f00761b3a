"""Dataclasses filled from YAML, and every mistake on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.rulebook.rule import RuleFile
from factlint.text.source import Source
from factlint.yamlfile.bind import bind, overlay
from factlint.yamlfile.located import compose
from factlint.yamlfile.mistake import Mistake
from factlint.yamlfile.nearest import nearest, offer
from factlint.yamlfile.placed import Placed


class Tide(StrEnum):
    HIGH = "high"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Berth:
    name: str
    metres: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Port:
    name: Annotated[str, "What it is called."]
    tide: Tide = Tide.HIGH
    open_: bool = True
    berths: tuple[Berth, ...] = ()
    aliases: tuple[str, ...] | str = ()
    ships: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    draught: int | None = None
    side: Literal["port", "starboard"] = "port"
    motto: Placed | None = None
    main: Berth = field(default_factory=lambda: Berth("one"))


def read(text: str, shape: Any = Port) -> tuple[Any, list[str]]:
    source, mistakes = Source("a.yml", text), list[Mistake]()
    bound = bind(compose(source, mistakes), shape, source, mistakes)
    return bound, [f"{text[m.span.start : m.span.end]}: {m.message}" for m in mistakes]


def test_all_types_are_filled() -> None:
    text = """
name: NO
tide: low
open: no
berths: [{name: 1, metres: 12.50}]
aliases: Old Port
ships: {uk: [Ada, Grace]}
draught: 7
side: starboard
motto: "Come in"
"""
    port, mistakes = read(text)
    assert not mistakes
    assert (port.name, port.tide, port.open_, port.side, port.draught) == ("NO", Tide.LOW, False, "starboard", 7)
    assert port.berths == (Berth("1", Decimal("12.50")),)
    assert (port.aliases, port.ships) == ("Old Port", {"uk": ("Ada", "Grace")})
    assert text[port.motto.span.start : port.motto.span.end] == '"Come in"'


def test_a_key_left_empty_is_as_if_it_were_not_there() -> None:
    port, mistakes = read("name: A\ntide:\nopen:\nberths:\nships:\ndraught: null\nmotto:\n")
    assert not mistakes
    assert port == Port("A")


@pytest.mark.parametrize(
    ("text", "mistakes"),
    [
        ("tide: high", ["tide: 'name' is missing"]),
        ("nmae: A", ["nmae: 'nmae' is not a setting here"]),
        ("name: A\nTide: low", ["Tide: 'Tide' is not a setting here"]),
        ("name:", ["name: 'name' is empty"]),
        ("name: [A]", ["[A]: here one value is wanted, not a list or a mapping"]),
        ("name: A\ntide: hihg", ["hihg: 'hihg' is not a tide"]),
        ("name: A\nside: prot", ["prot: 'prot' is not one of the choices here"]),
        ("name: A\nopen: perhaps", ["perhaps: 'perhaps' is neither true nor false"]),
        ("name: A\ndraught: deep", ["deep: 'deep' is not a whole number"]),
        ("name: A\ndraught: 1.5", ["1.5: '1.5' is not a whole number"]),
        ("name: A\nberths: [{name: 1, metres: NaN}]", ["NaN: 'NaN' is not a number"]),
        ("name: A\nberths: {name: 1}", ["{name: 1}: here a list is wanted"]),
        ("name: A\nberths: [1]", ["1: here keys and values are wanted"]),
        ("name: A\nships: [a]", ["[a]: here keys and values are wanted"]),
        ("name: A\nships: {uk: Ada}", ["Ada: here a list is wanted"]),
        ("name: A\naliases:\n- a\n-\n", ["-: an entry of this list is empty"]),
        ("- a\n- b", ["- a: here keys and values are wanted"]),
        ("a", ["a: here keys and values are wanted"]),
    ],
)
def test_one_mistake_is_one_line(text: str, mistakes: list[str]) -> None:
    bound, found = read(text)
    assert bound is None
    assert found == mistakes


def test_all_mistakes_are_found_at_once() -> None:
    _, mistakes = read("tide: hihg\nberths: [{nam: 1}, {}]\nopen: perhaps\n")
    assert [m.partition(":")[0] for m in mistakes] == ["hihg", "nam", "{}", "perhaps", "tide"]


def test_what_is_laid_over_leaves_what_is_wrong_as_it_was() -> None:
    source, mistakes = Source("a.yml", "tide: hihg\ndraught: 3\nmain: {metres: 4}\nnmae: B"), list[Mistake]()
    port = overlay(compose(source, mistakes), Port("A", Tide.LOW), source, mistakes)
    assert port == Port("A", Tide.LOW, draught=3, main=Berth("one", Decimal(4)))
    assert [m.suggestions for m in mistakes] == [("high",), ("name",)]


def test_nearest() -> None:
    known = ("missing_year", "tolerance", "in")
    assert [nearest(w, known) for w in ("missing-years", "Tolerence", "im", "zebra", "")] == [
        "missing_year",
        "tolerance",
        "in",
        None,
        None,
    ]
    assert offer("tolerence", known)[0] == ("tolerance",)
    assert offer("zebra", known) == (known, "choose from: missing_year, tolerance, in")
    assert offer("zebra", ()) == ((), "")


values = st.recursive(
    st.text(max_size=8).map(repr) | st.sampled_from(["", "~", "[]", "{}", "1", "true", "x: "]),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda v: f"[{', '.join(v)}]")
        | st.dictionaries(st.sampled_from(["bad", "good", "text", "flags", "en", "any"]), inner, max_size=3).map(
            lambda d: "{" + ", ".join(f"{k}: {v}" for k, v in d.items()) + "}"
        )
    ),
    max_leaves=8,
)
keys = st.sampled_from([f.rstrip("_") for f in RuleFile.__dataclass_fields__] + ["whY", "x"])


@given(st.lists(st.tuples(keys, values), max_size=12))
def test_no_file_breaks_the_binder(lines: list[tuple[str, str]]) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in lines)
    source, mistakes = Source("a.yml", text), list[Mistake]()
    bound = bind(compose(source, mistakes), RuleFile, source, mistakes)
    assert bound is not None or mistakes
    for mistake in mistakes:
        assert 0 <= mistake.span.start <= mistake.span.end <= len(text)
