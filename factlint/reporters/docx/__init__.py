"""Word files back as they came, with a comment at both ends of each finding."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from factlint.model.findings import DraftReport, Report
from factlint.reporters.base import CannotWrite, Look, Reporter

_NOWHERE = "Word files are written into a file or a folder: --format docx=reviewed.docx"
_MISSING = "writing Word files needs the package python-docx: pip install 'factlint[docx]'"
_SUFFIXES = (".docx", ".docm")


def render(_report: Report, look: Look) -> str:
    """Raises CannotWrite: a Word file is no text."""
    raise CannotWrite(_NOWHERE)


def write(report: Report, look: Look, target: Path) -> None:
    """Write the Word files among the drafts, with comments: one into a file, several into a folder.

    Raises CannotWrite where there is none, a file cannot be read again, or one of them would be written over itself.
    """
    try:
        from factlint.reporters.docx.comments import with_comments
    except ImportError:
        raise CannotWrite(_MISSING) from None
    drafts = list(_word_files(report))
    if not drafts:
        raise CannotWrite("none of the drafts is a Word file")
    is_folder = target.is_dir() or len(drafts) > 1 or target.suffix.lower() not in _SUFFIXES
    if is_folder:
        target.mkdir(parents=True, exist_ok=True)
    for draft in drafts:
        source = Path(draft.path)
        into = target / source.name if is_folder else target
        if into.resolve() == source.resolve():
            raise CannotWrite(f"{into.as_posix()} is the draft itself: name another file")
        into.write_bytes(with_comments(source.read_bytes(), draft))


def _word_files(report: Report) -> Iterator[DraftReport]:
    for draft in report.drafts:
        if draft.path.lower().endswith(_SUFFIXES):
            yield draft


REPORTER = Reporter(name="docx", render=render, for_machines=True, write=write)
