"""What tells that a file has changed, whatever time it says that it is of."""

import os
import shutil
import sys

import pytest

from kiosk.content.cache import Earlier
from kiosk.content.files.stamps import fingerprint, stamps_beside
from kiosk.content.loader import compile_content

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the second time is when the file was made, there"
)


def rewritten(path, text):
    """Write over the file as an editor does."""
    path.write_text(text, "utf-8")


def renamed(path, text):
    """Put another file in its place, as tools that restore one do."""
    new = path.with_suffix(".new")
    new.write_text(text, "utf-8")
    new.replace(path)


def copied(path, text):
    """Copy it from elsewhere, with its time."""
    new = path.parents[1] / "elsewhere"
    new.write_text(text, "utf-8")
    shutil.copystat(path, new)
    shutil.copy2(new, path)


@pytest.mark.parametrize("way", [rewritten, renamed, copied])
def test_a_number_of_the_same_length_and_time_is_another_number(house, way):
    earlier = Earlier()
    path, folder = house.folder / "clinic.toml", house.folder
    house.write("en/page.md", house.page_text("Call {{clinic.phone_day}}."))
    compile_content(folder, assets=house.assets, earlier=earlier)
    before = fingerprint(folder, house.assets), stamps_beside(folder)
    stat, text = path.stat(), path.read_text("utf-8")

    way(path, text.replace("555-0142", "555-0199"))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    assert path.stat().st_mtime_ns == stat.st_mtime_ns
    after = fingerprint(folder, house.assets), stamps_beside(folder)
    assert all(new != old for new, old in zip(after, before, strict=True))
    compiled = compile_content(folder, assets=house.assets, earlier=earlier)
    page = compiled.library.editions["en"].pages["page"]
    assert page.blocks[0].text.markup == "Call 555-0199."


@pytest.mark.parametrize("kind", ["fonts/a.ttf", "icons/a.svg", "pictures/day/a.svg"])
def test_what_the_screen_draws_with_is_looked_at_too(house, kind):
    before = fingerprint(house.folder, house.assets)
    path = house.assets / kind
    path.parent.mkdir(parents=True, exist_ok=True)

    path.write_text("x")

    assert fingerprint(house.folder, house.assets) != before


def test_a_page_of_the_same_length_and_time_is_another_page(house):
    earlier, path = Earlier(), house.folder / "en" / "page.md"
    house.write("en/page.md", house.page_text("Rest."))
    compile_content(house.folder, assets=house.assets, earlier=earlier)
    stat = path.stat()

    house.write("en/page.md", house.page_text("Wait."))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    compiled = compile_content(house.folder, assets=house.assets, earlier=earlier)
    page = compiled.library.editions["en"].pages["page"]
    assert page.blocks[0].text.markup == "Wait."


def test_what_nobody_touches_stays_what_it_was(house):
    before = fingerprint(house.folder, house.assets)

    house.load()

    assert fingerprint(house.folder, house.assets) == before


def test_an_answer_that_changes_during_a_compile_is_read_by_the_next(house):
    """What reads the files meets the new answer when the old one was read already."""
    earlier, changing = Earlier(), ["555-0199"]
    house.write("en/page.md", house.page_text("Call {{clinic.phone_day}}."))

    def change(event, made):
        if changing and event == "open" and str(made[0]).endswith("facts.toml"):
            house.replace("clinic.toml", "555-0142", changing.pop())

    sys.addaudithook(lambda *heard: changing and change(*heard))
    first = compile_content(house.folder, assets=house.assets, earlier=earlier)
    then = compile_content(house.folder, assets=house.assets, earlier=earlier)

    said = [
        one.library.editions["en"].pages["page"].blocks[0].text.markup
        for one in (first, then)
    ]
    assert said == ["Call 555-0142.", "Call 555-0199."]
