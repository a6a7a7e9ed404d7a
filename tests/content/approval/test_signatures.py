"""Who signed which text: what voids a signature, and what does not."""

import unicodedata
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import get_args, get_type_hints

import pytest
from disk import full_disk
from minimal import page_text
from msgspec import Struct
from signing import SIGNED_ON, sign

from kiosk.content.approval.day_states import state_of
from kiosk.content.approval.signature import Signature
from kiosk.content.approval.signatures import (
    FILE,
    read_signatures,
    write_signatures,
)
from kiosk.content.approval.signed_content import signed_fields, stated_facts
from kiosk.content.files.problems import Report
from kiosk.content.model.library import Fact, Page, Source, Word
from kiosk.content.snapshot import read_snapshot, write_snapshot
from kiosk.errors import KioskError

BODY = """\
It is a [[blood pressure]] check. {A1}

Call {{clinic.phone_day}}.

- One
- Two

![A lamp](lamp.svg)
"""


def standing(house, page="page", language="en"):
    return house.load().editions[language].standings[page]


def state(house, today=SIGNED_ON, **where):
    return state_of(standing(house, **where), today)


@pytest.fixture
def signed(house):
    """Return a house whose page is signed."""
    house.write("en/page.md", page_text(BODY, facts="A1"))
    sign(house.folder, "page", assets=house.assets)
    return house


def test_nobody_has_signed_before_somebody_does(house):
    assert not (house.folder / FILE).exists()
    assert state(house) == "unsigned"


def test_a_signature_says_who_and_when(signed):
    found = standing(signed)

    assert (found.name, found.role, found.signed_on) == ("Jane Doe", "nurse", SIGNED_ON)
    assert state(signed) == "signed"
    assert state(signed, page="other") == "unsigned"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("en/page.md", "Call", "Phone"),
        ("en/page.md", "title: A title", "title: Another"),
        ("en/page.md", "Which way?", "Which one?"),
        ("en/page.md", "Shall we?", "Shall they?"),
        ("en/page.md", "- Two\n", "- 2\n"),
        ("en/page.md", "- Two\n", "- Two\n- Three\n"),
        ("en/page.md", "- One\n- Two\n", "1. One\n2. Two\n"),
        ("en/page.md", "It is a", "It is **a**"),
        ("en/page.md", "reviewed: 2026-11-22", "reviewed: 2026-11-21"),
        ("en/page.md", "review_by: 2027-05-22", "review_by: 2027-05-23"),
        ("en/page.md", "{A1}", "{A1 A2}"),
        ("en/page.md", "A lamp", "A light"),
        ("en/page.md", "lamp.svg", "other.svg"),
        ("en/page.md", "\n- One", "\n- One {drip}"),
        ("clinic.toml", "555-0142", "555-0143"),
        ("facts.toml", "a strong medicine", "a weak medicine"),
        ("facts.toml", "an anesthetic", "no anesthetic"),
        ("facts.toml", 'status = "seen"', 'status = "part"'),
        ("facts.toml", 'sources = ["KET"]', 'sources = ["PI"]'),
        ("sources.toml", "A label", "Another label"),
        ("sources.toml", "example.org/ket", "example.org/buy"),
        ("facts.toml", 'sources = ["KET"]', 'sources = ["KET"]\ntime = "1 day"'),
        ("facts.toml", 'sources = ["KET"]', 'sources = ["KET"]\npopulation = "men"'),
        ("facts.toml", 'sources = ["KET"]', 'sources = ["KET"]\ncounts = [[1, 2]]'),
        ("facts.toml", 'sources = ["KET"]', 'sources = ["KET"]\nrates = {a = [1]}'),
        ("glossary.en.md", "How hard", "How fast"),
        ("glossary.en.md", "## Blood pressure", "## Blood Pressure"),
    ],
)
def test_any_change_of_what_is_read_voids_it(signed, file, old, new):
    signed.picture("day/other.svg", b'<svg viewBox="0 0 1 1"/>')
    signed.picture("dim/other.svg", b'<svg viewBox="0 0 1 1"/>')
    signed.replace("clinic.toml", '"spray", "drip"', '"spray"')
    sign(signed.folder, "page", assets=signed.assets)

    signed.replace(file, old, new)

    assert state(signed) == "void"


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("en/page.md", "---\nIt is", "---\n\n\nIt is"),
        ("en/page.md", "It is a", "It   is  a"),
        ("en/page.md", "It is a", "It is\na"),
        ("en/page.md", "- One\n- Two", "-  One\n-   Two"),
        ("en/page.md", "title: A title", "title:   A title  "),
        ("en/page.md", "title: A title\nmessage: Which way?", "MOVED"),
        ("en/other.md", "More words.", "Other words."),
        ("facts.toml", "41 of 100", "42 of 100"),
        ("facts.toml", 'topic = "What it is"', 'topic = "Side effects"'),
        ("facts.toml", '"What it is" = 12', '"What it is" = 3'),
        ("glossary.en.md", "flows into", "drips into"),
        ("sources.toml", "read = 2026-11-22", "read = 2026-11-20"),
    ],
)
def test_nothing_else_voids_it(signed, file, old, new):
    """Neither spaces and the order of header lines, nor what stands elsewhere."""
    moved = "message: Which way?\ntitle: A title"

    signed.replace(file, old, moved if new == "MOVED" else new)

    assert state(signed) == "signed"


