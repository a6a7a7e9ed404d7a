"""The language of the screen, changed by touch."""

from datetime import date
from pathlib import Path

import pytest
from dresses import PROOF
from keypad import settle
from msgspec.structs import replace
from needs import check_words
from PySide6.QtCore import QLocale, QObject, Qt

from kiosk.settings.settings import ContentSettings, Settings, TranslationsSettings
from kiosk.ui.bridge.language import Languages
from kiosk.ui.bridge.offer import Offer

PAGE = "what-is-ketamine"


@pytest.fixture
def begun(show):
    """Return a function that gives a Patient at home, with nothing that moves."""

    def begun(shape="landscape", **settings):
        patient = show(shape, **settings)
        patient.touch("begin")
        patient.kiosk.wear("standard", "daylight", True, False)
        patient.appear("walk")
        return patient

    return begun


def spanish(shipped):
    return shipped.editions["es"]


def test_a_visit_begins_in_the_language_that_was_touched(show, shipped):
    patient = show()
    assert {"Touch to begin", "Toque para empezar", "Español"} <= patient.words()

    patient.touch("begin-es")
    patient.appear("walk")

    assert "¿Por dónde quiere empezar?" in patient.words()
    assert spanish(shipped).sections[0].title in patient.words()


def test_the_next_visit_begins_in_the_language_of_the_clinic(begun):
    patient = begun()
    patient.touch("language")
    assert "Terminar" in patient.words()

    patient.touch("finish")
    patient.touch("finishAndClear")
    patient.appear("begin")

    assert "Nothing about you is saved." in " ".join(patient.words())
    patient.touch("begin")
    patient.appear("walk")
    assert "Where would you like to start?" in patient.words()


def test_a_change_of_language_is_told_once(begun):
    """What follows it is drawn once, not once a thing that knows the language."""
    patient = begun()
    languages, offer, told = patient.kiosk.languages, patient.kiosk.offer, []
    languages.translated.connect(lambda: told.append("words"))
    languages.changed.connect(lambda: told.append("language"))
    offer.changed.connect(lambda: told.append("offer"))

    patient.touch("language")
    patient.kiosk.languages.ask("es")

    assert sorted(told) == ["language", "offer", "words"]


def test_a_clinic_may_begin_in_spanish(show):
    settings = replace(Settings(), content=ContentSettings(language="es"))
    patient = show(settings=settings)
    assert "Aquí puede mirar con calma." in patient.words()

    patient.touch("begin-en")
    patient.appear("walk")

    assert "Where would you like to start?" in patient.words()


def test_a_kiosk_with_nothing_to_show_asks_for_staff_in_spanish(show):
    settings = replace(Settings(), content=ContentSettings(language="es"))
    patient = show(settings=settings, library=None)

    assert "Por favor, pregunte al personal" in " ".join(patient.words())


def test_there_and_back_on_a_page(begun, shipped):
    patient = begun()
    patient.touch("topic-what-it-is")
    patient.touch("next")
    english = shipped.editions["en"].pages["what-is-therapy"]
    patient.qtbot.waitUntil(lambda: english.title in patient.words())
    before = patient.words()

    patient.touch("language")
    page = spanish(shipped).pages["what-is-therapy"]
    assert {page.title, "Página 2 de 4", "Siguiente", "English"} <= patient.words()

    patient.touch("language")
    assert patient.words() == before

    patient.touch("back")
    title = shipped.editions["en"].pages[PAGE].title
    assert title in patient.words()


def test_what_is_unfolded_and_where_one_reads_stays(begun):
    patient = begun()
    patient.kiosk.follow("page:studies-other")
    page = patient.kiosk.page
    folds = [b for b in range(page.blocks.rowCount()) if _is_fold(page.blocks, b)]
    assert folds
    patient.kiosk.toggle(folds[0])
    count = page.blocks.rowCount()
    patient.touch("moreBelow")
    scroller = _scroller(patient)
    patient.at_rest(scroller)
    down = scroller.property("contentY")
    assert down > 0

    patient.touch("language")
    patient.at_rest(scroller)

    assert page.blocks.rowCount() == count
    assert scroller.property("contentY") == pytest.approx(down, abs=2)


