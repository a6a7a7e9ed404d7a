"""The shipped words: that they keep the rules, and what no rule can tell."""

import re
import shutil
import tomllib
from datetime import date
from pathlib import Path

import pytest
from checked import sound_library
from dresses import few
from shared import run_folder, shared_library

from kiosk import RELEASED
from kiosk.checks.runner import check_content
from kiosk.checks.subject.findings import WARNING
from kiosk.content.files.folder import languages_of
from kiosk.content.model.blocks import Bands, Cards, Table
from kiosk.content.model.in_words import words_of
from kiosk.content.model.questions import asks
from kiosk.content.model.stages import Effects, Questions, Stage
from kiosk.content.model.text import Card, plain_words
from kiosk.content.model.word_count import prose_in
from kiosk.content.tables.clinic import ROOM_ITEMS

DAY = date(2026, 11, 30)
ROUTES = ("spray", "lozenge", "drip", "shot")
ROOT = Path(__file__).parents[2]
CONTENT, ASSETS = ROOT / "content", ROOT / "assets"
CLAIMS = ROOT / "docs" / "claims.md"

PAGES = (
    *("welcome", "what-is-ketamine", "what-is-therapy", "approved-or-off-label"),
    *("ways-it-is-given", "getting-ready", "your-day", "quiet-room", "people"),
    *("what-it-may-feel-like", "going-home", "making-sense", "how-many-sessions"),
    *("for-your-driver", "in-short"),
    *("side-effects", "serious-risks", "tell-the-team", "studies-depression"),
    *("studies-other", "hospital-uses", "other-choices", "your-choice"),
    *("stopping-and-touch", "privacy", "cost", "my-questions", "when-to-get-help"),
    *("get-help-now", "words-to-know", "about"),
)
WALK = (
    *("what-is-ketamine", "what-is-therapy", "ways-it-is-given"),
    *("studies-depression", "getting-ready", "your-day", "quiet-room", "people"),
    *("what-it-may-feel-like", "side-effects", "serious-risks", "tell-the-team"),
    *("going-home", "when-to-get-help", "other-choices", "your-choice"),
    *("in-short", "my-questions"),
)
TOUCHED = (
    *("quiet-room", "your-day", "side-effects", "studies-depression", "your-choice"),
    *("my-questions", "getting-ready", "ways-it-is-given", "when-to-get-help"),
)
"""The pages with parts to touch."""
COUNTED = tuple(f"K{number}" for number in range(1, 22))

NOT_SHOWN = {
    "C7": "from memory; O4 says it too, and its sources were read",
    "I14": "the page for who drives says it as its question to ask",
    "K33": "K32 has what it is compared with",
}
"""Facts that no page states, each with the reason."""

FROM_MEMORY = frozenset(["C8", "D22", "I4", "I9", "O13", "P3"])
"""Facts that a page states though no source of theirs was read."""

MOST_MONTHS = {
    **dict.fromkeys(("when-to-get-help", "get-help-now"), 3),
    **dict.fromkeys(("approved-or-off-label", "how-many-sessions"), 6),
    **dict.fromkeys(("side-effects", "serious-risks", "tell-the-team"), 6),
    **dict.fromkeys(("studies-depression", "studies-other"), 6),
}
"""How soon a page is due again; the others in 12 months."""

SOURCE_MONTHS = {
    "Approved and off-label uses": 6,
    "Ways it is given": 6,
    "Common side effects (nose spray study numbers)": 6,
    "Serious risks": 6,
    "Who might not be able to have it": 6,
    "When to get help": 3,
}
"""How soon the sources of a topic are due again: the others are evidence, 12 months."""

_CLAIM = re.compile(
    r"\| (\d+) \|.*\| \[([\w-]+)\]\(\.\./content/en/\2\.md\) \| ([^|]+) \|"
)


@pytest.fixture(scope="module")
def library():
    """Compile the content as it is shipped."""
    return sound_library(CONTENT)


@pytest.fixture(scope="module")
def edition(library):
    return library.editions["en"]


