"""The web pages in a real Chromium: judged by axe, and seen to load nothing else."""

import shutil
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

pytestmark = pytest.mark.proof

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
DRESSES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "contrast": {"contrast": "more"},
    "narrow": {"viewport": {"width": 320, "height": 640}},
}
EVERY_LANGUAGE = ("light", "dark")
PAGE = "en/side-effects.html"
WIDER = """
document.documentElement.scrollWidth - document.documentElement.clientWidth
"""


@pytest.fixture(scope="module")
def chromium():
    with sync_playwright() as started:
        browser = started.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        yield browser
        browser.close()


@pytest.fixture
def visit(chromium, site, pages):
    """Return a function that opens every page in one dress, and what went wrong."""
    contexts = []

    def visit(names=tuple(pages), **dress):
        context = chromium.new_context(**dress)
        contexts.append(context)
        tab, faults = context.new_page(), []

        def let_in(route):
            address = urlsplit(route.request.url)
            if address.scheme == "file" and address.path.startswith(str(site)):
                route.continue_()
            else:
                faults.append(f"asks for {route.request.url}")
                route.abort()

        tab.route("**/*", let_in)
        tab.on("console", lambda message: faults.append(message.text))
        tab.on("pageerror", lambda error: faults.append(str(error)))
        tab.on("requestfailed", lambda request: faults.append(request.url))
        for name in names:
            tab.goto(f"file://{site}/{name}")
            yield name, tab, faults

    yield visit
    for context in contexts:
        context.close()


def open_all(tab):
    """Unfold what is folded, as a reader would."""
    tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = 1")


@pytest.mark.parametrize("dress", DRESSES)
def test_axe_finds_nothing_on_any_page(visit, pages, dress):
    """Axe itself is put in past the pages' own policy, by the browser's debugger."""
    options = {"runOnly": {"type": "tag", "values": RULES}, "preload": False}
    axe, found, seen = Axe(), [], 0
    judged = [
        name for name in pages if dress in EVERY_LANGUAGE or name.startswith("en/")
    ]
    for name, tab, _ in visit(judged, **DRESSES[dress], bypass_csp=True):
        open_all(tab)
        result = axe.run(tab, options=options)
        found += [
            (name, one["id"], node["html"][:120])
            for one in result.response["violations"]
            for node in one["nodes"]
        ]
        seen += bool(result.response["passes"])

    assert found == []
    assert seen == len(judged) > 0


@pytest.mark.parametrize("dress", ["light", "narrow"])
def test_nothing_is_wider_than_the_page_and_nothing_is_asked_for(visit, dress):
    """At 320 px, which is a page of 1280 at 400 %."""
    for name, tab, faults in visit(**DRESSES[dress]):
        open_all(tab)
        assert tab.evaluate(WIDER) <= 0, name
        assert faults == [], name
        assert tab.evaluate(
            "document.fonts.ready.then(all => [...all].some(f => f.status == 'loaded'))"
        ), name


def test_every_link_can_be_reached_by_keys_and_the_first_one_skips(visit):
    ((_, tab, _),) = visit([PAGE])
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "page"


def test_what_is_folded_is_printed(visit, pages):
    ((_, tab, _),) = visit([PAGE])
    folded = pages[PAGE].select_one("article details p").get_text()[:30]
    text = "".join(one.extract_text() for one in PdfReader(BytesIO(tab.pdf())).pages)

    assert folded.replace(" ", "") in "".join(text.split())
