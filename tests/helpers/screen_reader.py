"""A screen reader's way to a program: libatspi, which Orca uses too.

``python screen_reader.py VISIT KIOSK...`` starts the kiosk, does what VISIT says by
names alone, and prints what was announced.  Each of its lines is ``see NAME``,
``gone NAME``, ``checked NAME``, ``press NAME`` or ``hear WORDS``, which have to be
announced after what was heard before; a name may go on after what is written.
``touch NAME`` puts a finger on the middle of what has the name.
"""

import ctypes
import signal
import subprocess
import sys
import time
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_void_p
from pathlib import Path

from Xlib import X
from Xlib.display import Display
from Xlib.ext import xtest

SECONDS = 60
REST = 0.5
"""Seconds; what has just come up takes no touch for a shorter moment."""
CHECKED, ENABLED, SHOWING = 4, 8, 25
"""Of AtspiStateType."""
ON_THE_SCREEN = 0
"""Of AtspiCoordType."""
moved = [0.0]
"""When it went on below."""
announced = []
heard = [0]
"""How many of the announcements have been asked for."""

atspi = ctypes.CDLL("libatspi.so.0")
glib = ctypes.CDLL("libglib-2.0.so.0")
glib.g_free.argtypes = [c_void_p]
glib.g_main_context_iteration.argtypes = [c_void_p, c_int]


def function(name, result, *arguments):
    """Return a function of libatspi that may fail without a word."""
    found = getattr(atspi, f"atspi_{name}")
    found.restype, found.argtypes = result, [*arguments, c_void_p]
    return lambda *given: found(*given, None)


def plain(name, result, *arguments):
    """Return a function of libatspi that cannot fail."""
    found = getattr(atspi, f"atspi_{name}")
    found.restype, found.argtypes = result, arguments
    return found


count = function("accessible_get_child_count", c_int, c_void_p)
child = function("accessible_get_child_at_index", c_void_p, c_void_p, c_int)
name_of = function("accessible_get_name", c_void_p, c_void_p)
actions = function("action_get_n_actions", c_int, c_void_p)
action = function("action_get_action_name", c_void_p, c_void_p, c_int)
act = function("action_do_action", c_int, c_void_p, c_int)
desktop = plain("get_desktop", c_void_p, c_int)
states = plain("accessible_get_state_set", c_void_p, c_void_p)
contains = plain("state_set_contains", c_int, c_void_p, c_int)
forget = plain("accessible_clear_cache", None, c_void_p)


class Box(Structure):
    """An AtspiRect."""

    _fields_ = tuple((side, c_int) for side in ("x", "y", "width", "height"))


extents = function("component_get_extents", POINTER(Box), c_void_p, c_int)


class Event(Structure):
    """The first fields of an AtspiEvent; of the last only what a string needs."""

    _fields_ = (
        *(("type", c_char_p), ("source", c_void_p)),
        *(("detail1", c_int), ("detail2", c_int)),
        *(("kind", ctypes.c_size_t), ("words", c_char_p)),
    )


Heard = CFUNCTYPE(None, POINTER(Event), c_void_p)


def text(pointer):
    """Return the string at *pointer*, which is ours to free."""
    if not pointer:
        return ""
    words = ctypes.cast(pointer, c_char_p).value.decode()
    glib.g_free(pointer)
    return words


def can_be_used(node):
    told = states(node)
    return contains(told, SHOWING) and contains(told, ENABLED)


def nodes(root):
    """Yield all that is on the screen and can be used, in the order of reading."""
    for index in range(count(root)):
        node = child(root, index)
        if node:
            if can_be_used(node):
                yield node
            yield from nodes(node)


def find(name, *, to_press=False):
    """Return what is called *name*, or else what goes on after it."""
    root = desktop(0)
    forget(root)
    found = [(text(name_of(node)), node) for node in nodes(root)]
    likely = [(said, node) for said, node in found if said.startswith(name)]
    likely.sort(key=lambda pair: pair[0] != name)
    fit = (node for _, node in likely if not to_press or offered(node) is not None)
    return next(fit, None)


def offered(node):
    """Return which of its actions is more than to take the focus."""
    kinds = [text(action(node, index)) for index in range(actions(node))]
    return next((i for i, kind in enumerate(kinds) if "Focus" not in kind), None)


def until(look, what):
    """Return the first true answer of *look*, and hear what is said meanwhile."""
    end = time.monotonic() + SECONDS
    while not (answer := look()):
        if time.monotonic() > end:
            names = [text(name_of(node)) for node in nodes(desktop(0))]
            sys.exit(f"waited in vain for {what!r} among {names}")
        listen()
    return answer


def rest():
    end = time.monotonic() + REST
    while time.monotonic() < end:
        listen()


def listen():
    while glib.g_main_context_iteration(None, 0):
        pass
    time.sleep(0.1)  # to look again asks the kiosk for all that it shows


def press(name):
    """Do what a button, a link or a box offers."""
    node = until(lambda: reach(name), name)
    act(node, offered(node))


def reach(name):
    """Return what can be pressed and has this name; if it is further down, go on."""
    node = find(name, to_press=True)
    more = None if node else find("More below", to_press=True)
    if more and time.monotonic() > moved[-1] + 1:
        moved.append(time.monotonic())
        act(more, offered(more))
    return node


def touch(name):
    """Put a finger on what is called *name*, and lift it."""
    x, y = place(name)
    display = Display()
    xtest.fake_input(display, X.MotionNotify, x=x, y=y)
    for what in (X.ButtonPress, X.ButtonRelease):
        xtest.fake_input(display, what, X.Button1)
    display.sync()
    display.close()


def place(name):
    """Return where the middle of what is called *name* has come to rest."""
    before = None
    while (now := until(lambda: middle(name), name)) != before:
        before = now
        rest()
    return now


def middle(name):
    node = find(name, to_press=True)
    if not node or not (answer := extents(node, ON_THE_SCREEN)):
        return None
    box = answer.contents
    x, y = box.x + box.width // 2, box.y + box.height // 2
    glib.g_free(answer)
    return x, y


def is_checked(name):
    node = find(name)
    return node and contains(states(node), CHECKED)


def hears(words):
    """Tell whether this was announced since what was heard last."""
    for number in range(heard[0], len(announced)):
        if announced[number].startswith(words):
            heard[0] = number + 1
            return True
    return False


def main():
    atspi.atspi_init()
    listener = Heard(lambda event, _: announced.append(event.contents.words.decode()))
    register = plain(
        "event_listener_register_from_callback",
        *(c_int, Heard, c_void_p, c_void_p, c_char_p, c_void_p),
    )
    register(listener, None, None, b"object:announcement", None)
    kiosk = subprocess.Popen(sys.argv[2:])
    try:
        for line in Path(sys.argv[1]).read_text("utf-8").splitlines():
            verb, _, name = line.partition(" ")
            do(verb, name)
    finally:
        kiosk.terminate()
        code = kiosk.wait(10)
    if code != -signal.SIGTERM:
        sys.exit(f"the kiosk ended with {code}")
    sys.stdout.write("\n".join(announced))


def do(verb, name):
    if verb == "press":
        press(name)
    elif verb == "touch":
        touch(name)
    elif verb == "checked":
        until(lambda: is_checked(name), name)
    elif verb == "hear":
        until(lambda: hears(name), name)
    elif verb == "gone":
        until(lambda: not find(name), name)
    else:
        until(lambda: find(name), name)


if __name__ == "__main__":
    main()
