"""Content that changes, breaks or goes away while the kiosk runs, and before."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest
from checked import checked
from clinic import Clinic, pages
from dresses import PROOF, few
from listener import Voice, aloud
from minimal import PLAIN, page_text, write_content
from PySide6.QtCore import QTimer

from kiosk.content.files.stamps import look_at
from kiosk.settings.settings import ASSETS
from kiosk.ui.reload.compiler import PER_FILE

ROOT = Path(__file__).parents[3]

CLOSED = "Please ask staff"
WAIT = "One moment, please"


@pytest.fixture
def clinic(tmp_path, qapp, qtbot, monkeypatch):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))  # for `kiosk check`
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    clinic = Clinic(tmp_path, qapp, qtbot)
    yield clinic
    clinic.switch_off()


def test_an_edit_is_shown_to_the_next_visitor(clinic):
    clinic.switch_on()
    clinic.write("one", "The new words of page one.")

    clinic.notice()

    assert clinic.visit("one") == "The new words of page one."
    assert clinic.reports == []


def test_an_edit_is_not_shown_amid_a_visit(clinic):
    clinic.switch_on()
    for name in ("one", "two"):
        clinic.write(name, f"The new words of page {name}.")

    clinic.notice(meanwhile=clinic.kiosk.begin)

    assert clinic.read("one") == "The first words of page one."
    clinic.kiosk.home()
    assert clinic.read("two") == "The first words of page two."
    clinic.kiosk.finish()
    assert clinic.visit("two") == "The new words of page two."


def test_an_edit_is_noticed_by_itself(clinic, qtbot):
    clinic.switch_on()
    clinic.write("one", "The new words of page one.")

    with qtbot.waitSignal(clinic.contents.renewed, timeout=10_000):
        pass

    assert clinic.visit("one") == "The new words of page one."


def test_an_edit_is_still_there_after_a_restart(clinic):
    clinic.switch_on()
    clinic.write("one", "The new words of page one.")
    clinic.notice()
    clinic.switch_off()
    clinic.page("one").write_text("No header.\n")

    clinic.switch_on()

    assert clinic.visit("one") == "The new words of page one."


def test_an_edit_with_a_mistake_keeps_the_last_good_pages(clinic):
    clinic.switch_on()
    clinic.page("one").write_text("No header.\n")

    clinic.notice()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.reports == [
        (
            "1 problem in the content:\n"
            f"  {clinic.page('one')}:1: The page has no header."
            " Start it with a line of ---."
            " Copy the header of another page, and change its words."
            "\nAll else is new. Shown in the last version: en/one."
        )
    ]


def test_a_mistake_is_told_once(clinic):
    clinic.switch_on()
    clinic.page("one").write_text("No header.\n")
    clinic.notice()

    clinic.look()

    assert not clinic.is_checking()
    assert len(clinic.reports) == 1


def test_a_mistake_that_is_mended_is_shown(clinic):
    clinic.switch_on()
    clinic.page("one").write_text("No header.\n")
    clinic.notice()
    counted = [clinic.contents.errors]
    assert "one.md:1" in clinic.contents.trouble, "the staff's screen says it"
    clinic.write("one", "The mended words of page one.")

    clinic.notice()

    assert clinic.visit("one") == "The mended words of page one."
    assert [*counted, clinic.contents.errors] == [1, 0]
    assert clinic.contents.trouble == ""


def test_warnings_are_counted_and_known_after_a_restart(clinic):
    clinic.switch_on()
    clinic.write("one", "We utilize this.")
    clinic.notice()
    counted = clinic.contents.warnings
    clinic.switch_off()

    clinic.switch_on()

    assert clinic.contents.warnings == counted
    assert counted == len(checked(clinic.content).warnings) > 0


@PROOF
def test_a_mistake_does_not_undo_the_good_edit_before_it(clinic):
    """It was made while somebody read, and the good one waited for them to leave."""
    clinic.switch_on()
    clinic.write("one", "The new words of page one.")
    clinic.notice(meanwhile=clinic.kiosk.begin)
    clinic.page("two").write_text("No header.\n")
    clinic.kiosk.finish()
    clinic.notice()

    assert clinic.visit("one") == "The new words of page one."


@PROOF
def test_an_edit_while_another_is_compiled_is_not_lost(clinic, qtbot):
    clinic.switch_on()
    clinic.write("one", "The second words of page one.")

    with qtbot.waitSignal(clinic.check.finished), clinic.compiling():
        clinic.write("two", "The third words of page two.")
        clinic.look()
    clinic.notice()

    assert clinic.visit("one") == "The second words of page one."
    assert clinic.visit("two") == "The third words of page two."


def test_a_file_that_is_being_written_is_left_alone(clinic):
    """It is not compiled before it has come to rest."""
    clinic.switch_on()
    clinic.look()
    clinic.page("one").write_text("---\ntitle: Pa")
    clinic.look_once()
    clinic.page("one").write_text("---\ntitle: Page one\nmess")
    clinic.look_once()

    assert not clinic.is_checking()

    clinic.write("one", "The whole words of page one.")
    clinic.notice()

    assert clinic.visit("one") == "The whole words of page one."
    assert clinic.reports == []


@PROOF
def test_a_file_left_half_written_keeps_the_last_good_pages(clinic):
    clinic.switch_on()
    whole = clinic.page("one").read_text().replace("first", "new")
    clinic.page("one").write_text(whole[:30])
    clinic.notice()

    assert f"{clinic.page('one')}:1: The header is not closed." in clinic.reports[0]
    assert clinic.visit("one") == "The first words of page one."

    clinic.page("one").write_text(whole)
    clinic.notice()

    assert clinic.visit("one") == "The new words of page one."


def test_a_file_that_is_deleted_keeps_the_last_good_pages(clinic):
    clinic.switch_on()
    clinic.page("two").unlink()

    clinic.notice()

    assert clinic.visit("two") == "The first words of page two."
    order = clinic.content / "order.toml"
    assert f"{order}:8: There is no page 'en/two.md'." in clinic.reports[0]


def test_a_folder_that_goes_away_keeps_the_last_good_pages(clinic):
    clinic.switch_on()
    away = clinic.content.rename(clinic.content.with_name("away"))
    clinic.notice()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.reports == [
        (
            "1 problem in the content:\n"
            f"  {clinic.content}: There is no such folder."
            " Name the folder that holds clinic.toml."
            f"\nNothing new is shown, because of: {clinic.content}"
        )
    ]

    away.rename(clinic.content)
    clinic.write("one", "The new words of page one.")
    clinic.notice()

    assert clinic.visit("one") == "The new words of page one."


@PROOF
def test_broken_content_at_the_start_shows_the_last_good_pages(clinic):
    clinic.switch_on()
    clinic.switch_off()
    clinic.page("one").write_text("No header.\n")

    clinic.switch_on()

    assert clinic.visit("one") == "The first words of page one."
    clinic.notice()
    assert f"{clinic.page('one')}:1: The page has no header." in clinic.reports[0]
    assert clinic.visit("one") == "The first words of page one."


def test_broken_answers_at_the_first_start_ask_for_staff(clinic):
    """And the kiosk comes alive when they are mended."""
    answers = clinic.content / "clinic.toml"
    text = answers.read_text()
    answers.write_text("name = \n")

    clinic.start_anew()

    assert clinic.kiosk.property("place") == "closed"
    assert any(CLOSED in words for words in clinic.patient.words())
    (told,) = clinic.reports
    assert told.startswith(f"1 problem in the content:\n  {answers}:1: ")
    assert told.endswith(f"\nNothing new is shown, because of: {answers}")

    answers.write_text(text)
    clinic.notice()

    assert clinic.kiosk.property("place") == "attract"
    assert not any(CLOSED in words for words in clinic.patient.words())
    assert clinic.visit("one") == "The first words of page one."


def test_the_first_start_asks_for_a_moment_and_for_nobody(clinic, qtbot):
    """As each kiosk does after an update: nothing is wrong, it is only read anew."""
    clinic.start()

    assert clinic.patient.words() == {WAIT}

    qtbot.waitUntil(clinic.is_settled, timeout=20_000)
    assert clinic.kiosk.property("place") == "attract"


def test_a_first_folder_that_is_not_there_asks_for_staff(clinic, qtbot):
    shutil.rmtree(clinic.content)

    clinic.start()

    qtbot.waitUntil(lambda: clinic.patient.words() == {CLOSED}, timeout=20_000)


def test_a_first_folder_that_does_not_answer_asks_for_staff_meanwhile(clinic, qtbot):
    for number in range(3000):
        (clinic.content / str(number)).touch()
    clinic.start(limit=1)
    seen, contents = [], clinic.contents
    contents.answered.connect(
        lambda: seen.append((clinic.patient.words(), contents.renews))
    )

    qtbot.waitUntil(lambda: bool(seen), timeout=20_000)

    assert seen[0] == ({CLOSED}, False)


def test_a_page_that_the_compiler_stumbles_over_is_told_once(clinic):
    """A number of 22 digits in a day was one."""
    text = clinic.page("one").read_text()
    clinic.page("one").write_text(text.replace("2026-11-22", f"2026-11-{'2' * 22}"))

    clinic.start_anew(pause=0)
    clinic.look()

    assert clinic.kiosk.property("place") == "attract"
    assert not clinic.is_checking()
    (told,) = clinic.reports
    assert f"{clinic.page('one')}:5: 'reviewed' is a day such as" in told


@pytest.mark.parametrize("begin", [Clinic.switch_on, Clinic.start_anew])
def test_the_screen_asks_the_content_folder_for_nothing(clinic, begin):
    """It may be a share that does not answer: others ask it, and wait."""
    main, asked = threading.get_ident(), []
    if begin is Clinic.switch_on:
        clinic.stock()

    def listen(event, made):
        if threading.get_ident() == main and str(clinic.content) in str(made):
            asked.append((event, made))

    sys.addaudithook(lambda *heard: asked is not None and listen(*heard))
    begin(clinic)
    clinic.visit("one")
    clinic.look()
    told, asked = asked, None

    assert told == []


def test_a_compiler_dies_with_its_kiosk(clinic, start, qtbot):
    """However that ends: here it cannot say goodbye."""
    many = {f"page-{number}": page_text() for number in range(1500)}
    write_content(clinic.content, many)
    other = start(f"{OTHER_KIOSK}app.exec()")
    children = Path(f"/proc/{other.pid}/task/{other.pid}/children")
    qtbot.waitUntil(lambda: children.read_text() != "")
    (compiler,) = children.read_text().split()

    other.kill()

    qtbot.waitUntil(lambda: has_ended(compiler))


def has_ended(number):
    """Tell whether that process is over, buried or not."""
    try:
        stat = Path(f"/proc/{number}/stat").read_text()
    except OSError:
        return True
    return stat.rpartition(")")[2].split()[0] == "Z"


def test_a_bad_page_at_the_first_start_is_left_out(clinic):
    clinic.page("one").write_text("No header.\n")

    clinic.start_anew()

    assert clinic.visit("two") == "The first words of page two."
    clinic.kiosk.begin()
    assert clinic.kiosk.edition.walk == ("two",)
    clinic.kiosk.finish()
    assert clinic.reports[0].endswith("Left out: en/one (no last version).")

    clinic.write("one", "The mended words of page one.")
    clinic.notice()

    assert clinic.visit("one") == "The mended words of page one."


def test_a_bad_page_does_not_hold_up_another(clinic):
    """Nor is its last version lost when the kiosk starts anew."""
    clinic.switch_on()
    clinic.page("one").write_text("No header.\n")
    clinic.write("two", "The new words of page two.")
    clinic.notice()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.visit("two") == "The new words of page two."
    assert len(clinic.reports) == 1

    clinic.switch_off()
    clinic.write("two", "The newer words of page two.")
    clinic.switch_on()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.visit("two") == "The new words of page two."

    clinic.notice()

    assert clinic.reports[1:] == clinic.reports[:1]
    assert clinic.visit("one") == "The first words of page one."
    assert clinic.visit("two") == "The newer words of page two."


@PROOF
def test_a_bad_page_is_told_again_at_the_next_start(clinic):
    """Then it is compiled again, though no file has changed; and that once."""
    clinic.switch_on()
    clinic.page("one").write_text("No header.\n")
    clinic.notice()
    clinic.switch_off()

    clinic.switch_on()
    clinic.notice()
    clinic.look()

    assert not clinic.is_checking()
    assert len(clinic.reports) == 2
    assert clinic.visit("one") == "The first words of page one."


@pytest.mark.parametrize(
    "spoil",
    few(
        [
            lambda data: data[: len(data) // 2],
            lambda data: data.replace(b"Riverside", b"Riversibe"),
            lambda data: data + b" ",
            lambda data: data.replace(b"quiet-room 0", b"quiet-room 9", 1),
            lambda _: b"",
            lambda _: b"\xff\xfe\x00" * 1000,
        ],
        2,
    ),
    ids=["half", "index", "longer", "version", "empty", "noise"],
)
def test_a_snapshot_that_is_damaged_is_compiled_anew(clinic, spoil):
    clinic.switch_on()
    clinic.switch_off()
    whole = clinic.kept.read_bytes()
    clinic.kept.write_bytes(spoil(whole))

    assert clinic.kept.read_bytes() != whole

    clinic.start_anew()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.reports == []
    assert clinic.kept.read_bytes() == whole


@PROOF
def test_a_page_that_is_damaged_on_disk_is_compiled_anew(clinic):
    """The visitor finds themself at home; the next one finds the page."""
    clinic.switch_on()
    clinic.switch_off()
    clinic.switch_on()
    data = clinic.kept.read_bytes()
    clinic.kept.write_bytes(data.replace(b"first words", b"worst words"))

    clinic.kiosk.begin()
    clinic.kiosk.follow("page:one")

    assert clinic.kiosk.property("place") == "home"
    assert clinic.reports == [f"{clinic.kept} is damaged, or another took its place."]

    clinic.kiosk.finish()
    clinic.notice()

    assert clinic.visit("one") == "The first words of page one."


@PROOF
def test_a_disk_fault_at_a_change_of_language_leads_home(clinic, qtbot):
    """The list of questions has to be read for it: it stays in the words it had."""
    clinic.page("one").write_text(page_text(action="Ask: is it safe?"))
    clinic.translate("es", "Español")
    clinic.switch_on()
    clinic.switch_off()
    clinic.switch_on()
    clinic.kiosk.begin()
    clinic.kiosk.follow("page:one")
    clinic.kiosk.hand.ask("action")
    data = clinic.kept.read_bytes()
    clinic.kept.write_bytes(data.replace(b"is it safe", b"is it sane"))

    with qtbot.waitSignal(clinic.kiosk.failed):
        clinic.kiosk.languages.ask("es")

    assert clinic.kiosk.place == "home"
    assert clinic.kiosk.languages.spoken == "es"
    qtbot.waitUntil(lambda: "¿Por dónde quiere empezar?" in clinic.patient.words())
    assert clinic.kiosk.questions.texts == ("Is it safe?",)
    assert clinic.reports == [f"{clinic.kept} is damaged, or another took its place."]


@PROOF
def test_a_disk_fault_on_a_new_day_keeps_the_help_of_before(clinic, qtbot):
    """Help is read anew then; the visit begins all the same."""
    days = [date(2026, 11, 29)]
    clinic.switch_on()
    clinic.switch_off()
    clinic.switch_on(today=lambda: days[-1])
    clinic.contents.rest()
    days.append(date(2026, 11, 30))
    shutil.rmtree(clinic.state)

    with qtbot.waitSignal(clinic.kiosk.failed):
        clinic.kiosk.begin()

    assert clinic.kiosk.place == "home"
    clinic.kiosk.show("help")
    qtbot.waitUntil(lambda: "Tell staff" in clinic.patient.words())


@PROOF
def test_the_page_on_the_screen_is_read_aloud_without_the_disk(clinic, tmp_path):
    """As it stands there: the fold by its title, and the rest of it once unfolded."""
    fold = (
        f"The first words. {PLAIN}\n\n"
        f"::: more Want more?\nThe folded words. {PLAIN}\n:::"
    )
    clinic.page("one").write_text(page_text(fold, title="Page one"))
    clinic.switch_on()
    clinic.switch_off()
    voice = Voice(tmp_path / "heard")
    clinic.switch_on(speech=voice.program("says"))
    clinic.patient.voice = voice
    clinic.kiosk.begin()
    clinic.kiosk.follow("page:one")
    shutil.rmtree(clinic.state)

    folded = aloud(clinic.patient)
    clinic.kiosk.toggle(1)
    unfolded = aloud(clinic.patient)

    assert folded[3:6] == ["The first words.", "Want more?", "Shall we?"]
    assert unfolded[4:7] == ["Want more?", "The folded words.", "Shall we?"]
    assert clinic.reports == []


@PROOF
def test_a_state_folder_that_goes_away_is_made_anew(clinic):
    """Such as by something that tidies up."""
    clinic.switch_on()
    clinic.switch_off()
    clinic.switch_on()
    shutil.rmtree(clinic.state)

    clinic.kiosk.begin()
    clinic.kiosk.follow("page:one")

    assert clinic.kiosk.property("place") == "home"
    assert clinic.reports == [
        f"{clinic.kept} cannot be read: No such file or directory"
    ]

    clinic.kiosk.finish()
    clinic.notice()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.kept.is_file()


@PROOF
def test_what_an_earlier_run_left_unfinished_is_not_shown(clinic):
    """It may be older than what was shown since."""
    clinic.switch_on()
    clinic.switch_off()
    old = clinic.kept.read_bytes()
    clinic.kept.write_bytes(b"")
    clinic.newer.write_bytes(old)
    clinic.write("one", "The new words of page one.")

    clinic.start_anew()

    assert clinic.visit("one") == "The new words of page one."
    assert clinic.visit("one") == "The new words of page one."


@PROOF
def test_a_state_folder_that_cannot_be_written_is_told_of(clinic):
    """The kiosk runs all the same, and still follows the files."""
    clinic.state.write_text("a file stands where the folder should")
    clinic.state /= "below"

    clinic.start_anew()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.reports == [
        (
            f"The state folder {clinic.state} cannot be used (Not a directory). The"
            " kiosk runs, but reads all content anew at each start. Name another"
            " folder: [state] folder in settings.toml."
        )
    ]

    clinic.write("one", "The new words of page one.")
    clinic.notice()

    assert clinic.visit("one") == "The new words of page one."


def test_a_snapshot_that_cannot_be_kept_is_told_of(clinic):
    """The kiosk runs all the same."""
    clinic.kept.mkdir(parents=True)

    clinic.start_anew()

    assert clinic.visit("one") == "The first words of page one."
    assert clinic.reports == [
        (
            f"The state folder {clinic.state} cannot be used ({clinic.kept.name} in it:"
            " it is no plain file). The kiosk runs, but reads all content anew at each"
            " start. Name another folder: [state] folder in settings.toml."
        )
    ]


@PROOF
@pytest.mark.parametrize("folder", few(["/proc", "/proc/kiosk"]))
def test_a_state_folder_that_is_read_only_is_told_of(clinic, folder):
    clinic.state = Path(folder)

    clinic.start_anew()

    assert clinic.visit("one") == "The first words of page one."
    (told,) = clinic.reports
    assert told.startswith(f"The state folder {folder} cannot be used (")


OTHER_KIOSK = """
import sys
from PySide6.QtCore import QCoreApplication
from clinic import settings_of
from kiosk.ui.reload.watcher import Contents
app = QCoreApplication()
contents = Contents(settings_of(*sys.argv[1:]), print, app)
library = contents.first()
print("on", flush=True)
contents.renewed.connect(app.quit)
contents.watch()
"""
RUNS = f"{OTHER_KIOSK}app.exec(); contents.close()"
IS_KILLED = f"{OTHER_KIOSK}import os; os.kill(os.getpid(), 9)"
ENDS_AMID_A_LOOK = f"{OTHER_KIOSK}contents.look()"


@pytest.fixture
def start(clinic, monkeypatch):
    """Return a function that starts another kiosk in the same folders."""
    monkeypatch.setenv("PYTHONPATH", f"{ROOT}:{ROOT / 'tests' / 'helpers'}")
    started = []

    def start(code):
        other = subprocess.Popen(
            [sys.executable, "-c", code, clinic.content, clinic.state],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        started.append(other)
        return other

    yield start
    for other in started:
        other.kill()
        other.communicate()


@PROOF
def test_another_kiosk_of_this_user_does_not_take_the_pages_away(clinic, start):
    clinic.switch_on()
    clinic.switch_off()
    clinic.switch_on()
    clinic.contents.rest()
    clinic.kiosk.begin()
    other = start(RUNS)
    told = "".join(iter(other.stdout.readline, "on\n"))
    clinic.write("one", "The longer new words of page one.")
    other.communicate(timeout=20)

    assert f"{clinic.state} cannot be used (another kiosk uses it)" in told
    assert clinic.read("two") == "The first words of page two."
    assert clinic.reports == []


@PROOF
@pytest.mark.parametrize("code", few([IS_KILLED, ENDS_AMID_A_LOOK]))
def test_what_a_kiosk_that_ended_left_stops_no_other(clinic, start, code):
    start(code).communicate(timeout=20)

    clinic.start_anew()

    assert list(clinic.state.glob("*.lock"))
    assert clinic.visit("one") == "The first words of page one."
    assert clinic.reports == []


def test_a_kiosk_ends_cleanly_amid_a_look(clinic, start):
    for number in range(3000):
        (clinic.content / str(number)).touch()

    other = start(ENDS_AMID_A_LOOK)
    said, _ = other.communicate(timeout=20)

    assert (other.returncode, said.count("Error")) == (0, 0), said


@PROOF
def test_another_content_folder_has_a_library_of_its_own(clinic):
    """The old clinic's telephone numbers must not stay."""
    clinic.switch_on()
    clinic.switch_off()
    first = clinic.content
    clinic.content = write_content(first.with_name("other"), pages("other"))

    clinic.start_anew()

    assert clinic.visit("one") == "The other words of page one."
    clinic.switch_off()
    clinic.content = first
    clinic.page("one").write_text("No header.\n")
    clinic.switch_on()
    assert clinic.visit("one") == "The first words of page one."


