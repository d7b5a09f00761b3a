"""Text made fit to be shown: a draft must not move the cursor, change the colours or turn the reading direction."""

from __future__ import annotations

_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_TABLE: dict[int, str | None] = {
    # Control characters have pictures of one cell each.
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "\N{SYMBOL FOR DELETE}",
    **dict.fromkeys(range(0x80, 0xA0), _REPLACEMENT),
    # What turns the direction of all that follows it; the marks that only sit between two letters may stay.
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), _REPLACEMENT),
    **dict.fromkeys(range(0xD800, 0xE000), _REPLACEMENT),
    # White space is shown as a space, so that a row stays a row.
    **dict.fromkeys((0x09, 0x0A, 0x0B, 0x0C, 0x85, 0x2028, 0x2029), " "),
    0x0D: None,
}


def printable(text: str) -> str:
    """The text in one line, with pictures or question marks for characters that would do more than show themselves.

    It works character by character, so that any part of a text becomes the same part of what is shown.
    """
    return text.translate(_TABLE)
