"""The archive: kept where only the user can write, and never needed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from factlint.archive import kept


class Maker:
    """Makes a list, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> list[int]:
        self.times += 1
        return [1, 2]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("FACTLINT_NO_ARCHIVE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_made_once_while_the_files_stay_the_same(cache: Path) -> None:
    file, make = cache / "a.yml", Maker()
    file.write_text("a")
    assert [kept("a", [file], make) for _ in range(3)] == [[1, 2]] * 3
    assert make.times == 1
    file.write_text("ab")
    kept("a", [file], make)
    assert make.times == 2


def test_what_is_broken_is_made_again(cache: Path) -> None:
    make = Maker()
    kept("a", [], make)
    for place in cache.rglob("a.pickle"):
        place.write_bytes(b"no pickle")
    assert kept("a", [], make) == [1, 2]
    assert make.times == 2


def test_nothing_is_kept_where_that_is_not_wanted(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTLINT_NO_ARCHIVE", "1")
    make = Maker()
    kept("a", [], make)
    kept("a", [], make)
    assert make.times == 2
    assert not list(cache.rglob("*.pickle"))


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX owners and modes")
def test_a_folder_that_others_can_write_into_is_left_alone(cache: Path) -> None:
    make = Maker()
    kept("a", [], make)
    (place,) = cache.rglob("a.pickle")
    before = place.read_bytes()
    place.parent.chmod(0o777)
    assert kept("a", [], make) == [1, 2]
    assert make.times == 2
    assert place.read_bytes() == before
    place.parent.chmod(0o700)
    kept("a", [], make)
    assert make.times == 2


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="needs to give a folder away")
def test_a_folder_of_somebody_else_is_left_alone(cache: Path) -> None:
    make = Maker()
    kept("a", [], make)
    (place,) = cache.rglob("a.pickle")
    os.chown(place.parent, 12345, -1)
    kept("a", [], make)
    assert make.times == 2