@PROOF
def test_another_content_folder_that_is_not_there_asks_for_staff(clinic):
    clinic.switch_on()
    clinic.switch_off()
    clinic.content = clinic.content.with_name("nowhere")

    clinic.start_anew()

    assert clinic.kiosk.property("place") == "closed"
    (told,) = clinic.reports
    assert f"{clinic.content}: There is no such folder." in told


@PROOF
def test_a_content_folder_that_went_away_is_told_of_once(clinic):
    """The kiosk shows what it last read there."""
    clinic.switch_on()
    clinic.switch_off()
    away = clinic.content.rename(clinic.content.with_name("away"))

    clinic.switch_on()
    clinic.notice()
    clinic.look()

    (told,) = clinic.reports
    assert f"{clinic.content}: There is no such folder." in told
    assert not clinic.is_checking()
    assert clinic.visit("one") == "The first words of page one."
    away.rename(clinic.content)
    clinic.write("one", "The new words of page one.")
    clinic.notice()
    assert clinic.visit("one") == "The new words of page one."


@PROOF
def test_a_newer_library_that_is_damaged_does_not_replace_the_good_one(clinic):
    clinic.switch_on(pause=0)
    clinic.write("one", "The new words of page one.")
    clinic.notice(meanwhile=clinic.kiosk.begin)
    clinic.newer.write_bytes(clinic.newer.read_bytes()[:-1])
    good = clinic.kept.read_bytes()
    clinic.kiosk.finish()

    (told,) = clinic.reports
    assert told.startswith(f"The content could not be renewed: {clinic.newer} is not")
    assert told.endswith("The kiosk tries it again each minute.")
    assert not clinic.newer.exists()
    assert clinic.kept.read_bytes() == good
    assert clinic.visit("two") == "The first words of page two."
    clinic.notice()
    assert clinic.visit("one") == "The new words of page one."


