"""Where there are small places with the name of a large town: those that the gazetteer leaves out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from factlint.languages.gazetteer import place_key


@cache
def _listed() -> Mapping[str, frozenset[str]]:
    lines = Path(__file__).with_name("namesakes.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {key: frozenset(places.split(", ")) for key, places in rows}


def namesakes(town: str) -> frozenset[str]:
    """The countries (GB) and states (US/Arizona) in which another place bears a large town's name; empty if none."""
    return _listed().get(place_key(town), frozenset())
