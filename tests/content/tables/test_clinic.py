"""Numbers to call, as they come out of phones, PDF files and other keyboards."""

import pytest

PASTED = {
    "Apple's contacts": "\u202d555-0142\u202c",
    "its end alone": "555-0142\u202c",
    "a mark in front": "\u200e555-0142",
    "a mark behind": "555-0142\u200f",
    "isolates": "\u2066555-0142\u2069",
    "a PDF": "5\ufe0d5\ufe0d5-0142",
    "no width": "\ufeff555\u200b-0142\u2060",
    "joiners": "555\u200d-\u200c0142",
    "wide digits": "\uff15\uff15\uff15\uff0d\uff10\uff11\uff14\uff12",
    "Arabic digits": "\u0665\u0665\u0665-\u0660\u0661\u0664\u0662",
    "a hyphen that does not break": "555\u20110142",
}


def answer(house, key, value):
    house.replace("clinic.toml", 'phone_day = "555-0142"\n', "")
    old = {"crisis_number": 'crisis_number = "988"\n'}.get(key, "")
    text = (house.folder / "clinic.toml").read_text("utf-8").replace(old, "")
    house.write("clinic.toml", f'{key} = "{value}"\n{text}')


@pytest.mark.parametrize("key", ["phone_day", "phone_night"])
@pytest.mark.parametrize("value", PASTED.values(), ids=PASTED)
def test_a_pasted_number_is_the_number(house, key, value):
    answer(house, key, value)

    assert house.load().editions["en"].clinic[key] == "555-0142"


def test_a_number_in_brackets_keeps_its_spaces(house):
    answer(house, "phone_day", "\u202a(555)\u00a0010-0142\u202c ext. 3")

    assert house.load().editions["en"].clinic["phone_day"] == (
        "(555)\u00a0010-0142 ext. 3"
    )


def test_a_number_in_each_language(house):
    house.translate("es")
    value = '{ en = "\u200e555-0142", es = "\uff15\uff15\uff15-0199" }'
    house.replace("clinic.toml", '"555-0142"', value)

    editions = house.load().editions
    assert [one.clinic["phone_day"] for one in editions.values()] == [
        "555-0142",
        "555-0199",
    ]


@pytest.mark.parametrize("value", ["nine one one", "Lifeline", "+"])
@pytest.mark.parametrize("key", ["crisis_number", "phone_day"])
def test_what_has_no_digits_is_no_number(house, key, value):
    answer(house, key, value)

    assert house.problems() == [
        f"clinic.toml:1: This is no number to call: {value!r}. Write its digits."
    ]


def test_a_pasted_number_on_a_page_is_the_number(house):
    page = house.compile("Call \u202d555-0142\u202c, or \u200e+1\u200f (555) 010-0142.")

    assert page.blocks[0].text.markup == "Call 555-0142, or +1 (555) 010-0142."


def test_a_sign_that_turns_words_around_is_told(house):
    assert house.faults("Call \u202eus\u202c now.") == [
        (
            "8: A sign that cannot be seen (U+202E) stands after 'Call '."
            " Delete it and type the words again."
        )
    ]
