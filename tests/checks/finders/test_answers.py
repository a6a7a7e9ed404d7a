"""What an answer of the clinic must say, and words that say it otherwise."""

from datetime import date

import pytest
from english import CONTENT

from kiosk.checks.finders.answers.answer import Answer
from kiosk.checks.finders.answers.durations import durations_in
from kiosk.checks.finders.answers.judged import faults_of
from kiosk.checks.finders.answers.tongues import fault_of
from kiosk.checks.subject.word_lists import read_words
from kiosk.content.files.problems import Report
from kiosk.content.tables.phrases_file import read_phrases

TODAY = date(2026, 11, 22)
LISTS = {
    code: read_words(Report(CONTENT / f"words.{code}.toml")) for code in ("en", "es")
}
PHRASES = {
    code: read_phrases(Report(CONTENT / f"phrases.{code}.toml"), code)
    for code in ("en", "es")
}
NAMES = {"crisis_name": "988 Suicide and Crisis Lifeline"}


def faults(name, words, *languages):
    """Return what is wrong with *words*, which are those of all *languages*."""
    return faults_of(
        [
            Answer(name, words, code, NAMES, LISTS[code], PHRASES[code], TODAY)
            for code in languages or ("en",)
        ]
    )


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("Stay at least 2 hours", [120]),
        ("two and a half hours", [150]),
        ("2½ hours, 1.5 hours, 2 h", [150, 90, 120]),
        ("an hour and a half", [90]),
        ("1 hour and 40 minutes", [100]),
        ("1h 40min", [100]),
        ("1 to 2 hours, then 30–45 minutes", [60, 30]),
        ("between one and two hours", [60]),
        ("forty-five minutes", [45]),
        ("one hundred and twenty minutes", [120]),
        ("a 2-hour stay; half a day", [120, 720]),
        ("at 2 o’clock, room 2", []),
    ],
)
def test_lengths_of_time_in_english(words, minutes):
    assert [one.minutes for one in durations_in(words, "en")] == minutes


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("una hora y media", [90]),
        ("dos horas y media", [150]),
        ("media hora", [30]),
        ("de 1 a 2 horas", [60]),
        ("cuarenta y cinco minutos", [45]),
        ("ciento veinte minutos, 1,5 horas", [120, 90]),
        ("tres cuartos de hora", [45]),
        ("veintidós días", [22 * 1440]),
    ],
)
def test_lengths_of_time_in_spanish(words, minutes):
    assert [one.minutes for one in durations_in(words, "es")] == minutes


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Stay 1 hour after it."),
        ("en", "Stay one hour."),
        ("en", "Stay 90 minutes."),
        ("en", "You stay an hour and a half."),
        ("en", "Stay 1½ hours."),
        ("en", "Stay 1 to 2 hours."),
        ("en", "Stay an hour or two."),
        ("en", "Stay 1 hour and do not drive for 24 hours."),
        ("en", "Stay 1 hour. You may not drive for 24 hours."),
        ("en", "Stay at least 2 hours, or 1 hour if you feel fine."),
        ("en", "We ask for 2 hours. You may leave after 60 minutes if you wish."),
        ("en", "Stay 2 hours. Most days, 1 hour is enough."),
        ("en", "Stay until you feel fine."),
        ("en", "Stay up to 3 hours."),
        ("en", "Stay less than 2 hours."),
        ("en", "Stay no more than 2 hours."),
        ("en", "Stay 1:30 hours."),
        ("en", "Stay 2 hours, or until you feel fine."),
        ("en", "Stay 2 hours if you can."),
        ("en", "We ask for 2 hours. You do not have to stay."),
        ("es", "Quédese como máximo 2 horas."),
        ("es", "Quédese 2 horas si quiere."),
        ("en", "No need to stay."),
        ("en", "Stay 0 hours."),
        ("es", "Quédese 1 hora."),
        ("es", "Quédese una hora."),
        ("es", "Quédese noventa minutos."),
        ("es", "Quédese una hora y media."),
        ("es", "Quédese 2 horas, o 1 hora si se siente bien."),
        ("es", "Puede irse a casa después de 45 minutos."),
        ("es", "Quédese hasta que se sienta bien."),
    ],
)
def test_who_has_the_spray_stays_two_hours(language, words):
    assert faults("observe_time.spray", words, language)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Stay at least 2 hours."),
        ("en", "Stay two hours."),
        ("en", "You stay two and a half hours."),
        ("en", "Plan on 3 hours: 1 for the spray, 2 to rest."),
        ("en", "The spray takes 10 minutes, and you stay at least 2 hours after it."),
        ("en", "Stay 120 minutes. A nurse looks in every 15 minutes."),
        ("en", "We watch you for 2 to 3 hours."),
        ("en", "You may go home after 2 hours, when a nurse says so."),
        ("en", "Stay 2 hours. Do not drive for 24 hours."),
        ("en", "Stay 2 hours. You do not have to talk."),
        ("en", "Stay 2 hours, and longer if you wish to rest."),
        ("es", "Quédese al menos 2 horas."),
        ("es", "Quédese dos horas y media."),
        ("es", "Puede irse a casa después de ciento veinte minutos."),
    ],
)
def test_two_hours_are_said_in_many_ways(language, words):
    assert faults("observe_time.spray", words, language) == []


