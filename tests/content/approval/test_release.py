"""Release mode: what is left of a library, and what staff are told."""

from datetime import date

import pytest
import tomlkit
from minimal import page_text, write_content
from signing import ANSWERS, SIGNED_ON, sign

from kiosk.content.approval.release import released
from kiosk.content.loader import compile_content
from kiosk.content.snapshot import read_snapshot, write_snapshot
from kiosk.content.tables.required_answers import REQUIRED, missing_answers
from kiosk.errors import SnapshotError
from kiosk.settings.settings import ASSETS

LINKS = "See [page **two**](two.md), [page three](three.md) and [words](about.md)."
FROM_MEMORY = """\
[M1]
plain = "It is so."
precise = "It is so."
topic = "It"
status = "memory"
sources = []

[review_months]
It = 12
"""


@pytest.fixture
def folder(tmp_path):
    """Write three pages that link to each other; nobody has signed one."""
    pages = {
        "one": page_text(LINKS, title="Page one"),
        "two": page_text("word " * 260, title="Page two"),
        "three": page_text("word " * 130, title="Page three"),
    }
    folder = write_content(tmp_path / "content", pages)
    (folder / "clinic.toml").write_text(ANSWERS)
    return folder


def compiled(folder):
    return compile_content(folder, assets=ASSETS).library


def release(folder, today=SIGNED_ON):
    return released(compiled(folder), today)


def edition(folder, today=SIGNED_ON):
    return release(folder, today).library.editions["en"]


def test_all_that_is_signed_is_shown(folder):
    sign(folder)
    whole = compiled(folder).editions["en"]

    shown = edition(folder)

    assert release(folder).reasons == ()
    assert dict(shown.pages) == dict(whole.pages)
    assert shown.sections == whole.sections
    assert (shown.walk, shown.walk_minutes) == (whole.walk, whole.walk_minutes)


def test_a_hidden_page_leaves_the_walk_whole_and_in_order(folder):
    sign(folder, "one", "three", "get-help-now")

    shown = edition(folder)

    assert shown.walk == ("one", "three")
    assert shown.walk_minutes == 2  # as for these two pages alone
    assert [section.pages for section in shown.sections] == [
        ("one", "three"),
        ("get-help-now",),
    ]
    assert [*shown.pages] == ["get-help-now", "one", "three"]
    assert len(shown.pages) == 3
    assert "two" not in shown.pages
    with pytest.raises(KeyError):
        shown.pages["two"]


def test_links_to_hidden_pages_close_up(folder):
    sign(folder, "one", "three", "get-help-now")

    (text,) = edition(folder).pages["one"].blocks

    assert text.text.markup == (
        'See page <b>two</b>, <a href="page:three">page three</a> and words.'
    )


def test_links_close_up_wherever_they_stand(folder):
    page = folder / "en" / "one.md"
    inside = (
        "::: key Point\n- [two](two.md)\n:::\n\n::: more More\n[two](two.md)\n:::\n"
    )
    page.write_text(page_text(inside, action="Read [two](two.md)."))
    sign(folder, "one", "get-help-now")

    assert "page:two" not in repr(edition(folder).pages["one"])
    assert "Read two." in repr(edition(folder).pages["one"])


def test_a_section_without_pages_is_gone(folder):
    sign(folder, "one", "get-help-now")
    order = (
        (folder / "order.toml").read_text().replace('"one", "two", "three"]', '"one"]')
    )
    more = '\n[[section]]\nid = "more"\ntitle = "More"\ntile = false\n'
    (folder / "order.toml").write_text(f'{order}{more}pages = ["two", "three"]\n')

    assert [section.id for section in edition(folder).sections] == ["all", "always"]


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        ("unsigned", "Nobody has signed them."),
        ("void", "They have changed since they were signed."),
        ("overdue", "Their review is overdue"),
        ("memory", "They state what nobody has found a source for yet: M1."),
    ],
)
def test_what_is_not_shown_is_told_with_its_remedy(folder, spoil, why):
    two = folder / "en" / "two.md"
    if spoil == "memory":
        (folder / "facts.toml").write_text(FROM_MEMORY)
        two.write_text(page_text("It is so. {M1}"))
    if spoil == "overdue":
        two.write_text(
            page_text("Words.", reviewed="2026-01-01", review_by="2026-11-21")
        )
    others = ("one", "three", "get-help-now", "my-questions", "words-to-know", "about")
    sign(folder, *others, *(() if spoil == "unsigned" else ("two",)))
    if spoil == "void":
        two.write_text(page_text("Other words."))

    (reason,) = release(folder).reasons

    assert reason.startswith(f"Not shown: en/two. {why}")
    assert "sign-off" in reason or "sources.toml" in reason
    assert ("take the sentence off the page" in reason) == (spoil == "memory")
    assert edition(folder).walk == ("one", "three")


def test_nothing_is_shown_where_nobody_has_signed(folder):
    found = release(folder)

    assert found.library is None
    assert any("no page of the walk" in reason for reason in found.reasons)
    assert any("Nobody has signed them" in reason for reason in found.reasons)


def test_nothing_is_shown_without_a_page_of_the_walk(folder):
    sign(folder, "get-help-now", "about")

    assert release(folder).library is None


