"""What drafts state about who is who: people under one key, bodies, and the short forms that are defined."""

from __future__ import annotations

from factlint.facts import bind, mentions_for
from factlint.facts.base import Reading
from factlint.languages.load import load
from factlint.model.document import Document
from factlint.model.facts import Fact, FactKind
from factlint.readers import reader_named
from factlint.readers.base import Raw
from factlint.recognizers import recognise
from factlint.structure import build


def stated(text: str, kind: FactKind) -> tuple[Document, tuple[Fact, ...]]:
    reader = reader_named("txt")
    assert reader is not None
    (draft,) = reader.read(Raw("a.txt", text.encode()))
    lexicon = load("en")
    document = build(draft, lexicon)
    mentions = recognise(document, lexicon, mentions_for({kind}))
    return document, bind(Reading(document, mentions, lexicon), {kind}).of(kind)


def test_a_person_is_one_subject_under_every_name() -> None:
    text = "Amsler keeps goats\n\nMayor Prudence Amsler keeps goats.\n\nOn Monday Amsler sold one.\n"
    _, facts = stated(text, FactKind.PERSON)
    assert {f.about.key for f in facts} == {"prudence amsler"}
    assert [f.value for f in facts][-2:] == ["Prudence Amsler", "Amsler"]
    assert {"Mayor"} in [f.about.traits for f in facts]


def test_a_short_form_points_at_its_letters_and_its_name() -> None:
    document, facts = stated("Talks\n\nThe National Resistance Front (the “NRF”) left.\n", FactKind.SHORT_FORM)
    (fact,) = facts
    assert fact.subject_span is not None
    assert document.slice(fact.span) == fact.value == "NRF"
    assert document.slice(fact.subject_span) == fact.about.words == "National Resistance Front"


def test_a_short_form_before_its_name() -> None:
    document, facts = stated("Talks\n\nPilots of CAPU (Coastal Air Pilots Union) left.\n", FactKind.SHORT_FORM)
    assert [(document.slice(f.span), f.about.words) for f in facts] == [("CAPU", "Coastal Air Pilots Union")]


def test_a_body_is_one_subject_under_both_names() -> None:
    _, facts = stated("Talks\n\nThe National Resistance Front (NRF) left. The NRF is back.\n", FactKind.BODY)
    assert {f.about.key for f in facts} == {"national resistance front"}
