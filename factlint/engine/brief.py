"""What was asked for, on the command line or through the library."""

from __future__ import annotations

from dataclasses import replace

from factlint.engine.changes import Changes
from factlint.model.article import AsOf
from factlint.readers.base import Columns
from factlint.settings import FailOn
from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True)
class Brief:
    """What holds for all drafts of a run, whatever their settings.

    `language` and `date` are for drafts that do not say. `rules`, where any are named, are the only ones that run, in
    preview or not. `fail_on` takes the place of the settings' own. `read_as` is the format of drafts that are named one
    by one or come in on a pipe (`md`, `txt`); their ending says it where it is empty. Where there are `changes`, only
    findings that touch them are reported. `all_alike` leaves out of the files that are named what would be left out of
    their folders. `columns` are those of corpora.
    """

    language: str = ""
    date: AsOf | None = None
    preview: bool = False
    rules: tuple[str, ...] = ()
    fail_on: FailOn | None = None
    read_as: str = ""
    changes: Changes | None = None
    all_alike: bool = False
    columns: Columns = Columns()

    def only(self, changes: Changes) -> Brief:
        """The brief for a run that reports only what touches some changes."""
        return replace(self, changes=changes)
