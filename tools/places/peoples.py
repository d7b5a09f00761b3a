"""Peoples and adjectives, and which names are everyday words or people as well."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Any

from rigour.territories import lookup_territory

from tools.places.book import FAMOUS, Book, city_id, split


def plural(form: str) -> str:
    """The plural of a demonym: Britons, Frenchmen; Chinese and Welsh stay."""
    if form.endswith("man"):
        regular = form.endswith(("German", "Roman", "Ottoman"))
        return form + "s" if regular else form[:-3] + "men"
    return form if re.search("(?:ese|ish|sh|ch|ss|ois)$", form) else form + "s"


def forms(line: str) -> Iterator[str]:
    """The forms of a line of demonyms.yml."""
    for part in split(line):
        stem, mark, as_it_stands = part.partition("=")
        if stem:
            yield stem
            yield as_it_stands if mark else plural(stem)
            if stem.endswith("man") and plural(stem).endswith("men"):
                yield stem[:-3] + "woman"
                yield stem[:-3] + "women"
        else:
            yield as_it_stands


def peoples(book: Book, demonyms: dict[str, dict[str, str]]) -> None:
    """Names of peoples; other lists are asked whether they agree."""
    for part in ("countries", "regions", "more"):
        for code, line in demonyms[part].items():
            for form in forms(line):
                book.name(form, book.codes[code], "people")
    for place, line in demonyms["cities"].items():
        name, country = place.split("/")
        city = city_id(book, name, country)
        if city is None:
            raise SystemExit(f"demonyms.yml: no city {place}")
        for form in forms(line):
            book.name(form, city, "people")
    for code, line in demonyms["countries"].items():
        for form in forms(line):
            territory = lookup_territory(form)
            if territory is not None and territory.code.split("-")[0].upper() != code:
                print(f"gazetteer: {form} is {code} here, {territory.code} in rigour", file=sys.stderr)


def cautions(book: Book, common: set[str], people: set[str], hand: dict[str, Any]) -> dict[str, str]:
    """Keys that are also everyday words, or names of people."""
    exceptions = set(hand["persons"])
    found: dict[str, str] = {}
    for key in dict.fromkeys(key for key, _ in book.names):
        if key in common:
            found[key] = "word"
        elif key in exceptions:
            found.setdefault(key, "person")
    famous = {
        key for (key, number), sort in book.names.items() if book.places[number][3] >= FAMOUS and sort != "people"
    }
    for key in (people & {key for key, _ in book.names}) - famous:
        found.setdefault(key, "person")
    return found