@PROOF
def test_an_edit_is_shown_though_somebody_left_while_it_was_compiled(clinic):
    clinic.switch_on()
    clinic.write("one", "The new words of page one.")

    def come_and_go():
        clinic.kiosk.begin()
        clinic.kiosk.finish()

    clinic.notice(meanwhile=come_and_go)

    assert clinic.visit("one") == "The new words of page one."


def test_a_compiler_that_is_killed_is_told_of_and_tried_again(clinic, qtbot):
    clinic.switch_on(pause=0)
    clinic.write("one", "The new words of page one.")

    with qtbot.waitSignal(clinic.check.finished), clinic.compiling():
        os.kill(clinic.check.processId(), signal.SIGKILL)

    assert clinic.reports == [
        (
            "The content could not be renewed: the compiler was ended (9)."
            " The kiosk tries it again each minute."
        )
    ]
    assert not clinic.contents.renews
    clinic.notice()
    assert clinic.contents.renews
    assert clinic.visit("one") == "The new words of page one."


@PROOF
def test_of_a_compiler_that_crashes_it_is_told_where(clinic, qtbot):
    clinic.switch_on(pause=0)
    clinic.write("one", "The new words of page one.")

    with qtbot.waitSignal(clinic.check.finished), clinic.compiling():
        os.kill(clinic.check.processId(), signal.SIGSEGV)

    (told,) = clinic.reports
    what = "The content could not be renewed: Segmentation fault, File "
    assert told.startswith(what)


