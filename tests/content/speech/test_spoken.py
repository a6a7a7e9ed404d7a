"""What is said of a page when it is read aloud."""

import pytest

from kiosk.checks.subject.readability_formulas import sentences_of
from kiosk.content.model.phrases import ENGLISH as PHRASES
from kiosk.content.model.phrases import Phrases
from kiosk.content.model.stages import Effects, Points
from kiosk.content.speech.recordings import starts_in
from kiosk.content.speech.sentences import (
    LONGEST,
    Manner,
    Sentence,
    manner_of,
    page_aloud,
    plain_aloud,
    speakable,
)
from kiosk.content.speech.stage_speech import Open, stage_aloud

ENGLISH = Manner("en", frozenset({"911", "555-0142", "988, then 1"}))


@pytest.fixture
def edition(shipped):
    return shipped.editions["en"]


@pytest.fixture
def said(edition):
    """Return a function that says a page of the shipped content."""

    def said(page, **route):
        return page_aloud(edition.pages[page], manner_of(edition), **route)

    return said


@pytest.fixture
def piece(edition):
    """Return a function that says one piece of a stage."""

    def piece(page, name, **shown):
        manner = manner_of(edition)
        return stage_aloud(edition.pages[page], Open(name, **shown), manner)

    return piece


def texts(sentences):
    return [sentence.text for sentence in sentences]


SENTENCES = {
    "a short word": ["Is it safe?", "No.", "It is not."],
    "a name": ["Ask Dr. Lee first.", "Then rest."],
    "inside a sentence": ["We open at 8 a.m. on Mondays.", "Come early."],
    "at the end of one": ["We open at 8 a.m.", "Come early."],
    "from one time to another": ["We open 8 a.m. to 5 p.m.", "Come early."],
    "on some days": ["We open 8 a.m. to 5 p.m. Monday to Friday.", "Come early."],
    "before a dash": ["We open 8 a.m. — 5 p.m. on Mondays.", "Come early."],
    "in capitals": ["We open 8 A.M. to 5 P.M. on Mondays.", "Come early."],
    "an extension": ["Ask for ext. 12 there.", "Come early."],
    "two letters and a space": ["We open at 8 a. m. on Mondays.", "Come early."],
    "a letter alone": ["It has vitamin C.", "Eat it."],
    "an end in brackets": ["Then wait (a while.)", "Go."],
}


@pytest.mark.parametrize("sentences", SENTENCES.values(), ids=SENTENCES)
def test_the_voice_and_the_checks_know_the_same_sentences(sentences):
    text = " ".join(sentences)

    said = texts(plain_aloud(text, ENGLISH))
    read = [text[one.start : one.end].rstrip() for one in sentences_of(text, PHRASES)]

    assert said == read == sentences


def test_a_page_is_said_from_its_title_to_what_one_can_do(said):
    sentences = said("get-help-now")

    assert texts(sentences)[:4] == [
        "Get help now",
        "You are not alone.",
        "Call or text 9 8 8, day or night.",
        "Or tell any staff member.",
    ]
    assert [sentences[0].block, sentences[1].block] == ["title", "message"]
    assert sentences[-1].block == "action"


def test_every_number_to_call_is_said_digit_by_digit(said):
    help_page = " ".join(texts(said("get-help-now")))

    assert "Call 9 1 1" in help_page
    assert "911" not in help_page
    assert "988" not in help_page


def test_a_picture_of_100_people_is_said_in_words(said):
    assert (
        "Out of 100 people with the spray and a pill, 41 felt cut off and 59 did not."
        in texts(said("side-effects"))
    )


def test_the_day_is_said_step_by_step(said):
    steps = [text for text in texts(said("your-day")) if text[0].isdigit()]

    assert steps[:2] == ["1: Before you come.", "2: Check in."]
    assert len(steps) == 13


def test_a_day_by_one_way_leaves_out_the_other(said):
    spray = " ".join(texts(said("your-day", route="spray")))

    assert "You spray it in your own nose, while staff watch." in spray
    assert "Drip" not in spray


