"""Lists of words and names by language: common words, given names, family names; read when first asked for."""

from __future__ import annotations

from collections.abc import Iterator, KeysView, Mapping, Set
from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent

# A search takes as long as reading two hundred lines does: a paragraph is done sooner without a table of all of them.
_FEW = 300


class _Lines(Mapping[str, str]):
    """The lines of a sorted file, by their first column; of a file with one column the value is the line.

    While few are asked for they are searched for in the bytes; then all are put into a table.
    """

    __slots__ = ("_answers", "_data", "_start", "_table")

    def __init__(self, data: bytes) -> None:
        self._data = data.rstrip(b"\n")
        # The licence stands at the top only.
        self._start = 0
        while self._data.startswith(b"#", self._start):
            self._start = self._data.index(b"\n", self._start) + 1
        self._answers: dict[str, str | None] = {}
        self._table: dict[str, str] | None = None

    def get(self, key: str, default: str | None = None) -> str | None:  # type: ignore[override]
        """The value of a key, or the default."""
        if self._table is not None:
            return self._table.get(key, default)
        if key not in self._answers:
            self._answers[key] = self._search(key)
        answer = self._answers[key]
        if len(self._answers) > _FEW:
            self._read()
        return default if answer is None else answer

    def __getitem__(self, key: str) -> str:
        if (found := self.get(key)) is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: object) -> bool:
        return (key in self._table) if self._table is not None else isinstance(key, str) and self.get(key) is not None

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def __bool__(self) -> bool:
        return True

    def keys(self) -> KeysView[str]:
        """The keys, as quick to ask as they are now."""
        return _Keys(self) if self._table is None else self._table.keys()

    def quick(self) -> Mapping[str, str]:
        """The table, where it has been made: nothing is asked faster."""
        return self if self._table is None else self._table

    def _read(self) -> dict[str, str]:
        if self._table is None:
            lines = self._data[self._start :].decode("utf-8").split("\n")
            has_values = "\t" in lines[0]
            self._table = (
                dict(line.split("\t") for line in lines) if has_values else dict(zip(lines, lines, strict=True))
            )
        return self._table

    def _search(self, key: str) -> str | None:
        # The order of UTF-8 is that of code points, in which the files are sorted.
        wanted, data = key.encode("utf-8", "surrogatepass"), self._data
        low, high = self._start, len(data)
        while low < high:
            middle = (low + high) // 2
            start = max(data.rfind(b"\n", low, middle) + 1, low)
            end = data.find(b"\n", middle)
            end = len(data) if end < 0 else end
            word, _, value = data[start:end].partition(b"\t")
            if word == wanted:
                return (value or word).decode("utf-8")
            if word < wanted:
                low = end + 1
            else:
                high = start
        return None


class _Keys(KeysView[str]):
    def __bool__(self) -> bool:
        return True


@cache
def _lines(language: str, name: str) -> _Lines | None:
    path = _HERE / language / name
    # A code comes from a draft's front matter: it must not walk the disk.
    return _Lines(path.read_bytes()) if language.isalpha() and path.is_file() else None


def common_words(language: str) -> Set[str] | None:
    """Words the language writes without a capital, in lower case; None where there is no list."""
    lines = _lines(language, "words.txt")
    return None if lines is None else lines.keys()


def given_names(language: str) -> Mapping[str, str] | None:
    """Given name -> m, f or - (both, or not known); None where there is no list."""
    lines = _lines(language, "given.txt")
    return None if lines is None else lines.quick()


def family_names(language: str) -> Set[str] | None:
    """Family names as they are spelled; None where there is no list."""
    lines = _lines(language, "surnames.txt")
    return None if lines is None else lines.keys()


def is_known_name(language: str, name: str) -> bool:
    """Is this a real given or family name? Two such names a letter apart are two people, not a slip."""
    given, family = given_names(language), family_names(language)
    return (given is not None and name in given) or (family is not None and name in family)
