"""The parts of an office file, which is a zip archive: unpacked within limits, and parsed without entities."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.etree.ElementTree import Element

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

_LARGEST_PART = 100_000_000
"""The most bytes that a part may have when it is unpacked."""

_LARGEST_RATIO = 200
"""How many times as large as its packed bytes a part may be; XML packs to a twentieth, a bomb to a thousandth."""

_ALWAYS_ALLOWED = 1_000_000


class BrokenPackage(Exception):
    """The file is no office file, or not a whole one; the message says why."""


class Package:
    """An office file. All of its methods raise BrokenPackage."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError) as error:
            if data[:4] == b"\xd0\xcf\x11\xe0":
                raise BrokenPackage("this is an old Word file, or one with a password: save it as .docx") from None
            cut = "it is cut off" if data[:2] == b"PK" else "it is no zip archive"
            raise BrokenPackage(f"this is no whole office file: {cut} ({error})") from None
        self.names = frozenset(self._zip.namelist())

    def xml(self, name: str) -> Element:
        """The root of a part."""
        try:
            root: Element = fromstring(self.part(name))
        except ParseError as error:
            raise BrokenPackage(f"its part {name} is no whole XML: {error}") from None
        except DefusedXmlException:
            raise BrokenPackage(f"its part {name} defines entities, which no office program writes") from None
        except (LookupError, ValueError) as error:
            raise BrokenPackage(f"its part {name} cannot be read: {error}") from None
        return root

    def part(self, name: str) -> bytes:
        """The bytes of a part."""
        try:
            entry = self._zip.getinfo(name)
        except KeyError:
            raise BrokenPackage(f"it has no part {name}") from None
        # The sizes that an archive states may be lies, so no more than the limit is ever unpacked.
        limit = min(_LARGEST_PART, max(_ALWAYS_ALLOWED, entry.compress_size * _LARGEST_RATIO))
        try:
            with self._zip.open(entry) as opened:
                data = opened.read(limit + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            raise BrokenPackage(f"its part {name} cannot be unpacked: {error}") from None
        if len(data) > limit:
            raise BrokenPackage(f"its part {name} unpacks to more than {limit:,} bytes, which no draft does")
        return data
