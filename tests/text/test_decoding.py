"""Encodings are told apart, and what is no text is refused with what it seems to be."""

from __future__ import annotations

import pytest

from factlint.text.decoding import Undecodable, decode

TEXTS = {
    "en": "The café’s owner said: “We lost everything” – £40,000 in all. The fire began at noon, the brigade said.\n",
    "de": "Der Minister erklärte in München, die Straße bleibe für Fußgänger geöffnet. Über 40 Läden schlossen.\n",
    "pl": "Minister powiedział w poniedziałek, że wybory odbędą się w marcu. Łódź świętuje do późna.\n",
    "ru": "Министр заявил в понедельник, что выборы состоятся в марте. По его словам, задержки не будет.\n" * 4,
    "ja": "大臣は月曜日、選挙は三月に行われると述べた。遅れはないという。記者会見で明らかにした。\n",
}


@pytest.mark.parametrize(
    ("language", "encoding"),
    [
        ("en", "utf-8"),
        ("en", "utf-8-sig"),
        ("en", "utf-16"),
        ("en", "utf-16-le"),
        ("en", "utf-16-be"),
        ("en", "utf-32"),
        ("en", "cp1252"),
        ("en", "mac_roman"),
        ("de", "latin-1"),
        ("pl", "cp1250"),
        ("pl", "iso8859-2"),
        ("ru", "cp1251"),
        ("ru", "koi8-r"),
        ("ja", "shift_jis"),
        ("ja", "utf-16"),
    ],
)
def test_text_is_read_in_the_encoding_it_was_saved_in(language: str, encoding: str) -> None:
    assert decode(TEXTS[language].encode(encoding)).text == TEXTS[language]


def test_the_encoding_is_named() -> None:
    assert decode(TEXTS["en"].encode()).encoding == "utf-8"
    assert decode(TEXTS["en"].encode("cp1252")).encoding == "windows-1252"


def test_a_stray_zero_is_let_stand() -> None:
    assert decode(b"Fire at\0 the mill kills two people.").text == "Fire at\0 the mill kills two people."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04" + bytes(40), "Office"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"{\\rtf1 x}", "RTF"),
        (b"\x89PNG\r\n", "picture"),
        (bytes(range(256)) * 8, "binary"),
        (b"\xff\xfea", "byte order mark"),
        (bytes(500), "binary"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, says: str) -> None:
    with pytest.raises(Undecodable, match=says):
        decode(data)
