"""A language's data files, read into a lexicon."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, get_args, get_type_hints

from factlint.archive import kept
from factlint.model.lexicon import PARTS, Lexicon
from factlint.text.source import Source
from factlint.yamlfile.bind import bind
from factlint.yamlfile.located import compose
from factlint.yamlfile.mistake import Mistake

_HERE = Path(__file__).parent


class BrokenLanguage(Exception):
    """A language file that ships with factlint does not load; the message lists every mistake with its place."""


@cache
def load(code: str) -> Lexicon:
    """The lexicon of a language; one with no parts where there is no folder for it. Raises BrokenLanguage."""
    folder = _HERE / code
    if not code.isalnum() or not folder.is_dir():
        return Lexicon(code)
    return kept(f"language-{code}", [folder / f"{part}.yml" for part in PARTS], lambda: _read(code, folder))


def _read(code: str, folder: Path) -> Lexicon:
    parts: dict[str, Any] = {}
    mistakes: list[Mistake] = []
    for part in PARTS:
        file = folder / f"{part}.yml"
        if file.is_file():
            source = Source(f"languages/{code}/{part}.yml", file.read_text(encoding="utf-8"))
            parts[part] = bind(compose(source, mistakes), _shape(part), source, mistakes)
    if mistakes:
        said = (f"{m.source.name}:{m.source.position(m.span.start)[0]}: {m.message}" for m in mistakes)
        raise BrokenLanguage("\n".join(said))
    return Lexicon(code, **parts)


def _shape(part: str) -> type[Any]:
    shape: type[Any] = get_args(get_type_hints(Lexicon)[part])[0]
    return shape