def _is_fold(rows, row):
    role = next(n for n, name in rows.roleNames().items() if name == b"kind")
    return rows.data(rows.index(row), role) == "more"


def _scroller(patient):
    found = [i for i in patient.items() if i.inherits("QQuickFlickable")]
    return max(found, key=lambda item: item.height())


def test_what_they_did_stays(begun, shipped):
    """A question asked, an effect looked at and a point answered are the same."""
    patient = begun()
    patient.kiosk.follow("page:side-effects")
    patient.kiosk.hand.look("2")
    patient.kiosk.hand.ask("")
    patient.kiosk.follow("page:your-choice")
    patient.kiosk.hand.enter("1")
    patient.kiosk.hand.respond(True)
    stage = patient.kiosk.stages.points
    phase, number = stage.property("phase"), stage.property("number")

    patient.touch("language")

    assert (stage.property("phase"), stage.property("number")) == (phase, number)
    asked = patient.kiosk.questions.texts
    edition = spanish(shipped)
    effects = edition.pages["side-effects"].blocks[0]
    assert effects.effects[1].ask in asked
    patient.touch("questions")
    assert {*asked} <= patient.words()


@pytest.mark.parametrize("page", ["quiet-room", "your-day", "side-effects"])
def test_a_stage_keeps_what_is_open(begun, shipped, page):
    patient = begun()
    patient.kiosk.follow(f"page:{page}")
    patient.kiosk.hand.look("3")
    stage = patient.kiosk.page.property("stage")

    patient.touch("language")

    [block] = [b for b in spanish(shipped).pages[page].blocks if _tag(b) == stage]
    pieces = getattr(block, {"room": "spots", "day": "steps"}.get(stage, "effects"))
    assert patient.kiosk.page.property("stage") == stage
    patient.qtbot.waitUntil(lambda: pieces[2].title.markup in patient.words())


def _tag(block):
    return block.__struct_config__.tag


def test_the_comfort_sheet_stays_open(begun):
    patient = begun()
    patient.touch("comfort")
    patient.touch("choice-es")

    assert patient.kiosk.property("sheet") == "comfort"
    assert "Haga esto más cómodo" in patient.words()
    patient.touch("choice-en")
    assert "Make this more comfortable" in patient.words()


def test_help_is_in_the_language_too(begun, shipped):
    patient = begun()
    patient.touch("language")
    patient.touch("help")
    patient.appear("close")
    [cards] = [
        block
        for block in spanish(shipped).pages["get-help-now"].blocks
        if _tag(block) == "cards"
    ]
    patient.qtbot.waitUntil(lambda: cards.cards[0].title.markup in patient.words())


def test_who_needs_help_may_read_it_in_the_other_language(begun):
    patient = begun()
    patient.touch("help")
    patient.touch("help-language")

    assert patient.kiosk.property("sheet") == "help"
    assert "Puede recibir ayuda ahora mismo" in patient.words()
    patient.touch("help-language")
    assert "You can get help right now" in patient.words()


def test_in_low_reach_the_language_is_in_comfort(begun):
    patient = begun()
    patient.kiosk.wear("standard", "daylight", True, True)
    assert not patient.has("language")
    patient.touch("comfort")
    patient.touch("choice-es")
    assert "Haga esto más cómodo" in patient.words()


def test_a_page_that_is_not_translated_is_english_and_says_so(show, lending):
    patient = show(library=lending)
    patient.touch("begin-es")
    patient.kiosk.wear("standard", "daylight", True, False)
    patient.kiosk.follow("page:what-is-ketamine")

    said = patient.words()
    assert "Esta página aún no está en español. Está en inglés." in said
    assert lending.editions["en"].pages["what-is-ketamine"].title in said
    assert "Página 1 de 4" in said
    patient.touch("next")
    title = lending.editions["es"].pages["what-is-therapy"].title
    assert title in patient.words()
    assert not patient.has("borrowed")


