"""The words by which the parts of a draft are told apart: bylines, datelines, furniture."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class PageWords:
    """languages/CODE/page.yml."""

    furniture: tuple[str, ...] = ()
