"""How many items a list in a sentence has, where its commas and joining words leave no doubt of what an item is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from factlint.model.lexicon.lists import ListWords
from factlint.text.records import dataclass
from factlint.text.span import Span
from factlint.text.whole_words import any_of, phrases

_LONGEST = 12
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PARTY = re.compile(r"(?<!\w)[A-Z]-[A-Z]")
_WORD = re.compile(r"[^\s,;]+")
_EDGES = " \t\n\u00a0\"'“”‘’*_"
_SMALL_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Items:
    """A list: where its items stand, and how many they can be at the least and at the most.

    They are more or fewer where a joining word may stand inside an item (Marsh and Daughters). `are_names` is true
    where every item has capitals, `is_choice` where the last is joined by a word for a choice (A, B or C).
    """

    spans: tuple[Span, ...]
    fewest: int
    most: int
    are_names: bool
    is_choice: bool


def items(text: str, span: Span, words: ListWords) -> Items | None:
    """The items of the list that a stretch of text is; None where it may be no list, or hold appositions."""
    said = _BRACKETS.sub(lambda m: " " * len(m.group()), text[span.start : span.end])
    if (
        _joins(words).match(said.lstrip(_EDGES))
        or phrases(words.some).search(said.lower())
        or any(c in said for c in ":–—…?!")
        or " - " in said
    ):
        return None
    parts, parted = _parts(said, words)
    if len(parts) < 2:
        return None
    trimmed = [_trimmed(said, part) for part in parts]
    if any(part.end <= part.start for part in trimmed):
        return None
    if len({said[part.start : part.end].lower() for part in trimmed}) < len(trimmed):
        return None
    kinds = {_kind(said[part.start : part.end], words) for part in trimmed}
    if len(kinds) != 1 or kinds == {""}:
        return None
    spare = sum(len(_joins(words).findall(said, part.start, part.end)) for part in trimmed)
    last = _joins(words).search(said, parts[-2].end, parts[-1].start)
    is_choice = last is not None and last.group().strip() in words.either
    spans = tuple(Span(span.start + part.start, span.start + part.end) for part in trimmed)
    # "Marsh and Sons, Pell and the Finch Co." are three: an article begins a name. In "Marsh and Daughters, Pell and
    # Finch" the last joining word may part two items, or be in one.
    anew = said[trimmed[-1].start :].lower().startswith(tuple(f"{w} " for w in words.articles))
    fewest = len(spans) - (1 if spare and parted and not anew else 0)
    return Items(spans, fewest, len(spans) + spare, kinds == {"name"}, is_choice)


def _parts(said: str, words: ListWords) -> tuple[list[Span], bool]:
    """What the marks part, and whether the last two parts are parted by a joining word alone; nothing for no list."""
    mark = ";" if ";" in said else ","
    parts = list(_split(said, mark))
    last = parts[-1]
    joined = _joins(words).search(said, last.start, last.end)
    before = said[last.start : joined.start()].strip(_EDGES) if joined else ""
    if joined and mark == "," and before:
        # A, B and C.
        return [*parts[:-1], Span(last.start, joined.start()), Span(joined.end(), last.end)], True
    if joined and not before:
        # A, B, and C.
        return [*parts[:-1], Span(joined.end(), last.end)], False
    # A joining word that does not stand before the last item is part of one, or two lists are in one.
    return ([], False) if _joins(words).search(said) else (parts, False)


def _split(said: str, mark: str) -> Iterator[Span]:
    at = 0
    for found in re.finditer(rf"{mark}(?!\d)", said):
        yield Span(at, found.start())
        at = found.end()
    yield Span(at, len(said))


@cache
def _joins(words: ListWords) -> re.Pattern[str]:
    joins = any_of(words.joins)
    return re.compile(rf"(?:(?<=\s)|^)(?:{joins})\s")


def _trimmed(said: str, part: Span) -> Span:
    inner = said[part.start : part.end]
    start = part.start + len(inner) - len(inner.lstrip(_EDGES))
    return Span(start, max(start, part.start + len(inner.rstrip(_EDGES + "."))))


def _kind(item: str, words: ListWords) -> str:
    """Whether an item is a `name` or `small`, a phrase that begins without a capital; nothing where it is neither."""
    found = _WORD.findall(item)
    if not found or len(found) > _LONGEST or any(c.isdigit() for c in item) or _PARTY.search(item):
        return ""
    first = found[0].strip(_EDGES)
    if first.lower().rstrip(".") in words.titles and (len(found) == 1 or found[1].lower() in words.inside):
        return ""
    if found[-1].lower().rstrip(".") in words.titles:
        return ""
    if first[:1].islower() and (first not in words.begins or (len(found) > 1 and found[1][:1].islower())):
        return "small" if len(found) <= _SMALL_LONGEST else ""
    bare = [w.strip(_EDGES) for w in found]
    is_name = all(w[:1].isupper() or w.lower() in words.inside or w.lower() in words.joins for w in bare if w)
    return "name" if is_name and any(w[:1].isupper() for w in bare) else ""