@PROOF
def test_a_compiler_that_never_ends_is_told_of_and_tried_again(clinic, qtbot):
    clinic.switch_on(pause=0, limit=500)
    clinic.write("one", "The new words of page one.")
    files = look_at(clinic.content, ASSETS).files
    limit = (500 + PER_FILE * files) / 1000

    with clinic.held():
        clinic.notice()

    assert clinic.reports == [
        (
            f"The content could not be renewed: it took longer than {limit} s."
            " The kiosk tries it again each minute."
        )
    ]
    with qtbot.waitSignal(clinic.check.started):
        clinic.look()


@PROOF
def test_a_compiler_that_cannot_start_is_told_of_and_tried_again(
    clinic, qtbot, monkeypatch
):
    program = clinic.content.with_name("python")
    python = sys.executable
    monkeypatch.setattr(sys, "executable", str(program))
    clinic.switch_on(pause=0)
    clinic.write("one", "The new words of page one.")
    with qtbot.waitSignal(clinic.check.errorOccurred):
        clinic.look()

    qtbot.waitUntil(lambda: not clinic.is_checking())
    assert clinic.reports[0].startswith(
        f"The content could not be renewed: {program}: "
    )

    program.write_text(f'#!/bin/sh\nexec {python} "$@"\n')
    program.chmod(0o700)
    clinic.notice()

    assert clinic.visit("one") == "The new words of page one."