def test_a_new_version_of_the_kiosk_voids_nothing(signed):
    """Whoever changes this sum takes every clinic's signatures away."""
    said = page_text(BODY, facts="A1", message="One message.", action="Ask us.")
    signed.write("en/page.md", said)
    sign(signed.folder, "page", assets=signed.assets)
    text = (signed.folder / FILE).read_text("utf-8")

    assert 'text = "2:8535c1f49ff625c1' in text


def test_a_name_alone_leaves_nothing_out():
    """A field is left out of one kind of struct, not of all that have the name."""

    class Train(Struct):
        line: str

    assert [*signed_fields(Train)] == ["line"]


SIGNED = {
    "Bands": "bands",
    "Bullets": "items",
    "Card": "title items",
    "Cards": "cards",
    "Checklist": "items",
    "Day": "routes steps",
    "DoDont": "do_title do_items dont_title dont_items",
    "Effect": "id title groups people note study sources ask together also sure",
    "Effects": "effects beside rest",
    "Fact": "plain precise status sources counts rates population time",
    "Group": "number filled others had had_not given",
    "Heading": "text",
    "KeyMessage": "title items",
    "More": "title blocks",
    "Option": "text fits reply",
    "Page": "id title message action picture alt blocks facts sources words reviewed"
    " review_by notice",
    "Paragraph": "text",
    "Picture": "source alt caption",
    "Point": "id title items ask check options",
    "Points": "points end",
    "Prose": "markup facts plain",
    "Question": "id text",
    "QuestionGroup": "title questions",
    "Questions": "groups",
    "Room": "picture alt aspect spots",
    "Said": "text routes",
    "Source": "citation address copy",
    "Spot": "id title items ask icon x y layer box",
    "Step": "id title items ask icon times feel",
    "Steps": "items",
    "Table": "head rows",
    "Word": "term means",
}
UNSIGNED = {
    "Effect": "read",
    "Fact": "review_months",
    "Page": "word_count",
    "Picture": "line",
    "Prose": "line answers parts",
    "Room": "line",
    "Source": "read",
}


def kinds_in(kind, found):
    """Add to *found* every struct that one of this *kind* may hold."""
    if isinstance(kind, type) and issubclass(kind, Struct) and kind not in found:
        found.add(kind)
        for inner in get_type_hints(kind).values():
            kinds_in(inner, found)
    for inner in get_args(kind):
        kinds_in(inner, found)
    return found


def test_of_each_field_it_is_decided_whether_it_is_signed():
    """A new field stands in one of the two lists: does its change void a signature?"""
    kinds = {
        one for kind in (Page, Word, Fact, Source) for one in kinds_in(kind, set())
    }

    signed = {kind.__name__: " ".join(signed_fields(kind)) for kind in kinds}
    left_out = {
        kind.__name__: " ".join(
            name for name in kind.__struct_fields__ if name not in signed_fields(kind)
        )
        for kind in kinds
    }

    assert signed == SIGNED
    assert {name: fields for name, fields in left_out.items() if fields} == UNSIGNED


def test_the_same_words_again_are_signed_again(signed):
    signed.replace("en/page.md", "Call", "Phone")
    signed.replace("en/page.md", "Phone", "Call")

    assert state(signed) == "signed"


def test_the_facts_of_a_word_it_explains_are_its_own(house):
    house.write("en/page.md", page_text("Your [[blood pressure]]."))
    edition = house.load().editions["en"]

    assert stated_facts(edition.pages["page"], edition.glossary) == ("A1",)


@pytest.mark.parametrize("text", ["It is strong. {A1}", "Your [[blood pressure]]."])
def test_facts_from_memory_are_known(house, text):
    house.write("en/page.md", page_text(text))
    assert standing(house).memory == ()

    house.replace("facts.toml", 'status = "seen"', 'status = "memory"')

    assert standing(house).memory == ("A1",)


@pytest.mark.parametrize(
    ("until", "today", "expected"),
    [
        (None, date(2027, 5, 22), "signed"),
        (None, date(2027, 5, 23), "overdue"),
        (date(2027, 1, 1), date(2027, 1, 1), "signed"),
        (date(2027, 1, 1), date(2027, 1, 2), "overdue"),
        (date(2099, 1, 1), date(2027, 5, 23), "overdue"),
    ],
)
def test_a_signature_counts_until_the_earlier_day(house, until, today, expected):
    """The page is due for review on 22 May 2027."""
    sign(house.folder, "page", assets=house.assets, until=until)

    assert state(house, today) == expected


