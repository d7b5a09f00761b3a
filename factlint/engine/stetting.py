"""Entries of the stet file for findings of a run: what is written down where a finding may stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factlint import stet
from factlint.engine.fingerprints import path_below
from factlint.engine.house import House
from factlint.model.findings import DraftReport, Finding, Report
from factlint.text.records import dataclass

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Standing:
    """A finding, its draft, and the stet file that an entry for it belongs into."""

    draft: DraftReport
    finding: Finding
    file: Path

    @property
    def words(self) -> str:
        """What is underlined, in one line."""
        span = self.finding.primary.span
        words = " ".join(self.draft.source.text[span.start : span.end].split())
        return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"

    def entry(self, because: str) -> str:
        """The entry, with the reason."""
        below = path_below(str(self.file.parent.resolve()), self.draft.source.address)
        return stet.written(self.finding.fingerprint, self.finding.rule, below, self.words, because)


def findings_of(report: Report, house: House) -> Iterator[Standing]:
    """All findings of a report that can be let stand, whether they do or not, in the order of the report."""
    for draft in report.drafts:
        file = house.settings(Path(draft.path).parent).stet
        yield from (Standing(draft, finding, file) for finding in draft.findings if finding.fingerprint)
