"""A draft in two languages, and a shelf that writes into it."""

import pytest
from house import House

from kiosk.content.files.atomic import write_file
from kiosk.studio.pictures.shelf import Shelf

ROOM = """\
::: room
picture: lamp.svg
alt: A lamp beside a chair.

### Call bell {room:call_bell A1}
icon: bell
at: 20% 30.5%
layer: lamp.svg
Press it.

### Chair {A1}
icon: bell
at: 70%, 80%
Sit down.
:::

After it.
"""


class Draft(House):
    """The content of a House in which a shelf writes, as the studio has it."""

    def __init__(self, root):
        super().__init__(root)
        (self.assets / "icons").mkdir()
        for light in ("day", "dim"):
            self.picture(f"{light}/lamp.svg", b'<svg viewBox="0 0 100 50"/>')
        (self.assets / "icons/bell.svg").write_bytes(b'<svg viewBox="0 0 1 1"/>')
        self.write("en/page.md", self.page_text("One.\n\nTwo.\n\nThree."))
        self.write("en/other.md", self.page_text(ROOM))
        self.translate("es")
        for name, old, new in (
            ("page", "One.\n\nTwo.\n\nThree.", "Uno.\n\nDos.\n\nTres."),
            ("other", "Call bell", "Timbre"),
            ("other", "icon: bell\nat: 20%", "icon: bell\nask: ¿Qué?\nat: 20%"),
            ("other", "icon: bell\nat: 70%", "icon: bell\nask: ¿Qué?\nat: 70%"),
        ):
            self.replace(f"es/{name}.md", old, new)
        self.write("glossary.es.md", (self.folder / "glossary.en.md").read_bytes())
        self.saved, self.seen = [], []
        self.shelf = Shelf(self.folder, self._save, self.seen.append, self.assets)

    def _save(self, name, data):
        (self.folder / name).parent.mkdir(exist_ok=True)
        write_file(self.folder / name, data)
        self.saved.append(name)

    def text(self, name):
        return (self.folder / name).read_bytes().decode()


@pytest.fixture
def draft(tmp_path):
    return Draft(tmp_path)
