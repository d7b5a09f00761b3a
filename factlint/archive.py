"""The archive: what was made of files once is kept, and used again until one of them changes.

Rules and word lists are YAML, which takes longer to read than a draft takes to check. The archive lies in the user's
cache folder, is written whole or not at all, and is never needed: whatever is wrong with it, the files are read again.
To read a pickle is to run what it says, so that a folder into which others can write is left alone.
`FACTLINT_NO_ARCHIVE=1` does without it.
"""

from __future__ import annotations

import os
import pickle
import stat
import sys
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")

_OFF = "FACTLINT_NO_ARCHIVE"
_CODE = Path(__file__).parent
# What is kept is made of these rooms' types, by their code: where that changes, it is made anew.
_ROOMS = ("checks", "evidence", "languages", "model", "rulebook", "text", "yamlfile")


def kept(name: str, files: Iterable[Path], make: Callable[[], T]) -> T:
    """What `make` returns, from the archive where none of the files nor the code has changed since.

    The value is shared by all runs of the user, so that it may hold nothing that belongs to one run. One that cannot be
    kept (it holds a lambda or an open file) is simply made each time.
    """
    if os.environ.get(_OFF):
        return make()
    folder = _folder()
    if not _is_own(folder):
        return make()
    place = folder / f"{name}.pickle"
    state = (sys.version, tuple(_state(file) for file in files), _state_of_code())
    try:
        with place.open("rb") as opened:
            if pickle.load(opened) == state:
                value: T = pickle.load(opened)
                return value
    except Exception:
        # None there yet, or one that another version wrote.
        pass
    value = make()
    _keep(place, state, value)
    return value


def _keep(place: Path, state: object, value: object) -> None:
    beside = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        written = pickle.dumps(state, pickle.HIGHEST_PROTOCOL) + pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        beside.write_bytes(written)
        beside.replace(place)
    except Exception:
        # A full disk or a home that is read-only must not keep anybody from linting.
        return


def _folder() -> Path:
    if sys.platform == "win32":
        above = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        above = Path.home() / "Library" / "Caches"
    else:
        above = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(above) / "factlint"


def _is_own(folder: Path) -> bool:
    """Whether a folder is the user's, and only the user can write into it, or there is none yet."""
    if sys.platform == "win32":
        # The folder of a user's data is closed to others there, and has no such owner and mode.
        return True
    try:
        found = folder.stat()
    except OSError:
        return True
    return found.st_uid == os.geteuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _state(file: Path) -> tuple[str, int, int]:
    try:
        found = file.stat()
    except OSError:
        return str(file), 0, 0
    return str(file), found.st_mtime_ns, found.st_size


@cache
def _state_of_code() -> tuple[int, int]:
    """The time of the last change to the code that makes what is kept, and the size of all of it."""
    latest = size = 0
    folders = [_CODE / room for room in _ROOMS]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    found = entry.stat()
                    latest, size = max(latest, found.st_mtime_ns), size + found.st_size
                elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                    folders.append(Path(entry.path))
    return latest, size
