"""Time is linear in the length of a draft, set in paragraphs or in one line."""

from __future__ import annotations

import random
from itertools import pairwise
from time import process_time

import pytest

from factlint import check

MOST = 2.5
"""A doubling of the draft may cost so many times as much."""

_SENTENCES = (
    "{name} said on Monday that {n} people had left the {thing} by the river.",
    "The {thing} cost ${n} million, up {p} per cent from a year before.",
    "“Nobody told us about the {thing},” said {name}, {p}, who runs the ferry to {town}.",
    "By March {p}, 2019, some {n} of the {n}5 houses in {town} were empty.",
    "The council's plan, which {name} calls a mistake, was not published.",
    "It is {n} km ({p} miles) from {town} to the {thing}, the report says (see page {p}).",
)
_FIRST = ("Ann", "Omar", "Lucía", "Peter", "Ingrid", "Tomás", "Ruth", "Yusuf")
_LAST = ("Brandt", "Okafor", "Varga", "Lindqvist", "Castellanos", "Harkness", "Demir", "Pereira")
_TOWNS = ("Lagos", "Bergen", "Cusco", "Leeds", "Ankara", "Porto")
_THINGS = ("bridge", "mill", "school", "harbour", "line", "market")


def story(size: int, between: str) -> str:
    """A draft of that many characters."""
    chooser = random.Random(size)
    parts, length = ["The river"], 0
    while length < size:
        name = f"{chooser.choice(_FIRST)} {chooser.choice(_LAST)}"
        parts.append(
            chooser.choice(_SENTENCES).format(
                name=name,
                n=chooser.randrange(2, 900),
                p=chooser.randrange(2, 30),
                town=chooser.choice(_TOWNS),
                thing=chooser.choice(_THINGS),
            )
        )
        length += len(parts[-1])
    return parts[0] + "\n\n" + between.join(parts[1:]) + "\n"


def seconds(draft: str) -> float:
    def once() -> float:
        began = process_time()
        check(draft)
        return process_time() - began

    return min(once() for _ in range(2))


@pytest.mark.parametrize("between", ["\n\n", " "], ids=["paragraphs", "one line"])
def test_twice_the_draft_takes_twice_the_time(between: str) -> None:
    check(story(2_000, between))
    drafts = [story(size, between) for size in (50_000, 100_000, 200_000)]
    for _ in range(4):
        # More tries: other work on the machine makes some measurements too long.
        times = [seconds(draft) for draft in drafts]
        growth = [later / earlier for earlier, later in pairwise(times)]
        if max(growth) <= MOST:
            return
    pytest.fail(f"{', '.join(f'{t:.2f} s' for t in times)}: a doubling costs up to {max(growth):.1f} times as much")
