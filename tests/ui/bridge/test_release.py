"""Release mode and the ribbon of samples, by touch."""

import shutil
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from checked import sound_library
from dresses import PROOF, SHAPED, SHAPES, mostly
from keypad import settle
from minimal import PLAIN, page_text, write_content
from needs import check_targets, check_words
from patient import Patient, plain
from PySide6.QtCore import QPointF
from signing import ANSWERS, SIGNED_ON, sign

from kiosk.content.model.questions import stage_of
from kiosk.content.model.stages import Points, Room
from kiosk.settings.settings import ContentSettings, Settings, StateSettings
from kiosk.ui.app import screen_of
from kiosk.ui.reload.watcher import Contents

ROOT = Path(__file__).parents[3]
CLOSED = {"Please ask staff"}
SAMPLE = "Sample. Not yet checked by a clinician here."
RELEASE = Settings(content=ContentSettings(release=True))
LATER = date(2026, 12, 24)
LIST = ("my-questions", "words-to-know", "about")


@pytest.fixture
def folder(tmp_path):
    """Write three pages, the second of which is linked from the first."""
    pages = {
        "one": page_text(
            f"Read [the second page](two.md) too. {PLAIN}", title="Page one"
        ),
        "two": page_text(f"The words of page two. {PLAIN}", title="Page two"),
        "three": page_text(f"The words of page three. {PLAIN}", title="Page three"),
    }
    folder = write_content(tmp_path / "content", pages)
    (folder / "clinic.toml").write_text(ANSWERS)
    return folder


@pytest.fixture(scope="module")
def signed_but_list(tmp_path_factory):
    """Compile the shipped content as if all of it were signed, but the list."""
    folder = tmp_path_factory.mktemp("signed") / "content"
    shutil.copytree(ROOT / "content", folder)
    facts, clinic = folder / "facts.toml", folder / "clinic.toml"
    facts.write_text(facts.read_text().replace('"memory"', '"editorial"'))
    clinic.write_text(ANSWERS)
    pages = {path.stem for path in (folder / "en").iterdir()} - {*LIST}
    sign(folder, *sorted(pages))
    return sound_library(folder)


@pytest.fixture
def open_kiosk(show, folder):
    """Return a function that shows what is in the folder, and what staff read."""

    def open_kiosk(**how):
        library = sound_library(folder)
        told = []
        how = {"settings": RELEASE, "today": lambda: SIGNED_ON} | how
        return show(library=library, report=told.append, **how), told

    return open_kiosk


def follow(patient, page):
    """Go to *page* as a link would, and wait until it is drawn."""
    patient.kiosk.follow(f"page:{page}")
    patient.at_rest(patient.item("home"))


def test_the_walk_is_whole_and_in_order_without_a_hidden_page(open_kiosk, folder):
    sign(folder, "one", "three", "get-help-now")
    patient, _ = open_kiosk()
    patient.touch("begin")
    patient.touch("walk")
    assert patient.item("progress").property("text") == "Page 1 of 2"

    patient.touch("next")

    patient.qtbot.waitUntil(lambda: "Page three" in patient.words())
    assert patient.item("progress").property("text") == "Page 2 of 2"
    assert patient.item("next").property("text") == "Done"
    patient.touch("next")
    assert patient.kiosk.property("place") == "home"


def test_a_link_to_a_hidden_page_is_only_words(open_kiosk, folder):
    sign(folder, "one", "three", "get-help-now")
    patient, _ = open_kiosk()
    patient.touch("begin")
    patient.touch("walk")
    text = line(patient, "Read the second page too.")

    assert "<a" not in text.property("text")
    patient.settle()
    patient.touch_at(patient.place(text).topLeft() + QPointF(120, 20))
    patient.kiosk.follow("page:two")

    assert patient.kiosk.page.property("id") == "one"


def test_a_link_to_a_page_that_is_signed_leads_there(open_kiosk, folder):
    """At the very place where it is only words above."""
    sign(folder)
    patient, told = open_kiosk()
    patient.touch("begin")
    patient.touch("walk")
    text = line(patient, "Read the second page too.")

    patient.settle()
    patient.touch_at(patient.place(text).topLeft() + QPointF(120, 20))

    patient.qtbot.waitUntil(lambda: patient.kiosk.page.property("id") == "two")
    assert told == []


