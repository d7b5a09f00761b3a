"""The gazetteer: what a place recognizer may count on."""

from __future__ import annotations

import sqlite3

import pytest

from factlint.languages.gazetteer import DATABASE, Gazetteer, place_key


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer()


def readings(gazetteer: Gazetteer, name: str) -> set[tuple[str, str, str | None]]:
    return {(record.name, record.kind, record.country) for record in gazetteer.lookup(name)}


def holders(gazetteer: Gazetteer, name: str, kind: str, country: str | None) -> set[str]:
    found: set[str] = set()
    for record in gazetteer.lookup(name):
        if (record.kind, record.country) == (kind, country):
            for container in gazetteer.containers(record.id):
                place = gazetteer.place(container)
                assert place is not None
                found.add(place.name)
    return found


@pytest.mark.parametrize(
    ("name", "reading"),
    [
        ("Baku", ("Baku", "city", "AZ")),
        ("Balkh", ("Balkh", "region", "AF")),
        ("Balkh", ("Balkh", "city", "AF")),
        ("Panjshir", ("Panjshir", "region", "AF")),
        ("Kabul", ("Kabul", "city", "AF")),
        ("TEHRAN", ("Tehran", "city", "IR")),
        ("Afghanistan", ("Afghanistan", "country", "AF")),
        ("US", ("United States", "country", "US")),
        ("U.S.", ("United States", "country", "US")),
        ("UK", ("United Kingdom", "country", "GB")),
        ("Britain", ("United Kingdom", "country", "GB")),
        ("Burma", ("Myanmar", "country", "MM")),
        ("Holland", ("Netherlands", "country", "NL")),
        ("Türkiye", ("Turkey", "country", "TR")),
        ("Côte d’Ivoire", ("Ivory Coast", "country", "CI")),
        ("DR Congo", ("Democratic Republic of Congo", "country", "CD")),
        ("Czechia", ("Czech Republic", "country", "CZ")),
        ("Inggris", ("United Kingdom", "country", "GB")),
        ("Ferguson", ("Ferguson", "city", "US")),
        ("Charlottesville", ("Charlottesville", "city", "US")),
        ("Kiev", ("Kyiv", "city", "UA")),
        ("Kyiv", ("Kyiv", "city", "UA")),
        ("Bombay", ("Mumbai", "city", "IN")),
        ("Georgia", ("Georgia", "country", "GE")),
        ("Georgia", ("Georgia", "region", "US")),
        ("Washington", ("Washington", "city", "US")),
        ("Washington", ("Washington", "region", "US")),
        ("London", ("London", "city", "GB")),
        ("London", ("London", "city", "CA")),
        ("Calif.", ("California", "region", "US")),
        ("TX", ("Texas", "region", "US")),
        ("Mazar-i-Sharif", ("Mazar-i-Sharif", "city", "AF")),
        ("Port au Prince", ("Port-au-Prince", "city", "HT")),
        ("St. Petersburg", ("Saint Petersburg", "city", "RU")),
        ("Crimea", ("Crimea", "region", "UA")),
        ("West Bank", ("West Bank", "region", "PS")),
        ("Mideast", ("Middle East", "area", None)),
        ("EU", ("European Union", "area", None)),
        ("Asia", ("Asia", "continent", None)),
        ("Orange County", ("Orange County", "region", "US")),
        ("Demak", ("Demak", "city", "ID")),
    ],
)
def test_names(gazetteer: Gazetteer, name: str, reading: tuple[str, str, str | None]) -> None:
    assert reading in readings(gazetteer, name)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Afghan", "Afghanistan"),
        ("Afghans", "Afghanistan"),
        ("British", "United Kingdom"),
        ("Britons", "United Kingdom"),
        ("Dutch", "Netherlands"),
        ("Frenchwomen", "France"),
        ("Chinese", "China"),
        ("Texan", "Texas"),
        ("Londoners", "London"),
        ("Parisian", "Paris"),
        ("Gazans", "Gaza Strip"),
        ("European", "Europe"),
    ],
)
def test_peoples(gazetteer: Gazetteer, name: str, place: str) -> None:
    assert {record.name for record in gazetteer.lookup(name) if record.sort == "people"} == {place}


