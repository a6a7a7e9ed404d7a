"""Questions go home: scanned for real, printed as far as a machine without printer."""

import os
import re
import subprocess
import sys
from urllib.parse import parse_qs, urlsplit

import pytest
import zxingcpp
from print_system import ACCEPTS, PRINTER, READY, say
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine

from kiosk.settings.settings import TakeHomeSettings
from kiosk.ui.app import QML
from kiosk.ui.take_home.paper import page
from kiosk.ui.take_home.print_system import Job, Queue
from kiosk.ui.take_home.qr import MOST, Codes, payload, picture
from kiosk.ui.take_home.take_home import TakeHome

QUESTIONS = (
    "What if I’m not sure? Can I say “no” & come back?",
    "Is 50% + 50% = 100%? #1; a/b: c\\d",
    "How do I get home?\nWho can stay with me?",
    "¿Qué pasa si me siento raro? 🙂",
)
LONG = "How will I feel in the days after my session, and who can I call then?"

WINDOW = b"""
import QtQuick
import Kiosk

Window {
    required property QtObject takeHome
    required property string theme
    width: 1000
    height: 1000
    visible: true
    color: Theme.colors.surface
    Binding { target: Theme; property: "theme"; value: theme }
    QrCode { x: 20; y: 20; code: takeHome?.code ?? "" }
}
"""


@pytest.fixture
def reports():
    return []


@pytest.fixture
def take_home(qapp, reports):
    """Return a function that gives a TakeHome with these settings."""
    parent = QObject()

    def take_home(*questions, limit=20_000, within=60_000, **settings):
        limits = {"limit": limit, "within": within}
        made = TakeHome(TakeHomeSettings(**settings), reports.append, parent, **limits)
        made.show(questions)
        return made

    yield take_home
    for made in parent.children():
        made.show(())


@pytest.fixture
def scene(qtbot):
    """Return a function that shows a TakeHome's code in a window."""
    engines = []

    def scene(take_home, theme="daylight"):
        engine = QQmlApplicationEngine()
        engines.append(engine)
        engine.addImportPath(str(QML))
        engine.addImageProvider("qr", Codes(take_home.payload))
        engine.setInitialProperties({"takeHome": take_home, "theme": theme})
        engine.loadData(WINDOW)
        (window,) = engine.rootObjects()
        qtbot.waitUntil(window.isExposed)
        return window

    yield scene
    for engine in engines:
        engine.rootObjects()[0].close()
        engine.deleteLater()


def codes_in(image):
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    shape = grey.height(), grey.bytesPerLine()
    return zxingcpp.read_barcodes(memoryview(grey.constBits()).cast("B", shape))


def read(image):
    """Return what a phone reads from *image*."""
    (code,) = codes_in(image)
    assert code.ec_level == "M"
    return code.text


def code_in(window):
    """Return the item, and the part of the window's picture that it takes."""
    (item,) = window.findChildren(QObject, "qrCode")
    shot = window.grabWindow()
    assert shot.devicePixelRatio() == 1
    x, y, side = int(item.x()), int(item.y()), int(item.width())
    return item, shot.copy(x, y, side, side)


# What the code says


def test_a_phone_gets_a_draft_to_nobody(take_home, scene):
    window = scene(take_home(*QUESTIONS))

    draft = urlsplit(read(window.grabWindow()))

    assert (draft.scheme, draft.netloc, draft.path) == ("mailto", "", "")
    assert parse_qs(draft.query, strict_parsing=True) == {
        "subject": ["My questions"],
        "body": [
            (
                "1. What if I’m not sure? Can I say “no” & come back?\r\n"
                "2. Is 50% + 50% = 100%? #1; a/b: c\\d\r\n"
                "3. How do I get home?\r\nWho can stay with me?\r\n"
                "4. ¿Qué pasa si me siento raro? 🙂"
            )
        ],
    }


def test_the_draft_is_ascii_without_a_plus_or_a_bare_sign(take_home):
    """RFC 6068: a plus is a plus there, never a space."""
    address = take_home(*QUESTIONS).payload()

    _, _, values = address.partition("?")
    assert re.fullmatch(r"subject=[\w.~%-]+&body=[\w.~%-]+", values, re.ASCII)


