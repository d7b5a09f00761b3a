"""Every value keeps its place, and no file, however odd, breaks the reader."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from factlint.text.source import Source
from factlint.text.span import Span
from factlint.yamlfile.located import Mapping, Node, Scalar, Sequence, compose
from factlint.yamlfile.mistake import Mistake


def read(text: str) -> tuple[Node | None, list[Mistake]]:
    mistakes: list[Mistake] = []
    return compose(Source("a.yml", text), mistakes), mistakes


def scalars(node: Node | None) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return [s for item in node.items for s in scalars(item)]
    return [s for e in node.entries for s in (e.key, *scalars(e.value))] if isinstance(node, Mapping) else []


@pytest.mark.parametrize("written", ["NO", "1:30", "2023-07-04", "0x1F", "yes", "12e3", "007", ".inf", "~x"])
def test_every_scalar_stays_text(written: str) -> None:
    root, mistakes = read(f"key: {written}\n")
    assert isinstance(root, Mapping) and not mistakes
    assert root.get("key") == Scalar(written, Span(5, 5 + len(written)))


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_nothing_is_nothing_only_where_it_is_plain(written: str) -> None:
    plain, _ = read(f"key: {written}\n")
    quoted, _ = read(f"key: '{written}'\n")
    assert [s.is_null for s in scalars(plain)] == [False, True]
    assert [s.is_null for s in scalars(quoted)] == [False, False]


def test_places_count_characters_whatever_stands_before() -> None:
    text = "\ufeffé: '😀 ß'\r\nlist:\r\n- b\r\n- [c, d]\r\n"
    root, mistakes = read(text)
    assert not mistakes
    assert [text[s.span.start : s.span.end] for s in scalars(root)] == ["é", "'😀 ß'", "list", "b", "c", "d"]


def test_a_part_of_a_source_keeps_the_places_of_the_whole() -> None:
    source = Source("a.md", "---\ntitle: A ferry\n---\n# More: [\n")
    root = compose(source, [], within=Span(4, 19))
    assert isinstance(root, Mapping)
    assert root.get("title") == Scalar("A ferry", Span(11, 18))


def test_collections_end_where_their_last_value_does() -> None:
    text = "a:\n  b:\n    - c\n\n\n# More.\nd: 1\n"
    root, _ = read(text)
    assert isinstance(root, Mapping)
    inner = root.get("a")
    assert isinstance(inner, Mapping)
    assert text[inner.span.start : inner.span.end] == "b:\n    - c"


def test_a_key_that_comes_twice_keeps_its_first_value() -> None:
    root, mistakes = read("a: 1\nb: 2\na: 3\n")
    assert [s.text for s in scalars(root)] == ["a", "1", "b", "2"]
    assert [(m.message, m.span) for m in mistakes] == [("'a' is set twice, first on line 1", Span(10, 11))]


def test_anchors_are_harmless_and_aliases_are_refused() -> None:
    root, mistakes = read("a: &x [1, 2]\nb: *x\nc: {<<: *x}\n")
    assert [s.text for s in scalars(root)] == ["a", "1", "2", "c"]
    assert [m.span.start for m in mistakes] == [16, 27]


def test_a_bomb_of_aliases_costs_nothing() -> None:
    lines = ["a0: &a0 [x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    root, mistakes = read("\n".join(lines))
    assert len(mistakes) == 19 * 9
    assert isinstance(root, Mapping)


@pytest.mark.parametrize("text", ["[" * 60, "[" * 5000, "{a: " * 300, "\n".join(" " * n + "a:" for n in range(400))])
def test_deep_nesting_is_a_mistake_and_no_crash(text: str) -> None:
    root, mistakes = read(text)
    assert root is None
    assert [m.message for m in mistakes] == ["this is nested more than 50 levels deep"]


def test_half_a_character_is_a_mistake() -> None:
    root, mistakes = read("a: \ud800\n")
    assert root is None and mistakes[0].span == Span(3, 4)


@pytest.mark.parametrize("text", ["", "\n\n", "# A remark.\n", "---\n", "---\n...\n"])
def test_an_empty_file_holds_nothing(text: str) -> None:
    root, mistakes = read(text)
    assert not mistakes
    assert root is None or (isinstance(root, Scalar) and root.is_null)


yaml_like = st.text(st.sampled_from("ab:- \n\t'\"[]{},#&*!|>%@`\\?\r😀é\x85\u2028\x00"), max_size=60)


@given(yaml_like | st.text(max_size=40))
@example("? [a]\n: b")
@example('"\\x41\\\n  b": |2-\n   c')
def test_no_text_breaks_the_reader(text: str) -> None:
    root, mistakes = read(text)
    for mistake in mistakes:
        assert 0 <= mistake.span.start <= mistake.span.end <= len(text)
    for scalar in scalars(root):
        assert 0 <= scalar.span.start <= scalar.span.end <= len(text)


values = st.recursive(
    st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcdé", min_size=1), inner, max_size=4),
    max_leaves=12,
)


@given(values, st.booleans(), st.sampled_from([None, '"', "'", "|", ">"]))
def test_what_is_written_is_read(value: object, flow: bool, style: str | None) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, default_flow_style=flow, default_style=style, sort_keys=False)
    root, mistakes = read(text)
    # Aliases are how the writer puts one value in two places.
    if not any("alias" in m.message or "tag" in m.message for m in mistakes):
        assert plain(root) == value


def plain(node: Node | None) -> object:
    if isinstance(node, Mapping):
        return {e.key.text: plain(e.value) for e in node.entries}
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return node.text if node else None