@pytest.mark.parametrize(
    ("name", "kind", "country", "expected"),
    [
        ("Balkh", "region", "AF", {"Afghanistan", "Asia"}),
        ("Balkh", "city", "AF", {"Balkh", "Afghanistan", "Asia"}),
        ("London", "city", "GB", {"England", "United Kingdom", "Europe"}),
        ("Ferguson", "city", "US", {"Missouri", "United States", "North America"}),
        ("Toronto", "city", "CA", {"Ontario", "Canada"}),
        ("Sydney", "city", "AU", {"New South Wales", "Australia", "Oceania"}),
        ("Demak", "city", "ID", {"Central Java", "Java", "Indonesia", "Southeast Asia"}),
        ("Gaza", "city", "PS", {"Gaza Strip", "Palestine", "Middle East"}),
        ("Donetsk", "city", "UA", {"Donbas", "Ukraine", "Europe"}),
        ("Mali", "country", "ML", {"Sahel", "West Africa", "Africa"}),
        ("Grozny", "city", "RU", {"Chechnya", "North Caucasus", "Russia"}),
    ],
)
def test_containers(gazetteer: Gazetteer, name: str, kind: str, country: str, expected: set[str]) -> None:
    assert expected <= holders(gazetteer, name, kind, country)


def test_nothing_holds_itself(gazetteer: Gazetteer) -> None:
    with sqlite3.connect(DATABASE) as base:
        numbers = [row[0] for row in base.execute("SELECT id FROM place WHERE kind != 'city'")]
        loose = base.execute("SELECT count(*) FROM within WHERE container NOT IN (SELECT id FROM place)").fetchone()
    base.close()
    assert loose == (0,)
    assert not [number for number in numbers if number in gazetteer.containers(number)]


def test_codes_count_in_capitals_only(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("US")
    assert not gazetteer.lookup("us")
    assert not [record for record in gazetteer.lookup("or") if record.name == "Oregon"]


@pytest.mark.parametrize(
    ("name", "caution"),
    [
        ("of", "word"),
        ("man", "word"),
        ("Nice", "word"),
        ("Reading", "word"),
        ("Deal", "word"),
        ("Polish", "word"),
        ("Turkey", "word"),
        ("Victoria", "person"),
        ("Jackson", "person"),
        ("Jordan", "person"),
        ("Balkh", None),
        ("Baku", None),
        ("London", None),
        ("Afghanistan", None),
    ],
)
def test_cautions(gazetteer: Gazetteer, name: str, caution: str | None) -> None:
    assert {record.caution for record in gazetteer.lookup(name)} == {caution}


def test_capitals_stand_for_governments(gazetteer: Gazetteer) -> None:
    capitals = {"Kabul": "AF", "Washington": "US", "Moscow": "RU", "Valletta": "MT", "Austin": "US-TX"}
    for name, country in capitals.items():
        assert country in {record.capital_of for record in gazetteer.lookup(name)}, name


def test_unknown_names(gazetteer: Gazetteer) -> None:
    assert gazetteer.lookup("") == gazetteer.lookup("Qqqq") == gazetteer.lookup("police reported") == ()
    assert gazetteer.place(-1) is None


def test_keys(gazetteer: Gazetteer) -> None:
    assert place_key("Port-au-Prince") == place_key("port  au prince")
    with sqlite3.connect(DATABASE) as base:
        keys = [row[0] for row in base.execute("SELECT DISTINCT key FROM name")]
        about = dict(base.execute("SELECT key, value FROM about").fetchall())
    base.close()
    assert all(place_key(key) == key for key in keys)
    assert any("CC BY 4.0" in value for value in about.values())
