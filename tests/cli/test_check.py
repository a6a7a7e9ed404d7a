"""``kiosk check``."""

import errno
import fcntl
import json
import os
import re
import select
from xml.etree import ElementTree as ET

import pytest
from minimal import PLAIN, page_text

from kiosk.cli.ground.command import PARTLY
from kiosk.content.files.stamps import fingerprint
from kiosk.content.snapshot import read_snapshot
from kiosk.settings.settings import ASSETS

PROMISE = f"It is a miracle. {PLAIN}"
KEPT = f"It may rest. {PLAIN}"


@pytest.fixture
def promise(content):
    """Let page one promise something, in line 11 from column 9."""
    path = content / "en" / "one.md"
    path.write_text(page_text(f"\nWords. {PLAIN}\n\n{PROMISE}", title="One"))
    words = '[B3]\nwords = ["miracle*"]\n'
    (content / "words.en.toml").write_text(words)
    return path


def summary(output):
    return output.splitlines()[-1]


def test_content_without_an_error(kiosk, content):
    code, output, errors = kiosk("check", content)

    assert (code, errors) == (0, "")
    assert summary(output).startswith("6 pages: no errors, ")


def test_without_a_folder_the_settings_say_which(kiosk, content, tmp_path):
    settings = tmp_path / "mine.toml"
    settings.write_text('[content]\nfolder = "elsewhere"\n')
    content.rename(tmp_path / "elsewhere")

    assert kiosk("check")[0] == 1
    assert kiosk("check", KIOSK_CONTENT_FOLDER="elsewhere")[0] == 0


def test_the_environment_wins_over_the_settings_file(kiosk, content, tmp_path):
    settings = tmp_path / "mine.toml"
    settings.write_text('[content]\nfolder = "nowhere"\n')

    assert kiosk("check", "--settings", settings)[0] == 0


def test_all_mistakes_are_told_at_once(kiosk, content):
    """What an author sees: each file, each place, the worst first."""
    one, two = content / "en" / "one.md", content / "en" / "two.md"
    one.write_text(one.read_text().replace("title", "titel"))
    two.write_text(f"{two.read_text()}\n[Next](page:oen)\n\n<b>Bold</b>\n")
    order = content / "order.toml"
    order.write_text(order.read_text().replace('tint = "mist"', 'tint = "mits"'))

    code, output, errors = kiosk("check", content)

    assert (code, errors) == (1, "")
    places = dict(re.findall(r"^(\S+)\n((?:  .*\n)+)", output, re.MULTILINE))
    assert set(places) == {
        f"content/{path.relative_to(content)}" for path in (one, two, order)
    }
    told = places["content/en/one.md"]
    assert "  2  S1 error  There is no header 'titel'. Did you mean 'title'?" in told
    assert re.search(r"^  11 +S1 error", places["content/en/two.md"], re.MULTILINE)
    assert re.search(r"^  13 +S1 error", places["content/en/two.md"], re.MULTILINE)


@pytest.mark.parametrize(
    ("made", "fault"),
    [
        ("nothing", "There is no such folder. Name the folder that holds clinic.toml."),
        (
            "folder",
            "The folder is empty. Put the content back: it starts with clinic.toml.",
        ),
    ],
)
def test_where_there_is_no_content(kiosk, tmp_path, made, fault):
    path = tmp_path / "empty"
    if made == "folder":
        path.mkdir()

    code, output, errors = kiosk("check", path)

    assert (code, errors) == (1, "")
    assert f"S1 error  {fault}\n" in output


def test_a_finding_stands_at_its_words(kiosk, promise):
    code, output, _ = kiosk("check")

    assert code == 1
    assert "  11:9  B3 error  “miracle”. The rule: No words that sell" in output
    assert summary(output).startswith("6 pages: 1 error, ")


def test_an_exception_is_listed_and_silences(kiosk, promise):
    text = promise.read_text()
    reason = "The word stands in the name of a ward."
    allowance = f"%% allow B3: {reason}\n"
    promise.write_text(text.replace(PROMISE, allowance + PROMISE))

    code, output, _ = kiosk("check")

    assert code == 0
    assert f"Reason: {reason}\n" in output
    assert "B3 error" not in output


