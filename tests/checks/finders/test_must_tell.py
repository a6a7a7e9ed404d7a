"""``must_tell.toml``: what a page must say in words, and mistakes in the file."""

import pytest
from minimal import page_text

DRIVE = """\
[drive]
asks = "Do not drive until the next day"
standard = "Spravato label, 5.9"
facts = ["I3", "G11"]
pages = ["page", "about"]
words.en = ["not drive … next day", "{{clinic.emergency_number}} … drive"]
words.es = ["no … conduzca"]
"""


def is_told(house, words, **header):
    house.write("must_tell.toml", DRIVE)
    house.write("en/page.md", page_text(words, **header))
    findings = [one.rule for one in house.check().findings]
    assert "S1" not in findings
    return "U1" not in findings


CARD = "::: do-dont\n### Do\n- Rest. {{G11}}\n### Do not\n- {}\n:::"

TELLS = {
    "a sentence": "Rest. Do not drive until the next day. {I3}",
    "any of its facts": "Do not drive until the next day. {G11}",
    "capitals and accents": "DO NÓT DRIVE UNTIL THE NEXT DAY. {I3}",
    "what is folded": "::: more Later\nDo not drive until the next day. {I3}\n:::",
    "its heading has the start": CARD.format("Drive from the next day on. {I3}"),
    "the clinic's own number": "Call 911 if you had to drive. {I3}",
}

TELLS_NOT = {
    "no fact": "Do not drive until the next day.",
    "another fact": "Do not drive until the next day. {E8}",
    "no words": "Driving is a thing to talk about. {I3}",
    "the fact of another sentence": "Rest. {I3}\n\nDo not drive until the next day.",
    "words of two sentences": "Do not drive. Rest the next day. {I3}",
    "a question": "Why should you not drive until the next day? {I3}",
    "a title": "## You may not drive until the next day {I3}\nRest. {I3}",
    "the other way round": "Do not call 911 to drive. {I3}",
    "taken back": "Do not drive until the next day is a myth. {I3}",
    "for others": "Do not drive until the next day. {shot I3}",
}


@pytest.mark.parametrize("words", TELLS.values(), ids=TELLS)
def test_what_tells_it(house, words):
    assert is_told(house, words)


@pytest.mark.parametrize("words", TELLS_NOT.values(), ids=TELLS_NOT)
def test_what_does_not_tell_it(house, words):
    assert not is_told(house, words)


def test_the_message_tells_it(house):
    said = {"message": "Do not drive until the next day.", "facts": "I3"}

    assert is_told(house, "Rest.", **said)


def test_an_answer_to_choose_from_does_not(house):
    reply = "= Do not drive until the next day. {I3}"
    text = house.read("en/choice.md").replace("= You do not have to. {O1}", reply)
    house.write("en/choice.md", text)
    house.write("must_tell.toml", DRIVE.replace('"page"', '"choice"'))

    assert house.found("U1", "S1") != []


def test_what_is_said_where_nobody_tells_it(house):
    """What is missing, where it may stand, and how to mend it."""
    house.write("must_tell.toml", "\n" + DRIVE)
    house.write("en/page.md", page_text("You rest. {I3}"))

    (told,) = (one for one in house.check().findings if one.rule == "U1")

    assert (told.path.name, told.line, told.column) == ("must_tell.toml", 2, 1)
    assert told.found == (
        "No page in 'en' tells this (Spravato label, 5.9): Do not drive until the next"
        " day. The fact stands without the words in en/page.md:8."
    )
    assert told.mend == (
        "Write a sentence with “not drive … next day” or"
        " “{{clinic.emergency_number}} … drive” into page.md or about.md, and {I3} or"
        " {G11} behind it."
    )


def test_a_page_that_is_not_shown_here_is_named(house):
    house.write("must_tell.toml", DRIVE.replace('"about"', '"other"'))
    house.write("en/other.md", page_text("Do not drive. {I3}", routes="shot"))

    (told,) = house.found("U1")

    assert told.endswith("Do not drive until the next day. Not shown here: other.")


def test_nobody_may_allow_it(house):
    house.write("must_tell.toml", DRIVE)
    house.write("en/page.md", page_text("%% allow U1: we said it\nYou rest. {I3}"))

    assert [one.split(":")[0] for one in house.found("U1", "X1")] == [
        "X1 page.md",
        "U1 must_tell.toml",
    ]


@pytest.mark.parametrize(
    ("routes", "owed"), [('["shot"]', False), ('["shot", "drip"]', True)]
)
def test_it_is_owed_where_one_of_its_ways_is_given(house, routes, owed):
    house.write("must_tell.toml", DRIVE.replace("pages", f"routes = {routes}\npages"))

    assert bool(house.found("U1")) is owed


