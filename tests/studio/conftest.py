"""A small content folder in two languages, and the window for staff on it."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from house import FACTS, GLOSSARY, SOURCES
from minimal import page_text, write_content

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 12, 1)
PLAIN = "{plain: words of a test}"
DOOR, LAMP = f"The door is green. {PLAIN}", f"The lamp is warm. {PLAIN}"
NAMES = ("door", "lamp", "typed", "undone", "twin", "faulty", "bare", "spelled", "fact")


def bilingual(folder):
    """Write a page for each of NAMES, and two of them in Spanish, too."""
    pages = {name: page_text(DOOR, title=name.title()) for name in NAMES}
    pages["lamp"] = page_text(LAMP, title="Lamp")
    pages["twin"] = page_text(f"{DOOR}\n\n{LAMP}", title="Twin")
    write_content(folder, pages)
    (folder / "facts.toml").write_text(FACTS, "utf-8")
    (folder / "sources.toml").write_text(SOURCES, "utf-8")
    (folder / "glossary.en.md").write_text(GLOSSARY, "utf-8")
    (folder / "glossary.es.md").write_text("", "utf-8")
    for name in ("words.en.toml", "words.es.toml", "phrases.es.toml"):
        shutil.copy(ROOT / "content" / name, folder / name)
    (folder / "es").mkdir()
    spanish = f"La puerta es verde. {PLAIN}\n\nLa luz es suave. {PLAIN}"
    text = page_text(spanish, title="Gemelo")
    (folder / "es" / "twin.md").write_text(text, "utf-8")
    return folder


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    return bilingual(tmp_path_factory.mktemp("studio") / "content")


@pytest.fixture(scope="module")
def opened(content, qapp):
    """Open the one window that the tests of a module type in."""
    from PySide6.QtCore import QEventLoop, QTimer

    from kiosk.history.workspace import Workspace
    from kiosk.settings.settings import Settings, SpeechSettings
    from kiosk.studio.desk import Desk
    from kiosk.studio.look import dress
    from kiosk.studio.window.window import Window

    settings = Settings(speech=SpeechSettings(aloud=False))
    made = Window(Desk(Workspace(content), settings, TODAY))
    dress(made)
    loop = QEventLoop()
    made.desk.compiled.connect(loop.quit)
    QTimer.singleShot(20_000, loop.quit)
    made.show()
    loop.exec()
    yield made
    made.close()


@pytest.fixture
def window(opened, qtbot):
    assert opened.preview
    opened.pages.search.clear()
    opened.writing.tools.both.setChecked(False)
    return opened


@pytest.fixture
def draft(content):
    return content / ".studio" / "draft"
