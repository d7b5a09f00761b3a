"""Writes factlint/languages/calendar.json: months and weekdays of every language, from CLDR and a hand file.

The JSON holds:

    about                 where it comes from
    any.weekdays          full weekday name -> 0..6 (Monday 0) in languages with a daily press, language not needed;
                          names that two of them use for different days are left out
    any.months            the same for full month names -> 1..12
    any.careful           which of them are also everyday words or given names in their language
    languages.<code>      a bare language code:
        months            twelve strings, January first; spellings separated by "|"
        months_short      the same, abbreviated; a form that is also a full name is not repeated
        weekdays          seven strings, Monday first
        weekdays_short    the same, abbreviated
        weekdays_bare     one-letter forms (日, 월): trust them only in brackets or beside the word for weekday
        careful           forms that are also everyday words or given names: trust them only beside a day number
        unspaced          true where words are not parted by spaces, so that word boundaries mean nothing
        order             "dmy", "mdy" or "ymd", the order of a date in figures; null where both are in use
        date              CLDR's long date without weekday, to say a date
        links             words that CLDR's patterns put between the parts of a date ("de", "gada")
        weekday_after     true where the weekday stands behind the date
        say_months, say_weekdays   names to put into it, as the language writes them
    regions.<code-REGION> order and date where a region differs from its language

All forms but the last two are folded by fold_name and have lost a final full stop. A form absent from a slot leaves
the string empty. The short forms of months and weekdays of one language may be the same ("mar" in Spanish): read the
weekday slot first. Inflected forms beyond the hand file are best met by a stem rule: a full name of four letters or
more, its last letter optional, followed by at most six letters of the same script.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from babel import Locale, localedata

from factlint.text.folding import fold_name
from tools import lock

HERE = Path(__file__).resolve().parent
EXTRA = HERE / "calendar_extra.yml"
TARGET = HERE.parent / "factlint" / "languages" / "calendar.json"

SLOTS = {"months": 12, "weekdays": 7}
# Languages with a daily press: their names hold against those of the others where no language is known.
_PRESS = (
    "af am ar as az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it "
    "ja ka kk km kn ko ku ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn no om or pa pl ps pt ro ru sd si sk sl "
    "so sq sr sv sw ta te tg th ti tk tr tt ug uk ur uz vi xh yo yue zh zu"
)
PRESS = frozenset(_PRESS.split())
# Alphabets of which no newspaper is printed (Deseret and Shavian English).
UNPRINTED = {"Dsrt", "Shaw"}
# CLDR's root has no month names: a context that a language leaves empty falls back to "M01".
ROOT_MONTH = re.compile(r"m\d\d")
Forms = dict[str, list[list[str]]]


def key(form: str) -> str:
    """The folded form without its final full stop; empty when it cannot serve as a name."""
    folded = fold_name(form).strip(" .॰")
    # "1月" would be found inside "11月": figures are for the recognizer.
    return "" if ROOT_MONTH.fullmatch(folded) or folded[:1].isdigit() else folded


def names(locale: Locale, what: str, width: str, context: str) -> list[str]:
    """The names that a locale has, January or Monday first."""
    table = (locale.months if what == "months" else locale.days)[context][width]
    first = 1 if what == "months" else 0
    return [str(table[number]) for number in range(first, first + SLOTS[what])]


def has_own_names(locale: Locale, root: Locale, what: str) -> bool:
    """Does the language name its months (or days), rather than fall back to the root?"""
    return names(locale, what, "wide", "format") != names(root, what, "wide", "format")


def add(forms: Forms, slot: str, rows: Iterable[Iterable[str]]) -> None:
    """Adds folded forms to the rows of a slot, first come first."""
    for row, new in zip(forms[slot], rows, strict=True):
        for form in map(key, new):
            if form and form not in row:
                row.append(form)


def collect(locales: list[Locale], root: Locale, extra: dict[str, Any]) -> Forms:
    """All forms of a language: of its territories and scripts, of both contexts, and of the hand file."""
    forms: Forms = {}
    for what, size in SLOTS.items():
        for slot in (what, f"{what}_short"):
            forms[slot] = [[] for _ in range(size)]
        for locale in locales:
            if not has_own_names(locale, root, what):
                continue
            for context in ("format", "stand-alone"):
                for width, slot in (("wide", what), ("abbreviated", f"{what}_short")):
                    found = names(locale, what, width, context)
                    if not (locale.language == "en" and width == "abbreviated"):
                        # Days leak from the root one by one, as English abbreviations.
                        leaked = names(root, what, width, context)
                        found = ["" if name == leak else name for name, leak in zip(found, leaked, strict=True)]
                    add(forms, slot, ([name] for name in found))
    for slot in list(forms):
        if slot in extra:
            add(forms, slot, (line.split(",") for line in extra[slot]))
    return forms


def without_conflicts(rows: list[list[str]], code: str, slot: str) -> list[list[str]]:
    """Drops forms that name two months (or days) of one language; they can prove nothing."""
    seen: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(rows):
        for form in row:
            seen[form].add(number)
    for form, numbers in seen.items():
        if len(numbers) > 1:
            print(f"calendar: {code} {slot}: {form!r} names {sorted(numbers)}, left out", file=sys.stderr)
    return [[form for form in row if len(seen[form]) == 1] for row in rows]


def order_of(locale: Locale) -> str:
    """The order of day, month and year in the short date."""
    pattern = re.sub(r"'[^']*'", "", locale.date_formats["short"].pattern)
    letters = re.findall(r"[dMLy]", pattern)
    return "".join(dict.fromkeys("m" if letter in "ML" else letter for letter in letters))


def long_date(locale: Locale) -> str:
    """The long date without the era, which Thai has and no news story prints."""
    return re.sub(r"\s*G+\s*", " ", locale.date_formats["long"].pattern).strip()


def link_words(locales: list[Locale]) -> list[str]:
    """The words between and behind the parts of a date in CLDR's patterns, folded."""
    found: dict[str, None] = {}
    for locale in locales:
        patterns = [locale.date_formats[width].pattern for width in ("full", "long", "medium")]
        patterns += [str(p) for k, p in locale.datetime_skeletons.items() if "d" in k and re.fullmatch("[yMEd]+", k)]
        for pattern in patterns:
            # Fields are runs of unquoted ASCII letters; all other letters are words.
            words = re.sub(r"'([^']*)'|[A-Za-z]+", lambda m: m.group(1) or " ", pattern)
            found.update((key(word), None) for word in re.findall(r"[^\W\d_]+['’]?", words))
    found.pop("", None)
    return sorted(found)


