"""The pages that the screen itself leads to: there, for everyone, with their cards."""

import pytest

from kiosk.known_pages import SCREEN_PAGES

MISSING = "There is no such page, and the screen leads to it. Put it back."
HIDDEN = "The screen leads to this page for everyone. Take the line away."
NO_CARDS = (
    "The Help button shows the cards of this page, and it has none to show."
    " Write a box ::: cards with lines for everyone."
)
NO_LINK = (
    "A link stands in a sentence of a page; the Help button shows these cards alone."
    " Write the words without it."
)
CARD = "::: cards\n### Tell staff\n{words}\n:::"


@pytest.mark.parametrize("page", SCREEN_PAGES)
def test_a_page_that_is_gone(house, page):
    (house.folder / "en" / f"{page}.md").unlink()
    house.replace("order.toml", f', "{page}"', "")

    assert house.problems() == [f"en/{page}.md: {MISSING}"]


@pytest.mark.parametrize("page", SCREEN_PAGES)
def test_a_page_that_is_gone_in_one_language(house, page):
    """It is borrowed, as any other: who reads English does not go without the kiosk."""
    house.translate("es")
    (house.folder / "es" / f"{page}.md").unlink()

    assert house.load().editions["es"].borrowed == {page}


def test_a_page_that_cannot_be_read_is_told_of_once(house, tmp_path):
    path = house.folder / "en" / "about.md"
    path.rename(tmp_path / "about.md")
    path.symlink_to(tmp_path / "about.md")
    house.replace("order.toml", ', "about"', "")

    assert house.problems() == [
        "en/about.md: This is a link to a file outside the content. Copy the file here."
    ]


@pytest.mark.parametrize("page", SCREEN_PAGES)
@pytest.mark.parametrize("routes", ["shot", "spray"])
def test_a_page_that_is_for_some_only(house, page, routes):
    """Also where the clinic offers that way: the day it stops, nobody looks here."""
    house.replace(f"en/{page}.md", "\n---\n", f"\nroutes: {routes}\n---\n")

    assert house.problems() == [f"en/{page}.md:7: {HIDDEN}"]


@pytest.mark.parametrize(
    "words",
    [
        "Call us.",
        CARD.format(words="Go to them. {shot}"),
        CARD.format(words="Call {{clinic.price}}."),
        f"::: more A fold\n{CARD.format(words='Go to them.')}\n:::",
    ],
    ids=["no box", "hidden", "blank", "in a fold"],
)
def test_help_without_cards(house, words):
    house.write("en/get-help-now.md", house.page_text(f"a\n\n{words}"))

    assert house.problems() == [f"en/get-help-now.md: {NO_CARDS}"]


def test_a_mistake_in_the_cards_is_told_of_once(house):
    house.write("en/get-help-now.md", house.page_text("::: cards\n:::"))

    assert house.problems() == [
        "en/get-help-now.md:8: The box is empty. Write in it, or take it away."
    ]


@pytest.mark.parametrize("link", ["[a](other.md)", "- [[drip]]", "b\n\n**[[IV]]** c"])
def test_a_link_on_the_cards_of_help(house, link):
    house.write("en/get-help-now.md", house.page_text(CARD.format(words=link)))

    (problem,) = house.problems()
    assert problem.startswith("en/get-help-now.md:1")
    assert problem.endswith(NO_LINK)


def test_links_elsewhere_on_the_help_page(house):
    text = f"{CARD.format(words='Go.')}\n\n[a](other.md) [[drip]]"
    house.write("en/get-help-now.md", house.page_text(text))

    assert house.load().editions["en"].pages["get-help-now"].words == ("drip-iv",)


def test_links_on_the_cards_of_another_page(house):
    assert house.compile(CARD.format(words="[a](other.md)")).blocks
