"""factlint for other programs: one function that lints a draft and returns the report."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date
from pathlib import Path

from factlint import settings as settings_file
from factlint.engine import Brief, Edition
from factlint.model.article import AsOf
from factlint.model.dated import Day
from factlint.model.findings import Problem, Report
from factlint.model.problems import problem_of
from factlint.readers import reader_named, readers
from factlint.text.source import Source
from factlint.yamlfile.mistake import Mistake

TEXT = "<text>"
"""The path of a text that was given no name."""


def check(
    draft: str | Path,
    *,
    language: str = "",
    date: Date | str | None = None,
    rules: Iterable[str] = (),
    preview: bool = False,
    as_: str = "md",
    name: str = "",
    settings: Path | None = None,
) -> Report:
    """Lint a draft, and report what it says against itself.

    A `str` is the text of a draft, never a path; a `Path` is a file, or a folder with all drafts below it. `as_` is the
    format of a text (`md`, `txt`), and `name` the path that it goes by in the report; the ending of a file says its
    format. `language` (a code such as `en` or `en-GB`) and `date` (the draft's own today) hold where the draft does not
    say. Only `rules` run where any are named, in preview or not; `preview` runs all rules in preview, too.

    For files the nearest factlint.yml holds, and for a text none; `settings` names another one for either.

    What could not be done is in the `problems` of the report, not raised: a path that is not there, a rule that does
    not load. Raises ValueError where `as_` is no format or `date` no date.

    >>> from factlint import check
    >>> report = check("# Talks open\\n\\nThe talks open on Monday, July 4, 2023, in Lima.")
    >>> for finding in report.findings:
    ...     print(finding.severity, finding.rule, finding.message)
    error weekday-date July 4, 2023 is a Tuesday, but the draft says Monday.
    >>> finding.primary.span
    Span(start=32, end=52)
    """
    is_text = isinstance(draft, str)
    if reader_named(as_) is None:
        raise ValueError(f"there is no format {as_!r}; there is: {', '.join(r.name for r in readers())}")
    brief = Brief(
        language=language,
        date=_as_of(date),
        preview=preview,
        rules=(rules,) if isinstance(rules, str) else tuple(rules),
        read_as=as_ if is_text else "",
    )
    problems: list[Problem] = []
    edition = Edition(brief, _settings(settings, problems) if settings or is_text else None)
    if isinstance(draft, str):
        edition.add_text(draft.encode("utf-8", "surrogatepass"), name or TEXT)
    else:
        edition.add_paths([str(draft)])
    report = edition.outcome().report
    return Report(report.drafts, (*problems, *report.problems), report.remarks, report.rules)


def _as_of(date: Date | str | None) -> AsOf | None:
    if date is None:
        return None
    day = Date.fromisoformat(date) if isinstance(date, str) else date
    return AsOf(Day(day.year, day.month, day.day))


def _settings(path: Path | None, problems: list[Problem]) -> settings_file.Settings:
    if path is None:
        return settings_file.default()
    mistakes: list[Mistake] = []
    settings = settings_file.read(Source(path.as_posix(), path.read_text(encoding="utf-8-sig")), mistakes)
    problems += [problem_of(mistake, "broken-setting") for mistake in mistakes]
    return settings