@pytest.fixture(scope="module")
def clinic(tmp_path_factory):
    """Compile the shipped content for a clinic that gives these *routes*."""

    def compiled(*routes):
        folder = run_folder(tmp_path_factory, "-".join(["clinic", *routes]))

        def write(into):
            return answered_by(into / "content", *routes)

        return shared_library(folder, write).editions["en"]

    return compiled


@pytest.fixture(scope="module")
def full_edition(clinic):
    """Compile it for a clinic that offers and answers everything."""
    return clinic("spray", "drip", "shot", "lozenge")


@pytest.fixture(scope="module")
def facts():
    tables = tomllib.loads(CONTENT.joinpath("facts.toml").read_text("utf-8"))
    return {name: table for name, table in tables.items() if name != "review_months"}


def answered_by(folder, *routes):
    """Copy the content for a clinic that gives these *routes*, and answers it all."""
    shutil.copytree(CONTENT, folder)
    path = folder / "clinic.toml"
    path.write_text(answered(path.read_text("utf-8"), routes), "utf-8")
    return folder


def answered(clinic, routes):
    """Fill in each blank of *clinic*, and take all the room items."""
    rooms = 'room_items = ["chair", "arm_cuff", "finger_clip", "call_bell", "eye_mask",'
    rooms += ' "light", "staff_chair", "drip_stand", "safety_gear", "sick_bag",'
    rooms += ' "door", "clock"]'
    clinic = re.sub(r"routes = \[[^]]*\]", f"routes = {list(routes)}", clinic)
    clinic = re.sub(r"room_items = \[[^]]*\]", rooms, clinic)
    day = said_in(en="1 December 2026", es="1 de diciembre de 2026")
    clinic = clinic.replace('price_date = ""', f"price_date = {day}")
    above, fasting, below = clinic.partition("[fasting]")
    rules, stay, below = below.partition("[observe_time]")
    rule = said_in(en="No food before it.", es="No coma nada antes.")
    clinic = above + fasting + rules.replace('""', rule) + stay + below
    asked = said_in(en="Ask us about this.", es="Pregúntenos sobre esto.")
    return clinic.replace('= ""', f"= {asked}")


def said_in(**words):
    """Return an answer in all languages; one that nobody speaks here has English."""
    said = {code: words.get(code, words["en"]) for code in languages_of(CONTENT)}
    return "{ " + ", ".join(f'{code} = "{text}"' for code, text in said.items()) + " }"


def lines(page):
    """Return what a page says, a heading, sentence or point at a time."""
    prose = (page.message, page.action, *prose_in(words_of(page)))
    return [page.title, *(plain_words(text.markup) for text in prose)]


def stage_of(page, kind=Stage):
    """Return what fills the screen of a page; None when its words do."""
    return next((block for block in page.blocks if isinstance(block, kind)), None)


def out_of_100(count, people):
    """Say a count the way the pages do; under 1 is not rounded up."""
    if count == 0:
        return "none"
    share = 100 * count / people
    return "fewer than 1 out of 100" if share < 1 else f"{int(share + 0.5)} out of 100"


def months_between(first, last):
    whole = 12 * (last.year - first.year) + last.month - first.month
    return whole if last.day == first.day else whole + 1


def claims():
    return [match.groups() for match in _CLAIM.finditer(CLAIMS.read_text("utf-8"))]


def test_every_page_is_there(edition):
    assert set(edition.pages) == set(PAGES)


def test_all_facts_and_sources_are_there(library, facts):
    assert (len(facts), len(library.sources)) == (320, 275)


def rules_of(checked, level):
    return {finding.rule for finding in checked.of(level)}


def test_rules_find_what_is_honest_alone():
    """Nobody has signed it, some facts are from memory, and the clinic is made up."""
    checked = check_content(CONTENT, assets=ASSETS, today=DAY)

    assert checked.errors == ()
    assert rules_of(checked, WARNING) == {"T2", "T4", "V1", "V2"}
    assert {one.finding.rule for one in checked.allowed} == {"R1", "R3", "R4", "R9"}


def test_rules_find_no_more_where_all_is_offered(tmp_path):
    """What other clinics show is held against the same rules."""
    routes = ("spray", "drip", "shot", "lozenge")
    folder = answered_by(tmp_path / "content", *routes)

    checked = check_content(folder, assets=ASSETS, today=DAY)

    assert checked.errors == ()
    assert rules_of(checked, WARNING) == {"T2", "T4", "V2"}


