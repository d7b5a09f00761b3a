"""The table of months and weekdays: what a date recognizer may count on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import factlint.languages
from factlint.text.folding import fold_name

TABLE: dict[str, Any] = json.loads(
    (Path(factlint.languages.__file__).parent / "calendar.json").read_text(encoding="utf-8")
)


def numbers(language: str, slot: str, first: int) -> dict[str, int]:
    rows = TABLE["languages"][language][slot]
    return {form: number for number, row in enumerate(rows, start=first) for form in row.split("|") if form}


@pytest.mark.parametrize(
    ("language", "form", "weekday"),
    [
        ("en", "Friday", 4),
        ("ru", "пятницу", 4),
        ("uk", "п’ятницю", 4),
        ("uk", "пʼятниця", 4),
        ("pl", "środę", 2),
        ("cs", "středu", 2),
        ("hr", "srijedu", 2),
        ("sl", "sredo", 2),
        ("lt", "penktadienį", 4),
        ("lv", "piektdien", 4),
        ("et", "reedel", 4),
        ("hu", "pénteken", 4),
        ("sv", "fredagen", 4),
        ("is", "föstudaginn", 4),
        ("id", "Jum’at", 4),
        ("ar", "الإثنين", 0),
        ("hi", "शुक्रवार", 4),
        ("zh", "星期五", 4),
        ("ja", "金曜日", 4),
        ("fa", "پنج‌شنبه", 3),
        ("br", "digwener", 4),
        ("eo", "vendredon", 4),
    ],
)
def test_weekdays_as_printed(language: str, form: str, weekday: int) -> None:
    assert numbers(language, "weekdays", 0)[fold_name(form)] == weekday


@pytest.mark.parametrize(
    ("language", "form", "month"),
    [
        ("en", "February", 2),
        ("ru", "январь", 1),
        ("ru", "января", 1),
        ("pl", "lutym", 2),
        ("hi", "फरवरी", 2),
        ("de", "Jänner", 1),
        ("ar", "أفريل", 4),
        ("ar", "شباط", 2),
        ("sl", "februarja", 2),
        ("hr", "listopada", 10),
        ("cs", "listopadu", 11),
        ("ca", "abril", 4),
        ("id", "Pebruari", 2),
    ],
)
def test_months_as_printed(language: str, form: str, month: int) -> None:
    assert numbers(language, "months", 1)[fold_name(form)] == month


def test_every_form_is_folded_and_names_one_thing() -> None:
    for language, entry in TABLE["languages"].items():
        for slot in ("months", "months_short", "weekdays", "weekdays_short", "weekdays_bare"):
            forms = [form for row in entry.get(slot, []) for form in row.split("|") if form]
            assert len(forms) == len(set(forms)), (language, slot)
            for form in forms:
                assert fold_name(form) == form, (language, slot, form)
        assert len(entry["months"]) == len(entry["say_months"]) == 12
        assert len(entry["weekdays"]) == len(entry["say_weekdays"]) == 7


def test_nothing_leaks_from_the_root_of_cldr() -> None:
    for language, entry in TABLE["languages"].items():
        forms = {form for row in entry["months"] for form in row.split("|")}
        assert not forms & {"m01", "m12"}, language
        if language != "en":
            assert "mon" not in entry["weekdays"][0].split("|"), language


def test_one_letter_days_are_kept_apart() -> None:
    for language in ("ja", "ko"):
        assert TABLE["languages"][language]["weekdays_bare"][6] in {"日", "일"}
    for entry in TABLE["languages"].values():
        assert all(len(form) != 1 for row in entry.get("weekdays_short", []) for form in row.split("|"))


def test_full_names_need_no_language() -> None:
    weekdays, months = TABLE["any"]["weekdays"], TABLE["any"]["months"]
    assert weekdays["vendredi"] == weekdays[fold_name("пятница")] == weekdays["jumat"] == 4
    assert months["fevrier"] == 2
    assert "listopad" not in months


def test_order_and_wording_of_dates() -> None:
    languages, regions = TABLE["languages"], TABLE["regions"]
    assert languages["en"]["order"] is None
    assert regions["en-US"] == {"order": "mdy", "date": "MMMM d, y"}
    for region in ("GB", "AU", "NZ", "IE", "IN", "ZA"):
        assert regions[f"en-{region}"]["order"] == "dmy"
    assert languages["id"]["order"] == "dmy"
    assert languages["ja"]["order"] == "ymd"
    assert languages["en"]["date"] == "d MMMM y"
