"""``kiosk counts``, and a kiosk that counts, or does not."""

import csv
import io
from datetime import date, timedelta

import pytest
from dresses import PROOF

from kiosk.counts.rows import Key, week_of
from kiosk.counts.store import FILE, add_counts, read_counts

LOOK = {"QT_QPA_PLATFORM": "offscreen"}
A_DAY = timedelta(days=1)
MONDAY = week_of(date.today()) - timedelta(days=14)  # noqa: DTZ011  as the command has it


@pytest.fixture
def state(tmp_path):
    """Keep what a clinic counted in a week that is over: 12 visits, 4 on its Monday."""
    folder = tmp_path / "state"
    days = {MONDAY: 4, MONDAY + A_DAY: 8}
    for day, many in days.items():
        tally = {Key(day, "", "en", "left"): many, Key(day, "", "", "on"): 9}
        add_counts(folder / "counts", tally, day, 0)
    return folder


@pytest.fixture
def counts(kiosk, state):
    """Return a function that carries out the command with these words."""
    return lambda *words, **more: kiosk(
        "counts", *words, KIOSK_STATE_FOLDER=state, **more
    )


def test_it_tells_what_may_be_told(counts):
    code, told, errors = counts()

    (line,) = [line for line in told.splitlines() if line.startswith(f"{MONDAY}")]
    assert (code, errors) == (0, "")
    assert line.split() == [f"{MONDAY}", "12", *["not", "told"] * 2]
    assert "1 to 10" in told


def test_a_table_for_a_spreadsheet(counts, tmp_path):
    code, told, errors = counts("--csv", "use.csv")

    data = (tmp_path / "use.csv").read_bytes()
    first, last = f"{MONDAY}", f"{MONDAY + 6 * A_DAY}"
    assert (code, told, errors) == (0, "", "kiosk: use.csv has what may be told.\n")
    assert [*csv.reader(io.StringIO(data.decode(), newline=""))][:4] == [
        ["first_day", "last_day", "count_of", "which", "count"],
        [first, last, "visits", "", "12"],
        [first, last, "visits that", "finished", "not told"],
        [first, last, "visits that", "took questions", "not told"],
    ]
    assert counts("--csv", "-")[1] == data.decode().replace("\r\n", "\n")


def test_nothing_counted_yet(kiosk, tmp_path):
    told = kiosk("counts", KIOSK_STATE_FOLDER=tmp_path / "none")

    assert told[0] == 0
    assert "No week with counts is over yet" in told[1]


def test_it_says_that_nothing_is_counted_any_more(counts):
    code, told, errors = counts(KIOSK_COUNTS_KEEP="false")

    assert (code, errors) == (
        0,
        "kiosk: Nothing is counted now: keep = false in [counts] of settings.toml.\n",
    )
    assert f"{MONDAY}" in told


def test_what_is_forgotten_is_gone(counts, state):
    assert "All that was counted is gone." in counts("--forget")[2]

    assert not (state / "counts" / FILE).exists()
    assert counts("--forget")[2] == "kiosk: Nothing was counted yet.\n"


def test_a_damaged_file_is_told_of(counts, state):
    (state / "counts" / FILE).write_bytes(b"spoilt")

    code, told, errors = counts()

    assert (code, told) == (2, "")
    assert f"{state / 'counts' / FILE}" in errors
    assert "Traceback" not in errors


def said(state):
    """Return how often a kiosk has said that all of it is there."""
    log = state / "logs" / "kiosk.log"
    return log.read_text("utf-8").count(" is shown.") if log.exists() else 0


@pytest.fixture
def run(start, until, tmp_path):
    """Return a function that lets a kiosk start, and be asked to end, or killed."""

    def run(*words, end="terminate", shows=None, **more):
        state = tmp_path / "state"
        before = said(state)
        program = start("run", *words, KIOSK_STATE_FOLDER=state, **LOOK, **more)
        until(shows or (lambda: said(state) > before), "a kiosk that stands")
        getattr(program, end)()
        program.communicate(timeout=20)
        return state / "counts"

    return run


def test_a_kiosk_that_is_asked_to_end_keeps_that_it_was_on(run):
    began = date.today()  # noqa: DTZ011  as the kiosk has it

    counts = read_counts(run())

    assert {key.kind for key in counts} == {"on"}
    assert began <= next(iter(counts)).day <= date.today()  # noqa: DTZ011


@PROOF
def test_a_kiosk_that_is_not_to_count_writes_nothing(run):
    assert not run(KIOSK_COUNTS_KEEP="false").exists()


@PROOF
def test_a_kiosk_in_a_window_does_not_count(run, tmp_path):
    """Who looks into one is no patient."""
    folder = run("--windowed", shows=(tmp_path / "state" / "last-day").exists)

    assert not folder.exists()


@PROOF
def test_a_kiosk_in_safe_mode_does_not_count(run, tmp_path):
    """It does without all that may have been what failed."""
    for _ in range(2):
        run(end="kill")

    log = tmp_path / "state" / "logs" / "kiosk.log"
    folder = run(shows=lambda: "Safe mode: " in log.read_text("utf-8"))

    assert not folder.exists()
