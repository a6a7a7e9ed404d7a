"""Which speech-dispatcher answers is told, and what to do about that one."""

import os
import socket

import pytest

from kiosk.ui.speech.packages import lacking
from kiosk.ui.speech.process import nothing_speaks

WHY = "Connection to speech-dispatcher failed"
HERE = "All that it needs is installed, but"
INSTALL = "On Debian and Ubuntu, install: apt-get install" if lacking() else HERE
"""What is told where none answers; what is installed is not named."""


@pytest.fixture
def session(tmp_path, monkeypatch):
    """Begin a session of this user, in which nothing runs yet."""
    monkeypatch.delenv("SPEECHD_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def dispatch(session):
    """Return a function that lets this process answer as a speech-dispatcher."""
    sockets = []

    def dispatch(user=None):
        path = session / "speech-dispatcher" / "speechd.sock"
        path.parent.mkdir(exist_ok=True)
        listener = socket.socket(socket.AF_UNIX)
        sockets.append(listener)
        listener.bind(str(path))
        if user is None:
            listener.listen()
            return path
        os.seteuid(user)  # who listens is who is told of
        listener.listen()
        os.seteuid(0)
        return path

    yield dispatch
    for one in sockets:
        one.close()


def begin_sound(session):
    (session / "pulse").mkdir()
    (session / "pulse" / "native").touch()


def test_one_that_began_before_the_sound_is_to_be_ended(session, dispatch):
    path = dispatch()
    begin_sound(session)

    told = nothing_speaks(WHY, "")

    assert f"{WHY}. The speech-dispatcher that answers at {path} is process" in told
    assert "began before the sound did." in told
    assert f"kill -9 {os.getpid()}." in told
    assert INSTALL not in told  # it is there


def test_one_without_any_sound_has_to_get_some_first(dispatch):
    path = dispatch()

    told = nothing_speaks(WHY, "")

    assert f"answers at {path} is process {os.getpid()}, and this user has no" in told
    assert "Start one first: systemctl --user start pulseaudio.socket" in told
    assert f"kill -9 {os.getpid()}." in told


def test_one_that_began_after_the_sound_is_named(session, dispatch):
    path = dispatch()
    begin_sound(session)
    os.utime(session / "pulse" / "native", (0, 1))

    told = nothing_speaks(WHY, "")

    assert f"answers at {path} is process {os.getpid()}. Its voice or the sound" in told
    assert INSTALL not in told


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another user")
@pytest.mark.parametrize(("user", "name"), [(65534, "nobody"), (12345, "user 12345")])
def test_one_of_another_user_is_the_wrong_one(dispatch, user, name):
    dispatch(user)

    told = nothing_speaks(WHY, "")

    assert f"is process {os.getpid()} of {name}, which has not the sound of" in told
    assert "systemctl disable --now speech-dispatcherd." in told


@pytest.mark.parametrize(
    "address", ["", "unix_socket:/nowhere/speechd.sock", "inet_socket:localhost:1"]
)
def test_where_none_answers_one_is_to_be_installed(session, monkeypatch, address):
    monkeypatch.setenv("SPEECHD_ADDRESS", address)

    assert nothing_speaks(WHY, "").startswith(
        f"Nothing can be read aloud here: {WHY}. {INSTALL} "
    )


def test_what_one_that_died_left_does_not_answer(session):
    path = session / "speech-dispatcher" / "speechd.sock"
    path.parent.mkdir()
    with socket.socket(socket.AF_UNIX) as left:
        left.bind(str(path))

    assert INSTALL in nothing_speaks(WHY, "")


def test_a_user_without_a_home_is_told_too(session, monkeypatch):
    for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)

    assert INSTALL in nothing_speaks(WHY, "")


def test_a_program_of_the_settings_needs_no_dispatcher(session, dispatch):
    dispatch()

    assert nothing_speaks("it hangs", "/opt/voice") == (
        "Nothing can be read aloud here: it hangs. Try it with: kiosk voice --try"
    )
