"""The language of a draft that does not say, told by its script or by its commonest small words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Annotated

from factlint.archive import kept
from factlint.languages.load import BrokenLanguage
from factlint.text.records import dataclass
from factlint.text.source import Source
from factlint.yamlfile.bind import bind
from factlint.yamlfile.located import compose
from factlint.yamlfile.mistake import Mistake

UNKNOWN = "und"
"""The code of a language that cannot be told (ISO 639-3)."""

_HERE = Path(__file__).parent
_FILE = "detection.yml"
_READ_AT_MOST = 1500
# A letter by itself is a word (the Italian e), but not in U.S. nor in it's.
_LETTER_ALONE = r"(?<![\w'’.])[^\W\d_](?![\w'’]|\.\w)"
_WORD = re.compile(rf"[^\W\d_]{{2,}}|{_LETTER_ALONE}")
# The vowel signs of Devanagari are no letters. To look for them as well takes three times as long.
_WORD_WITH_SIGNS = re.compile(rf"[^\W\d_](?:[^\W\d_]|[\u0900-\u097f])+|{_LETTER_ALONE}")
# A text of so many words in a language has at least this share of its small words: 25 to 45 in a hundred as a rule.
_FEW_WORDS = 25
_LEAST_SHARE = 0.08
_LEAST_OF_SCRIPT = 0.15
# What small words weigh by their length: the shortest are words of many languages, and parts of names (de la).
_WEIGHTS = (0.0, 0.5, 1.0, 1.5, 2.0)
# A text is in another language than the default only where that is clear: three small words or so that differ, and
# half as much again as speaks for the default.
_LEAST_WEIGHT = 4.0
_MARGIN = 1.5


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """languages/detection.yml."""

    scripts: Annotated[dict[str, tuple[str, ...]], "Ranges of code points, in hexadecimal, by language."]
    words: Annotated[dict[str, tuple[str, ...]], "Small words in lower case, by language."]


def detect(text: str, default: str) -> str:
    """The code of the language that a text is in; the default where it is too short to tell, `und` where it is not.

    Only the beginning of the text is read.
    """
    head = text[:_READ_AT_MOST]
    is_other = not head.isascii() and _other_script().search(head) is not None
    if is_other and (by_script := _by_script(head)):
        return by_script
    words = Counter((_WORD_WITH_SIGNS if is_other else _WORD).findall(head.lower()))
    many = words.total()
    least = _LEAST_SHARE * many
    times: Counter[str] = Counter()
    weights: dict[str, float] = {default: 0.0}
    languages = _languages()
    for word in words.keys() & languages.keys():
        weight = _WEIGHTS[min(len(word), 4)] if word.isascii() else _WEIGHTS[-1]
        for code in languages[word]:
            times[code] += words[word]
            # Each word weighs once: the name of one family, however often it is repeated, is not Spanish.
            weights[code] = weights.get(code, 0.0) + weight
    # Near relatives share most of their small words; where they share all, the default is as good as any.
    best = max(_signs().words, key=lambda code: (weights.get(code, 0.0), times[code], code == default))
    is_clear = weights.get(best, 0.0) >= max(_LEAST_WEIGHT, _MARGIN * weights[default])
    if best != default and is_clear and times[best] >= least:
        return best
    return default if many < _FEW_WORDS or times[default] >= max(2, least) else UNKNOWN


def _by_script(text: str) -> str:
    """The language whose script a fair part of the letters is in, or nothing."""
    letters = sum(map(str.isalpha, text))
    for code, script in _scripts().items():
        if letters and len(script.findall(text)) >= _LEAST_OF_SCRIPT * letters:
            return code
    return ""


@cache
def _other_script() -> re.Pattern[str]:
    # Letters behind those of Latin script; quotation marks and dashes lie between the two ranges. Made when a text is
    # not in ASCII: a class of that size takes as long to make as a paragraph takes to read.
    return re.compile("[\u0370-\u1cff\u3041-\ufeff]")


@cache
def _scripts() -> dict[str, re.Pattern[str]]:
    def span(written: str) -> str:
        first, last = (chr(int(end, 16)) for end in written.split("-"))
        return f"{first}-{last}"

    return {code: re.compile(f"[{''.join(map(span, ranges))}]") for code, ranges in _signs().scripts.items()}


@cache
def _languages() -> dict[str, list[str]]:
    """The languages that each small word is one of."""
    found: dict[str, list[str]] = {}
    for code, words in _signs().words.items():
        for word in words:
            found.setdefault(word, []).append(code)
    return found


@cache
def _signs() -> Signs:
    """What the file holds. Raises BrokenLanguage."""
    return kept("detection", [_HERE / _FILE], _read)


def _read() -> Signs:
    mistakes: list[Mistake] = []
    source = Source(_FILE, (_HERE / _FILE).read_text(encoding="utf-8"))
    signs = bind(compose(source, mistakes), Signs, source, mistakes)
    if signs is None or mistakes:
        raise BrokenLanguage(f"{_FILE}: " + "; ".join(m.message for m in mistakes))
    return signs