def line(patient, words):
    """Return the text that says *words*, at rest."""
    patient.qtbot.waitUntil(lambda: words in patient.words())
    (text,) = (i for i in patient.items() if plain(i.property("text")) == words)
    patient.at_rest(text)
    return text


def test_home_has_the_pages_that_are_left(open_kiosk, folder):
    sign(folder, "one", "three", "get-help-now")
    patient, _ = open_kiosk()
    patient.touch("begin")

    assert "About 1 minutes or more · 2 short steps" in patient.words()
    patient.touch("topic-all")
    patient.touch("next")
    assert patient.kiosk.page.property("id") == "three"


def test_home_counts_more_than_nine_steps(show, shipped):
    patient = show()
    patient.touch("begin")

    steps = len(shipped.editions["en"].walk)
    assert steps > 9
    assert any(words.endswith(f"· {steps} short steps") for words in patient.words())


@pytest.mark.parametrize("spoil", ["nothing is signed", "no answer", "no help"])
def test_a_kiosk_with_nothing_to_show_asks_for_staff(open_kiosk, folder, spoil):
    if spoil == "no answer":
        sign(folder)
        (folder / "clinic.toml").write_text(ANSWERS.replace('"Dr. Doe"', '""'))
    if spoil == "no help":
        sign(folder, "one", "two", "three")
    patient, told = open_kiosk()

    patient.touch_at(QPointF(900, 500))

    assert patient.words() == CLOSED
    why = {"no answer": "no answer for reviewers", "no help": "before en/get-help-now"}
    (text,) = told
    assert why.get(spoil, "no page of the walk may be") in text


def test_a_page_overdue_at_midnight_is_gone_at_the_next_visit(open_kiosk, folder):
    sign(folder)
    sign(folder, "two", until=SIGNED_ON)
    days = [SIGNED_ON]
    patient, told = open_kiosk(today=lambda: days[-1])
    patient.touch("begin")
    days.append(LATER)
    follow(patient, "two")
    assert patient.kiosk.page.property("id") == "two"  # nothing changes amid a visit
    assert told == []

    patient.kiosk.finish()
    patient.touch("begin")
    follow(patient, "two")

    assert patient.kiosk.property("place") == "home"
    (text,) = told
    assert "Not shown: en/two. Their review is overdue" in text
    patient.kiosk.finish()
    patient.touch("begin")
    assert len(told) == 1


def test_a_kiosk_with_nothing_left_at_midnight_asks_for_staff(open_kiosk, folder):
    sign(folder)
    sign(folder, "one", "two", "three", until=SIGNED_ON)
    days = [SIGNED_ON]
    patient, told = open_kiosk(today=lambda: days[-1])
    days.append(LATER)

    patient.touch("begin")

    patient.qtbot.waitUntil(lambda: patient.words() == CLOSED)
    assert len(told) == 1
    assert not patient.kiosk.visiting


