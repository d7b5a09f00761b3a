"""The report as one page that stands alone: the draft as set, its findings in the margin, both ends linked."""

from __future__ import annotations

from factlint.model.findings import Report
from factlint.reporters.base import Look, Reporter


def render(report: Report, look: Look) -> str:
    """The whole report. The page needs nothing but itself; without scripts only its filters and keys are missing."""
    # Imported here: the other formats need no page.
    from factlint.reporters.html.page import page

    return page(report)


REPORTER = Reporter(name="html", render=render, for_machines=True)
