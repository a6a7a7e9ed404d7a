"""Pictures of 100 people: every number comes from a fact."""

from datetime import date

import pytest

FACT = """
[{name}]
plain = "It."
precise = "It."
topic = "What it is"
status = "seen"
sources = ["PI", "KET"]
{more}
"""
HEAD = "::: effects\nwith: the spray\nwithout: a dummy\nnot: did not\nnote: Alone.\n\n"
WHO = 'population = "adults under 65; the spray"\ntime = "4 weeks"\n'


def effects(*pieces, head=HEAD):
    return head + "\n\n".join(pieces) + "\n:::"


def piece(fact="A2", more=""):
    return f"### Sick {{{fact}}}\nhad: felt sick\n{more}"


@pytest.fixture
def house(house):
    def add(name, more):
        path = house.folder / "facts.toml"
        house.write(path.name, path.read_text() + FACT.format(name=name, more=more))

    house.add = add
    return house


def drawn(page):
    """Return number, figures and others of each group of the first effect."""
    groups = page.blocks[0].effects[0].groups
    return [(group.number, group.filled, group.others) for group in groups]


def test_all_but_the_words_comes_from_the_fact(house):
    (block,) = house.compile(effects(piece())).blocks

    (one,) = block.effects
    assert [group.given for group in one.groups] == ["the spray", "a dummy"]
    assert {(group.had, group.had_not) for group in one.groups} == {
        ("felt sick", "did not")
    }
    assert one.people.markup == (
        "346 adults had the spray. 222 had a dummy."
        " They were adults. They were watched for 4 weeks."
    )
    assert one.people.facts == ("A2",)
    assert (one.sources, one.read) == (("PI", "KET"), date(2026, 11, 21))
    assert (one.note, one.study) == ("", "")


FEW, MANY = ("fewer than 1", 0, "more than 99"), ("more than 99", 99, "fewer than 1")
ROUNDED = {
    "[[142, 346], [21, 222]]": [("41", 41, "59"), ("9", 9, "91")],
    "[[1, 200], [0, 200]]": [FEW, ("0", 0, "100")],
    "[[199, 20000], [200, 20000]]": [FEW, ("1", 1, "99")],
    "[[1, 40], [9, 40]]": [("3", 3, "97"), ("23", 23, "77")],
    "[[199, 200], [200, 200]]": [MANY, ("100", 100, "0")],
}


@pytest.mark.parametrize(("counts", "wanted"), ROUNDED.items())
def test_counts_are_rounded_to_people(house, counts, wanted):
    """Half a person is one; fewer than one is neither nobody nor one."""
    house.add("B1", f"counts = {counts}\n{WHO}")

    assert drawn(house.compile(effects(piece("B1")))) == wanted


TOGETHER = {
    "41, 9": "41 against 9: 32 more out of 100.",
    "9, 41": "9 against 41: 32 fewer out of 100.",
    "2, 1": "2 against 1: 1 more out of 100.",
    "41.2, 40.6": "41 against 41: the same number out of 100.",
    "44.5, 9.4": "45 against 9: 36 more out of 100.",
    "5.4, 0.4": "5 against fewer than 1: 4 to 5 more out of 100.",
    "0.4, 5.4": "Fewer than 1 against 5: 4 to 5 fewer out of 100.",
    "99.6, 90": "More than 99 against 90: 9 to 10 more out of 100.",
    "1, 0.4": "1 against fewer than 1: less than 1 person apart out of 100.",
    "0, 0.4": "0 against fewer than 1: less than 1 person apart out of 100.",
    "0.3, 0.4": (
        "Fewer than 1 against fewer than 1: less than 1 person apart out of 100."
    ),
}


@pytest.mark.parametrize(("rates", "wanted"), TOGETHER.items())
def test_what_two_numbers_mean_is_the_difference_of_those_shown(house, rates, wanted):
    house.add("B1", f"rates = {{ sick = [{rates}] }}\n{WHO}")

    (one,) = house.compile(effects(piece("B1"))).blocks[0].effects
    assert one.together == wanted


@pytest.mark.parametrize(
    ("rate", "wanted"),
    [
        (69.3, ("69", 69, "31")),
        (0.5, FEW),
        (0, ("0", 0, "100")),
        (44.5, ("45", 45, "55")),
        (99.6, MANY),
        (7, ("7", 7, "93")),
    ],
)
def test_rates_are_rounded_the_same_way(house, rate, wanted):
    house.add("B1", f"rates = {{ sick = [{rate}, 1] }}\n{WHO}")

    assert drawn(house.compile(effects(piece("B1"))))[0] == wanted


