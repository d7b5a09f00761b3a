"""Whether the letters of a short form are those of what it stands for."""

from __future__ import annotations

from collections.abc import Sequence

from factlint.compare.swapped import is_swapped
from factlint.compare.verdict import Verdict
from factlint.model.lexicon.names import NameWords


def initials_of(full: Sequence[str], words: NameWords) -> tuple[str, ...]:
    """The initials of a name's words, in lower case: without the words that short forms skip, with them, with the parts
    of hyphenated words, and with capitals inside words (PlayStation); the shortest first.
    """
    kept = [w for w in full if w.lower() not in words.short_form_skips]
    first = "".join(w[0] for w in kept).lower()
    every = "".join(w[0] for w in full).lower()
    parted = "".join(p[0] for w in kept for p in w.split("-") if p).lower()
    capitals = "".join(c for w in kept for c in w if c.isupper()).lower()
    return tuple(sorted({first, every, parted, capitals}, key=lambda i: (len(i), i)))


def are_letters_swapped(a: str, b: str) -> bool:
    """Whether two strings of three letters or more are the same but for two neighbours that changed places."""
    return len(a) > 2 and is_swapped(a, b)


def is_one_off(a: str, b: str) -> bool:
    """Whether two strings of three letters or more differ in one letter that is not the first."""
    return len(a) == len(b) > 2 and a[0] == b[0] and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def letters_fit(short: str, full: str, words: NameWords) -> Verdict:
    """Whether a short form's letters are its name's initials.

    DISAGREE only where two neighbouring letters are swapped, or one is another: short forms leave letters
    out, take two from one word and come from other languages, and no rule tells those from slips.
    """
    letters = "".join(c for c in short if c.isupper() or c.isdigit()).lower()
    initials = initials_of([w for w in full.replace(",", " ").split() if w[0].isalnum()], words)
    if letters in initials:
        return Verdict.AGREE
    return (
        Verdict.DISAGREE
        if any(are_letters_swapped(letters, i) or is_one_off(letters, i) for i in initials)
        else Verdict.CANNOT_TELL
    )
