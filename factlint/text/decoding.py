"""Bytes into text: which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re

from factlint.text.records import dataclass

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# How other formats begin, and what they are called.
_FORMATS = (
    (b"PK\x03\x04", "a zip or Office file (docx, odt)"),
    (b"\xd0\xcf\x11\xe0", "an old Word file (doc)"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)

# Control characters that no text has; tab, line ends and form feed are not among them.
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 65_536

# What stands above ASCII in the tables of western and of central Europe: the punctuation of word processors, and the
# letters of the languages that each was made for. Asked before the statistics, which need a page, not three accents.
_PUNCTUATION = "€‚„…‘’“”•–—™ ¡£§©«®°·»¿½"
_TABLES = (
    ("windows-1252", "cp1252", "ŠŒŽšœžŸÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ"),
    ("windows-1250", "cp1250", "ĄĆĘŁŃÓŚŹŻąćęłńóśźżÁÄČĎÉĚÍŇŘŠŤÚŮÝŽáäčďéěíňřšťúůýžÖÜŐŰöüőűĂÂÎŞŢăâîşţđĐ"),
    ("iso-8859-2", "iso8859-2", "ĄĆĘŁŃÓŚŹŻąćęłńóśźżÁÄČĎÉĚÍŇŘŠŤÚŮÝŽáäčďéěíňřšťúůýžÖÜŐŰöüőűĂÂÎŞŢăâîşţđĐ"),
)
_LARGEST_SHARE = 0.2
# "donÕt", "poniedzia³ek": the letters of another table read as capitals and signs inside words.
_STRANGE = re.compile("[a-zß-öø-ÿ](?:[À-ÖØ-ÞŠŽĄĆĘŁŃÓŚŹŻČĎĚŇŘŤŮŐŰĂŞŢĐ]|[¡¿€‚„…•™£§©®°½«»][a-zß-öø-ÿ])")


class Undecodable(ValueError):
    """The bytes are no text; the message says what they seem to be."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, and the encoding that it was in, by its Python name; line ends are kept, a byte order mark is gone."""

    text: str
    encoding: str


def decode(data: bytes) -> Decoded:
    """The text that the bytes hold: UTF-8, else what a mark, the zeros or the letters show. Raises Undecodable."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], encoding), encoding)
    for start, name in _FORMATS:
        if data.startswith(start):
            raise Undecodable(f"this is {name}, not text")
    if b"\0" in data[:_SAMPLE]:
        return _with_zeros(data)
    _refuse_controls(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _guessed(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        message = f"its byte order mark says {encoding.upper()}, but it is not ({error.reason} at byte {error.start})"
        raise Undecodable(message) from None


def _with_zeros(data: bytes) -> Decoded:
    """UTF-16 without a mark has a zero beside every plain letter; a stray zero in UTF-8 is let stand."""
    sample = data[: _SAMPLE // 2 * 2]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros > 0.2 * half and others < 0.05 * half:
            try:
                return Decoded(data.decode(encoding), encoding)
            except UnicodeDecodeError:
                break
    _refuse_controls(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        raise Undecodable("it holds zeros and is no Unicode text") from None


def _refuse_controls(data: bytes) -> None:
    sample = data[:_SAMPLE]
    # One stray control character is a slip of the keyboard; more than one in fifty is a program or a picture.
    if len(_CONTROLS.findall(sample)) > max(1, len(sample) // 50):
        raise Undecodable("it holds binary data, not text")


def _guessed(data: bytes) -> Decoded:
    for name, encoding, letters in _TABLES:
        if (text := _fitting(data, encoding, letters)) is not None:
            return Decoded(text, name)
    # Imported here: all but a few drafts are UTF-8.
    from charset_normalizer import from_bytes

    best = from_bytes(data[: 4 * _SAMPLE]).best()
    if best is None:
        raise Undecodable("its encoding cannot be told")
    try:
        return Decoded(data.decode(best.encoding), best.encoding.replace("_", "-"))
    except UnicodeDecodeError:
        raise Undecodable(f"it begins like {best.encoding.replace('_', '-')}, and goes on otherwise") from None


def _fitting(data: bytes, encoding: str, letters: str) -> str | None:
    """The text in an encoding, or None where it reads unlike the languages that the encoding is for."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    sample = text[:_SAMPLE]
    above = [c for c in sample if c > "\x7f"]
    if len(above) > _LARGEST_SHARE * len(sample) or not set(above) <= {*letters, *_PUNCTUATION}:
        return None
    return None if _STRANGE.search(sample) else text
