"""Folding of names: the one spelling under which two ways of writing the same name meet."""

from __future__ import annotations

import re
import unicodedata

# Apostrophes as papers, keyboards and CLDR write them (CLDR has U+02BC in Ukrainian, press has ' or ’).
_APOSTROPHES = "\u2018\u2019\u201b\u02bb\u02bc\u02bd\u02be\u02bf\u00b4\u0060\u2032\uff07\u05f3"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u058a\u05be\ufe58\ufe63\uff0d"
_DROPPED = "\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\u0640"

# Letters that Unicode does not take apart and newsrooms write plain, and the letters of Arabic script that
# keyboards mix (Arabic and Persian yeh and kaf).
_LETTERS = {
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ħ": "h",
    "ı": "i",
    "ŋ": "n",
    "ŧ": "t",
    "ə": "a",
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ہ": "ه",
    "ە": "ه",
}

_TABLE = str.maketrans(
    {
        **dict.fromkeys(_APOSTROPHES, "'"),
        **dict.fromkeys(_HYPHENS, "-"),
        **dict.fromkeys(_DROPPED, ""),
        **_LETTERS,
    }
)

# Marks that readers may leave out: accents, Hebrew points, Arabic short vowels and hamza, the nuktas of India.
# The other marks of Indic and Thai script are vowels: without them "June" and "people" are one word in Hindi.
_MARKS = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc]+"
)


def fold_name(text: str) -> str:
    """The folded form of a name: no case, no accents, one apostrophe, one hyphen, single spaces.

    Folding may change the length of a text, so offsets into a folded copy mean nothing in the original.
    """
    if text.isascii():
        return " ".join(text.lower().replace("`", "'").split())
    # Apostrophes first: NFKD turns the acute accent (U+00B4) into a space and a mark.
    text = unicodedata.normalize("NFKD", text.translate(_TABLE)).casefold()
    text = _MARKS.sub("", text).translate(_TABLE)
    return " ".join(unicodedata.normalize("NFC", text).split())