@pytest.mark.parametrize("spoil", ["unsigned", "void", "memory"])
def test_nothing_is_shown_without_help(folder, spoil):
    sign(folder, "one", *(() if spoil == "unsigned" else ("get-help-now",)))
    page = folder / "en" / "get-help-now.md"
    if spoil == "void":
        page.write_text(page.read_text().replace("I need", "I want"))
    if spoil == "memory":
        (folder / "facts.toml").write_text(FROM_MEMORY)
        page.write_text(page.read_text() + "\nIt is so. {M1}\n")
        sign(folder, "get-help-now")

    found = release(folder)

    assert found.library is None
    assert found.reasons[0].startswith(
        "Nothing is shown in 'en' before en/get-help-now may be"
    )


def test_help_that_is_overdue_stays_and_is_told_of(folder):
    page = folder / "en" / "get-help-now.md"
    page.write_text(page.read_text().replace("2027-05-22", "2026-11-30"))
    sign(folder)

    found = release(folder, date(2026, 12, 1))

    assert "get-help-now" in found.library.editions["en"].pages
    (reason,) = found.reasons
    assert reason.startswith(
        "en/get-help-now is still shown, though its review is over"
    )


@pytest.mark.parametrize(
    "name",
    [
        *(name for name in REQUIRED if not name.endswith("_number")),  # never blank
        *("fasting.spray", "observe_time.spray", "stop_policy.spray"),
    ],
)
def test_nothing_is_shown_while_a_required_answer_is_missing(folder, name):
    sign(folder)
    assert release(folder).library is not None
    clinic = tomlkit.parse((folder / "clinic.toml").read_text())
    *table, key = name.split(".")
    (clinic[table[0]] if table else clinic)[key] = " "
    (folder / "clinic.toml").write_text(tomlkit.dumps(clinic))

    found = release(folder)

    assert found.library is None
    assert found.reasons[0].startswith(
        f"Nothing is shown in 'en': clinic.toml has no answer for {name}."
    )


TOUCH = "We ask about touch before you start. We touch you to comfort you only if you"
TOUCH = f"{TOUCH} said yes before."


@pytest.mark.parametrize(
    ("own", "shipped"),
    [
        ('"We ask."', f'"{TOUCH}"'),
        ('"We ask."', f'"{TOUCH.upper().replace(".", " -")}"'),
        ('"A nurse."', '"A nurse stays the whole time. A doctor is in the building."'),
        ('"None."', '"There is no camera in our room.  We do not record sound"'),
        ('"609-3142"', '"555-0142"'),
    ],
)
def test_nothing_is_shown_with_an_answer_that_ships_with_the_kiosk(
    folder, own, shipped
):
    clinic = (folder / "clinic.toml").read_text()
    assert own in clinic
    (folder / "clinic.toml").write_text(clinic.replace(own, shipped))
    sign(folder)

    found = release(folder)

    assert found.library is None
    assert found.reasons[0].startswith(
        "Nothing is shown in 'en': clinic.toml still has the answers of a clinic"
    )


def test_a_language_whose_answer_nobody_changed_is_not_shown(folder):
    (folder / "es").mkdir()
    for path in (folder / "en").iterdir():
        (folder / "es" / path.name).write_text(path.read_text())
    clinic = (folder / "clinic.toml").read_text()
    shipped = "No hay cámara en nuestra sala. No grabamos sonido."
    both = f'{{ en = "We film.", es = "{shipped}" }}'
    (folder / "clinic.toml").write_text(clinic.replace('"None."', both))
    sign(folder)
    sign(folder, language="es")

    found = release(folder)

    assert [*found.library.editions] == ["en"]
    (reason,) = found.reasons
    assert reason.startswith("Nothing is shown in 'es': clinic.toml still has")
    assert "recording_policy" in reason


def test_only_the_ways_that_the_clinic_offers_need_answers():
    answers = dict.fromkeys(REQUIRED, "x") | {
        f"{key}.drip": "x" for key in ("fasting", "observe_time", "stop_policy")
    }

    assert missing_answers(answers, ("drip",)) == ()
    assert missing_answers(answers, ("drip", "shot")) == (
        *("fasting.shot", "observe_time.shot", "stop_policy.shot"),
    )


def test_a_language_that_may_not_be_shown_leaves_the_other(folder):
    (folder / "es").mkdir()
    for path in (folder / "en").iterdir():
        (folder / "es" / path.name).write_text(path.read_text())
    sign(folder)

    found = release(folder)

    assert [*found.library.editions] == ["en"]
    assert any("'es'" in reason for reason in found.reasons)


def test_a_page_in_english_alone_is_not_shown_in_another_language(folder):
    """Each language is judged by itself: nobody signed that page for its readers."""
    (folder / "es").mkdir()
    for path in (folder / "en").iterdir():
        (folder / "es" / path.name).write_text(path.read_text())
    (folder / "es" / "two.md").unlink()
    sign(folder)
    for page in ("one", "get-help-now"):
        sign(folder, page, language="es")

    found = release(folder)

    spanish = found.library.editions["es"]
    assert "two" in found.library.editions["en"].pages
    assert "two" not in spanish.pages
    assert not spanish.borrowed
    assert any(
        "es/two. They are in English alone" in reason for reason in found.reasons
    )


def test_no_page_is_read_to_know_what_may_be_shown(folder, tmp_path):
    """A library of thousands is on a disk, and each page is read when it is opened."""
    sign(folder, "one", "three", "get-help-now")
    kept = tmp_path / "kept"
    write_snapshot(compiled(folder), kept, fingerprint="-")
    library = read_snapshot(kept).library
    data = kept.read_bytes()
    kept.unlink()

    shown = released(library, SIGNED_ON).library.editions["en"]

    assert shown.walk_minutes == 2
    with pytest.raises(SnapshotError):
        shown.pages["one"]
    kept.write_bytes(data)
    assert "page:two" not in repr(shown.pages["one"])
