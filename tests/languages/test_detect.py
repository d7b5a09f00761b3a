"""The language of drafts that do not say."""

from __future__ import annotations

import pytest

from factlint.languages.detect import UNKNOWN, detect

SAID = {
    "en": "The mayor of the city said on Monday that the bridge would be closed for repairs until the end of the year.",
    "id": "Warga desa mengatakan bahwa jembatan itu akan ditutup untuk perbaikan sampai akhir tahun karena hujan.",
    "de": "Der Bürgermeister der Stadt sagte am Montag, die Brücke werde bis zum Ende des Jahres gesperrt.",
    "fr": "Le maire de la ville a déclaré lundi que le pont serait fermé pour des travaux jusqu'à la fin de l'année.",
    "es": "El alcalde de la ciudad dijo el lunes que el puente se cerrará por obras hasta el final del año.",
    "it": "Il sindaco della città ha detto lunedì che il ponte sarà chiuso per lavori fino alla fine dell'anno.",
    "pt": "O prefeito da cidade disse na segunda-feira que a ponte será fechada para obras até o fim do ano.",
    "nl": "De burgemeester van de stad zei maandag dat de brug tot het einde van het jaar dicht is voor herstel.",
    "pl": "Burmistrz miasta powiedział w poniedziałek, że most będzie zamknięty do końca roku z powodu remontu.",
    "fi": "Kaupunginjohtaja sanoi maanantaina, että silta on suljettu vuoden loppuun ja että se ei ole auki.",
    "hu": "A polgármester hétfőn azt mondta, hogy a híd az év végéig zárva lesz, és nem nyitják meg.",
    "tr": "Belediye başkanı pazartesi günü köprünün yıl sonuna kadar onarım için kapalı olacağını ve bir daha dedi.",
    "vi": "Thị trưởng của thành phố cho biết cây cầu sẽ được đóng cửa đến cuối năm và không mở lại trong năm nay.",
    "ru": "Мэр города сообщил в понедельник, что мост будет закрыт на ремонт до конца года.",
    "uk": "Мер міста повідомив у понеділок, що міст буде закрито на ремонт до кінця року.",
    "ar": "قال رئيس البلدية يوم الاثنين إن الجسر سيغلق من أجل الإصلاحات حتى نهاية العام في المدينة.",
    "hi": "शहर के मेयर ने सोमवार को कहा कि पुल साल के अंत तक मरम्मत के लिए बंद रहेगा।",
    "el": "Ο δήμαρχος της πόλης είπε τη Δευτέρα ότι η γέφυρα θα είναι κλειστή.",
    "ja": "市長は月曜日、橋が年末まで修理のため閉鎖されると述べた。",
    "zh": "市长周一表示，这座桥将关闭维修至年底。",
    "ko": "시장은 월요일에 다리가 연말까지 폐쇄된다고 말했다.",
    "th": "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานจะปิดจนถึงสิ้นปี",
}


@pytest.mark.parametrize("code", SAID)
def test_a_sentence_is_enough(code: str) -> None:
    assert detect(SAID[code], "en") == code


@pytest.mark.parametrize("text", ["", "Fire kills two", "🔥🔥", "12 34 56 " * 50, "¿?"])
def test_what_is_too_short_to_tell_is_taken_as_the_default(text: str) -> None:
    assert detect(text, "en") == "en"
    assert detect(text, "id") == "id"


def test_what_is_in_no_known_language_is_called_unknown() -> None:
    assert detect("Lorp grubbel snarf wibble " * 20, "en") == UNKNOWN


def test_a_quotation_in_another_script_does_not_decide() -> None:
    assert detect(f"{SAID['en']} The sign reads “橋” and “北京”. {SAID['en']}", "en") == "en"
