"""Whatever the content says, no request leaves."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from PySide6.QtCore import QBuffer, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.settings.settings import Settings
from kiosk.ui.app import Screen

# Each thing asks for an address of its own.  What is asked of the network last
# is asked when all pictures before it have come, or have failed to come.
SCENE = """
import QtQuick

Window {
    id: root

    required property string server
    readonly property bool early: came(image) && came(border) && came(animated)
    readonly property bool done: came(last)
    property bool answered: false

    function came(picture: Item): bool {
        return picture.status === Image.Ready || picture.status === Image.Error;
    }

    width: 400
    height: 400
    visible: true

    Text {
        textFormat: Text.MarkdownText
        text: `A ![picture](${root.server}/markdown.png) in Markdown.`
    }
    Text {
        textFormat: Text.RichText
        text: `A <img src="${root.server}/rich.png"> in rich text.`
    }
    Text {
        textFormat: Text.StyledText
        text: `A <img src="${root.server}/styled.png"> in styled text.`
    }
    Text {
        textFormat: Text.AutoText
        text: `<p>A <img src="${root.server}/auto.png"> that is guessed.</p>`
    }
    TextEdit {
        textFormat: TextEdit.RichText
        text: `A <img src="${root.server}/edit.png"> to edit.`
    }
    Image {
        id: image

        source: `${root.server}/image.png`
    }
    BorderImage {
        id: border

        source: `${root.server}/border.png`
    }
    AnimatedImage {
        id: animated

        source: `${root.server}/animated.png`
    }
    Image {
        id: last

        source: root.early && root.answered ? `${root.server}/last.png` : ""
    }
    Component.onCompleted: {
        const request = new XMLHttpRequest();
        request.onreadystatechange = () => {
            if (request.readyState === XMLHttpRequest.DONE)
                root.answered = true;
        };
        request.open("GET", `${root.server}/request`);
        request.send();
    }
}
"""
ASKED = {
    *("/markdown.png", "/rich.png", "/styled.png", "/auto.png", "/edit.png"),
    *("/image.png", "/border.png", "/animated.png", "/request", "/last.png"),
}


def dot():
    """Return a picture of one dot."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QImage(1, 1, QImage.Format.Format_RGB32).save(buffer, "PNG")
    return buffer.data().data()


DOT = dot()


class Server(ThreadingHTTPServer):
    """Notes what it is asked for, and answers with a picture."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Answer)
        self.asked = []

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}"


class Answer(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "image/png")
        self.send_header("Content-Length", str(len(DOT)))
        self.end_headers()
        self.wfile.write(DOT)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def server():
    server = Server()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def show(engine, server, qtbot):
    """Show the scene with *engine*, until all of it has been asked for."""
    component = QQmlComponent(engine)
    component.setData(SCENE.encode(), QUrl("scene.qml"))
    window = component.createWithInitialProperties({"server": server.address})
    assert window, component.errorString()
    qtbot.waitUntil(lambda: window.property("done"))
    window.close()
    window.deleteLater()


def test_a_plain_engine_asks_for_all_of_it(qapp, qtbot, server):
    """The control: the scene does ask, and the wait is long enough to see it."""
    engine = QQmlEngine()

    show(engine, server, qtbot)

    assert set(server.asked) == ASKED
    engine.deleteLater()


@pytest.mark.qt_log_ignore('Protocol "denied" is unknown', "Error Reading Animated")
def test_the_kiosks_engine_asks_for_nothing(qapp, qtbot, server, shipped):
    screen = Screen(shipped, Settings(), pytest.fail, windowed=True)

    show(screen.engine, server, qtbot)

    assert server.asked == []
    screen.close()