def test_what_is_not_the_fault_of_the_content_is_told_once(clinic, monkeypatch):
    monkeypatch.setattr(sys, "executable", shutil.which("false"))
    clinic.switch_on(pause=0)
    clinic.write("one", "The new words of page one.")

    for _ in range(3):
        clinic.notice()

    assert clinic.reports == [
        (
            "The content could not be renewed: the compiler was ended (1)."
            " The kiosk tries it again each minute."
        )
    ]


@PROOF
def test_a_compiler_that_is_broken_is_told_of_and_tried_again(clinic, monkeypatch):
    """Python ends with 1 too, such as while the kiosk is installed anew."""
    clinic.switch_on(pause=0)
    clinic.write("one", "The new words of page one.")
    path = os.environ["PYTHONPATH"]
    broken = clinic.content.with_name("kiosk.py")
    broken.write_text("import nothing")
    monkeypatch.setenv("PYTHONPATH", f"{broken.parent}:{path}")
    monkeypatch.chdir(broken.parent)
    clinic.notice()

    assert clinic.reports == [
        (
            "The content could not be renewed: ModuleNotFoundError: No module named"
            " 'nothing'. The kiosk tries it again each minute."
        )
    ]

    broken.unlink()
    clinic.notice()

    assert clinic.visit("one") == "The new words of page one."


