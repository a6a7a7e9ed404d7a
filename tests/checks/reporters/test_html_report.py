"""The report for a clinic's records."""

import base64
import dataclasses
from datetime import date
from html.parser import HTMLParser

import pytest
from minimal import page_text
from msgspec.structs import replace

from kiosk.checks.reporters.html_report import as_report
from kiosk.checks.reporters.must_nevers import MUST_NEVERS
from kiosk.checks.subject.findings import ERROR, Checked, Finding, Measure
from kiosk.settings.settings import ASSETS

VOID = {"meta", "img", "br", "link", "input", "hr"}


class Document(HTMLParser):
    """Every element with its attributes, and the words of each section."""

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.open = []
        self.words = {}
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        ids = [attrs["id"] for _, attrs in self.open if "id" in attrs]
        for place in ("", *ids) if data.strip() else ():
            self.words[place] = f"{self.words.get(place, '')}{data.strip()} "

    def all(self, tag):
        return [attrs for name, attrs in self.elements if name == tag]


@pytest.fixture
def html(small, rules):
    return as_report(small.checked, rules, home=small.home)


@pytest.fixture
def document(html):
    return Document(html)


def test_it_is_whole_and_loads_nothing(document, html):
    assert document.open == []
    for tag, attrs in document.elements:
        assert tag not in {"script", "link", "iframe", "object", "svg", "form"}
        assert not any(name.startswith("on") for name in attrs)
        for name in ("src", "href", "srcset", "action", "data", "poster"):
            assert attrs.get(name, "#").startswith(("#", "data:image/"))
    assert "url(" not in html
    assert "@import" not in html
    policy = next(one for one in document.all("meta") if "http-equiv" in one)
    assert policy["content"].startswith("default-src 'none';")


def test_what_content_says_is_no_html(html):
    assert "<i>“Miracle”" not in html
    assert "&lt;i&gt;“Miracle”&lt;/i&gt; promises." in html
    assert "Page one &lt;b&gt;" in html
    assert "It promises &lt;what&gt; nobody knows." in html


def test_every_page_and_finding_is_in_it(document, small):
    words = document.words[""]

    assert "Riverside" in words
    assert "Checked on 22 November 2026" in words
    assert "2 pages: 2 errors, 2 warnings, 1 piece of advice." in words
    for found in small.checked.findings:
        assert found.found in words
        assert found.mend in words


def test_pages_are_in_the_order_of_the_topics(document):
    assert document.words["page-1"].startswith("Page one <b> ")
    assert document.words["page-2"].startswith("Page two ")


def test_a_fact_stands_beside_what_its_source_says(house):
    """What the plain line leaves out is marked."""
    house.write("en/page.md", page_text("You can change your mind. {O3}"))

    html = as_report(house.check(), (), home=house.folder)

    plain = "You can change your mind, even after you sign."
    source = "The <mark>source</mark> says so."
    assert f'<th scope="row">O3</th><td>{plain}</td><td>{source}</td>' in html


def test_a_sheet_of_a_page(document):
    words = document.words["page-2"]

    assert "Page two" in words
    assert "content/en/two.md" in words
    assert "Which way?" in words
    assert "Void: changed since it was signed" in words
    assert "22 November 2026, next due 22 May 2027" in words
    assert "Grade 4.2, SMOG 6.5" in words
    assert "30 and 20 (1.5 to 1)" in words
    assert "2 facts, 1 source" in words
    assert "1 of 3" in words
    found = "Error B3 line 9, letter 4 <i>“Miracle”</i> promises."
    assert f"{found} To mend it: Cut it." in words
    assert words.index("Error B3") < words.index("Warning R3")
    assert "These are the words of the law." in words
    assert "Does each line say what its fact says, and no more?" in words


def test_only_what_a_page_has_is_asked_about(document):
    words = document.words["page-1"]

    assert "Do the title and the main message say what it is for?" in words
    assert "Does each line say what its fact says" not in words
    assert "Is the picture clear" not in words
    assert "Is each table simple" not in words


def test_the_picture_is_in_it_and_its_words(document):
    (picture,) = document.all("img")
    head, data = picture["src"].split(",")

    assert head == "data:image/svg+xml;base64"
    drawing = (ASSETS / "pictures/day/mark.svg").read_bytes()
    assert base64.b64decode(data) == drawing
    assert picture["alt"] == 'A lamp & a "chair".'


def test_those_who_cannot_see_it_find_their_way(document):
    ids = [attrs["id"] for _, attrs in document.elements if "id" in attrs]

    assert document.all("html") == [{"lang": "en"}]
    assert len(document.all("h1")) == 1
    assert len(ids) == len(set(ids))
    assert all(one["scope"] in {"col", "row"} for one in document.all("th"))
    assert {one["href"][1:] for one in document.all("a")} <= set(ids)


def test_what_the_kiosk_must_never_do(document):
    words = document.words[""]

    assert len(MUST_NEVERS) == 24
    for one in MUST_NEVERS:
        assert f"{one.number}. {one.text}" in words
        assert one.human in words
    assert "B3: 2 found" in words
    assert "M8: none found" in words


def test_what_a_patient_must_be_told_and_where(document):
    row = "Do not <drive> A label, 5.9 en: content/en/one.md:9, content/en/two.md:12 "

    assert f"{row}es: nowhere " in document.words[""]


def test_content_without_a_list_has_no_table_of_it(small, rules):
    checked = replace(small.checked, told=())
    html = as_report(checked, rules, home=small.home)

    assert "What a patient must be told" not in html


def test_what_was_allowed_of_it_is_told(small, rules):
    (allowed,) = small.checked.allowed
    law = replace(allowed, finding=replace(allowed.finding, rule="B3"))
    checked = replace(small.checked, allowed=(law,))
    html = as_report(checked, rules, home=small.home)

    assert "B3: 2 found, 1 allowed" in html


def test_another_language_is_marked_and_measured_in_its_own_way(small, rules):
    spanish = Measure(
        language="es",
        language_name="Español",
        page="two",
        title="¿Qué es?",
        path=small.two,
        inflesz=71.4,
    )
    checked = replace(small.checked, compiled=None, measures=(spanish,))
    html = as_report(checked, rules, home=small.home)

    assert '<h2 lang="es">¿Qué es?</h2>' in html
    assert "All pages in Español" in html
    assert "INFLESZ 71" in html


def test_content_that_cannot_be_read(tmp_path, rules):
    found = Finding(tmp_path / "one.md", 4, 0, "B3", ERROR, "The box has no end.", "")
    broken = Checked(compiled=None, findings=(found,), today=date(2026, 11, 22))
    document = Document(as_report(broken, rules, home=tmp_path))

    assert document.open == []
    assert "No page can be shown: 1 error" in document.words[""]
    assert "one.md" in document.words[""]
    assert "The box has no end." in document.words[""]
    assert "none found" not in document.words[""]  # for no rule has looked


def test_who_signed_is_told(small, rules):
    compiled = small.checked.compiled
    edition = compiled.library.editions["en"]
    standing = replace(
        edition.standings["one"],
        signed=True,
        name="Ana Ruiz",
        role="RN",
        signed_on=date(2026, 11, 20),
    )
    signed = replace(edition, standings={**edition.standings, "one": standing})
    library = replace(compiled.library, editions={"en": signed})
    compiled = dataclasses.replace(compiled, library=library)
    checked = replace(small.checked, compiled=compiled)
    html = as_report(checked, rules, home=small.home)

    assert "Signed off: Ana Ruiz, RN, on 20 November 2026" in html
