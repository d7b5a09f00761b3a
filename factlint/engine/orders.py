"""What is to be done with a draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from factlint.model.article import AsOf
from factlint.rulebook.rule import Rule
from factlint.stet import StetFile
from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True)
class Orders:
    """What is to be done with every draft that one settings file holds for.

    `rules` are those to run, with the house's own options and severities; `others` the names of rules that there are
    and that do not run; `former` the present names of rules by their former ones. `language` and `date` hold where the
    draft does not say. `root` is the folder that the paths in fingerprints are relative to; where it is empty they are
    as typed. `stets` are the findings that may stand.
    """

    rules: tuple[Rule, ...]
    language: str = ""
    date: AsOf | None = None
    root: str = ""
    stets: StetFile | None = None
    others: tuple[str, ...] = ()
    former: Mapping[str, str] = field(default_factory=dict)
