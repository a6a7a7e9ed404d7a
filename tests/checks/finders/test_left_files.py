"""S5 and S6: copies and other files that nobody reads, and what is said of them."""

import shutil
from datetime import date

import pytest
from minimal import page_text
from sound import ogg

from kiosk.authoring.explain import explain
from kiosk.checks.finders.left_files import copies
from kiosk.checks.reporters.wording import summary
from kiosk.settings.settings import ASSETS

TODAY = date(2026, 11, 30)


def told(house, name, *, rule="S5"):
    """Return what is found of the file *name* alone: where, what, and how to mend."""
    path = house.folder / name
    found = [one for one in house.check().findings if one.path == path]
    assert [one.rule for one in found] == [rule]
    assert found[0].level == "warning"
    return f"{found[0].line}: {found[0].found} {found[0].mend}"


MAKERS = {
    "choice-FRONTDESK-PC": "OneDrive",
    "choice-Janes-Mac-safeBackup-0001": "OneDrive",
    "choice (Jane's conflicted copy 2026-11-22)": "Dropbox",
    "choice (Case Conflict)": "Dropbox",
    "choice (conflicted copy 2026-07-10 070952)": "Nextcloud or ownCloud",
    "choice_conflict-20260710-070952": "Nextcloud or ownCloud",
    "choice.sync-conflict-20261122-120000-ABCDEFG": "Syncthing",
    "choice 2": "iCloud",
    "choice (SFConflict ann@x.org 2026-11-22-12-00-00)": "Seafile",
    "choice_DESK_Nov-22-120000-2026_Conflict": "Synology Drive",
    "choice (Copia en conflicto de Ana 2026-11-22)": "a sync program",
}
OTHERS = {
    "choice (1)": "Google Drive, a browser or Windows",
    "Copy of choice": "Google Drive, a browser or Windows",
    "choice - Copy": "Windows",
    "choice - copia (2)": "Windows",
    "choice – Kopie": "Windows",
    "choice copy 2": "a Mac",
    "choice.bak": "an editor",
}


def test_a_copy_of_a_page_names_its_maker(house):
    words = (house.folder / "en" / "choice.md").read_bytes()
    for name in (*MAKERS, *OTHERS):
        (house.folder / "en" / f"{name}.md").write_bytes(words + b"\n")

    found = {one.path.stem: one for one in house.check().findings if one.rule == "S5"}

    assert house.check().sound().editions["en"].pages.keys().isdisjoint(found)
    assert found.keys() == {*MAKERS, *OTHERS}
    for name, maker in (MAKERS | OTHERS).items():
        when = " when two people changed it" if name in MAKERS else ""
        start = f"This looks like a copy that {maker} made of choice.md{when}."
        assert found[name].found.startswith(start)


def test_what_is_not_the_same_is_told_and_nobody_makes_a_page_of_it(house):
    text = house.read("en/choice.md")
    house.write("en/choice-FRONTDESK-PC.md", text.replace("\n---\n", "\n---\nNew.\n"))

    line = text.split("\n").index("---", 1) + 2
    assert told(house, "en/choice-FRONTDESK-PC.md") == (
        f"{line}: This looks like a copy that OneDrive made of choice.md when two"
        " people changed it. It is not read. A line is not as in choice.md: see line"
        f" {line}. Compare the two, put what is right into choice.md, then delete this"
        " one."
    )


def test_one_that_says_the_same_can_go(house):
    house.write("en/choice copy.md", house.read("en/choice.md"))

    assert told(house, "en/choice copy.md").endswith("Both say the same. Delete it.")


TABLES = [
    *("clinic (1).toml", "clinic-FRONTDESK-PC.toml", "clinic.toml.txt", "Clinic.toml"),
    *("clinic.sync-conflict-20261122-120000-ABCDEFG.toml", "clinic - Kopie.toml"),
    *("clinic_old.toml", "clinic.toml~", "clinic.toml.bak", "Copy of clinic.toml"),
    *("coverage-PC1.toml", "facts 2.toml", "sources copy.toml", "order.orig"),
    *("must_tell (conflicted copy 2026-07-10 070952).toml", "glossary.en (1).md"),
    *("words.en-DESKTOP-1A2B.toml", "en/narration (1).toml"),
]


def test_a_copy_of_a_table_is_told(house):
    for name in TABLES:
        house.write(name, "")

    found = [one.path for one in house.check().findings if one.rule == "S5"]
    assert found == sorted(house.folder / name for name in TABLES)


@pytest.mark.parametrize(
    "text", ["a." * 40_000 + "a = 1\n", "a = " + "[" * 60_000, "a = " + "9" * 9_000]
)
def test_a_copy_that_no_parser_may_read_is_told_and_holds_nothing_up(house, text):
    house.write("clinic (1).toml", text)

    assert "One of the two cannot be read." in told(house, "clinic (1).toml")


def test_each_value_that_is_not_the_same_is_told_with_both(house):
    changed = house.read("clinic.toml").replace('"988"', '"98"')
    house.write("clinic-FRONTDESK-PC.toml", f'phone_dawn = "555-0199"\n{changed}')

    text = told(house, "clinic-FRONTDESK-PC.toml")
    assert text.startswith("1: ")
    assert "'crisis_number' is “98” here, and “988” in clinic.toml" in text
    assert "'phone_dawn' is “555-0199” here, and is not in clinic.toml" in text


def test_no_more_values_are_told_than_somebody_reads(house):
    house.write("facts-PC1.toml", "".join(f"a{n} = 1\n" for n in range(90)))

    text = told(house, "facts-PC1.toml")
    assert text.count(" here, and is not in facts.toml") == 6
    assert " more. Compare the two" in text


