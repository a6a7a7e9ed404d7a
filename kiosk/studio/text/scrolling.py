"""Two languages of a page scroll together, block by block."""

from __future__ import annotations

from kiosk.studio.text.column import Column
from kiosk.studio.text.twins import beside, starts_of


def scroll_together(main: Column, twin: Column) -> None:
    """Bring the block on top of one to the top of the other, whichever is moved."""
    busy = [False]

    def follow(here: Column, there: Column) -> None:
        if busy[0] or twin.isHidden() or not (here.sheet and there.sheet):
            return
        busy[0] = True
        starts = starts_of(here.sheet.text), starts_of(there.sheet.text)
        line = here.editor.firstVisibleBlock().blockNumber() + 1
        there.editor.show_on_top(beside(line, *starts))
        busy[0] = False

    for here, there in ((main, twin), (twin, main)):
        bar = here.editor.verticalScrollBar()
        bar.valueChanged.connect(lambda _, a=here, b=there: follow(a, b))
