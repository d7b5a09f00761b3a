"""Short drafts: another language than the default is answered only where it is clear."""

from __future__ import annotations

import pytest

from factlint.languages.detect import detect

ENGLISH = """
Fire kills two in Porto
Council votes to close the old mill
Why do I do that?
Do you do this full time?
U.S. and U.K. sign a deal
Under the new rules, all U.S. ports close
It's a pity he's late
Here's more from Tamara's story
She's making up more lies
No, no, no
Ten men die
Rise in pay
Vote on the A to Z of rules
I do not go to the spa.
Juan de la Cruz wins in Rio de la Plata
Maria de la Cruz and Juan de la Rosa marry
Oscar de la Renta dies
Ursula von der Leyen meets Mark van der Berg
Jan van de Velde opens De Kas in Amsterdam
Police arrest Luis da Silva dos Santos
Real Madrid beat Atletico de Madrid
La Paz and El Alto on strike
Le Monde editor resigns
Der Spiegel apologises
Mr. S. A. Na and Ms. I. Su
Se Ri Pak leads Na Yeon Choi
Bin Laden aide Ali bin Said held
Al Jazeera reporter detained in Cairo
Tour de France stage to Pau
Do Kwon held in Montenegro
Kosovo and Serbia reach a deal on plates
Who is Who
""".strip().splitlines()

OTHERS = {
    "es": "El Gobierno aprueba los presupuestos con el apoyo de los socios",
    "fr": "Trois blessés dans un accident sur la route de la côte",
    "de": "Das Parlament hat den Haushalt mit großer Mehrheit beschlossen",
    "pt": "O prefeito disse que a ponte será fechada para obras",
    "it": "Tre feriti in un incidente sulla strada della costa, non sono gravi",
    "nl": "De burgemeester zegt dat de brug niet open is",
    "id": "Polisi tidak akan menutup jalan untuk warga",
    "sv": "Borgmästaren säger att bron är stängd och att den inte öppnar",
    "pl": "Burmistrz powiedział, że most jest zamknięty do końca roku",
}


@pytest.mark.parametrize("text", ENGLISH)
def test_names_and_letters_make_no_other_language(text: str) -> None:
    assert detect(text, "en") == "en"


@pytest.mark.parametrize("code", OTHERS)
def test_a_headline_with_small_words_is_enough(code: str) -> None:
    assert detect(OTHERS[code], "en") == code


def test_the_default_need_not_be_english() -> None:
    assert detect("Jakarta", "id") == "id"
    assert detect("The mayor of the city said that it was not his bridge", "id") == "en"