def test_a_look_at_many_files_does_not_hold_up_the_screen(clinic, qtbot):
    """The screen lives on meanwhile, however often it is told to look."""
    clinic.switch_on()
    clinic.look_once()  # one that was under way is over
    for number in range(3000):
        (clinic.content / str(number)).touch()
    beats = QTimer(interval=0)
    count = []
    beats.timeout.connect(lambda: count.append(None))
    looks = []
    clinic.contents.looked.connect(lambda: looks.append(None))

    with qtbot.waitSignal(clinic.contents.looked):
        beats.start()
        for _ in range(3):
            clinic.contents.look()

    assert len(count) > 3
    assert len(looks) == 1


def test_a_folder_that_does_not_answer_in_time_is_told_of(clinic):
    for number in range(3000):
        (clinic.content / str(number)).touch()
    clinic.switch_on(limit=1)

    clinic.look_once()

    assert clinic.reports == [
        (
            f"The content folder {clinic.content} does not answer."
            " The kiosk shows what it last read there."
        )
    ]


@PROOF
def test_all_looks_are_made_in_one_thread(clinic, request):
    """A thread a second for ever is one too many, if the disk does not answer."""
    threads = set()
    request.addfinalizer(lambda: threading.setprofile(None))
    threading.setprofile(lambda *_: threads.add(threading.current_thread()))
    clinic.switch_on()

    for _ in range(3):
        clinic.look_once()

    assert len(threads) == 1