def language_entry(code: str, locales: list[Locale], root: Locale, extra: dict[str, Any]) -> dict[str, Any] | None:
    """The table of one language, or None where CLDR has no names for it."""
    own = [locale for locale in locales if has_own_names(locale, root, "months")]
    if not own or not has_own_names(own[0], root, "weekdays"):
        return None
    forms = {slot: without_conflicts(rows, code, slot) for slot, rows in collect(locales, root, extra).items()}
    entry: dict[str, Any] = {}
    for what, size in SLOTS.items():
        full, short = forms[what], forms[f"{what}_short"]
        everything = {form for row in full for form in row}
        short = [[form for form in row if form not in everything] for row in short]
        bare = [[form for form in row if len(form) == 1] for row in short]
        entry[what] = ["|".join(row) for row in full]
        if any(row for row in short):
            entry[f"{what}_short"] = ["|".join(form for form in row if len(form) > 1) for row in short]
        if what == "weekdays" and any(bare):
            entry["weekdays_bare"] = ["|".join(row) for row in bare]
        entry[f"say_{what}"] = names(own[0], what, "wide", "format")
        assert len(entry[what]) == size
    if "careful" in extra:
        entry["careful"] = sorted(key(form) for form in extra["careful"])
    if extra.get("unspaced"):
        entry["unspaced"] = True
    entry["order"] = extra["order"] if "order" in extra else order_of(own[0])
    entry["date"] = extra.get("date") or long_date(own[0])
    if links := link_words(own):
        entry["links"] = links
    pattern = re.sub(r"'[^']*'", "", str(own[0].date_formats["full"].pattern))
    if pattern.rindex("d") < max(pattern.rfind("E"), pattern.rfind("c")):
        entry["weekday_after"] = True
    return entry


