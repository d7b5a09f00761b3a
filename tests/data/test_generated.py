"""Generated data are what their generators make of their sources: nobody edits them by hand."""

from __future__ import annotations

import json
from importlib import metadata

import pytest

from tools import lock


@pytest.mark.parametrize("name", sorted(lock.RECIPES))
def test_the_lock_matches(name: str) -> None:
    problems = lock.stale(name)
    assert not problems, "\n".join(problems)


def require_sources(name: str) -> None:
    """Skips, saying why, unless the packages that made the data are here in the versions that made them."""
    for package, version in lock.read()[name]["packages"].items():
        try:
            installed = metadata.version(package)
        except metadata.PackageNotFoundError:
            pytest.skip(f"{package} is not installed: install the dependency group `data` to compare {name}")
        if installed != version:
            pytest.skip(f"{package} is {installed}, and {name} was made with {version}")


def test_the_calendar_is_what_cldr_says() -> None:
    require_sources("calendar")
    from tools import calendar_table

    made = calendar_table.render(calendar_table.build())
    assert made == calendar_table.TARGET.read_text(encoding="utf-8"), "run `make data`"
    json.loads(made)


def test_the_word_lists_are_what_their_sources_say() -> None:
    require_sources("words")
    from tools import word_list

    made = word_list.build()
    for name, text in made.items():
        assert text == (word_list.TARGET / name).read_text(encoding="utf-8"), f"{name}: run `make data`"


def test_the_exchange_rates_are_what_the_central_bank_says() -> None:
    require_sources("rates")
    from tools import exchange_rates

    made = exchange_rates.render(exchange_rates.build())
    assert made == exchange_rates.TARGET.read_text(encoding="utf-8"), "run `make data`"
    json.loads(made)