def test_plain_text_is_the_list_as_it_stands(take_home, scene):
    window = scene(take_home(*QUESTIONS[:2], code="text"))

    assert read(window.grabWindow()) == (
        f"My questions\n1. {QUESTIONS[0]}\n2. {QUESTIONS[1]}"
    )


@pytest.mark.parametrize("made", [{"code": "off"}, {}])
def test_no_list_or_no_wish_for_it_is_no_code(take_home, made):
    questions = QUESTIONS if made else ()
    without = take_home(*questions, **made)

    assert not without.hasCode
    assert without.code == ""
    assert without.payload() == ""


SAID = {
    "Spanish": ("¿Puedo conducir mañana?", "¿Quién se queda? Łukasz, 30 µg"),
    "Arabic": ("هل يمكنني القيادة غدا؟", "من يبقى معي؟"),
    "Chinese": ("我明天可以开车吗？", "谁陪我？"),
    "Vietnamese": ("Ngày mai tôi có lái xe được không?",),
    "Hmong": ("Kuv puas tsav tau tsheb tag kis?",),
    "signs": ("é", "½ – “no” · 5 ≥ 3"),
    "a long list": ("¿Cómo me sentiré después?",) * 29,
}


@pytest.mark.parametrize("code", ["text", "mail"])
@pytest.mark.parametrize("questions", SAID.values(), ids=SAID)
def test_two_readers_read_every_letter(take_home, tmp_path, questions, code):
    """One of them takes what it is not told to be UTF-8 for Chinese or Japanese."""
    text = payload(questions, code)
    image = picture(text)

    assert by_zbar(image, tmp_path) == text == read(enlarged(image))


def enlarged(image):
    return image.scaled(image.size() * 4)


def by_zbar(image, folder):
    """Return what zbar reads, which phones without a program of their own use."""
    path = folder / "code.png"
    enlarged(image).save(str(path))
    said = subprocess.run(
        ["zbarimg", "-q", "--raw", path], check=True, capture_output=True
    )
    return said.stdout.decode().removesuffix("\n")


@pytest.mark.parametrize(
    ("code", "last"), [("mail", "x"), ("text", "x"), ("text", "ñ")]
)
def test_the_longest_list_that_fits_is_read(take_home, scene, code, last):
    used = len(payload((last,), code).encode())
    longest = "x" * (MOST - used) + last
    fits, too_long = (take_home(words, code=code) for words in (longest, f"x{longest}"))

    assert read(scene(fits).grabWindow()) == fits.payload()
    assert len(fits.payload().encode()) == MOST
    assert not too_long.hasCode
    assert too_long.code == ""


# Its picture


@pytest.mark.parametrize("count", [1, 5, 15])
@pytest.mark.parametrize("theme", ["daylight", "dim", "contrast"])
def test_modules_are_whole_black_on_white_and_large(take_home, scene, count, theme):
    window = scene(take_home(*[LONG] * count), theme)

    item, shot = code_in(window)
    module = item.property("module")
    side = item.width() / module

    assert item.width() == item.height() >= 340
    assert module >= 4
    assert side == int(side) == item.implicitWidth()
    assert module_colors(shot, module) == {"#000000", "#ffffff"}
    assert edge_colors(shot, 4 * module) == {"#ffffff"}
    assert read(shot)


def module_colors(shot, module):
    """Return the colours; a module of two colours counts as "mixed"."""
    grey = shot.convertToFormat(QImage.Format.Format_RGB32)
    pixels = memoryview(grey.constBits()).cast("I")
    width = grey.width()
    colors = set()
    for top in range(0, width, module):
        row = pixels[top * width : (top + 1) * width].tolist()
        same = all(
            pixels[y * width : (y + 1) * width].tolist() == row
            for y in range(top, top + module)
        )
        runs = {frozenset(row[x : x + module]) for x in range(0, width, module)}
        whole = same and all(len(run) == 1 for run in runs)
        colors |= {f"#{c & 0xFFFFFF:06x}" for run in runs for c in run}
        colors |= set() if whole else {"mixed"}
    return colors


