"""``kiosk pin``: set, changed, forgotten; asked for twice, and never shown."""

import os
import pty
import sys
import tomllib

import pytest

from kiosk.staff.gate import Gate

PIN = "407291"


@pytest.fixture
def state(tmp_path):
    return tmp_path / "state"


@pytest.fixture
def pin(kiosk, state):
    """Return a function that gives the command a line: exit code, output, errors."""

    def pin(*words, line=PIN, **variables):
        state_here = {"KIOSK_STATE_FOLDER": state}
        return kiosk("pin", *words, given=f"{line}\n", **state_here, **variables)

    return pin


def test_it_is_set_by_a_pipe_and_forgotten(pin, state):
    code, output, errors = pin("--stdin")

    assert (code, errors) == (0, "")
    assert "press and hold the mark for 3 seconds" in output
    assert Gate(state).attempt(PIN).answer == "right"
    assert pin("--forget")[0] == 0
    assert Gate(state).look().answer == "none"
    assert "No PIN was set" in pin("--forget")[1]


def test_a_new_one_ends_a_rest(pin, state):
    pin("--stdin")
    (state / "staff-tries.json").write_text('{"wrong": 40, "last": 4e9}')

    pin("--stdin", line="830174")

    assert Gate(state).attempt("830174").answer == "right"


def test_a_bad_one_is_refused_with_the_reason_and_the_old_one_stays(pin, state):
    pin("--stdin")

    code, output, errors = pin("--stdin", line="123456")

    assert (code, output) == (2, "")
    assert "counts up or down" in errors
    assert "123456" not in errors
    assert Gate(state).attempt(PIN).answer == "right"


def test_without_a_terminal_it_says_how(pin):
    code, _, errors = pin()

    assert code == 2
    assert "kiosk pin --stdin" in errors


def test_for_many_kiosks_by_their_settings(pin, state, tmp_path):
    _, output, _ = pin("--stdin", "--for-settings")
    assert not state.exists()
    (hashed,) = tomllib.loads(output)["staff"].values()

    code, _, errors = pin("--stdin", line="830174", KIOSK_STAFF_PIN=hashed)

    assert code == 2
    assert "[staff] of settings.toml" in errors
    assert Gate(state, hashed).attempt(PIN).answer == "right"


def test_a_pin_in_the_settings_is_refused_and_not_written_down(pin):
    code, _, errors = pin("--stdin", KIOSK_STAFF_PIN=PIN)

    assert code == 1
    assert "Write what `kiosk pin --for-settings` gives." in errors
    assert PIN not in errors


def typed(surroundings, *lines):
    """Type *lines* in a terminal of its own; return the exit code and what it shows."""
    child, terminal = pty.fork()
    if not child:
        words = [sys.executable, "-m", "kiosk", "pin"]
        os.execve(sys.executable, words, surroundings)  # noqa: S606  no shell is wanted
    shown = b""
    for prompt, line in zip((b"New PIN: ", b"again: "), lines, strict=True):
        while not shown.endswith(prompt):
            shown += os.read(terminal, 1)
        os.write(terminal, f"{line}\n".encode())
    while True:
        try:
            shown += os.read(terminal, 1024)
        except OSError:  # nobody is at its other end
            break
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode()


@pytest.mark.parametrize(
    ("again", "code", "says"),
    [
        (PIN, 0, "is set"),
        ("407292", 2, "not the same"),
        ("\x04", 2, "kiosk: No PIN was set. Nothing was typed."),
    ],
    ids=["same", "another", "end of input"],
)
def test_it_is_typed_twice_and_not_shown(surroundings, state, again, code, says):
    around = surroundings | {"KIOSK_STATE_FOLDER": str(state)}

    ended, shown = typed(around, PIN, again)

    assert ended == code, shown
    assert says in shown
    assert PIN not in shown
