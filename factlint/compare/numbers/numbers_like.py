"""A whole number written as another one was: in words for words, in digits for digits."""

from __future__ import annotations

from factlint.model.lexicon import Lexicon


def number_like(value: int, written: str, lexicon: Lexicon) -> str:
    """The number in the manner of `written`; in digits where the language has no single word for it."""
    numbers = lexicon.numbers
    if numbers is None or not written[:1].isalpha():
        return str(value)
    word = next((w for w, n in numbers.words.items() if n == value), "")
    if not word:
        return str(value)
    return word[:1].upper() + word[1:] if written[:1].isupper() else word