def test_an_exception_that_silences_nothing_is_told(kiosk, promise):
    text = promise.read_text()
    promise.write_text(text.replace("\nWords.", "\n%% allow R3: It is long.\nWords."))

    assert re.search(r"^  9:1 +X1 warning", kiosk("check")[1], re.MULTILINE)


@pytest.mark.parametrize("words", ["B3", "B3:", "everything: why not", "B3 because"])
def test_an_exception_needs_a_rule_and_a_reason(kiosk, promise, words):
    text = promise.read_text()
    promise.write_text(text.replace(PROMISE, f"%% allow {words}\n{PROMISE}"))

    code, output, _ = kiosk("check")

    assert code == 1
    assert (
        "  11  S1 error  This allows nothing. Write it so, with the reason " in output
    )


def test_no_exception_at_the_end_of_a_page(kiosk, promise):
    promise.write_text(f"{promise.read_text()}%% allow B3: It is true.\n")

    assert "  12  S1 error  Nothing stands below this." in kiosk("check")[1]


def test_strict_lets_warnings_count(kiosk, content):
    """Nobody has signed these pages: that is a warning."""
    assert kiosk("check")[0] == 0
    assert kiosk("check", "--strict")[0] == 1


def test_forms_for_machines(kiosk, promise):
    found = json.loads(kiosk("check", "--format", "json")[1])["findings"]
    sarif = json.loads(kiosk("check", "--format", "sarif")[1])
    junit = ET.fromstring(kiosk("check", "--format", "junit")[1])  # noqa: S314  ours

    (error,) = [one for one in found if one["level"] == "error"]
    assert (error["rule"], error["line"], error["column"]) == ("B3", 11, 9)
    levels = [one["level"] for one in sarif["runs"][0]["results"]]
    assert levels.count("error") == 1
    assert len(junit.findall(".//failure")) == 1


def test_report_is_one_file(kiosk, promise, tmp_path):
    path = tmp_path / "report.html"

    assert kiosk("check", "--report", path)[0] == 1

    text = path.read_text("utf-8")
    assert "“miracle”" in text
    assert not re.search(r"""(src|href)\s*=\s*["']?(https?:)?//""", text)


ON_A_FULL_DISK = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))
from kiosk.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


def test_the_last_report_stays_where_a_new_one_has_no_room(start, content, tmp_path):
    path = tmp_path / "report.html"
    path.write_text("The last report.")

    program = start("check", "--report", path, program=("-c", ON_A_FULL_DISK))
    _, errors = program.communicate(timeout=60)

    assert (program.returncode, errors) == (
        2,
        f"kiosk: {path} cannot be written: File too large.\n",
    )
    assert path.read_text() == "The last report."


def test_report_that_cannot_be_written(kiosk, content, tmp_path):
    path = tmp_path / "none" / "report.html"

    assert kiosk("check", "--report", path) == (
        2,
        "",
        f"kiosk: {path} cannot be written: {os.strerror(2)}.\n",
    )


def test_a_leaflet_of_another_make(kiosk, promise, tmp_path):
    """A hospital's other leaflets are held against the rules of language."""
    leaflet = tmp_path / "knee.txt"
    leaflet.write_text("Your new knee\n\nRest for a day.\nIt is a miracle.\n")

    code, output, _ = kiosk("check", leaflet)

    assert code == 1
    assert "  4:9  B3 error  “miracle”. The rule: No words that sell" in output


def test_a_page_of_the_content_is_no_leaflet(kiosk, promise, content):
    """What is found elsewhere is not told, and nothing about the page is left out."""
    code, output, _ = kiosk("check", promise)

    assert code == 1
    assert "B3 error" in output
    assert "T2 warning" in output
    assert "about.md" not in output
    assert kiosk("check", content / "en" / "two.md")[0] == 0


def test_a_content_folder_is_no_page_of_what_lies_above_it(kiosk, promise, tmp_path):
    """Somebody has left a copy of order.toml there."""
    (tmp_path / "order.toml").write_text("")
    deep = tmp_path / "clinic" / "content"
    deep.parent.mkdir()
    (tmp_path / "content").rename(deep)

    code, output, _ = kiosk("check", deep)

    assert code == 1
    assert summary(output).startswith("6 pages: 1 error, ")