@pytest.fixture
def running(qapp, qtbot, folder, tmp_path, monkeypatch):
    """Return a function that starts a kiosk which follows the folder."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # for `kiosk check`
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    content = ContentSettings(folder=str(folder), release=True)
    state = StateSettings(folder=str(tmp_path / "state"))
    settings = Settings(content=content, state=state)
    started = []

    def running(today):
        told = []
        contents = Contents(settings, told.append, qapp)
        screen = screen_of(contents, settings, told.append, windowed=True, today=today)
        screen.window.show()
        qtbot.waitUntil(screen.window.isExposed)
        with qtbot.waitSignal(contents.renewed, timeout=20_000):
            screen.follow(contents)
        started.extend((screen, contents))
        return Patient(screen, qtbot), contents, told

    yield running
    for part in started:
        part.close()


def test_a_kiosk_that_nobody_uses_notices_midnight(running, folder, qtbot):
    sign(folder)
    sign(folder, "one", "two", "three", until=SIGNED_ON)
    days = [SIGNED_ON]
    patient, contents, _ = running(lambda: days[-1])
    assert patient.kiosk.property("place") == "attract"
    days.append(LATER)

    with qtbot.waitSignal(contents.looked):
        contents.look()

    assert patient.kiosk.property("place") == "closed"


def test_a_running_kiosk_shows_what_is_signed_meanwhile(running, folder, qtbot):
    patient, _, told = running(lambda: SIGNED_ON)
    assert patient.kiosk.property("place") == "closed"

    sign(folder)

    qtbot.waitUntil(
        lambda: patient.kiosk.property("place") == "attract", timeout=20_000
    )
    assert len(told) == 1


def test_help_that_is_overdue_is_still_one_touch_away(open_kiosk, folder):
    sign(folder)
    sign(folder, "get-help-now", until=SIGNED_ON)
    patient, told = open_kiosk(today=lambda: LATER)
    patient.touch("begin")
    patient.touch("help")
    patient.at_rest(patient.item("close"))

    assert "Tell staff" in patient.words()
    (text,) = told
    assert "en/get-help-now is still shown, though its review is overdue" in text


def test_staff_are_told_again_when_the_reasons_change(open_kiosk, folder):
    sign(folder, "one", "get-help-now")
    patient, told = open_kiosk()

    patient.kiosk.stock(sound_library(folder))
    assert len(told) == 1
    sign(folder, "two")
    patient.kiosk.stock(sound_library(folder))

    assert len(told) == 2
    assert "en/two" not in told[1]
    patient.touch("begin")
    follow(patient, "two")
    assert patient.kiosk.page.property("id") == "two"


def test_a_closed_kiosk_opens_when_somebody_signs(open_kiosk, folder):
    patient, _ = open_kiosk()
    assert patient.words() == CLOSED
    sign(folder)

    patient.kiosk.stock(sound_library(folder))
    patient.touch("begin")

    assert patient.kiosk.property("place") == "home"


@pytest.mark.parametrize("shape", mostly("landscape"))
def test_a_sample_says_so_and_a_signed_page_does_not(open_kiosk, folder, shape):
    sign(folder, "two")
    patient, told = open_kiosk(shape=shape, settings=Settings())
    assert f"Nothing about you is saved. {SAMPLE}" in patient.words()
    patient.touch("begin")
    for page, is_sample in (("one", True), ("two", False), ("three", True)):
        follow(patient, page)
        assert patient.has("sample") == is_sample
        assert (SAMPLE in patient.words()) == is_sample

    assert told == []


def test_a_sample_says_so_when_its_review_is_overdue(open_kiosk, folder):
    sign(folder)
    sign(folder, "two", until=SIGNED_ON)
    days = [SIGNED_ON]
    patient, _ = open_kiosk(settings=Settings(), today=lambda: days[-1])
    assert "Nothing about you is saved." in patient.words()
    days.append(LATER)

    patient.touch("begin")

    follow(patient, "one")
    assert not patient.has("sample")
    follow(patient, "two")
    assert patient.has("sample")
    patient.kiosk.finish()
    assert f"Nothing about you is saved. {SAMPLE}" in patient.words()


def test_release_mode_has_no_ribbon(open_kiosk, folder):
    sign(folder, "one", "get-help-now")
    sign(folder, "get-help-now", until=SIGNED_ON)
    patient, _ = open_kiosk(today=lambda: LATER)
    assert "Nothing about you is saved." in patient.words()
    patient.touch("begin")
    for page in ("one", "get-help-now"):
        follow(patient, page)
        assert patient.kiosk.page.property("id") == page
        assert not patient.has("sample")


def test_a_signed_page_from_memory_is_a_sample_still(open_kiosk, folder):
    fact = '[M1]\nplain = "A"\nprecise = "A"\ntopic = "It"\nsources = []\n'
    (folder / "facts.toml").write_text(
        f'{fact}status = "memory"\n[review_months]\nIt = 12\n'
    )
    page = folder / "en" / "two.md"
    page.write_text(f"{page.read_text()}\nIt is so. {{M1}}\n")
    sign(folder)
    patient, _ = open_kiosk(settings=Settings())
    patient.touch("begin")

    follow(patient, "two")

    assert patient.has("sample")


@PROOF
@pytest.mark.parametrize("shape", SHAPES)
def test_every_shipped_page_says_that_it_is_a_sample(show, shipped, shape):
    """The pages that one touches too, and it covers nothing."""
    patient = show(shape)
    patient.touch("begin")
    patient.keep_still()
    edition = shipped.editions["en"]
    kiosk = patient.kiosk
    for page in edition.pages:
        kiosk.home()
        kiosk.follow(f"page:{page}")
        check_bar(patient, page)
    kiosk.home()
    for page in edition.walk:
        kiosk.forward() if kiosk.property("place") == "page" else kiosk.walk()
        assert kiosk.page.property("id") == page
        check_bar(patient, page)


def check_bar(patient, page):
    """Find a sample, and nothing in the top bar that lies over another or leaves it."""
    settle(patient)
    assert SAMPLE in patient.words(), page
    names = ("sample", "whereabouts", "progress")
    seen = [i for i in patient.items() if i.objectName() in names]
    places = sorted((patient.place(item) for item in seen), key=lambda at: at.left())
    for left, right in pairwise(places):
        assert left.right() < right.left(), page
    ribbon = patient.place(patient.item("sample").parentItem())
    assert ribbon.top() >= 0
    assert ribbon.bottom() <= patient.window.height() * 0.1


@PROOF
@pytest.mark.parametrize(("shape", "size"), SHAPED)
def test_without_the_list_nothing_leads_to_it(show, signed_but_list, shape, size):
    """Nor to words to know or about: the screen closes up where they were."""
    told = []
    patient = show(
        shape,
        library=signed_but_list,
        settings=RELEASE,
        report=told.append,
        today=lambda: SIGNED_ON,
    )
    patient.touch("begin")
    patient.kiosk.wear(size, "daylight", True, False)
    for page in patient.kiosk.edition.pages:
        follow(patient, page)
        open_all(patient, page)
        assert not {"questions", "ask", "askAction", *LIST[1:]} & names(patient), page
        assert "Ask about this" not in patient.words(), page
        check_targets(patient, page)
        check_words(patient, page)
    patient.kiosk.show("comfort")
    assert not {"comfort-words", "comfort-about"} & names(patient)


def open_all(patient, page):
    """Open what there is to open on a page that one touches."""
    stage = stage_of(patient.kiosk.edition.pages[page])
    if isinstance(stage, Room):
        patient.kiosk.hand.look(stage.spots[0].id)
    if isinstance(stage, Points):
        patient.kiosk.hand.enter(stage.points[0].id)
    patient.at_rest(patient.item("home"))


def names(patient):
    return {item.objectName() for item in patient.items()}


def test_a_point_without_a_list_urges_nobody(show, signed_but_list):
    """There is one way on to the question, and no lone "I understand"."""
    settings = {"settings": RELEASE, "report": [].append, "today": lambda: SIGNED_ON}
    patient = show(library=signed_but_list, **settings)
    patient.touch("begin")
    patient.keep_still()
    patient.kiosk.follow("page:your-choice")
    patient.touch("startPoints")
    patient.appear("understand")

    assert patient.item("understand").property("text") == "Go to the question"
    assert not patient.has("wantToAsk")
    patient.touch("understand")
    patient.appear("checkQuestion")
    assert patient.has("reread")
    assert not patient.has("ask")


def test_three_tabs_fill_the_bar_of_a_portrait_screen(show, signed_but_list):
    settings = {"settings": RELEASE, "report": [].append, "today": lambda: SIGNED_ON}
    patient = show("portrait", library=signed_but_list, **settings)
    patient.touch("begin")
    patient.settle()
    tabs = [patient.place(patient.item(n)) for n in ("home", "comfort", "help")]

    assert tabs[0].left() == pytest.approx(1080 - tabs[-1].right(), abs=2)
    assert tabs[0].left() < 70