def test_walk_is_what_a_decision_needs_and_no_more(edition):
    """The minutes are those of who opens nothing on the way."""
    assert edition.walk == WALK
    assert edition.walk_minutes <= 17


@pytest.mark.parametrize("key", COUNTED)
def test_shown_numbers_are_the_counts(facts, key):
    """No number is typed without the people behind it."""
    fact = facts[key]
    had, compared = (out_of_100(*row) for row in fact["counts"])

    assert f"With the spray, {had} " in fact["plain"]
    assert f"it was {compared}." in fact["plain"] or (
        compared == "none" and fact["plain"].endswith("With the dummy spray, none did.")
    )
    assert fact["population"]
    assert fact["time"]


@pytest.mark.parametrize(
    ("page", "facts_in_view"),
    [
        ("side-effects", {"K1", "K2", "K3", "K4", "K5"}),
        ("serious-risks", {"L1", "L2", "L3", "L5", "L6", "L7", "L8", "L9", "L12"}),
        ("studies-depression", {"N2", "N3", "N8", "N9", "K1"}),
        ("what-it-may-feel-like", {"H6", "L5"}),
        ("how-many-sessions", {"J4", "J6"}),
    ],
)
def test_harms_and_limits_stand_in_view(edition, page, facts_in_view):
    """No tap stands between a reader and what may go wrong."""
    shown = edition.pages[page]
    prose = prose_in(stage_of(shown) or shown.blocks, folded=False)

    assert facts_in_view <= {fact for text in prose for fact in text.facts}


@pytest.mark.parametrize("route", few(ROUTES, 2))
def test_clinic_shows_only_its_own_way(clinic, route):
    _, head = stage_of(clinic(route).pages["ways-it-is-given"], Table).head

    assert route in plain_words(head.markup).lower()


def test_room_shows_what_a_clinic_may_have(full_edition):
    """Twelve spots, each drawn for itself; none stands on another."""
    spots = stage_of(full_edition.pages["quiet-room"]).spots

    drawn = {Path(spot.layer).stem for spot in spots}
    assert drawn == set(ROOM_ITEMS)


def test_room_promises_nothing_that_was_not_confirmed(clinic):
    """The drip stand goes where no drip is given, whatever is in the room."""
    spots = stage_of(clinic("spray").pages["quiet-room"]).spots

    assert "room/drip_stand.svg" not in {spot.layer for spot in spots}
    assert len(spots) == len(ROOM_ITEMS) - 1


def test_chair_is_painted_over_what_stands_behind_it(full_edition):
    layers = [spot.layer for spot in stage_of(full_edition.pages["quiet-room"]).spots]

    chair = layers.index("room/chair.svg")
    assert chair > layers.index("room/door.svg")
    assert chair > layers.index("room/drip_stand.svg")


@pytest.mark.parametrize("route", ROUTES)
def test_day_has_words_at_every_step(clinic, route):
    """Thirteen steps; of the spray alone do we know when it is strongest."""
    day = stage_of(clinic(route).pages["your-day"])

    assert day.routes == (route,)
    assert len(day.steps) == 13
    felt = {name: step.feel[name] for step in day.steps for name in step.feel}
    assert set(felt) == {route} & {"spray"}


@pytest.mark.parametrize("page", ["side-effects", "studies-depression"])
def test_pictures_say_what_the_facts_say(full_edition, facts, page):
    for effect in stage_of(full_edition.pages[page], Effects).effects:
        plain = [facts[name]["plain"] for name in effect.title.facts]
        for group in effect.groups:
            number = "none" if group.number == "0" else group.number
            assert any(number in text for text in plain)


def test_benefit_is_never_shown_without_harm(edition):
    """The same picture, and what other studies found stands beside it."""
    stage = stage_of(edition.pages["studies-depression"], Effects)

    assert [effect.title.facts for effect in stage.effects] == [("N2",), ("K1",)]
    assert {"N3", "N8", "N9"} <= {fact for text in stage.beside for fact in text.facts}


