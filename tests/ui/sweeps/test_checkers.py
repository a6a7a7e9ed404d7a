"""Each checker finds what is wrong with a made-up scene, and no fault of a good one."""

from types import SimpleNamespace

import pytest
from accessible_tree import tree
from checkers import bars, key_round, screen_reader, targets, words
from glance import Glance
from keypad import Keypad, settle
from patient import Patient
from PySide6.QtCore import QByteArray, QObject, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

SCENE = """\
import QtQuick
import QtQuick.Templates as T

Window {
    id: window

    component Press: T.Button {
        width: 100; height: 100
        activeFocusOnTab: true
        Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus()
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.onPressAction: clicked()
        contentItem: Said { text: parent.text }
    }
    component One: Press { objectName: "one"; text: "One" }
    component Two: Press { objectName: "two"; text: "Two"; x: 200 }
    component Passage: Said { text: "Words that are read"; width: 300 }
    component Progress: Said { objectName: "progress"; text: "Page 1 of 9"; x: 600 }
    component Said: Text {
        font.pixelSize: 16
        lineHeight: 20; lineHeightMode: Text.FixedHeight
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    width: 800; height: 600; visible: true
    Item {
        anchors.fill: parent
        clip: true
        One { focus: true; %s }
        Two { %s }
        Rectangle {
            y: 300; width: 300; height: 100
            Passage { %s }
        }
        Item {
            x: 400; width: 100; height: 40
            Said { objectName: "sample"; text: "Sample" }
        }
        Progress { %s }
    }
}
"""
PARTS = ("one", "two", "words", "progress")
PER_MM = 5
"""A button of the scene is 20 mm large, and the next 20 mm away."""


@pytest.fixture
def scene(qapp, qtbot):
    """Return a function that shows the scene, with changes to some of its parts."""
    engine = QQmlEngine()
    kept = []

    def scene(**changes):
        component = QQmlComponent(engine)
        made = SCENE % tuple(changes.get(part, "") for part in PARTS)
        component.setData(QByteArray(made.encode()), QUrl())
        window = component.create()
        kept.append((component, window))
        qtbot.waitUntil(window.isExposed)
        bridge = SimpleNamespace(languages=QObject())
        patient = Patient(SimpleNamespace(window=window, bridge=bridge), qtbot)
        window.requestActivate()
        qtbot.waitUntil(window.isActive)
        settle(patient)
        return patient

    yield scene
    for _, window in kept:
        window.close()


def all_faults(patient):
    glance, found = Glance(patient), tree(patient)
    keypad = Keypad(patient)
    yield from words.faults(glance)
    yield from targets.faults(glance)
    yield from targets.finger_faults(glance, PER_MM)
    yield from bars.faults(glance)
    yield from screen_reader.faults(glance, found)
    yield from key_round.faults(keypad, glance, found)


def test_nothing_is_wrong_with_a_good_scene(scene):
    assert [*all_faults(scene())] == []


@pytest.mark.parametrize(
    ("part", "change", "fault"),
    [
        ("words", "width: 40; elide: Text.ElideRight", "is elided"),
        ("words", "width: 40", "is too wide"),
        ("words", "height: 5", "is too high"),
        ("words", "y: 95", "is out of its box"),
        ("words", "x: 290", "is beside what it stands in"),
        ("words", "y: -295; x: 5", "is over"),
        ("two", "x: 50", "one lies over two"),
        ("two", "x: 105", "one is 1.0 mm from two"),
        ("two", "width: 30", "two is 6.0 mm small"),
        ("progress", "x: 420", "sample runs into progress"),
        ("words", "Accessible.ignored: true", "is not said"),
        ("words", 'Accessible.name: "<b>Words</b> that are read"', "has marks in it"),
        ("two", 'Accessible.name: ""', "has no name"),
        ("two", 'text: "One"', "2 controls are named 'one'"),
        ("two", "x: 0; y: 450; z: -1; Accessible.ignored: true", "is told 0 times"),
        ("two", "y: 450", "is above it"),
        ("two", "activeFocusOnTab: false", "two is not reached"),
        ("two", "x: 780", "the keys are on 'two', out of view"),
    ],
)
def test_each_fault_is_found(scene, part, change, fault):
    found = [*all_faults(scene(**{part: change}))]

    assert any(fault in one for one in found), found


def test_what_is_high_is_found_in_low_reach(scene):
    assert [*targets.high_faults(Glance(scene()))] == ["one is high", "two is high"]


def test_a_bar_that_moves_is_found(scene):
    patient = scene(one='objectName: "home"')
    fixed = bars.below(Glance(patient))
    assert [*bars.moved(Glance(patient), fixed)] == []

    patient.item("home").setX(3)

    assert [*bars.moved(Glance(patient), fixed)] == ["home is not where it was"]