def test_a_step_that_is_open_is_said_alone(piece):
    first, *_ = step = piece("your-day", "2", route="spray")

    assert first.text == "Check in."
    assert {one.block for one in step} == {"piece"}


def test_an_effect_that_is_open_is_said_alone(piece):
    said = texts(piece("side-effects", "2"))

    assert said[0] == "In the picture, each figure is one person."
    assert said[1:3] == ["Nose spray", "Feeling dizzy."]
    assert "29 felt dizzy and 71 did not" in said[3]
    assert said[5] == "29 against 8: 21 more out of 100."
    assert "cut off" not in " ".join(said)


def test_how_sure_we_are_is_said_once_it_is_touched(edition, piece):
    (stage, *_) = (
        b for b in edition.pages["side-effects"].blocks if isinstance(b, Effects)
    )

    assert stage.effects[1].sure.markup
    assert stage.effects[1].sure.markup not in " ".join(
        texts(piece("side-effects", "2"))
    )


def test_the_answers_to_a_check_question_do_not_tell_which_fits(edition, piece):
    page = edition.pages["your-choice"]
    (stage,) = (block for block in page.blocks if isinstance(block, Points))
    point = stage.points[0]

    asked = " ".join(texts(piece("your-choice", point.id, checks=True)))

    for option in point.options:
        assert option.text.markup in asked
        assert option.reply.markup not in asked


def test_the_reply_to_an_answer_is_said_by_itself(edition, piece):
    page = edition.pages["your-choice"]
    (stage,) = (block for block in page.blocks if isinstance(block, Points))
    point = stage.points[0]

    said = piece("your-choice", point.id, checks=True, answer=1)

    assert " ".join(texts(said)) == point.options[1].reply.markup
    assert {one.block for one in said} == {"reply"}


def test_where_nothing_is_open_all_of_the_page_is_said(edition, piece):
    page = edition.pages["your-day"]

    assert piece("your-day", "") == page_aloud(page, manner_of(edition))


@pytest.mark.parametrize("page", ["your-choice", "my-questions"])
def test_what_is_gone_through_one_by_one_is_not_said_at_once(piece, page):
    assert {one.block for one in piece(page, "")} == {"title", "message"}


def test_a_sentence_begins_after_its_share_of_the_letters():
    said = [Sentence("0", "a" * 12), Sentence("0", "b" * 52), Sentence("1", "c" * 12)]

    assert starts_in(said, 10_000) == (0, 2000, 8000)


def test_all_that_is_shipped_can_be_said(edition):
    manner = manner_of(edition)
    for page in edition.pages.values():
        sentences = page_aloud(page, manner)

        assert len(sentences) > 3, page.id
        for sentence in sentences:
            assert 0 < len(sentence.text) <= LONGEST, page.id
            assert "<" not in sentence.text
            assert "\n" not in sentence.text


def test_blocks_are_named_as_they_stand_on_the_page(said):
    blocks = list(dict.fromkeys(one.block for one in said("get-help-now")))

    assert blocks == ["title", "message", "0", "1", "2", "3", "action"]


def test_a_row_of_a_table_names_its_columns(house):
    page = house.compile("| Way | Time |\n|---|---|\n| Spray | 2 hours |\n")

    assert texts(page_aloud(page, ENGLISH))[2:4] == ["Spray", "Time: 2 hours"]


def test_what_is_folded_is_named_and_not_read(house):
    page = house.compile("::: more The rest\nHidden words.\n:::\n")
    aloud = texts(page_aloud(page, ENGLISH))

    assert "The rest" in aloud
    assert "Hidden words." not in aloud