def test_one_group_and_one_of_several_rates(house):
    rates = 'rates = { sick = [13.3], dizzy = [45.2] }\npopulation = "203 people"'
    house.add("B1", rates)

    page = house.compile(effects(piece("B1", "figure: dizzy\n")))
    (one,) = page.blocks[0].effects
    assert drawn(page) == [("45", 45, "55")]
    assert (one.note, one.people.markup) == ("Alone.", "This is from 203 people.")
    assert one.together == ""


def test_one_group_that_was_counted(house):
    house.add("B1", 'counts = [[21, 1036]]\npopulation = "people who were asked"\n')

    (one,) = house.compile(effects(piece("B1"))).blocks[0].effects
    assert one.people.markup == "This is from 1,036 people who were asked."


def test_rates_to_compare(house):
    house.add("B1", f"rates = {{ well = [69.3, 52.0] }}\n{WHO}")

    (one,) = house.compile(effects(piece("B1"))).blocks[0].effects
    assert one.people.markup == (
        "Some had the spray. Others had a dummy. They were adults under 65."
        " They were watched for 4 weeks."
    )


def test_a_piece_says_it_in_another_way(house):
    more = "with: the spray alone\nstudy: Spray\npeople: 346 and 222 adults. {A1}\n"

    (one,) = house.compile(effects(piece(more=more))).blocks[0].effects
    assert (one.groups[0].given, one.study) == ("the spray alone", "Spray")
    assert (one.people.markup, one.people.facts) == (
        "346 and 222 adults.",
        ("A1", "A2"),
    )


def test_what_is_read_beside(house):
    more = "beside: Others\nbeside: See [more](other.md). {A1}\nbeside: Shot. {shot}\n"

    (block,) = house.compile(effects(piece(more=more))).blocks
    assert [text.markup for text in block.beside] == [
        "Others",
        'See <a href="page:other">more</a>.',
    ]


def test_how_sure_we_are_of_all_and_of_one(house):
    head = HEAD.replace("\n\n", "\nsure: Not sure. {A1}\nrest: Not all. {A1}\n\n")
    own = "sure: Fairly sure.\nalso: When asked, {{A1}}\n"
    by_shot = "sure: By shot. {shot}\nalso: By shot. {shot}\n"

    (block,) = house.compile(
        effects(piece(), piece(more=own), piece(more=by_shot), head=head)
    ).blocks
    assert [one.sure.markup for one in block.effects] == [
        "Not sure.",
        "Fairly sure.",
        "",
    ]
    assert [one.also.markup for one in block.effects] == [
        *("", "When asked, It is a strong medicine.", "")
    ]
    assert (block.effects[0].sure.facts, block.rest.facts) == (("A1",), ("A1",))


def test_who_says_not_how_sure_has_no_such_words(house):
    (block,) = house.compile(effects(piece())).blocks

    assert (block.effects[0].sure.markup, block.rest.markup) == ("", "")


def test_numbers_stay_when_a_piece_is_hidden(house):
    (block,) = house.compile(effects(piece("shot A2"), piece())).blocks

    assert [one.id for one in block.effects] == ["2"]


