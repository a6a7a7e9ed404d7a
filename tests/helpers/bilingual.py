"""A small content folder in two languages, with a page for each thing to try."""

import shutil
from pathlib import Path

from house import FACTS, GLOSSARY, SOURCES
from minimal import page_text, write_content

ROOT = Path(__file__).parents[2]
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


def faultless(folder):
    """Write the same without what a rule refuses: only then is all of it shown."""
    bilingual(folder)
    for code in ("en", "es"):
        word = f"## Dose\nThe door is green. {PLAIN}\n"
        (folder / f"glossary.{code}.md").write_text(word, "utf-8")
    page = folder / "es" / "twin.md"
    page.write_text(page.read_text("utf-8").replace("suave", "verde"), "utf-8")
    return folder