def edge_colors(shot, depth):
    last = shot.width() - 1
    return {
        shot.pixelColor(*place).name()
        for along in range(0, last + 1, 3)
        for across in (0, depth - 1, last - depth + 1, last)
        for place in ((along, across), (across, along))
    }


def test_another_list_is_another_picture(take_home, scene):
    changing = take_home("One?")
    window = scene(changing)
    first = read(window.grabWindow())

    changing.show(("One?", "Two?"))

    second = read(window.grabWindow())
    assert first.endswith("One%3F")
    assert second == changing.payload() != first


def test_after_the_visit_nothing_is_left_of_it(take_home, scene):
    """Not on the screen, and not behind the old address either."""
    visit = take_home(*QUESTIONS)
    window = scene(visit)
    old = visit.code
    assert read(window.grabWindow())

    visit.show(())

    assert not visit.hasCode
    (item,) = window.findChildren(QObject, "qrCode")
    assert not item.isVisible()
    item.setProperty("code", old)  # as if something still held it
    assert codes_in(window.grabWindow()) == []


def test_the_address_tells_nothing(take_home):
    assert re.fullmatch(r"image://qr/\d+", take_home(*QUESTIONS).code)


def test_the_start_pays_for_none_of_it():
    code = (
        "import sys, kiosk.ui.app, kiosk.ui.take_home.take_home;"
        "late = {'segno', 'PySide6.QtPrintSupport', 'kiosk.ui.take_home.paper',"
        "'kiosk.ui.take_home.print_system'};"
        "print(late & {*sys.modules})"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )

    assert found.stdout.strip() == "set()"


# On paper


def letters(pdf):
    """Return all letters on the paper, out of the table that lets one copy them."""
    (table,) = re.findall(rb"beginbfrange(.*?)endbfrange", pdf, re.DOTALL)
    codes = re.findall(rb"<(\w{4})>", b"".join(re.findall(rb"\[.*?\]", table)))
    return {chr(int(code, 16)) for code in codes if int(code, 16) > 32}


def test_the_paper_has_the_letters_of_the_questions_and_no_more(qapp):
    """No name, no clinic, no date: not one letter that the list has not."""
    words = ["My questions", "1. 2.", *QUESTIONS[:2], "Nothing about you is saved."]

    assert letters(page(QUESTIONS[:2])) == {*"".join(words)} - {" "}


@pytest.mark.parametrize(("count", "pages"), [(1, 1), (6, 1), (8, 1), (29, 4)])
def test_a_usual_list_is_one_page(qapp, count, pages):
    pdf = page((LONG,) * count)

    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", pdf)) == pages


def test_the_page_fits_on_a4_and_on_letter(qapp):
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", page(("A?",)))
    width, height = box.groups()

    assert float(width) == pytest.approx(595, abs=1)  # A4 is 595 x 842 points
    assert float(height) == pytest.approx(791, abs=1)  # Letter is 612 x 792


def test_without_a_printer_there_is_no_printing(take_home, reports):
    without = take_home(*QUESTIONS)

    without.printList()

    assert not without.hasPrinter
    assert without.printing == ""
    assert reports == []


@pytest.fixture
def ready(take_home, cups, qtbot):
    """Return a function that gives a TakeHome whose printer may be used."""

    def ready(*questions, **how):
        home = take_home(*questions, printer=PRINTER, **how)
        qtbot.waitUntil(lambda: home.hasPrinter)
        return home

    return ready


DISABLED = f"printer {PRINTER} disabled since Mon Nov 30 13:32:56 2026 -"
REJECTS = f"{PRINTER} not accepting requests since Mon Nov 30 13:32:56 2026 -"


