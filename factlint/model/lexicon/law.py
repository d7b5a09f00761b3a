"""The words of courts: offences, how somebody is said to be charged with one, and what says that a charge changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class LawWords:
    """languages/CODE/law.yml; all in lower case."""

    offences: Annotated[tuple[str, ...], "Offences, each by the noun that charges are named after (murder, theft)."]
    charged_with: Annotated[tuple[str, ...], "What stands right before the offence that somebody is charged with."]
    pleas: Annotated[Mapping[str, tuple[str, ...]], "Wordings of a plea, by what is pleaded."]
    charge_nouns: Annotated[tuple[str, ...], "What stands right behind an offence that is referred to again."]
    definite: Annotated[tuple[str, ...], "What begins a reference to something known (the, his)."]
    changed: Annotated[tuple[str, ...], "Words of a draft in which a charge changes or there are several."]