def test_each_language_has_to_tell_it(house):
    house.write("en/page.md", page_text("Do not drive until the next day. {I3}"))
    house.speak("es")
    house.write("must_tell.toml", DRIVE)

    assert [one[:45] for one in house.found("U1", "U2")] == [
        "U1 must_tell.toml:1: No page in 'es' tells th"
    ]

    house.write("es/page.md", page_text("No conduzca hasta mañana. {I3}"))
    house.write("must_tell.toml", DRIVE.replace("no … conduzca", "NO CONDÚZCA"))
    assert house.found("U1", "U2") == []


def test_a_page_that_is_not_translated_is_told_in_english(house):
    house.write("en/page.md", page_text("Do not drive until the next day. {I3}"))
    house.speak("es")
    (house.folder / "es" / "page.md").unlink()
    house.write("must_tell.toml", DRIVE)

    assert house.found("U1", "U2") == []


def test_a_language_without_words_has_the_fact_at_least(house):
    house.speak("es")
    house.write("must_tell.toml", DRIVE.replace("words.es", "words.fr"))
    house.write("en/page.md", page_text("Do not drive until the next day. {I3}"))

    missing = "There are no words in 'es' for: drive."
    assert [one[:60] for one in house.found("U1", "U2")] == [
        "U1 must_tell.toml:1: No page in 'es' tells this (Spravato la",
        f"U2 must_tell.toml:1: {missing}"[:60],
    ]

    house.write("es/page.md", page_text("No conduzca hasta mañana. {I3}"))
    assert house.found("U1", "U2") == [f"U2 must_tell.toml:1: {missing}"]


def test_without_the_file_somebody_is_told(house):
    (house.folder / "must_tell.toml").unlink()

    told = "U2 must_tell.toml:0: There is no list of what a patient must be told."
    assert house.found("U1", "U2", "S1") == [told]


def changed(old, new):
    assert old in DRIVE
    return DRIVE.replace(old, new)


WRONG = {
    "an unknown fact": (
        changed('"I3"', '"I33"'),
        ["4: There is no fact 'I33'. Did you mean 'I3'?"],
    ),
    "an unknown page": (
        changed('"about"', '"abuot"'),
        ["5: There is no page 'abuot'. Did you mean 'about'?"],
    ),
    "an unknown way": (
        changed("pages", 'routes = ["IV drip"]\npages'),
        ["5: There is no 'IV drip' to put into 'routes'. Did you mean 'drip'?"],
    ),
    "a language by its name": (
        changed("words.es", "words.spanish"),
        ["7: 'spanish' is no language. Write two letters, such as en."],
    ),
    "no English words": (
        changed("words.en", "words.fr"),
        ["6: 'words' has none in 'en'. Write a line: words.en = [\"…\"]."],
    ),
    "an empty list of words": (
        changed('["no … conduzca"]', "[]"),
        ['7: Words are missing, so nothing can tell it: words.es = ["…"].'],
    ),
    "words without a letter": (
        changed('["no … conduzca"]', '["…"]'),
        ['7: Words are missing, so nothing can tell it: words.es = ["…"].'],
    ),
    "words that are no list": (
        changed('["no … conduzca"]', '"no … conduzca"'),
        ['7: \'es\' must be a list of words, such as ["…", "…"].'],
    ),
    "an unknown answer": (
        changed("emergency_number", "emergency_numbr"),
        ["6: There is no answer 'emergency_numbr' in clinic.toml. Did you mean 'eme"],
    ),
    "an unknown key": (
        changed("standard", "standart"),
        [
            "1: The key 'standard' is missing in 'drive'. Write a line: standard = …",
            "3: There is no key 'standart' here. Did you mean 'standard'?",
        ],
    ),
    "nothing asked": (
        changed('"Do not drive until the next day"', '""'),
        ["2: Nothing is in 'asks', so nothing can tell it. Write: asks = \"…\"."],
    ),
    "no facts": (
        changed('["I3", "G11"]', "[]"),
        ["4: Nothing is in 'facts', so nothing can tell it. Write: facts = [\"…\"]."],
    ),
    "no table": ("drive = 1", ["1: 'drive' must be a table: [drive]"]),
    "no TOML": ("[drive", ["1: "]),
}


@pytest.mark.parametrize(("text", "problems"), WRONG.values(), ids=WRONG)
def test_a_wrong_file(house, text, problems):
    told = house.faults("must_tell.toml", text)

    pairs = zip(told, problems, strict=True)
    assert [one[: len(wanted)] for one, wanted in pairs] == problems