def test_other_ways_have_no_time_of_their_own():
    assert faults("observe_time.drip", "Stay until a nurse says that you may go.") == []
    assert faults("observe_time.shot", "Stay 1 hour.") == []
    assert faults("observe_time.shot", "There is no need to stay.")


@pytest.mark.parametrize(
    ("way", "language", "words"),
    [
        ("spray", "en", "Eat a good breakfast before you come."),
        ("drip", "en", "Eat a good breakfast before you come."),
        ("drip", "en", "Have a snack and some water first, but no coffee."),
        ("spray", "en", "You do not have to stop eating."),
        ("spray", "en", "Eat as usual."),
        ("spray", "en", "No food for 1 hour before."),
        ("spray", "en", "No food for ninety minutes before, no drink for 30 minutes."),
        ("spray", "en", "No food for 2 hours before. No drink for 10 minutes before."),
        ("spray", "en", "Do not eat before you come."),
        ("spray", "en", "You may eat until 1 hour before."),
        ("drip", "en", "Do not skip breakfast."),
        ("drip", "en", "Don’t come on an empty stomach."),
        ("drip", "es", "No venga en ayunas."),
        ("drip", "es", "Desayune bien antes de venir."),
        ("spray", "es", "Coma como siempre."),
        ("spray", "es", "No coma nada en la hora antes ni beba 30 minutos antes."),
        ("spray", "es", "No coma nada en los 60 minutos antes."),
    ],
)
def test_a_rule_on_food_that_is_none(way, language, words):
    assert faults(f"fasting.{way}", words, language)


@pytest.mark.parametrize(
    ("way", "language", "words"),
    [
        ("spray", "en", "Do not eat for 8 hours before."),
        (
            "spray",
            "en",
            "No food for at least 2 hours, no drink for 30 minutes.",
        ),
        ("spray", "en", "Do not eat or drink for two and a half hours before."),
        ("spray", "en", "Nothing to eat after midnight."),
        ("drip", "en", "You may eat a light meal until 6 hours before."),
        ("drip", "en", "Eat a light breakfast. After that, do not eat for 6 hours."),
        ("drip", "en", "Come with an empty stomach."),
        ("drip", "en", "Your last meal is 6 hours before."),
        ("lozenge", "en", "You do not have to fast."),
        ("spray", "es", "No coma nada en las 2 horas antes."),
        ("drip", "es", "Venga en ayunas: nada desde la noche anterior."),
        ("drip", "es", "Puede comer hasta 6 horas antes."),
    ],
)
def test_a_rule_on_food_that_is_one(way, language, words):
    assert faults(f"fasting.{way}", words, language) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("phone_day", "24477"),
        ("phone_day", "ask Judy, desk 3"),
        ("phone_night", "ext. 204"),
        ("phone_night", "000-0000"),
        ("phone_night", "123-4567"),
        ("phone_night", "(609) 555"),
        ("phone_day", "1234 5678 9012 3456 7890"),
        ("crisis_number", "98"),
        ("crisis_number", "9-8"),
        ("crisis_number", "998"),
        ("crisis_number", "9888"),
        ("emergency_number", "91"),
        ("emergency_number", "room 1"),
    ],
)
def test_numbers_that_nobody_can_dial(name, words):
    assert faults(name, words)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("phone_day", "+1 (555) 010-0142 ext. 3"),
        ("phone_day", "609-3142"),
        ("phone_day", "1-800-MY-CLINIC"),
        ("phone_day", "02 79 46 09 58"),
        ("phone_night", "609.555.2142, 8 to 5"),
        ("phone_night", "Ask Judy at 609-3142"),
        ("crisis_number", "988, then 1"),
        ("crisis_number", "9 8 8"),
        ("emergency_number", "112"),
        ("emergency_number", "911"),
    ],
)
def test_numbers_that_can_be_dialled(name, words):
    assert faults(name, words) == []


