"""Corpora in Parquet, with the text in one of the columns; read batch by batch."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.model.draft import Draft
from factlint.model.records import NoText, draft_of_record
from factlint.readers.base import BadRecord, Raw, Reader, Unreadable

_BATCH = 256


def read(raw: Raw) -> Iterator[Draft | BadRecord]:
    """A draft for each row, in order; the record is the number of the row, from 1. Raises Unreadable and OSError."""
    # Imported here: the package is large, and only needed for this format.
    try:
        import pyarrow
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise Unreadable("reading Parquet needs the package pyarrow: pip install 'factlint[corpora]'") from None
    with raw.open() as opened:
        try:
            file = ParquetFile(opened)
            columns = _wanted(file.schema_arrow.names, raw)
            number = 0
            for batch in file.iter_batches(batch_size=_BATCH, columns=columns):
                for row in batch.to_pylist():
                    number += 1
                    yield _record(row, raw, number)
        except (pyarrow.ArrowException, OSError) as error:
            raise Unreadable(f"this is no whole Parquet file: {error}") from None


def _wanted(names: list[str], raw: Raw) -> list[str] | None:
    """The columns to be read: all, unless those that hold the text and the headline are named."""
    named = [name for name in (raw.columns.text, raw.columns.headline) if name]
    if not raw.columns.text:
        return None
    return [name for name in names if name in named or name in ("date", "published", "lang", "language", "byline")]


def _record(row: dict[str, object], raw: Raw, number: int) -> Draft | BadRecord:
    text = next((v for v in row.values() if isinstance(v, str) and len(v) > raw.largest), None)
    if text is not None:
        return BadRecord(number, f"it holds a text longer than {raw.largest:,} bytes: limits.size allows more")
    try:
        return draft_of_record(row, raw.name, number, raw.columns.text, raw.columns.headline)
    except NoText as fault:
        return BadRecord(number, str(fault))


def only_named(head: bytes) -> bool:
    """No file of a folder is one: data of all sorts ends so, and only who names it knows what is in it."""
    return False


READER = Reader(name="parquet", suffixes=(".parquet",), read=read, is_draft=only_named, streams=True)
