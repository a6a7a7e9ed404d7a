"""``kiosk booklet``: the walk on paper."""

import os
import re
import shutil
import subprocess
import sys
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from dresses import PROOF, few, in_proof
from minimal import PLAIN, page_text, write_content
from page import validate_pdf_bytes
from patience import without_progress
from pseudo import LONG, write_language
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject
from shared import run_folder, shared_file
from signing import ANSWERS, sign

from kiosk.content.model.blocks import Picture
from kiosk.content.model.in_words import words_of
from kiosk.content.model.phrases import ENGLISH
from kiosk.content.model.questions import asks
from kiosk.content.model.stages import Effects, Room
from kiosk.content.model.text import plain_words
from kiosk.content.model.word_count import prose_in
from kiosk.content.tables.booklet_words import read_sayings

ROOT = Path(__file__).parents[2]
TURNED = LONG._replace(code="he")
"""A language whose lines begin at the right, in letters that our fonts have."""
FOUND = {path.name for path in (ROOT / "content").glob("??") if path.is_dir()}
LANGUAGES = few(["en", *sorted(FOUND)])
A4 = ("--page", "a4")
OUTPUTS = few([("--all",), (), ("--large",), A4, ("--large", *A4)])
SEES = re.compile(r"\((?:page|página)\d+\)|\([^()]*(?:screen|pantalla)[^()]*\)")
"""What paper adds to a link."""

HOSTILE = r"(#panic() $x \[b\] \\ @c \*d\* \_e\_ =f // g -- h ~ < i (#let j"
SHOWN = r"(#panic() $x [b] \ @c *d* _e_ =f // g -- h ~ < i (#let j"