@pytest.fixture
def lending(tmp_path):
    """Compile the shipped content without one page in Spanish."""
    import shutil

    from checked import sound_library
    from pseudo import ROOT

    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    (content / "es" / "what-is-ketamine.md").unlink()
    return sound_library(content)


NO_WORDS = bytes.fromhex(
    "3cb86418caef9c95cd211cbf60a1bddd a7000000026672 88000000020301"
)
"""What lrelease makes of a .ts in which nothing is translated yet."""


SHIPPED = Path(__file__).parents[3] / "assets" / "translations" / "kiosk_es.qm"
GUIDE = "as docs/translating.md says."
SETTING = "'folder' of [translations] in the settings."
LACKS = {
    "no folder": (None, f"there is no folder {{folder}}. Mend {SETTING}"),
    "no file": (
        {"kiosk_es.ts": b""},
        "there is no {file}. Make it as docs/translating.md says, or mend " + SETTING,
    ),
    "nothing translated": (
        {"kiosk_es.qm": NO_WORDS},
        "{file} has no words. Translate kiosk_es.ts and pack it, " + GUIDE,
    ),
    "cut off": (
        {"kiosk_es.qm": SHIPPED.read_bytes()[:1000]},
        "{file} cannot be read. Make it again, " + GUIDE,
    ),
    "empty": (
        {"kiosk_es.qm": b""},
        "{file} cannot be read. Make it again, " + GUIDE,
    ),
}


@pytest.mark.parametrize(("files", "why"), LACKS.values(), ids=LACKS)
def test_a_language_without_words_for_the_screen_is_told(
    show, shipped, tmp_path, files, why
):
    told = []
    words = tmp_path / "words"
    if files:
        words.mkdir()
        for name, data in files.items():
            (words / name).write_bytes(data)
    folder = TranslationsSettings(folder=str(words))
    settings = replace(Settings(), translations=folder)
    patient = show(report=told.append, settings=settings)
    patient.touch("begin-es")
    patient.appear("walk")

    assert spanish(shipped).sections[0].title in patient.words()
    assert "Where would you like to start?" in patient.words()
    reason = why.format(folder=words, file=words / "kiosk_es.qm")
    assert told == [f"The words of the screen are in English for 'es': {reason}"]


STEPS = 40


@PROOF
def test_the_whole_walk_in_spanish(show, shipped):
    """Portrait, the largest words, high contrast: nothing is cut on the way."""
    patient = show("portrait")
    patient.touch("begin-es")
    patient.kiosk.wear("largest", "contrast", True, False)
    settle(patient)
    check_words(patient, "home")
    patient.touch("walk")
    seen = set()
    for step in range(STEPS):
        settle(patient)
        check_words(patient, step)
        seen.add(patient.kiosk.page.property("id"))
        if patient.kiosk.property("atQuestions"):
            break
        patient.touch("next")
    assert seen == {*spanish(shipped).walk}


def test_lines_begin_where_qt_says_that_they_do(qapp):
    """For all languages of two letters, though a start does not ask it for that."""
    screen = QObject()

    def begins_at_right(code):
        settings = ContentSettings(language=code)
        offer = Offer(settings, pytest.fail, screen, today=date.today)
        return Languages(offer, Path(), pytest.fail, pytest.fail, screen).mirrored

    right, of = Qt.LayoutDirection.RightToLeft, QLocale
    everything = of.Language.AnyLanguage, of.Script.AnyScript, of.Country.AnyCountry
    names = {one.name().partition("_")[0] for one in of.matchingLocales(*everything)}
    codes = {name for name in names if len(name) == 2}
    assert len(codes) > 100
    at_right = {code for code in codes if of(code).textDirection() == right}
    assert {code for code in codes if begins_at_right(code)} == at_right