def test_a_page_that_cannot_be_checked_is_not_called_fine(kiosk, promise, content):
    """Another file keeps all of it from being compiled: that is what is told."""
    (content / "clinic.toml").write_text("name = \n")

    code, output, _ = kiosk("check", promise)

    assert code == 1
    assert "clinic.toml" in output


def test_a_page_that_is_not_there(kiosk, content):
    code, output, _ = kiosk("check", content / "en" / "nowhere.md")

    assert code == 1
    assert "S1 error  There is no such folder." in output


def test_a_leaflet_in_a_language_without_words(kiosk, promise, tmp_path):
    leaflet = tmp_path / "genou.txt"
    leaflet.write_text("Votre genou\n")

    code, output, errors = kiosk("check", leaflet, "--language", "fr")

    assert (code, output) == (2, "")
    assert errors.startswith("kiosk: There is no list of words for 'fr': ")


def test_a_list_that_no_rule_looks_for(kiosk, promise, content):
    """A rule whose list is misspelled would find nothing, and nobody would know."""
    (content / "words.en.toml").write_text('[B33]\nwords = ["miracle*"]\n')

    code, output, _ = kiosk("check")

    assert code == 1
    text = "1  S1 error  No rule looks for a list 'B33'. Did you mean 'B3'?"
    assert text in output


def test_lists_that_are_missing_are_told(kiosk, promise):
    assert "W1 warning  These lists are missing: " in kiosk("check")[1]


@pytest.mark.parametrize("made", ["file", "folder"])
def test_what_else_lies_in_the_folder_is_left_alone(kiosk, promise, content, made):
    stray = content / "old.toml"
    if made == "file":
        stray.write_bytes("für später".encode("cp1252"))
    else:
        stray.mkdir()

    code, output, errors = kiosk("check")

    assert (code, errors) == (1, "")
    assert "B3 error" in output


def test_a_terminal_that_knows_few_letters(process, promise):
    code, output, errors = process("check", PYTHONIOENCODING="ascii", PYTHONUTF8="0")

    assert (code, errors) == (1, "")
    assert "?miracle?. The rule: No words that sell" in output


def test_an_exception_for_other_clinics_is_not_idle(kiosk, promise):
    """The line is for clinics with the drip, and the one here gives the spray alone."""
    text = promise.read_text()
    line = "%% allow B3: It is their word.\nIt is a miracle. {drip}"
    promise.write_text(text.replace(PROMISE, line))

    code, output, _ = kiosk("check")

    assert code == 0
    assert "X1 warning" not in output


def test_nobody_may_allow_a_dose(kiosk, promise, content):
    (content / "words.en.toml").write_text('[B5]\nwords = ["# mg"]\n')
    text = promise.read_text()
    line = "%% allow B5: Our doctor likes it.\nTake 50 mg."
    promise.write_text(text.replace(PROMISE, line))

    code, output, _ = kiosk("check")

    assert code == 1
    assert "12:6  B5 error" in output
    assert re.search(r"11:1 +X1 warning  Nobody may allow B5", output)


def test_keep_writes_what_was_compiled(kiosk, content, tmp_path):
    kept = tmp_path / "kept"

    assert kiosk("check", content, "--keep", kept) == (0, "", "")

    library, of, warnings = read_snapshot(kept)
    assert of == fingerprint(content, ASSETS)
    assert warnings > 0  # it lacks what every clinic has to tell
    assert library.editions["en"].pages["two"].title == "Page two"


def test_a_page_with_an_error_is_not_kept(kiosk, promise, content, tmp_path):
    """What a kiosk would show is told on the way that its journal reads."""
    kept = tmp_path / "kept"

    code, output, errors = kiosk("check", content, "--keep", kept)

    assert (code, output) == (PARTLY, "")
    assert errors.startswith("kiosk: 1 problem in the content:\n")
    assert f"  {promise}:11: “miracle”. The rule: No words" in errors
    assert [*read_snapshot(kept).library.editions["en"].walk] == ["two"]


