"""A content folder in two languages without a fault: only then can pages be signed."""

import pytest
from bilingual import bilingual
from minimal import PLAIN

WORD = f"## Dose\nThe door is green. {PLAIN}\n"


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    folder = bilingual(tmp_path_factory.mktemp("signing") / "content")
    for code in ("en", "es"):
        (folder / f"glossary.{code}.md").write_text(WORD, "utf-8")
    page = folder / "es" / "twin.md"
    page.write_text(page.read_text("utf-8").replace("suave", "verde"), "utf-8")
    return folder