def test_signatures_in_a_copy_are_told_by_their_pages(house):
    row = '[[page]]\npage = "{}"\nlanguage = "en"\nname = "Ann"\n'
    house.write("signoff-PC1.toml", row.format("choice") + row.format("about"))

    text = told(house, "signoff-PC1.toml")
    assert "signoff.toml, which is not there" in text

    whole = 'text = "a"\nrole = "nurse"\ndate = 2026-11-22\n'
    house.write("signoff.toml", row.format("about") + whole)
    assert "'page en/choice.name' is “Ann” here" in told(house, "signoff-PC1.toml")


def test_a_copy_of_a_recording_belongs_to_no_page(house):
    for name in ("choice-FRONTDESK-PC.ogg", "choice 2.ogg", "choice-janes-mac.ogg"):
        (house.folder / "en" / name).write_bytes(ogg(1))
        assert "of choice.ogg, which is not there." in told(house, f"en/{name}")


def test_a_copy_of_a_picture(house):
    day = house.assets / "pictures" / "day"
    for name in ("mark (1).svg", "mark-FRONTDESK-PC.svg", "mark copy.svg"):
        shutil.copy(day / "mark.svg", day / name)
    (day / "mark-2.svg").write_text("another\ndrawing", "utf-8")

    found = [one.path.name for one in house.check().findings if one.rule == "S5"]
    assert found == ["mark (1).svg", "mark copy.svg", "mark-FRONTDESK-PC.svg"]


def test_a_picture_that_a_page_shows_is_no_copy(house):
    day, dim = (house.assets / "pictures" / light for light in ("day", "dim"))
    for light in (day, dim):
        shutil.copy(light / "mark.svg", light / "mark-HALL.svg")
    house.write("order.toml", house.read("order.toml").replace("mark.", "mark-HALL."))

    assert not [one for one in house.check().findings if one.rule == "S5"]


def test_a_copy_is_told_where_nothing_compiles_too(house):
    clinic = house.read("clinic.toml")
    house.write("clinic-FRONTDESK-PC.toml", clinic)
    house.write("clinic.toml", "\0" * len(clinic))

    assert [one.rule for one in house.check().findings] == ["S5", "S1"]


def test_one_of_a_destroyed_page_is_a_copy_still(house):
    house.write("en/choice-FRONTDESK-PC.md", house.read("en/choice.md"))
    house.write("en/choice.md", "\0" * 900)

    errors = house.check().errors
    assert [one.path.name for one in errors] == ["choice.md"]
    assert "from 'choice-FRONTDESK-PC.md', which lies beside it" in errors[0].found


FOLDERS = {
    "en copy": ("S5", "copy that a Mac made of en, the folder of a language."),
    "en (1)": ("S5", "copy that Google Drive, a browser or Windows made of en,"),
    "en-FRONTDESK": ("S5", "copy that OneDrive made of en, the folder"),
    "en-US": ("S6", "'en' is there already, and one language has one folder."),
    "hmn": ("S6", "two small letters name a language, and 'hmn' are none."),
    "backup": ("S6", "'backup' is no language."),
    "old pages": ("S6", "'old pages' is no language."),
}


def test_a_folder_of_pages_that_is_no_language_is_told(house):
    for name in FOLDERS:
        house.write(f"{name}/page.md", "x")

    house.check().sound()
    for name, (rule, words) in FOLDERS.items():
        text = told(house, name, rule=rule)
        assert words in text
        assert "not shown" in text


MISNAMED = {
    "settings.toml": "Settings are not read here.",
    "word.en.toml": "It reads 'words.en.toml'.",
    "glossary.md": "The kiosk reads no 'glossary.md'.",
    "en/choice.docx": "The kiosk shows choice.md, and does not read this file.",
    "en/choice.pdf": "If its words are newer, put them into choice.md.",
    "en/old/choice.md": "",
}


def test_what_is_not_read_is_told_and_holds_nothing_up(house):
    for name in MISNAMED:
        house.write(name, "")

    house.check().sound()
    assert "is not shown" in told(house, "en/old", rule="S6")
    for name, words in MISNAMED.items():
        if words:
            assert words in told(house, name, rule="S6")


def test_lock_files_are_not_worth_a_word(house):
    before = house.check().findings
    for name in ("~$choice.md", ".~lock.choice.md#", "#choice.md#", "desktop.ini"):
        house.write(f"en/{name}", "x")
        house.write(name, "x")
        (house.assets / "pictures" / name).write_text("x")

    assert house.check().findings == before


def test_who_asks_about_a_copy_alone_is_told_what_it_is(house):
    house.write("en/choice copy.md", house.read("en/choice.md"))
    path = house.folder / "en" / "choice copy.md"

    (problem,) = explain(path, assets=house.assets, today=TODAY).problems
    assert problem.text.startswith("This looks like a copy that a Mac made")
    assert summary(house.check().only(path)).startswith("No page: no errors, 1 warning")


def test_a_copy_among_the_clinics_own_pictures(house):
    for name in ("ramp.png", "ramp (1).png"):
        house.write(f"pictures/{name}", "")

    (mark,) = copies(house.folder, house.assets / "pictures")

    assert mark.path == house.folder / "pictures" / "ramp (1).png"


def test_nothing_that_ships_looks_like_a_copy():
    assert list(copies(ASSETS.parent / "content", ASSETS / "pictures")) == []


@pytest.mark.parametrize("name", ["choice-more", "choicest", "about-us", "page2"])
def test_a_page_of_its_own_is_none(house, name):
    house.write(f"en/{name}.md", page_text(f"This is about {name} and no other page."))

    (found,) = [one for one in house.check().errors if name in str(one.path)]
    assert "The page is in no section." in found.found