def test_a_long_sentence_is_cut_between_words(house):
    page = house.compile("word " * 100 + "end.")
    aloud = texts(page_aloud(page, ENGLISH))[2:-1]

    assert len(aloud) == 3
    assert " ".join(aloud).split() == ["word"] * 100 + ["end."]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Call 911 now.", "Call 9 1 1 now."),
        ("Call 555-0142.", "Call 5 5 5, 0 1 4 2."),
        ("Text 838255.", "Text 8 3 8 2 5 5."),
        ("(555) 010-0142", "5 5 5, 0 1 0, 0 1 4 2"),
        ("1(800)555-0199", "1, 8 0 0, 5 5 5, 0 1 9 9"),
        ("+1 555 010 0142", "1, 5 5 5, 0 1 0, 0 1 4 2"),
        ("+44 20 7946 0958", "4 4, 2 0, 7 9 4 6, 0 9 5 8"),
        ("tel:+1-555-010-0142", "1, 5 5 5, 0 1 0, 0 1 4 2"),
        ("02 79 46 09 58", "0 2, 7 9, 4 6, 0 9, 5 8"),
        ("555.010.0142.", "5 5 5, 0 1 0, 0 1 4 2."),
        ("888 555 0142", "8 8 8, 5 5 5, 0 1 4 2"),
        ("1-800-555-0199", "1, 8 0 0, 5 5 5, 0 1 9 9"),
        ("1\u2011800\u2011555\u20110199", "1, 8 0 0, 5 5 5, 0 1 9 9"),
        ("Dial 9-1-1.", "Dial 9 1 1."),
        ("1-800-MY-CLINIC", "1, 8 0 0-MY-CLINIC"),
        ("\u2068555-0142\u2069", "5 5 5, 0 1 4 2"),
        ("\uff15\uff15\uff15-0142", "5 5 5, 0 1 4 2"),
        ("988, then 1", "9 8 8, then 1"),
        ("On 11-22-2026, 22.11.2026.", "On 11-22-2026, 22.11.2026."),
        ("On 2026-11-22, at 98.6 degrees.", "On 2026-11-22, at 98.6 degrees."),
        ("From 2020-2021.", "From 2020 to 2021."),
        ("346 adults, 1,200 visits in 2026.", "346 adults, 1,200 visits in 2026."),
        ("It takes 10–15 minutes.", "It takes 10 to 15 minutes."),
        ("Wait 2-4 hours.", "Wait 2 to 4 hours."),
        ("Wait 2.5 - 3 hours.", "Wait 2.5 to 3 hours."),
        ("Open 8:00-17:00.", "Open 8:00 to 17:00."),
        ("8 a.m.–5 p.m.", "8 a.m. to 5 p.m."),
        ("$1,200-$1,500", "$1,200 to $1,500"),
        ("5-10% of 18-65", "5 to 10% of 18 to 65"),
        ("The FDA, a drip (IV).", "The F D A, a drip (I V)."),
        ("PTSD or TMS, US law", "P T S D or T M S, U S law"),
        ("NOSE SPRAY", "NOSE SPRAY"),
        ("DO NOT drive. STOP.", "DO NOT drive. STOP."),
        ("CALL US NOW", "CALL US NOW"),
        ("“I need help.”", "I need help."),
        ("Rest for <3 hours & sleep.", "Rest for less than 3 hours and sleep."),
        ("Pulse > 120, ≥60 kg, ≤ 2", "Pulse more than 120, at least 60 kg, at most 2"),
        ("Over <=2 or >= 8 -> rest", "Over at most 2 or at least 8 -> rest"),
        ("Q&A: 5<6>2", "Q and A: 5 less than 6 more than 2"),
    ],
)
def test_what_a_voice_would_say_wrongly_is_written_out(written, said):
    assert speakable(written, ENGLISH) == said


def test_a_range_is_said_in_the_words_of_its_language():
    manner = Manner("fr", phrases=Phrases(to="à"))

    assert speakable("10–15", manner) == "10 à 15"


def test_a_sign_is_said_in_the_words_of_its_language(house):
    """On a page too, where it is written as HTML."""
    manner = Manner("fr", phrases=Phrases(below="moins de", also="et"))
    page = house.compile("Repos de <3 heures & calme.")

    assert texts(page_aloud(page, manner))[2] == "Repos de moins de 3 heures et calme."


def test_initials_end_no_sentence(house):
    page = house.compile("Ask Dr. Lee. She knows.")

    assert texts(page_aloud(page, ENGLISH))[2:4] == ["Ask Dr. Lee.", "She knows."]