def region_entries(
    language: dict[str, Any], code: str, locales: list[Locale], extra: dict[str, Any]
) -> dict[str, dict[str, Any]]:
    """What the regions of a language write otherwise; the region's main script speaks for it."""
    found: dict[str, dict[str, Any]] = {}
    for locale in locales:
        if locale.territory is None or not re.fullmatch("[A-Z]{2}", locale.territory):
            continue
        # A script without data of its own shows the root's date.
        if long_date(locale) == long_date(Locale.parse("root")):
            continue
        name = f"{code}-{locale.territory}"
        hand = extra.get(name, {})
        entry = {"order": hand["order"] if "order" in hand else order_of(locale), "date": long_date(locale)}
        if name not in found and any(entry[field] != language[field] for field in entry):
            found[name] = entry
    return found


def any_language(languages: dict[str, dict[str, Any]], what: str) -> dict[str, int]:
    """Full names that mean the same month (or day) in every language with a daily press that uses them.

    The other languages are left out: "China" is Thursday in Shona.
    """
    seen: dict[str, set[int]] = defaultdict(set)
    for code in sorted(PRESS & set(languages)):
        for number, row in enumerate(languages[code][what], start=1 if what == "months" else 0):
            for form in row.split("|"):
                # A name of few letters is a word somewhere, unless the letters are not Latin.
                if len(form) > 4 or (len(form) > 1 and not form.isascii()):
                    seen[form].add(number)
    for form, numbers in sorted(seen.items()):
        if len(numbers) > 1:
            print(f"calendar: {form!r} names {what} {sorted(numbers)}: language needed", file=sys.stderr)
    return {form: numbers.pop() for form, numbers in sorted(seen.items()) if len(numbers) == 1}


def build() -> dict[str, Any]:
    """The whole table, from the installed CLDR and the hand file."""
    extra: dict[str, Any] = yaml.safe_load(EXTRA.read_text(encoding="utf-8"))
    root = Locale.parse("root")
    by_language: dict[str, list[Locale]] = defaultdict(list)
    for identifier in sorted(localedata.locale_identifiers(), key=lambda name: (name.count("_"), name)):
        if identifier != "root" and not UNPRINTED & set(identifier.split("_")):
            by_language[identifier.split("_")[0]].append(Locale.parse(identifier))
    languages: dict[str, dict[str, Any]] = {}
    regions: dict[str, dict[str, Any]] = {}
    for code, locales in sorted(by_language.items()):
        entry = language_entry(code, locales, root, extra.get(code, {}))
        if entry is not None:
            languages[code] = entry
            regions.update(region_entries(entry, code, locales, extra))
    unknown = {name for name in extra if name not in languages and "-" not in name}
    if unknown:
        raise SystemExit(f"{EXTRA.name} names languages that CLDR lacks: {sorted(unknown)}")
    anywhere: dict[str, Any] = {what: any_language(languages, what) for what in ("weekdays", "months")}
    careful = {form for entry in languages.values() for form in entry.get("careful", ())}
    anywhere["careful"] = sorted(form for form in careful if any(form in names for names in anywhere.values()))
    return {
        "about": "Names of months and weekdays: Unicode CLDR (Unicode License v3) and hand-written press forms.",
        "any": anywhere,
        "languages": languages,
        "regions": dict(sorted(regions.items())),
    }


def render(table: dict[str, Any]) -> str:
    """The JSON text, one language a line, so that a change in CLDR can be read in a diff."""

    def compact(value: object) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def lines(rows: dict[str, Any]) -> str:
        return "{\n" + ",\n".join(f"{compact(name)}:{compact(row)}" for name, row in rows.items()) + "\n}"

    parts = [f'"about":{compact(table["about"])}']
    parts += [f'"{part}":{lines(table[part])}' for part in ("any", "languages", "regions")]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main() -> None:
    """Writes the table and its entry in the lock."""
    TARGET.write_text(render(build()), encoding="utf-8", newline="\n")
    lock.record("calendar")


if __name__ == "__main__":
    main()