def test_side_effects_begin_with_the_five_most_told(full_edition):
    effects = stage_of(full_edition.pages["side-effects"], Effects).effects

    assert [effect.title.facts for effect in effects[:21]] == [(k,) for k in COUNTED]
    assert [effect.study for effect in effects] == ["Nose spray"] * 21 + ["Drip"] * 5


def test_points_of_consent(full_edition):
    """Ten points, three answers each; a reply says what is so, and blames nobody."""
    points = stage_of(full_edition.pages["your-choice"]).points

    assert [len(point.options) for point in points] == [3] * 10
    replies = [option.reply.markup for point in points for option in point.options]
    assert not re.search(r"(?i)\b(wrong|incorrect|mistake|fail\w*)\b", str(replies))


def test_questions_to_pick(edition):
    groups = stage_of(edition.pages["my-questions"], Questions).groups

    assert (len(groups), sum(len(group.questions) for group in groups)) == (8, 30)


def test_help_is_three_levels(full_edition):
    (bands,) = (
        block
        for block in full_edition.pages["when-to-get-help"].blocks
        if isinstance(block, Bands)
    )

    assert [plain_words(band.title.markup) for band in bands.bands] == [
        "Call 911 now",
        "Call or text 988 any time",
        "Call us today",
    ]


def test_help_is_three_cards(edition):
    cards = [
        block
        for block in edition.pages["get-help-now"].blocks
        if isinstance(block, Cards)
    ]

    assert [[first_words(card) for card in box.cards] for box in cards] == [
        ["“I need help now.”", "Call or text 988", "Call 911"]
    ]


def first_words(card: Card):
    return plain_words(card.items[0].markup)


@pytest.mark.parametrize("page", PAGES)
def test_page_is_due_in_time(edition, page):
    one = edition.pages[page]

    assert one.reviewed >= date(2026, 11, 22)
    assert months_between(one.reviewed, one.review_by) <= MOST_MONTHS.get(page, 12)
    assert one.reviewed <= date.fromisoformat(RELEASED)


def test_sample_clinic_says_so(edition):
    """Nobody has signed anything, and no price is made up."""
    assert "sample" in edition.clinic["name"]
    assert edition.clinic["reviewers"] == edition.clinic["price"] == ""
    assert "until a clinician at your clinic has read and signed it" in "\n".join(
        lines(edition.pages["about"])
    )


def test_labels_and_numbers_to_call_are_read_again_sooner():
    tables = tomllib.loads(CONTENT.joinpath("facts.toml").read_text("utf-8"))
    months = tables["review_months"]

    assert {t: count for t, count in months.items() if count != 12} == SOURCE_MONTHS


def test_every_fact_is_stated_or_left_out_for_a_reason(full_edition, facts):
    stated = {fact for page in full_edition.pages.values() for fact in page.facts}

    assert set(facts) - stated == set(NOT_SHOWN)


def test_no_more_is_said_from_memory_than_is_known(full_edition, facts):
    """These wait for somebody to read a source; no other may join them."""
    stated = {fact for page in full_edition.pages.values() for fact in page.facts}

    assert {f for f in stated if facts[f]["status"] == "memory"} == FROM_MEMORY


@pytest.mark.parametrize("page", TOUCHED)
def test_each_piece_has_a_question_of_its_own(full_edition, page):
    """One that a patient would ask, short, and with no claim in it."""
    questions = asks(full_edition.pages[page])

    for words in questions.values():
        assert words.endswith("?")
        assert len(words.split()) < 15


def test_every_word_to_know_is_met(full_edition):
    """Each is marked on a page of its own subject, and listed once on one page."""
    pages = dict(full_edition.pages)
    listed = pages.pop("words-to-know").words
    met = {word for page in pages.values() for word in page.words}

    assert len(full_edition.glossary) == 30
    assert set(full_edition.glossary) == met == set(listed)


def test_every_claim_of_the_article_is_answered():
    assert [int(number) for number, _, _ in claims()] == list(range(1, 46))


@pytest.mark.parametrize(("number", "page", "named"), claims())
def test_page_of_a_claim_states_its_facts(edition, number, page, named):
    """The page that answers claim *number* is there, and cites what it rests on."""
    due = set(named.replace("\N{EN DASH}", "").split())

    assert due <= set(edition.pages[page].facts)