@pytest.fixture
def refused(take_home, cups, qtbot, reports):
    """Return a function that has ``lpstat`` of these lines keep a patient from Print.

    It gives what staff are told.
    """

    def refused(*lines, **how):
        cups.put("lpstat", *lines)
        home = take_home(*QUESTIONS, printer=PRINTER, **how)
        qtbot.waitUntil(lambda: len(reports) == 1)
        home.printList()
        assert not home.hasPrinter
        assert home.printing == ""
        return reports[0]

    return refused


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ([DISABLED, "\tPaused", ACCEPTS], "it is stopped or paused (Paused)."),
        ([READY, REJECTS, "\tRejecting Jobs"], "it takes no pages (Rejecting Jobs)."),
        ([DISABLED, "\tUnplugged or off", REJECTS], "paused (Unplugged or off)."),
        ([DISABLED, ACCEPTS], "it is stopped or paused (CUPS does not say why)."),
    ],
    ids=["paused", "rejects", "both", "no reason"],
)
def test_a_queue_that_prints_nothing_is_not_offered(refused, lines, why):
    """A page would wait there, and come out when its patient has gone."""
    report = refused(*say(*lines))

    assert report.startswith("The printer 'Front' prints nothing now, so Print is not")
    assert why in report
    assert "2026" not in report  # a page may have stopped it


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (['echo "lpstat: Invalid destination name." >&2', "exit 1"], "Invalid dest"),
        (['echo "lpstat: Scheduler is not running." >&2', "exit 1"], "not running"),
        (["exec sleep 60"], "lpstat took longer than 0.2 s"),
        (["kill -9 $$"], "lpstat was ended"),
    ],
    ids=["unknown", "no server", "hangs", "dies"],
)
def test_a_print_system_that_says_nothing_is_not_offered(refused, lines, why):
    assert why in refused(*lines, limit=200)


def test_a_machine_without_a_print_system_is_told_of(
    take_home, monkeypatch, tmp_path, qtbot, reports
):
    monkeypatch.setenv("PATH", str(tmp_path))

    home = take_home(*QUESTIONS, printer=PRINTER)

    qtbot.waitUntil(lambda: len(reports) == 1)
    assert not home.hasPrinter
    assert "lpstat: " in reports[0]


def test_a_queue_is_told_of_once_until_it_is_mended(take_home, cups, qtbot, reports):
    home = take_home(*QUESTIONS, printer=f"{PRINTER}/draft")
    qtbot.waitUntil(lambda: home.hasPrinter)
    queue, offered = home.findChild(Queue), []

    for first in (DISABLED, DISABLED, READY, DISABLED):
        cups.answers(first, ACCEPTS)
        with qtbot.waitSignal(queue.judged):
            queue.look()
        offered.append(home.hasPrinter)

    assert offered == [False, False, True, False]
    assert len(reports) == 2


def test_the_print_system_gets_one_pdf_and_no_name(ready, cups, qtbot, reports):
    cups.put("lp", 'echo "$@" >words', "cat >got")
    home = ready(*QUESTIONS)

    home.printList()
    assert home.printing == "busy"
    qtbot.waitUntil(lambda: home.printing == "sent")

    assert (cups.folder / "got").read_bytes().endswith(b"%%EOF\n")
    assert (cups.folder / "got").read_bytes().startswith(b"%PDF-")
    assert (cups.folder / "words").read_text() == (
        "-d Front -t Questions -o job-sheets=none -o fit-to-page\n"
    )
    assert reports == []


def test_a_refusal_is_told_in_one_line(ready, cups, qtbot, reports):
    refuses = ("cat >/dev/null", "echo 'lp: Error -' >&2", "echo 'it is off.' >&2")
    cups.put("lp", *refuses, "exit 1")
    home = ready(*QUESTIONS)

    home.printList()
    qtbot.waitUntil(lambda: home.printing == "failed")

    (report,) = reports
    assert report == (
        "The printer 'Front' did not take a list of questions: lp: Error - it is off."
        " Mend it, or name another: [take_home] printer in settings.toml."
    )
    assert not any(words[:12] in report for words in QUESTIONS)


def test_a_hung_print_system_freezes_nothing(ready, cups, qtbot, reports):
    """It never even reads; a second press while it hangs is no second page."""
    cups.put("lp", "echo x >>starts", "exec sleep 60")
    home = ready(*QUESTIONS, limit=300)

    home.printList()
    qtbot.waitUntil((cups.folder / "starts").exists)
    home.printList()
    qtbot.waitUntil(lambda: home.printing == "failed")

    assert (cups.folder / "starts").read_text() == "x\n"
    (report,) = reports
    assert "lp took longer than 0.3 s" in report


