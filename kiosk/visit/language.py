"""A visit goes on in another language."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from msgspec.structs import replace

from kiosk.visit.sheets import Sheet
from kiosk.visit.visit import Place, Visit

Path = tuple[str, ...]


def in_language(
    visit: Visit,
    language: str,
    walk: Path,
    topics: Iterable[Path],
    pages: Collection[str],
) -> Visit:
    """Return *visit* in *language*, which has *walk*, *topics* and *pages*.

    All that they did and where they are stays; a page that is not there in this
    language leads back to the one before.  The card of a word is put away: words to
    know have other names there.
    """
    paths = {page: topic for topic in topics for page in topic}

    def there(place: Place) -> Place:
        path = walk if place.path == visit.walk else paths.get(place.page, ())
        return replace(place, path=path if place.page in path else (place.page,))

    visit = visit.close() if visit.sheet == Sheet.WORD else visit
    trail = tuple(there(place) for place in visit.trail if place.page in pages)
    stays = visit.place is None or visit.place.page in pages
    return replace(
        visit,
        language=language,
        walk=walk,
        trail=trail,
        unfolded=visit.unfolded if stays else frozenset(),
        walked_to=visit.walked_to if visit.walked_to in walk else "",
    )
