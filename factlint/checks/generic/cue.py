"""A wording of some meaning, pointed out with the party that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from factlint.checks.base import Kind
from factlint.model.article import Article
from factlint.model.cue import Cue
from factlint.model.document import Layer
from factlint.model.findings import Match, Related
from factlint.text.folding import fold_name
from factlint.text.records import dataclass
from factlint.text.span import Span


@dataclass(frozen=True, slots=True)
class Options:
    """What a rule may write under `with:`."""

    meanings: Annotated[tuple[str, ...] | str, "The meanings to report, as the language's cues.yml names them."]
    once: Annotated[bool, "Whether each party is pointed out at the first of its wordings only."] = False


def find(article: Article, options: Options) -> Iterator[Match]:
    """Every cue of the meanings in the draft's own words; what people are quoted as saying is left alone."""
    document = article.document
    meanings = (options.meanings,) if isinstance(options.meanings, str) else options.meanings
    done: set[str] = set()
    for cue in article.mentions.of(Cue):
        if cue.meaning not in meanings or document.inside(cue.span, Layer.QUOTE):
            continue
        party = cue.party
        name = _name(article, party)
        if options.once and name in done:
            continue
        done |= {name} - {""}
        said = document.slice(
            Span(min(cue.span.start, party.start), max(cue.span.end, party.end)) if party else cue.span
        )
        yield Match(
            cue.span,
            {"words": document.slice(cue.span), "party": document.slice(party) if party else "", "said": said},
            related=(Related("party", party),) if party else (),
            key=f"{cue.meaning}: {said}",
        )


def _name(article: Article, party: Span | None) -> str:
    """The last word of a party that is named (Mr Reyl, Tomas Reyl); empty for "he" and "the firm"."""
    last = article.document.slice(party).split()[-1] if party is not None else ""
    words = article.lexicon.parties
    is_name = last[:1].isupper() and words is not None and last.lower() not in words.pronouns
    return fold_name(last) if is_name else ""


KIND = Kind(
    name="cue",
    summary="A wording that has a meaning: a source that did not respond, an accusation, a denial",
    find=find,
    options=Options,
    slots={
        "words": "the wording itself",
        "party": "who it is about, in the draft's words; empty where that is not known",
        "said": "party and wording together, as the draft has them",
    },
    roles={"party": "who it is about"},
    mentions=(Cue,),
    words=("cues", "parties", "quotes"),
)
