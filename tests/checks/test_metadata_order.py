"""The kind `metadata-order`: dates with and without times and zones."""

from __future__ import annotations

import pytest

from factlint.checks.residue.metadata_order import KIND, Options
from factlint.engine import Orders, read_article
from factlint.readers import reader_named
from factlint.readers.base import Raw


def is_wrong(published: str, updated: str) -> bool:
    reader = reader_named("md")
    assert reader is not None
    text = f"---\ntitle: The mill\npublished: {published}\nupdated: {updated}\nlang: en-GB\n---\nIt burned.\n"
    (draft,) = reader.read(Raw("a.md", text.encode()))
    article = read_article(draft, Orders(()), KIND.mentions, ())
    return bool(list(KIND.find(article, Options(("published",), ("updated",)))))


@pytest.mark.parametrize(
    ("published", "updated", "wrong"),
    [
        ("2027-03-12", "2027-03-11", True),
        ("2027-03-12", "2027-03-12", False),
        ("2027-03-12 10:00", "2027-03-12 09:59", True),
        ("2027-03-12 10:00", "2027-03-12", False),
        ("2027-03-12T10:00:00Z", "2027-03-12T10:30:00+01:00", True),
        ("2027-03-12T10:00:00Z", "2027-03-12T08:30:00-0200", False),
        ("2027-03-12 10:00:00 +0100", "2027-03-12T08:59:59.500Z", True),
        ("2027-03-12T00:30:00+14:00", "2027-03-11 10:00", False),
        ("2027-03-12T10:00:00Z", "2027-03-11 10:00", True),
        ("12 March 2027", "2 March 2027", True),
        ("March 2027", "2 March 2027", False),
        ("2027-02-30", "2027-01-01", False),
        ("soon", "2027-01-01", False),
    ],
)
def test_order(published: str, updated: str, wrong: bool) -> None:
    assert is_wrong(published, updated) is wrong