ONE_FACT = (
    "Name after the heading the one fact that is drawn, as in {K1}."
    " In facts.toml it has 'counts' or 'rates'."
)
UNKNOWN = "There is no line 'figur:' here. Did you mean 'figure'?"
FAULTS = {
    "a fact without numbers": (effects(piece("A1")), [f"14: {ONE_FACT}"]),
    "two facts with numbers": (effects(piece("A2 B1")), [f"14: {ONE_FACT}"]),
    "no fact": (effects("### Sick\nhad: felt sick"), [f"14: {ONE_FACT}"]),
    "no words for those who had it": (
        effects("### Sick {A2}\nstudy: Spray"),
        ["14: Say what they had, after its number: had: felt dizzy"],
    ),
    "no words for the others": (
        effects(piece(), head=HEAD.replace("not: did not\n", "")),
        ["13: Say it of the others too: not: did not"],
    ),
    "nothing given": (
        effects(piece(), head=HEAD.replace("with: the spray\n", "")),
        ["13: Say what the people were given: with: the spray"],
    ),
    "nothing to compare": (
        effects(piece(), head=HEAD.replace("without: a dummy\n", "")),
        ["13: Say what was given to compare: without: …"],
    ),
    "one group to compare": (
        effects(piece("B1", "figure: sick\nwithout: nothing")),
        ["17: This fact has one group, and no other to compare with. Take this away."],
    ),
    "one group without a note": (
        effects(piece("B1", "figure: sick"), head=HEAD.replace("note: Alone.\n", "")),
        ["13: Say that one group stands alone: note: No group to compare with."],
    ),
    "no figure chosen": (
        effects(piece("B1")),
        ["14: Say which of the fact's figures is drawn: figure: … (sick, sleepy)"],
    ),
    "a figure that is not there": (
        effects(piece("B1", "figure: sik")),
        [
            (
                "16: Say which of the fact's figures is drawn: figure: …"
                " (sick, sleepy) Did you mean 'sick'?"
            )
        ],
    ),
    "a figure of counts": (
        effects(piece(more="figure: sick")),
        [
            (
                "16: Say which of the fact's figures is drawn: figure: …"
                " (none: take the line away)"
            )
        ],
    ),
    "nobody studied": (
        effects(piece("C1")),
        [
            (
                "14: Fact 'C1' does not say who was studied and for how long."
                " Give it 'population' and 'time' in facts.toml."
            )
        ],
    ),
    "other people": (
        effects(piece(more="people: 346 adults, and some more.")),
        ["16: This leaves out how many were studied: 222."],
    ),
    "other numbers": (
        effects(piece(more="people: 346 and 222 adults, for 5 weeks.")),
        ["16: The fact does not say this number: 5."],
    ),
    "words": (
        effects(piece(more="\nWords.")),
        [
            (
                "17: A paragraph cannot stand in the box 'effects'."
                " It holds: headings, lines 'name: words'."
            )
        ],
    ),
    "a link on the card": (
        effects(piece(more="sure: See [more](other.md).")),
        ["16: This stands on a card, which leads nowhere. Write the words alone."],
    ),
    "how sure, twice": (
        effects(piece(more="sure: Not sure.\nsure: Very.")),
        ["17: 'sure' stands in line 16 already."],
    ),
    "how sure, without words": (
        effects(piece(more="sure:")),
        ["16: 'sure' has no words. Write them, or take the line away."],
    ),
    "a default with a fault": (
        effects(piece(), piece(), head=HEAD.replace("\n\n", "\nsure: No. {Z9}\n\n")),
        ["13: 'Z9' in braces is no fact, way, room item or answer."],
    ),
    "the rest of one piece": (
        effects(piece(more="rest: There are more.")),
        ["16: There is no line 'rest:' here."],
    ),
    "a name that nobody knows": (effects(piece(more="figur: a")), [f"16: {UNKNOWN}"]),
}


@pytest.mark.parametrize(("body", "faults"), FAULTS.values(), ids=FAULTS)
def test_fault(house, body, faults):
    house.add("B1", 'rates = { sick = [1], sleepy = [2] }\npopulation = "people"')
    house.add("C1", "counts = [[1, 2], [1, 2]]")

    assert house.faults(body) == faults


def test_another_language_says_who_was_studied(house):
    house.compile(effects(piece(more="ask: Why?\n")))
    house.translate("es")
    house.write("glossary.es.md", "")

    assert [text for text in house.problems() if "people: …" in text] == [
        "es/page.md:14: Say who was studied and for how long: people: …"
    ]


@pytest.mark.parametrize("many", ["1,036", "1.036", "1\u00a0036", "1036"])
def test_thousands_are_one_number_however_a_language_writes_them(house, many):
    house.add("B1", 'counts = [[21, 1036]]\npopulation = "people"\n')
    more = f"note: Alone.\npeople: Es eran {many} personas.\n"

    (one,) = house.compile(effects(piece("B1", more=more))).blocks[0].effects
    assert one.people.markup == f"Es eran {many} personas."


RATES = (
    "'rates' must be percentages under the name of what they are about:"
    " { drowsy = [56.4] }."
)


@pytest.mark.parametrize(
    "rates",
    [
        *("[1]", "{ a = 1 }", "{ a = [] }", "{ a = [1, 2, 3] }", "{ a = [101] }"),
        *("{ a = [-1] }", "{ a = [true] }", '{ a = ["1"] }', "{ a = [nan] }"),
    ],
)
def test_rates_that_are_none(house, rates):
    house.add("B1", f"rates = {rates}")

    assert house.problems() == [f"facts.toml:28: {RATES}"]


def test_rates_to_compare_in_a_fact_that_counts_one_group(house):
    house.add("B1", f"counts = [[9, 203]]\nrates = {{ well = [69.3, 52.0] }}\n{WHO}")

    (one,) = house.compile(effects(piece("B1", "figure: well\n"))).blocks[0].effects
    assert one.people.markup.startswith("Some had the spray. Others had a dummy.")


def test_a_fact_that_nobody_says(house):
    house.add("B1", f"counts = [[9, 203], [1, 200]]\n{WHO}")
    house.replace(
        "facts.toml",
        'sources = ["PI", "KET"]\ncounts = [[9',
        "sources = []\ncounts = [[9",
    )

    text = "Fact 'B1' has no source. Give it 'sources' in facts.toml."
    assert house.faults(effects(piece("B1"))) == [f"14: {text}"]
