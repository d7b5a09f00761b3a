"""Bodies that the draft names, and the short forms that it defines for them."""

from __future__ import annotations

from collections.abc import Iterator

from factlint.facts.base import Binder, Reading
from factlint.model.document import Scope
from factlint.model.facts import Fact, FactKind, Subject
from factlint.model.named import Organisation
from factlint.text.span import Span

# How far a short form may stand from the name that it is defined beside, brackets and quotation marks included.
_BESIDE = 12


def bind(reading: Reading) -> Iterator[Fact]:
    """One fact for each mention of a body, and one for each definition of a short form."""
    document = reading.document
    for body in reading.mentions.of(Organisation):
        about = Subject(body.key, body.name)
        place = document.scope_at(body.span.start) or Scope.BODY
        said = document.slice(body.span)
        yield Fact(FactKind.BODY, about, body.span, value=body.name, place=place, mention=body)
        if body.short and said == body.name:
            span = _short_span(document.text, body)
            if span is not None:
                yield Fact(
                    FactKind.SHORT_FORM,
                    about,
                    span,
                    value=body.short,
                    place=place,
                    subject_span=body.span,
                    mention=body,
                )


def _short_span(text: str, body: Organisation) -> Span | None:
    """Where the short form stands: in brackets behind the full name, or right before the brackets that hold it."""
    at = text.find(body.short, body.span.end, body.span.end + len(body.short) + _BESIDE)
    if at < 0:
        at = text.rfind(body.short, max(0, body.span.start - len(body.short) - _BESIDE), body.span.start)
    return Span(at, at + len(body.short)) if at >= 0 else None


BINDER = Binder(
    name="bodies", states=(FactKind.BODY, FactKind.SHORT_FORM), needs=(Organisation,), bind=bind, words=("names",)
)
