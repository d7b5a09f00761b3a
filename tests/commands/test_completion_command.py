"""`factlint completion`: the script is one that the shell takes, and it knows the commands."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

Factlint = Callable[..., Any]


@pytest.mark.parametrize("shell", ["bash", "zsh", "tcsh"])
def test_the_script(factlint: Factlint, shell: str) -> None:
    ran = factlint("completion", shell)
    assert ran.status == 0
    assert "baseline" in ran.out and "exit" in ran.out
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=ran.out, text=True, check=True)


def test_bash_completes_a_command(factlint: Factlint) -> None:
    if not shutil.which("bash"):
        pytest.skip("bash is not here")
    script = factlint("completion", "bash").out
    asked = 'COMP_WORDS=(factlint ba); COMP_CWORD=1; _shtab_factlint; echo "${COMPREPLY[@]}"'
    done = subprocess.run(["bash", "-c", f"{script}\n{asked}"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["baseline"]


def test_without_the_package_it_says_what_to_do(factlint: Factlint, monkeypatch: Any) -> None:
    monkeypatch.setitem(sys.modules, "shtab", None)
    ran = factlint("completion", "bash")
    assert ran.status == 2 and "factlint[completion]" in ran.err
