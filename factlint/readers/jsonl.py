"""Corpora in JSON lines: an object on each line, with the text in one of its columns."""

from __future__ import annotations

import json
from collections.abc import Iterator

from factlint.model.draft import Draft
from factlint.model.records import NoText, draft_of_record
from factlint.readers.base import BadRecord, Raw, Reader


def read(raw: Raw) -> Iterator[Draft | BadRecord]:
    """A draft for each line, in order; the record is the number of the line. Raises OSError."""
    with raw.open() as opened:
        number = 0
        # Never more than one line is in memory, and of one that is too long only its beginning.
        while line := opened.readline(raw.largest + 1):
            number += 1
            if len(line) > raw.largest:
                while line and not line.endswith(b"\n"):
                    line = opened.readline(raw.largest)
                yield BadRecord(number, f"the line is longer than {raw.largest:,} bytes: limits.size allows more")
            elif line.strip():
                yield _record(line, raw, number)


def _record(line: bytes, raw: Raw, number: int) -> Draft | BadRecord:
    try:
        row = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"), strict=False)
    except UnicodeDecodeError as error:
        return BadRecord(number, f"the line is not in UTF-8, from byte {error.start} on")
    except json.JSONDecodeError as error:
        return BadRecord(number, f"the line is no JSON: {error.msg.lower()} at column {error.colno}")
    except RecursionError:
        return BadRecord(number, "its JSON is nested too deeply")
    if not isinstance(row, dict):
        return BadRecord(number, "the line holds no object")
    try:
        return draft_of_record(row, raw.name, number, raw.columns.text, raw.columns.headline)
    except NoText as fault:
        return BadRecord(number, str(fault))


def only_named(head: bytes) -> bool:
    """No file of a folder is one: data of all sorts ends so, and only who names it knows what is in it."""
    return False


READER = Reader(name="jsonl", suffixes=(".jsonl", ".ndjson"), read=read, is_draft=only_named, streams=True)