def test_a_failed_printer_can_be_tried_again(ready, cups, qtbot, reports):
    cups.put("lp", "exit 1")
    home = ready(*QUESTIONS)
    home.printList()
    qtbot.waitUntil(lambda: home.printing == "failed")

    cups.put("lp", "cat >/dev/null")
    home.printList()

    qtbot.waitUntil(lambda: home.printing == "sent")


def test_the_next_patient_hears_nothing_of_the_last_ones_printing(
    ready, cups, qtbot, reports
):
    cups.put("lp", "echo $$ >part && mv part number", "exec sleep 60")
    home = ready(*QUESTIONS)
    home.printList()
    qtbot.waitUntil((cups.folder / "number").exists)

    home.show(())

    assert home.printing == ""
    with pytest.raises(ProcessLookupError):
        os.kill(int((cups.folder / "number").read_text()), 0)
    cups.put("lp", "cat >/dev/null")
    home.show(("Mine?",))
    home.printList()
    qtbot.waitUntil(lambda: home.printing == "sent")
    assert reports == []


def test_a_longer_list_may_be_printed_again(ready, qtbot):
    home = ready(*QUESTIONS)
    home.printList()
    qtbot.waitUntil(lambda: home.printing == "sent")

    home.show((*QUESTIONS, LONG))

    assert home.printing == ""


def test_what_is_not_printed_in_time_is_cancelled_and_told(ready, cups, qtbot, reports):
    cups.holds("Front-7")
    home = ready(*QUESTIONS, within=50)
    home.printList()

    qtbot.waitUntil(lambda: home.printing == "failed")

    assert (cups.folder / "cancelled").read_text() == "Front-7\n"
    (report,) = reports
    assert "did not print a list of questions in time, so that was cancelled" in report


def test_what_waits_is_cancelled_when_its_patient_has_gone(ready, cups, qtbot, reports):
    """The next one hears nothing of it; staff do."""
    cups.holds("Front-7")
    home = ready(*QUESTIONS, within=50)
    home.printList()
    qtbot.waitUntil(lambda: home.printing == "sent")
    home.show(())
    home.show(("Mine?",))

    qtbot.waitUntil(lambda: len(reports) == 1)

    assert (cups.folder / "cancelled").read_text() == "Front-7\n"
    assert home.printing == ""


@pytest.mark.parametrize("end", ["the patient goes", "time is up"])
def test_what_a_hung_print_system_has_taken_is_cancelled(ready, cups, qtbot, end):
    cups.holds("Front-7")
    taken = "echo 'request id is Front-7 (1 file(s))'"
    cups.put(
        "lp", "cat >/dev/null", taken, "echo x >part && mv part taken", "exec sleep 60"
    )
    home = ready(*QUESTIONS, within=50, limit=500 if end == "time is up" else 60_000)
    home.printList()
    qtbot.waitUntil((cups.folder / "taken").exists)

    if end == "the patient goes":
        home.show(())

    qtbot.waitUntil((cups.folder / "cancelled").exists)
    qtbot.waitUntil(lambda: (cups.folder / "cancelled").read_text() == "Front-7\n")


def test_what_cannot_be_cancelled_is_told(ready, cups, qtbot, reports):
    cups.holds("Front-7")
    cups.put("cancel", "echo 'no such job' >&2", "exit 1")
    home = ready(*QUESTIONS, within=50)
    home.printList()

    qtbot.waitUntil(lambda: home.printing == "failed")

    (report,) = reports
    assert "may still wait in the printer 'Front'" in report
    assert "could not be cancelled: no such job. Cancel it." in report


@pytest.mark.parametrize("waits", ["", "Front-70", "Front-8"])
def test_what_was_printed_is_left_alone(ready, cups, qtbot, reports, waits):
    """So are the jobs of others."""
    cups.holds("Front-7")
    cups.put("lpstat", f'test "$1" = -o && echo "{waits}" && >asked', "exit 0")
    home = ready(*QUESTIONS, within=50)
    home.printList()

    qtbot.waitUntil((cups.folder / "asked").exists)
    qtbot.waitUntil(lambda: not home.findChildren(Job))

    assert home.printing == "sent"
    assert not (cups.folder / "cancelled").exists()
    assert reports == []
