"""clinic.toml, facts.toml, sources.toml and order.toml."""

from datetime import date

import pytest

from kiosk.content.model.library import Section, Source
from kiosk.known_pages import SCREEN_PAGES

MONTHS = '"What it is" = 12\n"Side effects" = 6\n'
FAULTS = {
    # Any of them
    "no TOML": (
        ("clinic.toml", 'phone_day = "555-0142"', "phone_day = 555-0142"),
        [('clinic.toml:4: Words and numbers stand in quotes: phone_day = "555-0142"')],
    ),
    "too deep": (
        ("clinic.toml", 'price = ""', f"price = {'[' * 5000}"),
        [
            "clinic.toml:5: A list or a number here is too long to be read.",
        ],
    ),
    "a number without end": (
        ("clinic.toml", 'price = ""', f"price = {'9' * 5000}"),
        ["clinic.toml:5: A list or a number here is too long to be read."],
    ),
    # clinic.toml
    "unknown answer": (
        ("clinic.toml", "phone_day", "phone_dya"),
        ["clinic.toml:4: There is no key 'phone_dya' here. Did you mean 'phone_day'?"],
    ),
    "no name": (
        ("clinic.toml", 'name = "Riverside"\n', ""),
        ["clinic.toml: The key 'name' is missing. Write a line: name = …"],
    ),
    "no number for danger": (
        ("clinic.toml", 'emergency_number = "911"\n', ""),
        [
            (
                "clinic.toml: The key 'emergency_number' is missing."
                " Write a line: emergency_number = …"
            )
        ],
    ),
    "a blank number for danger": (
        ("clinic.toml", '"911"', '" "'),
        [
            (
                "clinic.toml:6: Someone in danger has no number to call."
                ' Write it: emergency_number = "…".'
            )
        ],
    ),
    "a blank number for a crisis": (
        ("clinic.toml", '"988"', '""'),
        [
            (
                "clinic.toml:7: Someone in danger has no number to call."
                ' Write it: crisis_number = "…".'
            )
        ],
    ),
    "a number for a crisis that is blank in English": (
        ("clinic.toml", '"988"', '{ en = "", es = "988" }'),
        [
            (
                "clinic.toml:7: Someone in danger has no number to call."
                ' Write it: crisis_number = "…".'
            )
        ],
    ),
    "a number for a crisis in no language": (
        ("clinic.toml", '"988"', "{}"),
        [
            (
                "clinic.toml:7: Someone in danger has no number to call."
                ' Write it: crisis_number = "…".'
            )
        ],
    ),
    "a number for danger that is a number": (
        ("clinic.toml", '"911"', "911"),
        [
            (
                "clinic.toml:6: 'emergency_number' must be words in quotes,"
                ' such as emergency_number = "…".'
            )
        ],
    ),
    "no routes": (
        ("clinic.toml", 'routes = ["spray", "drip"]\n', ""),
        ["clinic.toml: The key 'routes' is missing. Write a line: routes = …"],
    ),
    "empty routes": (
        ("clinic.toml", '["spray", "drip"]', "[]"),
        ["clinic.toml:2: Name one way at least: spray, drip, shot, lozenge."],
    ),
    "unknown route": (
        ("clinic.toml", '"spray", "drip"', '\n  "spray",\n  "dripp",\n'),
        [
            (
                "clinic.toml:4: There is no 'dripp' to put into 'routes'."
                " Did you mean 'drip'?"
            )
        ],
    ),
    "routes in one string": (
        ("clinic.toml", '["spray", "drip"]', '"spray"'),
        ['clinic.toml:2: \'routes\' must be a list of words, such as ["…", "…"].'],
    ),
    "unknown room item": (
        ("clinic.toml", "call_bell", "bell"),
        [
            (
                "clinic.toml:3: There is no 'bell' to put into 'room_items'."
                " Did you mean 'call_bell'?"
            )
        ],
    ),
    "a number for words": (
        ("clinic.toml", 'price = ""', "price = 500"),
        ["clinic.toml:5: 'price' must be words in quotes, such as price = \"…\"."],
    ),
    "words for a table": (
        ("clinic.toml", '[fasting]\nspray = "Two hours."', 'fasting = "Two hours."'),
        [
            (
                "clinic.toml:9: 'fasting' must be a table: [fasting],"
                " and its keys below it."
            )
        ],
    ),
    "a route nobody knows": (
        ("clinic.toml", 'spray = "Two', 'sprey = "Two'),
        ["clinic.toml:10: There is no key 'sprey' here. Did you mean 'spray'?"],
    ),
    "a number in a table": (
        ("clinic.toml", '"Two hours."', "2"),
        ["clinic.toml:10: 'spray' must be words in quotes, such as spray = \"…\"."],
    ),
    "no language": (
        ("clinic.toml", 'price = ""', 'price = { en = "a", english = "b" }'),
        ["clinic.toml:5: 'english' is no language. Write two letters, such as en."],
    ),
    "words in another language only": (
        ("clinic.toml", 'price = ""', 'price = { es = "a" }'),
        ["clinic.toml:5: 'price' has no words in 'en'. Add them."],
    ),
    # facts.toml
    "unknown key of a fact": (
        ("facts.toml", "population", "popluation"),
        [
            (
                "facts.toml:15: There is no key 'popluation' here."
                " Did you mean 'population'?"
            ),
        ],
    ),
    "a fact without its words": (
        ("facts.toml", 'plain = "41 of 100 felt cut off."\n', ""),
        ["facts.toml:8: The key 'plain' is missing in 'A2'. Write a line: plain = …"],
    ),
    "unknown status": (
        (
            "facts.toml",
            'topic = "Side effects"\nstatus = "seen"',
            'topic = "Side effects"\nstatus = "sen"',
        ),
        [
            (
                "facts.toml:12: 'status' must be one of: seen, part, memory, clinic,"
                " editorial; not 'sen'. Did you mean 'seen'?"
            )
        ],
    ),
    "unknown source": (
        ("facts.toml", '["PI", "KET"]', '["PI", "KTE"]'),
        [
            (
                "facts.toml:13: There is no source 'KTE' in sources.toml."
                " Did you mean 'KET'?"
            ),
        ],
    ),
    "more had it than were asked": (
        ("facts.toml", "[142, 346]", "[346, 142]"),
        [
            (
                "facts.toml:14: 'counts' must be people who had it, of people studied:"
                " [[142, 346]]."
            )
        ],
    ),
    "counts that are none": (
        ("facts.toml", "[142, 346]", "[true, 346]"),
        [
            (
                "facts.toml:14: 'counts' must be people who had it, of people studied:"
                " [[142, 346]]."
            ),
        ],
    ),
    "counts in one list": (
        ("facts.toml", "[[142, 346], [21, 222]]", "[142, 346]"),
        [
            (
                "facts.toml:14: 'counts' must be people who had it, of people studied:"
                " [[142, 346]]."
            ),
        ],
    ),
    "a topic that is typed otherwise": (
        ("facts.toml", 'topic = "Side effects"', 'topic = "Side efects"'),
        [
            (
                "facts.toml:11: There is no topic 'Side efects' in [review_months]:"
                " write its months there, or a topic that has them. Did you mean 'Side"
                " effects'?"
            )
        ],
    ),
    "a topic without months": (
        ("facts.toml", '"Side effects" = 6\n', ""),
        [
            (
                "facts.toml:11: There is no topic 'Side effects' in [review_months]:"
                " write its months there, or a topic that has them."
            )
        ],
    ),
    "months that are none": (
        ("facts.toml", '"Side effects" = 6', '"Side effects" = "6"'),
        [
            (
                "facts.toml:20: 'Side effects' is due after a number of months, from 1"
                " to 12."
            )
        ],
    ),
    "too many months": (
        ("facts.toml", '"Side effects" = 6', '"Side effects" = 24'),
        [
            (
                "facts.toml:20: 'Side effects' is due after a number of months, from 1"
                " to 12."
            )
        ],
    ),
    "no months at all": (
        ("facts.toml", "[review_months]\n" + MONTHS, ""),
        [
            (
                "facts.toml: The table [review_months] is missing. Write below it the"
                " months after which the sources of a topic are due:"
                ' "The topic of a fact" = 12'
            )
        ],
    ),
    "a fact that is no table": (
        ("facts.toml", "[A1]", 'A0 = "x"\n[A1]'),
        ["facts.toml:1: 'A0' must be a table: [A0], and its keys below it."],
    ),
    # sources.toml
    "unknown copy": (
        ("sources.toml", '"copy"', '"mirror"'),
        [
            "sources.toml:10: 'copy' must be one of: direct, copy; not 'mirror'.",
        ],
    ),
    "a day in quotes": (
        ("sources.toml", "2026-11-21", '"2026-11-21"'),
        ["sources.toml:11: 'read' must be a day without quotes: 2026-11-22."],
    ),
    "a time of day": (
        ("sources.toml", "2026-11-21", "2026-11-21T10:00:00"),
        ["sources.toml:11: 'read' must be a day without quotes: 2026-11-22."],
    ),
    # order.toml
    "unknown key of a section": (
        ("order.toml", "tile =", "tiel ="),
        [
            (
                "order.toml:3: The key 'picture' is missing in 'section'."
                " Write a line: picture = …"
            ),
            (
                "order.toml:3: The key 'tint' is missing in 'section'."
                " Write a line: tint = …"
            ),
            "order.toml:6: There is no key 'tiel' here. Did you mean 'tile'?",
        ],
    ),
    "unknown key": (
        ("order.toml", "walk =", "wlak ="),
        [
            ("order.toml: The key 'walk' is missing. Write a line: walk = …"),
            "order.toml:1: There is no key 'wlak' here. Did you mean 'walk'?",
        ],
    ),
    "a section with a bad id": (
        ("order.toml", '"all"', '"All of it"'),
        ["order.toml:4: An id has only small letters, digits and hyphens."],
    ),
    "a section without words": (
        ("order.toml", '"All of it"', '""'),
        ["order.toml:5: The section has no title."],
    ),
    "unknown tint": (
        ("order.toml", "tile =", 'tint = "red"\ntile ='),
        [
            (
                "order.toml:6: 'tint' must be one of: mist, lamp, clay, sky, moss;"
                " not 'red'."
            )
        ],
    ),
    "unknown picture": (
        ("order.toml", "tile =", 'picture = "limp.svg"\ntile ='),
        [
            (
                "order.toml:6: Picture 'limp.svg': There is no such file in"
                " content/pictures/day. Did you mean 'lamp.svg'?"
            )
        ],
    ),
    "tile in quotes": (
        ("order.toml", "tile = false", 'tile = "false"'),
        [
            "order.toml:6: 'tile' must be true or false, without quotes.",
        ],
    ),
    "a page without a file": (
        ("order.toml", '"page", "other"', '"page",\n"othr",\n"other"'),
        ["order.toml:8: There is no page 'en/othr.md'. Did you mean 'other'?"],
    ),
    "a page in no section": (
        ("order.toml", '"page", "other"', '"page"'),
        ["en/other.md: The page is in no section. Put 'other' into one in order.toml."],
    ),
    "a page in two sections": (
        (
            "order.toml",
            "[[section]]",
            '[[section]]\nid="b"\ntitle="B"\ntile=false\npages=["page"]\n[[section]]',
        ),
        ["order.toml:12: 'page' stands in a section already. Take one away."],
    ),
    "a section twice": (
        (
            "order.toml",
            "[[section]]",
            '[[section]]\nid="all"\ntitle="B"\ntile=false\npages=[]\n[[section]]',
        ),
        ["order.toml:9: 'all' stands in a section already. Take one away."],
    ),
    "a walk to nowhere": (
        ("order.toml", 'walk = ["page"]', 'walk = [\n"page",\n"pagge",\n"page",\n]'),
        [
            (
                "order.toml:3: The walk names 'pagge', which is in no section."
                " Did you mean 'page'?"
            ),
            "order.toml:2: The walk names 'page' twice.",
        ],
    ),
    "a walk without pages": (
        ("order.toml", 'walk = ["page"]', "walk = []"),
        ["order.toml:1: The walk has no pages. Name one page at least."],
    ),
    "sections that are none": (
        ("order.toml", "[[section]]", "[section]"),
        ["order.toml:3: 'section' must be tables, each under its own [[section]]."],
    ),
    "no sections": (
        ("order.toml", "[[section]]", "section = []\n[other]"),
        [
            "order.toml:3: There is no section yet. Write one: [[section]].",
            "order.toml:4: There is no key 'other' here.",
        ],
    ),
}


