"""The lists of words of each language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

import factlint.languages

_FOLDER = Path(factlint.languages.__file__).parent
_FILES = sorted(_FOLDER.glob("*/*.yml"))


def _twice(node: yaml.Node) -> Iterator[str]:
    """What a list of the file holds twice, with the line at which the list begins."""
    if isinstance(node, yaml.SequenceNode):
        held = Counter(item.value for item in node.value if isinstance(item, yaml.ScalarNode))
        yield from (f"{node.start_mark.line + 1}: {word}" for word, times in held.items() if times > 1)
        inner = node.value
    else:
        inner = [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else []
    for item in inner:
        yield from _twice(item)


@pytest.mark.parametrize("file", _FILES, ids=lambda f: f"{f.parent.name}/{f.name}")
def test_no_list_holds_a_word_twice(file: Path) -> None:
    read = yaml.compose(file.read_text(encoding="utf-8"))
    assert list(_twice(read) if read is not None else ()) == []
