"""The words by which names of people and bodies are read: particles, titles, the words that end a body's name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Annotated

from factlint.text.records import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """languages/CODE/names.yml. Words without capitals are written in lower case, titles as they are printed."""

    openers: Annotated[frozenset[str], "Function words: a capital at the start of a sentence makes no name of them."]
    particles: Annotated[frozenset[str], "Lower-case words inside or before a family name (van, de la, bin)."]
    joined: Annotated[frozenset[str], "Lower-case particles that a hyphen or apostrophe joins to a name (al-, d')."]
    compound_ends: Annotated[frozenset[str], "Ordinary words joined to a name by a hyphen (Taliban-led)."]
    endings: Annotated[frozenset[str], "What follows a family name and is no part of it (Jr, III)."]
    calendar: Annotated[frozenset[str], "Capitalised names of days and months: no name goes on across them."]
    abbreviations: Annotated[frozenset[str], "Capitalised words after which a full stop ends no name (Dr, St, Inc)."]
    honorifics: Annotated[frozenset[str], "Words of address before a name (Mr, Dame, Dr), without full stop."]
    titles: Annotated[frozenset[str], "Capitalised ranks and offices before a name (President, Gen), no full stop."]
    roles: Annotated[frozenset[str], "Lower-case nouns for a person's work, before or behind the name (spokesman)."]
    kin: Annotated[frozenset[str], "Words for relatives: two people who share a family name."]
    person_verbs: Annotated[frozenset[str], "Words that follow a person's name and hardly another (said, who)."]
    body_words: Annotated[frozenset[str], "Capitalised words that make a name a body's (Ministry, Party, Ltd)."]
    thing_words: Annotated[frozenset[str], "Capitalised words that make a name a thing's or place's (Act, River, Cup)."]
    body_articles: Annotated[frozenset[str], "Articles behind such a word (Ministry of the)."]
    body_links: Annotated[frozenset[str], "Words by which a body's name goes on (Ministry of, Campaign for)."]
    short_form_skips: Annotated[frozenset[str], "Words that a short form may leave out (of, the, and, for)."]
    place_prepositions: Annotated[frozenset[str], "Words that stand before places and hardly before people (in)."]
    headline_words: Annotated[frozenset[str], "Bodies, groups and things that only headlines may call so (Dems)."]
    inflections: Annotated[frozenset[str], "Endings by which two forms of one word differ (Russia, Russian)."]
    feminine_endings: Annotated[frozenset[str], "Endings by which a woman's family name may differ (Petrova)."]
    plural_endings: Annotated[frozenset[str], "Endings of a family taken together (the Clintons)."]
    transliterations: Annotated[Mapping[str, str], "Spellings of one foreign sound, and the one it is read as."]
    name_notes: Annotated[frozenset[str], "Words of a draft that speaks about a spelling or a second name (née)."]
    gendered: Annotated[Mapping[str, frozenset[str]], "Courtesy titles, by the pronoun that goes with them."]
    pronouns: Annotated[Mapping[str, frozenset[str]], "Pronouns that are the subject of a clause, by the same keys."]
    late: Annotated[tuple[str, ...], "Words before the name of somebody who is dead (late)."]
    kin_by_sex: Annotated[Mapping[str, frozenset[str]], "Words for relatives of one sex alone, by m and f."] = field(
        default_factory=dict
    )
    sides: Annotated[Mapping[str, tuple[str, ...]], "Political parties, with the forms in which papers name each."] = (
        field(default_factory=dict)
    )
    elected: Annotated[
        Mapping[str, tuple[str, ...]], "What members of parties are, with the forms of each (senator: Sen)."
    ] = field(default_factory=dict)
    any_elected: Annotated[tuple[str, ...], "Words for whoever is one of these (lawmaker)."] = ()
    side_letters: Annotated[Mapping[str, str], "Letters before a state that say somebody's party (D-Ohio)."] = field(
        default_factory=dict
    )
    people_by_sex: Annotated[
        Mapping[str, frozenset[str]], "Nouns for one person of one sex (man, girl), by m and f."
    ] = field(default_factory=dict)
    sexed_compounds: Annotated[tuple[str, ...], "Of what those nouns are a part (best man, man cave)."] = ()
    told_of_one: Annotated[frozenset[str], "Words right behind one of those nouns, of whom it is (accused, in)."] = (
        frozenset()
    )
    signs_of_sex: Annotated[
        Mapping[str, frozenset[str]], "What else speaks of somebody of one sex (he, Mrs, girls), in lower case."
    ] = field(default_factory=dict)
    kindred_bodies: Annotated[
        tuple[tuple[str, ...], ...], "Last words of bodies' names that are easily put for each other (Trust, Fund)."
    ] = ()
    dying: Annotated[tuple[str, ...], "Verbs that tell of somebody's death (was killed)."] = ()
    somebody: Annotated[tuple[str, ...], "What begins an opening about somebody who is named next (A)."] = ()
    of_the_dead: Annotated[tuple[str, ...], "What is said of a dead person whom an opening tells of (was found)."] = ()
    mourned: Annotated[frozenset[str], "Nouns for people that 'late' makes dead ones (benefactor)."] = frozenset()
    pronoun_forms: Annotated[Mapping[str, frozenset[str]], "All forms of those pronouns, by the same keys."] = field(
        default_factory=dict
    )
    being: Annotated[tuple[str, ...], "Verbs before what somebody is (was)."] = ()
    one_of: Annotated[tuple[str, ...], "What begins what somebody is, behind those verbs (the, one of the)."] = ()
    will: Annotated[tuple[str, ...], "What makes a verb one of the future (will)."] = ()
    living_verbs: Annotated[tuple[str, ...], "What only the living do, as the verb stands behind it (attend)."] = ()
    pronouns_of_lists: Annotated[
        Mapping[str, str], "The letters by which the list of given names tells sexes, each with its pronoun (m: he)."
    ] = field(default_factory=dict)
    reactions: Annotated[tuple[str, ...], "How the living take what happened (over the moon at the news)."] = ()
    said_once: Annotated[tuple[str, ...], "By what something is shown to have been said long ago (always)."] = ()
    kept_words: Annotated[tuple[str, ...], "Where words of the dead are kept (interview, letters)."] = ()
    plain_titles: Annotated[
        frozenset[str], "Courtesy titles of those whom a draft has named in full before (Mr, Ms)."
    ] = frozenset()
    first_person: Annotated[frozenset[str], "How one who speaks says who does something, as written (I, my)."] = (
        frozenset()
    )
    that: Annotated[tuple[str, ...], "What begins reported speech (that)."] = ()
    telling: Annotated[frozenset[str], "Verbs of saying that people are the subject of, and hardly bodies (told)."] = (
        frozenset()
    )
    inverting: Annotated[frozenset[str], "Verbs of saying that stand before their subject (said Hale)."] = frozenset()
    one_word_bodies: Annotated[frozenset[str], "Firms, papers and bodies of one word that speak (Reuters)."] = (
        frozenset()
    )
    nicknames: Annotated[Mapping[str, frozenset[str]], "Given names, with the short forms that may stand for each."] = (
        field(default_factory=dict)
    )
    given_words: Annotated[frozenset[str], "Given names that are ordinary words, too (Will, Grant)."] = frozenset()
    dynasties: Annotated[Mapping[str, frozenset[str]], "Families of whom every reader knows several: given names."] = (
        field(default_factory=dict)
    )
    firm_words: Annotated[frozenset[str], "Last words of the names of firms, with their capital (Foods, Airlines)."] = (
        frozenset()
    )
    firm_nouns: Annotated[
        tuple[str, ...], "What a story calls a firm that it does not name, in lower case (the company)."
    ] = ()
    firm_deeds: Annotated[
        tuple[str, ...], "What a headline says right behind the names of firms, and of others (fined)."
    ] = ()
    firm_only_deeds: Annotated[
        tuple[str, ...], "What a headline says right behind the name of a firm alone (recalls)."
    ] = ()
    shared_families: Annotated[frozenset[str], "Family names that strangers in one draft often share (Smith)."] = (
        frozenset()
    )
    offices_in_full: Annotated[
        Mapping[str, frozenset[str]], "Short titles before a name, with the offices that they stand for (Sen)."
    ] = field(default_factory=dict)
    naming: Annotated[tuple[str, ...], "What stands right before somebody's other name (known as)."] = ()
    honours: Annotated[frozenset[str], "Words of address that few people have (Sir)."] = frozenset()
    coming_from: Annotated[frozenset[str], "What joins a person's place to the name (of)."] = frozenset()
