"""``coverage.toml``: what has to be told on some page, and mistakes in the file."""

import pytest

TOUCH = """\
[consent.touch]
asks = "Who may touch you"
standard = "Marks 2024"
{tells}
"""


def test_without_the_file_nothing_is_asked_for(house):
    (house.folder / "coverage.toml").unlink()

    assert house.found("C1", "Q1", "S1") == []


@pytest.mark.parametrize(
    "tells",
    [
        'facts = ["O8"]',
        'facts = ["C3", "O8"]',
        'facts = ["C3"]\npages = ["other"]',
        'pages = ["other.md"]',
        'facts = ["C1"]',  # a word to know, which a page explains, cites it
    ],
)
def test_any_one_of_them_tells_it(house, tells):
    house.write("en/page.md", house.read("en/page.md") + "\nThis is a [[drip]].\n")
    house.write("coverage.toml", TOUCH.format(tells=tells))

    assert house.found("C1", "Q1", "S1") == []


@pytest.mark.parametrize(("group", "rule"), [("consent", "C1"), ("decision", "Q1")])
def test_nothing_tells_it(house, group, rule):
    text = TOUCH.format(tells='facts = ["C3", "G11"]')
    house.write("coverage.toml", "\n" + text.replace("consent", group))

    text = "No page in 'en' tells this (Marks 2024): Who may touch you."
    assert house.found("C1", "Q1") == [f"{rule} coverage.toml:2: {text}"]


def test_one_language_tells_less(house):
    house.speak("es")
    (house.folder / "es" / "choice.md").unlink()
    house.write("coverage.toml", TOUCH.format(tells='facts = ["O8"]'))

    text = "No page in 'es' tells this (Marks 2024): Who may touch you."
    assert house.found("C1", "Q1") == [f"C1 coverage.toml:1: {text}"]


WRONG = {
    "an unknown fact": (
        TOUCH.format(tells='facts = ["O8", "O88"]'),
        ["4: There is no fact 'O88'. Did you mean 'O8'?"],
    ),
    "an unknown page": (
        TOUCH.format(tells='pages = ["abuot"]'),
        ["4: There is no page 'abuot'. Did you mean 'about'?"],
    ),
    "nothing to tell it": (
        TOUCH.format(tells="facts = []"),
        ['1: Name what tells it: facts = ["…"] or pages = ["…"].'],
    ),
    "an unknown group": (
        TOUCH.format(tells='facts = ["O8"]').replace("consent", "consents"),
        ["1: There is no key 'consents' here. Did you mean 'consent'?"],
    ),
    "no table": ("consent = 1", ["1: 'consent' must be a table: [consent]"]),
    "no words": (
        '[consent.touch]\nasks = 1\nstandard = "a"\npages = ["page"]',
        ["2: 'asks' must be words in quotes"],
    ),
    "no TOML": ("[consent", ["1: "]),
}


@pytest.mark.parametrize(("text", "problems"), WRONG.values(), ids=WRONG)
def test_a_wrong_file(house, text, problems):
    told = house.faults("coverage.toml", text)

    pairs = zip(told, problems, strict=True)
    assert [one[: len(wanted)] for one, wanted in pairs] == problems