def test_a_page_that_has_changed_is_void_before_it_is_overdue(signed):
    signed.replace("en/page.md", "Call", "Phone")

    assert state(signed, date(2099, 1, 1)) == "void"


def test_a_translation_knows_when_its_english_has_changed(house):
    house.translate("es")
    house.write("glossary.es.md", (house.folder / "glossary.en.md").read_bytes())
    sign(house.folder, "page", language="es", assets=house.assets)
    assert not standing(house, language="es").english_changed

    house.replace("en/page.md", "Words.", "New words.")

    assert standing(house, language="es").english_changed
    assert state(house, language="es") == "signed"
    assert state(house) == "unsigned"


def test_to_sign_again_replaces_the_older_signature(signed):
    head = "# Ours.\n\n"
    text = (signed.folder / FILE).read_text("utf-8")
    signed.write(FILE, head + text)
    sign(signed.folder, "other", assets=signed.assets)
    signed.replace("en/page.md", "Call", "Phone")

    sign(signed.folder, "page", assets=signed.assets)

    assert state(signed) == state(signed, page="other") == "signed"
    text = (signed.folder / FILE).read_text("utf-8")
    assert text.startswith(head)
    assert text.count("[[page]]") == 2


def test_the_shipped_file_takes_a_signature_and_keeps_its_comment(house, request):
    shipped = request.config.rootpath / "content" / FILE
    house.write(FILE, shipped.read_bytes())

    sign(house.folder, "page", assets=house.assets)

    text = (house.folder / FILE).read_text("utf-8")
    assert text.startswith(f"{shipped.read_text('utf-8')}\n[[page]]\n")
    assert state(house) == "signed"


def test_a_place_that_cannot_be_written_keeps_the_old_file(signed):
    before = (signed.folder / FILE).read_bytes()

    with full_disk(), pytest.raises(KioskError, match="cannot be written"):
        sign(signed.folder, "other", assets=signed.assets)

    assert (signed.folder / FILE).read_bytes() == before


def test_six_who_sign_at_once_all_have_signed(house):
    places = [(f"page{number}", "en") for number in range(6)]

    def write(place):
        page, language = place
        signed = Signature(
            page=page,
            language=language,
            text="a",
            name="Jane Doe",
            role="nurse",
            signed_on=SIGNED_ON,
        )
        write_signatures(house.folder / FILE, [signed])

    with ThreadPoolExecutor(6) as hands:
        list(hands.map(write, places))

    report = Report(house.folder / FILE)
    assert sorted(read_signatures(report, SIGNED_ON)) == sorted(
        (b, a) for a, b in places
    )
    assert report.problems == []


def test_mistakes_in_the_file_are_problems_with_lines(house):
    house.write(
        FILE,
        '[[page]]\npage = "page"\nlanguage = "en"\ntext = "a"\nname = ""\n'
        'role = "nurse"\ndate = "today"\n\n[[page]]\npage = "page"\n'
        'language = "en"\ntext = "a"\nname = "J"\nrole = "n"\n\n[pages]\n',
    )

    starts = [
        "signoff.toml:5: 'name' is blank. Sign the page again with 'kiosk sign-off'.",
        "signoff.toml:7: 'date' must be a day without quotes: 2026-11-22.",
        "signoff.toml:9: The key 'date' is missing in 'page'.",
        "signoff.toml:10: 'en/page' is signed twice. Take the older one away.",
        "signoff.toml:16: There is no key 'pages' here. Did you mean 'page'?",
    ]
    for problem, start in zip(house.problems(), starts, strict=True):
        assert problem.startswith(start)


def test_a_file_that_is_a_link_to_elsewhere_signs_nothing(signed, tmp_path):
    away = (signed.folder / FILE).rename(tmp_path / "away.toml")
    (signed.folder / FILE).symlink_to(away)

    (problem,) = signed.problems()
    assert problem.startswith("signoff.toml: This is a link to a file outside")


def test_standings_are_in_the_snapshot(signed, tmp_path):
    library = signed.load()
    write_snapshot(library, tmp_path / "kept", fingerprint="-")

    edition = read_snapshot(tmp_path / "kept").library.editions["en"]

    assert edition.standings == library.editions["en"].standings
    assert edition.standings["page"].signed
    assert edition.routes == ("spray", "drip")


@pytest.mark.parametrize("form", ["NFD", "NFKD"])
def test_a_file_saved_by_a_mac_voids_nothing(house, form):
    house.replace("clinic.toml", 'name = "Riverside"', 'name = "Clínica Peñón"')
    house.write("glossary.en.md", "## Ménière\nA señal of the ear.\n")
    body = "A café of {{clinic.name}}.\n\nKnow your [[Ménière]] signs."
    house.write("en/page.md", page_text(body))
    sign(house.folder, "page", assets=house.assets)

    for name in ("clinic.toml", "glossary.en.md", "en/page.md"):
        text = (house.folder / name).read_text("utf-8")
        assert not unicodedata.is_normalized(form, text)
        house.write(name, unicodedata.normalize(form, text))

    assert state(house) == "signed"
