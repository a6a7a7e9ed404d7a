"""The rule for what may be in the built folder; prove.py holds the folder to it."""

import runpy
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
listing = runpy.run_path(str(HERE / "listing.py"))
sys.path.remove(str(HERE))
QT = "PySide6/Qt"


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}/lib/libQt6VirtualKeyboard.so.6",
        f"{QT}/lib/libQt6QuickTimelineBlendTrees.so.6",
        f"{QT}/qml/QtQuick3D/Helpers/qmldir",
        f"{QT}/qml/QtWayland/Compositor/qmldir",
        f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        f"{QT}/plugins/imageformats/libqpdf.so",
        f"{QT}/plugins/tls/libqopensslbackend.so",
        f"{QT}/plugins/qmltooling/libqmldbg_tcp.so",
        "PySide6/QtWebEngineCore.abi3.so",
        "PySide6/Qt6Charts.dll",
        "PySide6/opengl32sw.dll",
        f"{QT}/lib/libQt6MultimediaQuick.so.6",
        f"{QT}/plugins/texttospeech/libqtexttospeech_mock.so",
        f"{QT}/lib/libQt6Test.so.6",
        "cryptography/hazmat/bindings/_rust.abi3.so",
        "libcrypto.so.3",
        "libssl.so.3",
        "libstdc++.so.6",
        "libxcb-cursor.so.0",
        "tkinter/__init__.pyc",
        "yaml/_yaml.cpython-311-x86_64-linux-gnu.so",
        "python3.11/lib-dynload/_codecs_jp.cpython-311-x86_64-linux-gnu.so",
    ],
)
def test_names_what_must_not_be_there(name):
    (fault,) = listing["denied"]([name])

    assert fault.startswith(f"{name} is in it (")


@pytest.mark.parametrize(
    "name",
    [
        f"{QT}/lib/libQt6Quick.so.6",
        f"{QT}/lib/libQt6QuickTemplates2.so.6",
        f"{QT}/lib/libQt6WaylandClient.so.6",
        f"{QT}/plugins/platforms/libqxcb.so",
        f"{QT}/plugins/xcbglintegrations/libqxcb-glx-integration.so",
        f"{QT}/plugins/wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
        f"{QT}/qml/QtQuick/Shapes/qmldir",
        f"{QT}/plugins/texttospeech/libqtexttospeech_speechd.so",
        f"{QT}/plugins/multimedia/libffmpegmediaplugin.so",
        f"{QT}/lib/libavcodec.so.61",
        f"{QT}/lib/libQt6FFmpegStub-ssl.so.3",
        "python3.11/lib-dynload/_ssl.cpython-311-x86_64-linux-gnu.so",
        "PySide6/QtTextToSpeech.abi3.so",
        "PySide6/QtOpenGL.abi3.so",
        "kiosk/ui/qml/Kiosk/blocks/TimelineBlock.qml",
    ],
)
def test_lets_pass_what_the_kiosk_needs(name):
    assert list(listing["denied"]([name])) == []


def make_folder(folder):
    for name in listing["NEEDED"]:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    return folder


def test_a_folder_with_all_that_is_needed_is_fine(tmp_path):
    assert listing["faults"](make_folder(tmp_path)) == []


def test_says_what_is_missing(tmp_path):
    make_folder(tmp_path).joinpath("LICENSE").unlink()

    assert listing["faults"](tmp_path) == ["LICENSE is missing"]


def test_says_that_it_is_too_large(tmp_path):
    with make_folder(tmp_path).joinpath("LICENSE").open("wb") as file:
        file.truncate(listing["MOST_BYTES"] + 1)  # takes no room on the disk

    assert listing["faults"](tmp_path) == [
        "LICENSE has 150,000,001 bytes, and tests/packaging/weights.py no reason",
        "it has 150,000,001 bytes, and 150,000,000 is the most",
    ]
