"""The nearest right word for a wrong one, and how it is offered."""

from __future__ import annotations

from collections.abc import Collection

_MANY = 100


def nearest(word: str, known: Collection[str]) -> str | None:
    """The known word that was probably meant, or None where none is near. Case and `-` for `_` do not count."""
    # Imported here: a file without mistakes needs no string distance.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extractOne(_plain(word), {k: _plain(k) for k in sorted(known)}, scorer=OSA.distance)
    if found is None:
        return None
    _, distance, key = found
    return str(key) if distance <= max(1, min(len(word), len(str(key))) // 3) else None


def offer(word: str, known: Collection[str], *, choose: str = "choose from") -> tuple[tuple[str, ...], str]:
    """What may stand in place of a wrong word, the nearest first, and the same as advice.

    Words that are given in an order (a tuple, a list) are listed in it, others by the alphabet.
    """
    meant = nearest(word, known)
    known = tuple(known if isinstance(known, tuple | list) else sorted(known))
    listed = f"{choose}: {', '.join(known)}" if known and (len(known) <= _MANY or not meant) else ""
    if meant:
        return (meant,), f"did you mean '{meant}'?" + (f" {listed}" if listed else "")
    return (known if len(known) <= _MANY else ()), listed


def offer_key(word: str, known: Collection[str]) -> tuple[tuple[str, ...], str]:
    """As `offer`, but without a list where a near word is found: there are many keys, and most are set already."""
    meant = nearest(word, known)
    return ((meant,), f"did you mean '{meant}'?") if meant else offer(word, known, choose="there is")


def _plain(word: str) -> str:
    return word.casefold().replace("_", "-").strip("{}")