def test_content_with_an_error_elsewhere_is_not_kept(kiosk, content, tmp_path):
    kept = tmp_path / "kept"
    kept.write_text("as it was")
    (content / "clinic.toml").write_text("name = \n")

    code, output, errors = kiosk("check", content, "--keep", kept)

    assert (code, output) == (1, "")
    assert errors.startswith("kiosk: 1 problem in the content:\n")
    assert kept.read_text() == "as it was"


def test_a_place_that_cannot_be_written_is_told_of(kiosk, content, tmp_path):
    place = tmp_path / "file" / "kept"
    place.parent.write_text("")

    assert kiosk("check", content, "--keep", place) == (
        2,
        "",
        f"kiosk: {place} cannot be written: {os.strerror(20)}\n",
    )


def ears(program):
    """Return a function that tells whether *program* has said words, and all it said.

    It takes in little at a time: what the program still has to say keeps it waiting.
    """
    said = []

    def heard(words):
        if select.select([program.stdout], [], [], 0)[0]:
            part = os.read(program.stdout.fileno(), 1024)
            said.append(part.decode(errors="replace"))  # a letter may be cut in two
        return words in "".join(said)

    return heard, said


def test_watch_checks_again_at_each_change(start, until, promise):
    """It sees an edit that comes while it runs, and ends with Ctrl+C."""
    program = start("check", "--watch")
    heard, _ = ears(program)

    until(lambda: heard("1 error"), "the first check")
    promise.write_text(promise.read_text().replace(PROMISE, KEPT))
    until(lambda: heard("no errors"), "the second")
    program.send_signal(2)

    assert program.wait(10) == 0


def test_watch_checks_what_is_saved_while_it_still_tells(start, until, promise):
    """It has checked, and its reader is slow: an edit now belongs to the next check."""
    promises = "\n\n".join([PROMISE] * 60)
    promise.write_text(page_text(f"\nWords. {PLAIN}\n\n{promises}", title="One"))
    program = start("check", "--watch")
    fcntl.fcntl(program.stdout, fcntl.F_SETPIPE_SZ, 4096)
    heard, _ = ears(program)

    until(lambda: heard("is a miracle"), "the first words")
    promise.write_text(promise.read_text().replace(PROMISE, KEPT))
    until(lambda: heard("60 errors"), "the end of the first check")

    until(lambda: heard("no errors"), "the second")


def test_watch_does_not_check_again_for_its_own_report(start, until, promise):
    report = promise.parents[1] / "report.html"
    program = start("check", "--watch", "--report", report)
    heard, said = ears(program)

    until(lambda: heard("1 error"), "the first check")
    promise.write_text(promise.read_text().replace(PROMISE, KEPT))
    until(lambda: heard("no errors"), "the second")
    promise.write_text(
        page_text(f"\nWords. {PLAIN}\n\n{PROMISE}\n\n{PROMISE}", title="One")
    )
    until(lambda: heard("2 errors"), "the third")

    assert "".join(said).count("---") == 3


def test_what_is_said_on_a_terminal_does_not_steer_it(kiosk, content, tmp_path):
    (content / "en" / "two\x1b[2J.md").write_text("x")
    folder = tmp_path / "no\x1b]0;title\x07folder\u202e"

    _, _, told = kiosk("check", "--keep", tmp_path / "kept")
    _, _, missing = kiosk("check", "--watch", folder)

    assert "two\ufffd[2J.md: A file name has only letters" in told
    assert f"{tmp_path}/no\ufffd]0;title\ufffdfolder\ufffd is no folder" in missing


@pytest.mark.parametrize("name", ["x" * 300, "x" * 9000, "x/" * 3000])
def test_a_path_that_no_system_can_have_is_one_line(kiosk, name):
    code, said, errors = kiosk("check", f"/{name}")

    assert (code, said) == (2, "")
    assert errors.startswith("kiosk: /x")
    assert errors.endswith(f" cannot be used: {os.strerror(errno.ENAMETOOLONG)}.\n")
    assert errors.count("\n") == 1
    assert len(errors) < 300
