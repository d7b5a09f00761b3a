"""factlint finds what a news draft says against itself.

`check` lints a text or a file and returns a `Report`; docs/library.md shows how. Nothing else is public. All of it is
imported when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factlint.library import check
    from factlint.model.findings import (
        Certainty,
        DraftReport,
        Edit,
        Finding,
        Label,
        Problem,
        Report,
        Severity,
        Skipped,
        Stet,
        Suggestion,
    )
    from factlint.text.source import Source
    from factlint.text.span import Span

__all__ = [
    "Certainty",
    "DraftReport",
    "Edit",
    "Finding",
    "Label",
    "Problem",
    "Report",
    "Severity",
    "Skipped",
    "Source",
    "Span",
    "Stet",
    "Suggestion",
    "check",
]

_ROOMS = {"check": "factlint.library", "Span": "factlint.text.span", "Source": "factlint.text.source"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"factlint has no {name!r}")
    from importlib import import_module

    return getattr(import_module(_ROOMS.get(name, "factlint.model.findings")), name)


def __dir__() -> list[str]:
    return __all__