def run(out, *arguments, **variables):
    """Make a booklet with the real program.  Return what it said."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("KIOSK_", "XDG"))}
    ours = {"HOME": str(out.parent), "PYTHONPATH": str(ROOT), **variables}
    command = [sys.executable, "-m", "kiosk", "booklet", "--out", out, *arguments]
    ended = subprocess.run(
        list(map(str, command)),
        env=kept | ours,
        cwd=out.parent,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (ended.returncode, without_progress(ended.stderr)) == (0, "")
    return ended.stdout


@pytest.fixture(scope="module")
def booklet(tmp_path_factory):
    """Return a function that gives the booklet of the shipped content, made once."""
    read = {}

    def booklet(*arguments):
        if arguments not in read:
            folder = run_folder(tmp_path_factory, "-".join(["booklet", *arguments]))
            made = shared_file(folder / "it.pdf", lambda out: run(out, *arguments))
            read[arguments] = PdfReader(made)
        return read[arguments]

    return booklet


@pytest.fixture(scope="module")
def words(booklet, tmp_path_factory):
    """Return a function that gives the words of that booklet, as *text_of* does."""

    def words(*arguments):
        folder = run_folder(tmp_path_factory, "-".join(["words", *arguments]))
        pdf = booklet(*arguments)
        return shared_file(
            folder / "it.txt", lambda out: out.write_text(text_of(pdf), "utf-8")
        ).read_text("utf-8")

    return words


def close(words):
    """Return *words* without any space: a line may end anywhere between two.

    In Spanish a line that ends with a hyphen has the next one begin with it again.
    """
    return re.sub(r"\s+", "", words).replace("--", "-")


def text_of(pdf):
    """Return what is on the sheets of *pdf*, between head and foot."""
    found = []

    def visit(text, matrix, text_matrix, font, size):
        height = text_matrix[5] * matrix[3] + matrix[5]
        if 50 < height < float(pdf.pages[0].mediabox.height) - 52:
            found.append(text)

    for page in pdf.pages:
        page.extract_text(visitor_text=visit)
    return SEES.sub("", close("".join(found)))


def elements(pdf):
    """Go through the tags of *pdf* in reading order: kind and object."""

    def below(node):
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                yield from below(child)
        elif isinstance(node, dict):
            if "/S" in node:
                yield node["/S"], node
            yield from below(node.get("/K", []))

    yield from below(pdf.root_object["/StructTreeRoot"]["/K"])


def sizes(pdf):
    """Return how many letters *pdf* has in each size of type, in points."""
    count = {}

    def visit(text, matrix, text_matrix, font, size):
        points = round(abs(size * text_matrix[3] * matrix[3]), 1)
        if text.strip():
            count[points] = count.get(points, 0) + len(text)

    for page in pdf.pages:
        page.extract_text(visitor_text=visit)
    return count


def said_on(page, phrases):
    """Go through all that the screen says of *page* in words, in order."""
    yield page.title
    yield plain_words(page.message.markup)
    for prose in prose_in(words_of(page, phrases=phrases)):
        yield plain_words(prose.markup)
    yield plain_words(page.action.markup)


def alts_on(page):
    scenes = [one for one in page.blocks if isinstance(one, (Room, Picture))]
    yield from (one.alt for one in scenes)
    if page.alt and not scenes:
        yield page.alt


@PROOF
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_walk_is_on_paper_in_its_order(words, shipped, language):
    edition = shipped.editions[language]
    text, at = words("--language", language), 0
    at = text.index(close(edition.pages[edition.walk[0]].message.markup))

    for name in edition.walk:
        phrases = ENGLISH if name in edition.borrowed else edition.phrases
        at = max(0, at - 200)  # the title stands before the message looked for
        for passage in said_on(edition.pages[name], phrases):
            found = text.find(close(passage), at)
            assert found >= 0, f"{name}: {passage!r} is missing, or out of order"
            at = found


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_tagged_for_screen_readers(booklet, language):
    root = booklet("--language", language).trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712  of pypdf's own kind
    assert "/StructTreeRoot" in root
    assert root["/Lang"].split("-")[0] == language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712
    said = read_sayings(ROOT / "content", language)
    assert booklet("--language", language).metadata.title == said.title
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data()


def faults_in(pdf):
    """Return what a judge of PDF/UA-1, by other hands than the typesetter, finds."""
    kept = BytesIO()
    pdf.write(kept)
    judged = validate_pdf_bytes(kept.getvalue(), profile="ua1")
    return [f"{one.rule_id}: {one.message}" for one in judged.failures]


@PROOF
@pytest.mark.parametrize("output", OUTPUTS, ids=" ".join)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_judge_of_pdf_ua_finds_nothing(booklet, language, output):
    pdf = booklet("--language", language, *output)

    assert faults_in(PdfWriter(clone_from=pdf)) == []


@pytest.fixture(scope="module")
def languages(tmp_path_factory):
    """Write the shipped content in two languages that are files only."""
    folder = tmp_path_factory.mktemp("languages")
    write_language(folder / "content", folder / "words", LONG, TURNED)
    return folder


@PROOF
@pytest.mark.parametrize("pseudo", [LONG, TURNED], ids=lambda one: one.code)
def test_a_third_language_is_files_only(languages, pseudo):
    out = languages / f"{pseudo.code}.pdf"
    run(
        out,
        *("--language", pseudo.code, "--large"),
        KIOSK_CONTENT_FOLDER=languages / "content",
    )

    pdf = PdfWriter(clone_from=out)
    assert faults_in(pdf) == []
    assert pdf.root_object["/Lang"] == pseudo.code
    assert pdf.metadata.title == read_sayings(languages / "content", pseudo.code).title


def no_language(pdf):
    del pdf.root_object["/Lang"]


def no_claim(pdf):
    about = pdf.root_object["/Metadata"].get_object()
    about.set_data(about.get_data().replace(b"part>1<", b"part>9<"))


def a_picture_without_words(pdf):
    del next(one for kind, one in elements(pdf) if kind == "/Figure")["/Alt"]


def a_heading_too_deep(pdf):
    heading = next(one for kind, one in elements(pdf) if kind == "/H2")
    heading[NameObject("/S")] = NameObject("/H4")


def no_list_around(pdf):
    item = next(one for kind, one in elements(pdf) if kind == "/LI")
    item[NameObject("/S")] = NameObject("/P")


def a_link_without_words(pdf):
    del next(links(pdf))["/Contents"]


def keys_in_another_order(pdf):
    del next(page for page in pdf.pages if "/Annots" in page)["/Tabs"]


def letters_without_meaning(pdf):
    for font in fonts(pdf):
        font.pop("/ToUnicode", None)


def letters_of_the_reader(pdf):
    for font in fonts(pdf):
        about = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        for name in [key for key in about if key.startswith("/FontFile")]:
            del about[name]


def words_without_a_tag(pdf):
    sheet = pdf.pages[3].get_contents()
    sheet.set_data(sheet.get_data() + b"\n0 0 10 10 re f\n")
    pdf.pages[3].replace_contents(sheet)


@PROOF
@pytest.mark.parametrize(
    ("spoil", "rule"),
    [
        (no_language, "LANGUAGE"),
        (no_claim, "ID-PART"),
        (a_picture_without_words, "FIGURE-ALTERNATIVE-TEXT"),
        (a_heading_too_deep, "HEADING-NESTING"),
        (no_list_around, "LI"),
        (a_link_without_words, "LINK-CONTENTS"),
        (keys_in_another_order, "PAGE-TABS"),
        (letters_without_meaning, "FONT-UNICODE-MAPPING"),
        (letters_of_the_reader, "FONT"),
        (words_without_a_tag, "CONTENT"),
    ],
)
def test_the_judge_finds_what_is_spoiled(booklet, spoil, rule):
    pdf = PdfWriter(clone_from=booklet("--language", "en"))
    spoil(pdf)

    assert any(rule in fault for fault in faults_in(pdf))


def links(pdf):
    for page in pdf.pages:
        for one in page.get("/Annots", []):
            yield one.get_object()


def fonts(pdf):
    for page in pdf.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            yield font.get_object()


@PROOF
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_judge_does_not_ask(booklet, language):
    """A table without scope, and a file that acts by itself, are no fault to it."""
    pdf = booklet("--language", language)
    root = pdf.trailer["/Root"]

    heads = [one for kind, one in elements(pdf) if kind == "/TH"]
    assert heads
    assert all(one["/A"][0]["/Scope"] == "/Column" for one in heads)
    assert not {"/OpenAction", "/AA"} & root.keys()
    assert "/JavaScript" not in root.get("/Names", {})
    assert {one["/Subtype"] for one in links(pdf)} == {"/Link"}
    assert all("/StructParent" in one for one in links(pdf))


@PROOF
@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_lead_through_it(booklet, shipped, language):
    pdf, edition = booklet("--language", language), shipped.editions[language]
    kinds = [kind for kind, _ in elements(pdf)]
    levels = [int(kind[2:]) for kind in kinds if re.fullmatch(r"/H\d", kind)]
    titles = [one.title for one in pdf.outline if not isinstance(one, list)]

    walk = [edition.pages[name].title for name in edition.walk]
    assert titles[: len(walk)] == walk
    assert kinds.count("/Title") == 1
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    assert {"/L", "/LI", "/Table", "/TH", "/TOC", "/Link"} <= set(kinds)


@PROOF
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_says_what_it_shows(booklet, shipped, language):
    edition = shipped.editions[language]
    figures = [
        element.get("/Alt")
        for kind, element in elements(booklet("--language", language))
        if kind == "/Figure"
    ]

    assert all(figures)
    for name in edition.walk:
        assert set(alts_on(edition.pages[name])) <= set(figures), name
    shown = [
        group
        for name in edition.walk
        for block in edition.pages[name].blocks
        if isinstance(block, Effects)
        for effect in block.effects
        for group in effect.groups
    ]
    say = read_sayings(ROOT / "content", language)
    for group in shown:
        alt = say.figures.replace("{given}", group.given)
        assert alt.replace("{filled}", str(group.filled)) in figures


@PROOF
@pytest.mark.parametrize(("arguments", "points"), [((), 12.5), (("--large",), 18)])
def test_most_of_it_is_in_the_size_that_was_asked_for(booklet, arguments, points):
    count = sizes(booklet("--language", "en", *arguments))

    assert max(count, key=count.get) == points
    assert min(count) >= (12.5 if arguments else 9)


@pytest.mark.parametrize(
    ("arguments", "size"),
    in_proof(
        [(("--page", "letter"), (612, 792)), (A4, (595, 842))], gate=[((), (612, 792))]
    ),
)
def test_the_paper(booklet, arguments, size):
    box = booklet("--language", "en", *arguments).pages[0].mediabox

    assert (round(float(box.width)), round(float(box.height))) == size


@PROOF
@pytest.mark.parametrize("language", LANGUAGES)
def test_only_our_own_letters_are_in_it(booklet, language):
    """So that it looks the same whatever fonts the machine has."""
    fonts = {
        font.get_object()["/BaseFont"]
        for page in booklet("--language", language).pages
        for font in page["/Resources"].get("/Font", {}).values()
    }

    assert fonts
    assert all("AtkinsonHyperlegibleNext" in font for font in fonts), fonts


@PROOF
def test_who_to_call_is_on_the_back(booklet, shipped):
    back = close(booklet("--language", "en").pages[-1].extract_text())

    answers = shipped.editions["en"].clinic
    for key in ("emergency_number", "crisis_number", "phone_day", "phone_night"):
        assert close(answers[key]) in back


@PROOF
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_and_sources_are_at_the_end(words, shipped, language):
    edition = shipped.editions[language]
    text = words("--language", language)

    pages = [edition.pages[name] for name in edition.walk]
    for word in {word for page in pages for word in page.words}:
        entry = edition.glossary[word]
        assert close(entry.term + plain_words(entry.means.markup)) in text
    for source in {key for page in pages for key in page.sources}:
        assert close(shipped.sources[source].citation) in text
        assert close(shipped.sources[source].address) in text


OF_A_SCREEN = r"this screen|\btap\b|swipe|esta pantalla|deslice|\btoque\b"


@PROOF
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_paper_is_about_a_screen(booklet, language):
    """The pages are read on both, so they are worded for both."""
    pdf = booklet("--language", language)
    said = " ".join(page.extract_text() for page in pdf.pages)
    shown = [one.get("/Alt", "") for kind, one in elements(pdf) if kind == "/Figure"]

    whole = re.sub(r"\s+", " ", " ".join((said, *shown)))
    assert re.findall(OF_A_SCREEN, whole, re.IGNORECASE) == []


@PROOF
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_walk_sends_readers_to_is_on_paper(words, shipped, language):
    edition = shipped.editions[language]
    walk = [edition.pages[name] for name in edition.walk]
    markup = " ".join(prose.markup for page in walk for prose in prose_in(page))
    text = words("--language", language)

    sent_to = set(re.findall(r'href="page:([^"]+)"', markup))
    assert "studies-depression" in sent_to
    for name in sent_to:
        assert close(plain_words(edition.pages[name].message.markup)) in text


def test_what_is_only_on_the_screen_is_called_so(kiosk, content, tmp_path):
    for name, to in (("one", "two"), ("two", "three"), ("three", "one")):
        words = page_text(f"\nSee [page {to}]({to}.md). {PLAIN}", title=f"Page {name}")
        (content / "en" / f"{name}.md").write_text(words)
    order = content / "order.toml"
    text = order.read_text().replace(
        'pages = ["one", "two"]', 'pages = ["one", "two", "three"]'
    )
    order.write_text(text.replace('walk = ["one", "two"]', 'walk = ["one"]'))
    kiosk("booklet", "--out", tmp_path / "it.pdf")

    said = " ".join(
        page.extract_text() for page in PdfReader(tmp_path / "it.pdf").pages
    )
    assert re.search(r"See page two\s+\(page 4\)", said)
    assert "See page three (on the screen at the clinic)" in re.sub(r"\s+", " ", said)


def test_words_are_in_the_order_of_the_alphabet(kiosk, content, tmp_path):
    terms = ("zinc", "élan", "drip")
    said = " ".join([*(f"[[{term}]]" for term in terms), PLAIN])
    (content / "en" / "one.md").write_text(page_text(said, title="Page one"), "utf-8")
    words = "".join(f"## {term.capitalize()}\nIt is. {PLAIN}\n\n" for term in terms)
    (content / "glossary.en.md").write_text(words, "utf-8")
    kiosk("booklet", "--out", tmp_path / "it.pdf")

    text = text_of(PdfReader(tmp_path / "it.pdf"))
    assert "DripItis.ÉlanItis.ZincItis." in text


@PROOF
def test_the_clinician_who_signs_gets_every_page(words, shipped):
    edition = shipped.editions["en"]
    text = words("--language", "en", "--all")

    assert "Notforpatients" in text
    for section in edition.sections:
        for name in section.pages:
            page = edition.pages[name]
            assert close(plain_words(page.message.markup)) in text
            assert close(f"kiosk sign-off {name} --language en") in text
            for fact in page.facts:
                assert f"{fact}" in text
    assert text.count("Nobodyhassignedthispage.") == len(edition.pages)


def test_the_paper_names_the_text_that_is_signed(kiosk, content, tmp_path):
    kiosk("booklet", "--all", "--out", tmp_path / "before.pdf")
    _, said, _ = kiosk("sign-off", "one", "--name", "Jane Doe", "--role", "nurse")
    signed = re.search(r"text (\S{12})", said)[1]
    kiosk("booklet", "--all", "--out", tmp_path / "after.pdf")

    before, after = (
        text_of(PdfReader(tmp_path / f"{n}.pdf")) for n in ("before", "after")
    )
    assert f"Textofthispage:{signed}." in before
    assert f"en/one {signed}" in (tmp_path / "before.txt").read_text()
    assert "SignedbyJaneDoe,nurse,on" not in before
    assert "SignedbyJaneDoe,nurse,on" in after


def test_what_the_source_says_more_is_underlined(kiosk, content, tmp_path):
    fact = '[A1]\ntopic = "It"\nplain = "It is old."\nprecise = "Old, and rare."\n'
    more = 'status = "clinic"\nsources = []\n[review_months]\nIt = 12\n'
    (content / "facts.toml").write_text(fact + more)
    (content / "en" / "one.md").write_text(page_text("It is old. {A1}"))

    kiosk("booklet", "--all", "--out", tmp_path / "it.pdf")

    pages = PdfReader(tmp_path / "it.pdf").pages
    (page,) = (one for one in pages if "Old, and" in one.extract_text())
    assert "Underlined: words of the source" in page.extract_text()
    marks = page.get_contents().get_data()
    assert re.search(rb"0\.9882\d* 0\.9411\d* 0\.8235\d* scn", marks)


def test_what_is_printed_to_be_signed_is_what_was_judged(pages_read, tmp_path):
    """Read twice, it could be another text the second time."""
    pages = pages_read("booklet", "--all", "--out", tmp_path / "it.pdf")

    assert "one" in pages
    assert sorted(pages) == sorted({*pages})


def test_a_page_that_nobody_signed_is_a_sample(kiosk, content, tmp_path):
    sign(content, "two")
    code, said, _ = kiosk("booklet", "--out", tmp_path / "it.pdf")

    assert code == 0
    assert said.endswith("1 of its 2 pages say that they are samples.\n")
    sheets = [page.extract_text() for page in PdfReader(tmp_path / "it.pdf").pages]
    samples = [sheet for sheet in sheets if "Sample. Not yet checked" in sheet]
    assert len(samples) == 2  # the cover, and page one
    assert "The words of page one" in samples[1]


@PROOF
def test_what_has_no_source_is_a_sample_though_it_was_signed(
    kiosk, shipped, copied, tmp_path
):
    """As on the screen."""
    edition = shipped.editions["en"]
    name = next(n for n in edition.walk if edition.standings[n].memory)
    out, ours = tmp_path / "it.pdf", {"KIOSK_CONTENT_FOLDER": copied}
    kiosk("sign-off", name, "--name", "Jane Doe", "--role", "nurse", **ours)
    _, said, _ = kiosk("booklet", "--out", out, **ours)

    count = re.search(r"(\d+) of its (\d+) pages", said)
    assert count[1] == count[2]


@PROOF
def test_who_signed_the_english_page_that_is_lent(kiosk, copied, tmp_path):
    (copied / "es" / "people.md").unlink()
    out, ours = tmp_path / "it.pdf", {"KIOSK_CONTENT_FOLDER": copied}
    kiosk("sign-off", "people", "--name", "Jane Doe", "--role", "nurse", **ours)
    kiosk("booklet", "--all", "--language", "es", "--out", out, **ours)

    assert text_of(PdfReader(out)).count("SignedbyJaneDoe,nurse,on") == 1


@PROOF
def test_the_clinician_reads_all_that_is_signed(words, shipped):
    """Also what no patient has on paper: notices, and questions for the list."""
    text = words("--language", "en", "--all")

    for page in shipped.editions["en"].pages.values():
        assert close(plain_words(page.notice.markup)) in text
        for question in asks(page).values():
            assert close(question) in text


def test_release_mode_prints_what_was_signed(kiosk, content, tmp_path):
    (content / "clinic.toml").write_text(ANSWERS)
    sign(content, "two", "get-help-now")
    code, _, told = kiosk(
        "booklet", "--out", tmp_path / "it.pdf", KIOSK_CONTENT_RELEASE="true"
    )

    text = text_of(PdfReader(tmp_path / "it.pdf"))
    assert code == 0
    assert re.search(r"Not shown: [^.]*en/one", told)
    assert "Thewordsofpagetwo" in text
    assert "Thewordsofpageone" not in text
    assert "Sample" not in text


def test_release_mode_with_nothing_signed_makes_none(kiosk, content, tmp_path):
    out = tmp_path / "it.pdf"
    code, _, told = kiosk("booklet", "--out", out, KIOSK_CONTENT_RELEASE="true")

    assert code == 2
    assert "Release mode lets no page be printed:" in told
    assert not out.exists()


def test_signs_of_the_typesetter_are_only_signs(kiosk, tmp_path):
    folder = write_content(
        tmp_path / "signs",
        {
            "page": page_text(
                f"\n{HOSTILE} {PLAIN}\n\n- {HOSTILE} {PLAIN}\n", title="(#panic() $x @y"
            )
        },
    )
    clinic = folder / "clinic.toml"
    clinic.write_text(
        clinic.read_text().replace('"Riverside"', "'#panic() \\ $x {y} `z`'")
    )
    code, _, told = kiosk("booklet", "--content", folder, "--out", tmp_path / "it.pdf")

    assert (code, told) == (0, "")
    pdf = PdfReader(tmp_path / "it.pdf")
    assert text_of(pdf).count(close(SHOWN)) == 2
    assert "#panic() \\ $x {y} `z`" in pdf.pages[0].extract_text()
    assert "(#panic() $x @y" in [one.title for one in pdf.outline]


@pytest.fixture
def copied(tmp_path):
    """Copy the shipped content, to change it."""
    return Path(shutil.copytree(ROOT / "content", tmp_path / "copied"))


@PROOF
def test_a_page_nobody_has_translated_is_in_english(kiosk, copied, tmp_path):
    (copied / "es" / "people.md").unlink()
    out = tmp_path / "it.pdf"
    code, _, _ = kiosk(
        "booklet", "--language", "es", "--out", out, KIOSK_CONTENT_FOLDER=copied
    )

    assert code == 0
    assert "Estapáginaaúnnoestáenespañol." in text_of(PdfReader(out))
    assert "Thepeopleintheroom" in text_of(PdfReader(out))


@PROOF
def test_without_words_of_its_own_it_says_so(kiosk, copied, tmp_path):
    (copied / "booklet.es.toml").unlink()
    out = tmp_path / "it.pdf"
    code, _, told = kiosk(
        "booklet", "--language", "es", "--out", out, KIOSK_CONTENT_FOLDER=copied
    )

    assert code == 0
    assert "in English: there is no" in told
    assert "booklet.es.toml" in told
    assert "Whatisinit" in text_of(PdfReader(out))


WRONG_WORDS = 'contents = "Pages"\nprinted = "On a day"\ncolour = "red"\n'
TOLD = (
    "booklet.en.toml:2: 'printed' does not say {day}.",
    "booklet.en.toml:3: There is no key 'colour' here.",
)


def test_words_that_lost_a_brace_are_told_with_their_line(kiosk, content):
    (content / "booklet.en.toml").write_text(WRONG_WORDS)
    code, _, told = kiosk("booklet")

    assert code == 1
    for line in TOLD:
        assert line in told


def test_the_check_tells_it_before_somebody_prints(kiosk, content):
    (content / "booklet.en.toml").write_text(WRONG_WORDS)
    _, found, _ = kiosk("check")

    assert re.search(
        r"booklet\.en\.toml\n  2:1 +L3 warning  'printed' does not say \{day\}\."
        r"[^:]+\n  3:1 +L3 warning  There is no key 'colour' here\.",
        found,
    )


def test_the_screen_does_without_the_words_of_the_booklet(kiosk, content, tmp_path):
    """What is wrong with them keeps nothing from the running kiosk."""
    kept = tmp_path / "kept"
    (content / "booklet.en.toml").write_bytes(b"\xff\xfe no words at all")
    code, _, told = kiosk("check", content, "--keep", kept)

    assert (code, told) == (0, "")
    assert kept.stat().st_size > 0


@pytest.mark.parametrize("below", ["nowhere/it.pdf", "a-file/it.pdf", "."])
def test_where_it_cannot_be_written(kiosk, tmp_path, below):
    (tmp_path / "a-file").write_text("")
    code, said, told = kiosk("booklet", "--out", tmp_path / below)

    assert (code, said) == (2, "")
    assert re.fullmatch(r"kiosk: \S+ cannot be written: [^\n]+\.\n", told)


@pytest.mark.parametrize("options", [(), ("--all",)])
def test_what_the_kiosk_refuses_is_not_printed(kiosk, content, tmp_path, options):
    page = content / "en" / "one.md"
    page.write_text(page.read_text() + "\nIt is 100% safe.\n")
    shutil.copy(ROOT / "content" / "words.en.toml", content)

    code, said, told = kiosk("booklet", *options, "--out", tmp_path / "it.pdf")

    assert (code, said) == (1, "")
    assert f"{page}:11: " in told
    assert not (tmp_path / "it.pdf").exists()


def test_a_language_that_is_not_there(kiosk):
    code, _, told = kiosk("booklet", "--language", "fr")

    assert code == 2
    assert told == ("kiosk: There are no pages in 'fr'. There are pages in: en.\n")


def test_without_the_typesetter(process, tmp_path):
    """As in a packaged kiosk, and after ``make run``."""
    (tmp_path / "typst.py").write_text("raise ImportError('there is none')\n")
    code, _, told = process("booklet", PYTHONPATH=f"{tmp_path}{os.pathsep}{ROOT}")

    assert code == 2
    assert told.startswith("kiosk: The booklet needs the typesetter Typst,")
    assert "'make booklet'" in told
    assert told.count("\n") == 1


def test_its_name_tells_what_it_is(kiosk, tmp_path):
    kiosk("booklet")
    kiosk("booklet", "--large", "--all")

    made = {path.name for path in tmp_path.glob("*.pdf")}
    assert made == {"booklet-en.pdf", "booklet-en-large-all.pdf"}


def test_the_same_day_makes_the_same_booklet(kiosk, tmp_path):
    for name in ("one", "two"):
        kiosk("booklet", "--out", tmp_path / name)

    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_its_colours_are_those_of_the_screen():
    template = (ROOT / "kiosk/booklet/booklet.typ").read_text()
    theme = (ROOT / "kiosk/ui/qml/Kiosk/theme/Daylight.qml").read_text()

    used = set(re.findall(r'rgb\("(#\w{6})"\)', template))
    assert used
    assert used <= set(re.findall(r"#\w{6}", theme))