@pytest.mark.parametrize(("change", "problems"), FAULTS.values(), ids=FAULTS)
def test_problem(house, change, problems):
    house.replace(*change)

    assert sorted(house.problems()) == sorted(problems)


def test_every_file_is_told_of_at_once(house):
    house.write("clinic.toml", "x")
    house.write("facts.toml", "x")
    house.write("sources.toml", "x")
    house.write("order.toml", "x")
    house.write("glossary.en.md", "x")
    house.write("en/page.md", "x")

    assert [text.split(":")[0] for text in house.problems()] == [
        "clinic.toml",
        "en/page.md",
        "facts.toml",
        "glossary.en.md",
        "order.toml",
        "sources.toml",
    ]


def test_a_fact_file_that_is_broken_does_not_blame_the_pages(house):
    house.write("en/page.md", house.page_text("a {A1}\n\n{{A1}}", facts="A2"))
    house.write("facts.toml", "x")

    assert [text.split(":")[0] for text in house.problems()] == ["facts.toml"]


def test_clinic(house):
    house.write(
        "clinic.toml",
        'name = "A"\nroutes = ["drip"]\nemergency_number = "1"\n'
        'crisis_number = { en = "2", fr = "3" }\n'
        'price = { en = " a\\n b ", fr = "c" }\n'
        'fasting = { drip = { en = "d" }, shot = "e" }\n',
    )
    house.replace("en/page.md", "Words.", "{{clinic.price}}, {{clinic.fasting.drip}}")
    library = house.load()
    clinic = library.editions["en"].clinic

    assert (clinic["emergency_number"], clinic["crisis_number"]) == ("1", "2")
    assert (clinic["name"], clinic["price"]) == ("A", "a b")
    assert (clinic["fasting.drip"], clinic["fasting.shot"]) == ("d", "e")
    assert (clinic["fasting.spray"], clinic["phone_day"]) == ("", "")
    assert library.editions["en"].pages["page"].blocks[0].text.markup == "a b, d"


def test_sources(house):
    assert house.load().sources == {
        "KET": Source(
            "A label", "https://example.org/ket", "direct", date(2026, 11, 22)
        ),
        "PI": Source(
            "Another label", "https://example.org/pi", "copy", date(2026, 11, 21)
        ),
    }


def test_sections(house):
    house.replace("order.toml", "tile = false", 'picture = "lamp.svg"\ntint = "clay"')
    house.replace("order.toml", '"other"', '"other.md"')

    assert house.load().editions["en"].sections == (
        Section(
            *("all", "All of it", "lamp.svg", "clay"),
            ("page", "other", *SCREEN_PAGES),
            tile=True,
        ),
    )