@pytest.mark.parametrize(
    ("name", "language", "words"),
    [
        ("price_date", "en", "31 February 2027"),
        ("price_date", "en", "February 30, 2027"),
        ("price_date", "en", "29 February 2027"),
        ("price_date", "en", "2026-13-01"),
        ("price_date", "en", "13/32/2026"),
        ("price_date", "en", "soon"),
        ("price_date", "en", "31.02.2027"),
        ("price_date", "en", "2027/02/31"),
        ("price_date", "en", "Feb. 30, 2027"),
        ("phone_day", "en", "609-3142, until 24:30"),
        ("price_date", "en", "1 December 2062"),
        ("reviewers", "en", "Rosa Lee, nurse, 32 May 2026"),
        ("price_date", "es", "30 de febrero de 2027"),
        ("phone_day", "en", "609-3142, 9:75 to 5"),
        ("phone_day", "en", "609-3142, 13 p.m."),
        ("roles", "en", "A nurse is here from 8:00 to 25:00."),
    ],
)
def test_days_and_hours_that_are_none(name, language, words):
    assert faults(name, words, language)


@pytest.mark.parametrize(
    ("name", "language", "words"),
    [
        ("roles", "en", "A nurse is here from 29 February 2028."),
        ("price_date", "en", "December 1, 2026"),
        ("price_date", "en", "12/31/2026"),
        ("price_date", "en", "31.12.2026"),
        ("price_date", "en", "Dec. 31, 2026"),
        ("phone_day", "en", "555.010.0142, until 24:00"),
        ("price_date", "es", "1 de diciembre de 2026"),
        ("reviewers", "en", "Rosa Lee, nurse, 20 November 2026"),
        ("phone_day", "en", "609-3142, 8:30 a.m. to 12 p.m., 24/7"),
        ("roles", "en", "You may 2 or 3 times ask for a nurse."),
    ],
)
def test_days_and_hours_that_there_are(name, language, words):
    assert faults(name, words, language) == []


def test_one_answer_for_all_is_read_in_the_language_that_it_is_in():
    assert faults("observe_time.spray", "Stay two hours.", "en", "es") == []
    assert faults("observe_time.spray", "Quédese dos horas.", "en", "es") == []
    assert faults("observe_time.spray", "Stay one hour.", "en", "es")
    assert faults("fasting.drip", "Eat a good breakfast.", "en", "es")


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("We ask first.", "We ask first."),
        ("Rosa Lee, nurse, 20 May 2026", "Rosa Lee, nurse, 20 May 2026"),
        ("Stay at least 3 hours.", "Quédese al menos 2 horas."),
        ("Stay three hours.", "Quédese dos horas."),
        ("No food for 8 hours.", "No coma nada en las 6 horas antes."),
        ("Tell us at 609-3142.", "Dígalo al 609-3143."),
    ],
)
def test_an_answer_of_one_language_alone(english, spanish):
    assert fault_of(english, spanish, "es")


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("We ask first.", "Primero preguntamos."),
        ("Rosa Lee", "Rosa Lee"),
        ("$450", "$450"),
        ("Stay two hours.", "Quédese 2 horas."),
        ("Stay an hour and a half.", "Quédese 90 minutos."),
        ("A nurse.", ""),
    ],
)
def test_an_answer_of_each_language(english, spanish):
    assert fault_of(english, spanish, "es") == ""
