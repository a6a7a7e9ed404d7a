"""The web pages say what the kiosk says, and lead nowhere but to each other."""

import posixpath
import re
import shutil
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from minimal import PLAIN, page_text, write_content
from pseudo import RIGHT, write_language
from signing import ANSWERS, sign
from web_pages import TODAY, export_content, read_pages, wish_for

from kiosk.content.approval.release import released
from kiosk.content.loader import compile_content
from kiosk.content.model.editions import written_for
from kiosk.content.model.in_words import words_of
from kiosk.content.model.stages import Effects, Room
from kiosk.content.model.text import plain_words
from kiosk.content.model.word_count import prose_in
from kiosk.settings.settings import ASSETS
from kiosk.web.site import export_site

ROOT = Path(__file__).parents[2]


def close(words):
    """Return *words* without their spaces: HTML has them where it likes."""
    return re.sub(r"\s+", "", words)


def said_on(page, edition, library):
    """Go through the words of *page* as the kiosk shows them as text, in order."""
    phrases = written_for(page.id, edition, library).phrases
    blocks = words_of(page, "", phrases)
    texts = (page.message, *prose_in(blocks), page.action)
    return [page.title, *(plain_words(text.markup) for text in texts)]


def every_page(library):
    return [
        (page, edition, f"{code}/{name}.html")
        for code, edition in library.editions.items()
        for name, page in edition.pages.items()
    ]


def test_every_word_of_the_kiosk_stands_on_its_page_in_order(shipped, pages):
    """A page with a notice has its short version first: there the order differs."""
    missing = []
    for page, edition, name in every_page(shipped):
        text, place = close(pages[name].main.get_text()), 0
        for words in said_on(page, edition, shipped):
            found = text.find(close(words), 0 if page.notice.markup else place)
            if found < 0:
                missing.append((name, words))
            place = max(found, place)

    assert missing == []


def test_what_stands_behind_a_page_is_told(shipped, pages):
    for page, edition, name in every_page(shipped):
        text = close(pages[name].main.get_text())
        known = [edition.glossary[word] for word in page.words]
        terms = [words for one in known for words in (one.term, one.means.markup)]
        cited = [shipped.sources[key].citation for key in page.sources]
        for words in (page.notice.markup, *terms, *cited):
            assert close(plain_words(words)) in text, (name, words)


def test_pictures_have_the_words_of_those_on_the_screen(shipped, pages):
    for page, _, name in every_page(shipped):
        alts = [one.get("alt") for one in pages[name].main.find_all("img")]
        alts += [one.get("aria-label") for one in pages[name].main.find_all("svg")]
        assert not page.picture or page.alt in alts
        for block in page.blocks:
            if isinstance(block, Room):
                assert block.alt in alts


def test_as_many_figures_are_filled_as_the_number_says(shipped, pages):
    effects = [
        (group, name)
        for page, _, name in every_page(shipped)
        for block in page.blocks
        if isinstance(block, Effects)
        for effect in block.effects
        for group in effect.groups
    ]
    drawn = [
        (svg, name)
        for _, _, name in every_page(shipped)
        for svg in pages[name].select(".hundred svg")
    ]

    assert len(effects) == len(drawn) > 0
    for (group, _), (svg, _) in zip(effects, drawn, strict=True):
        used = [one["href"].split("-") for one in svg.find_all("use")]
        count = {"#had": 0, "#not": 0}
        for kind, figures in used:
            count[kind] += int(figures)
        assert count == {"#had": group.filled, "#not": 100 - group.filled}


def test_every_link_leads_to_a_file_and_a_place_that_are_there(site, pages):
    ids = {name: {one["id"] for one in page(id=True)} for name, page in pages.items()}
    for name, page in pages.items():
        for target in targets(page):
            parts = urlsplit(target)
            if parts.scheme:
                assert parts.scheme in {"https", "http", "tel"}, (name, target)
                continue
            here = posixpath.dirname(name)
            file = posixpath.normpath(posixpath.join(here, unquote(parts.path)))
            file = file if parts.path else name
            assert (site / file).is_file(), (name, target)
            if parts.fragment:
                assert unquote(parts.fragment) in ids[file], (name, target)


def targets(page):
    """Go through all that *page* leads to or loads."""
    for key in ("href", "src", "srcset"):
        yield from (one[key] for one in page.find_all(**{key: True}))


def test_nothing_is_loaded_from_elsewhere_and_nothing_runs(site, pages):
    for name, page in pages.items():
        assert not page.find_all(["script", "iframe", "object", "form", "style"]), name
        for one in page.find_all(True):
            assert not [key for key in one.attrs if key.startswith("on")], (name, one)
            assert "style" not in one.attrs, (name, one)
            if one.name in {"img", "image", "source", "link", "use"}:
                loaded = one.get("src") or one.get("href") or one.get("srcset")
                assert not urlsplit(loaded).scheme, (name, one)
    assert "http" not in (site / "site.css").read_text("utf-8")


def test_each_page_names_its_language_and_its_twin(pages):
    page = pages["es/side-effects.html"]
    links = page.find_all("link", rel="alternate")
    (switch,) = page.select(".languages a")

    assert (page.html["lang"], page.html["dir"]) == ("es", "ltr")
    assert {one["hreflang"]: one["href"] for one in links} == {
        "en": "../en/side-effects.html",
        "es": "../es/side-effects.html",
    }
    assert (switch["href"], switch["lang"]) == ("../en/side-effects.html", "en")


def test_headings_go_down_one_level_at_a_time(pages):
    for name, page in pages.items():
        levels = [int(one.name[1]) for one in page.find_all(re.compile("^h[1-6]$"))]
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(below <= above + 1 for above, below in pairwise(levels)), name


def test_no_id_stands_twice(pages):
    for name, page in pages.items():
        ids = [one["id"] for one in page.find_all(id=True)]
        assert len(ids) == len({*ids}), name


def test_the_walk_leads_from_its_first_page_to_its_last(shipped, pages):
    walk = shipped.editions["es"].walk
    start = pages["es/index.html"].select_one(".hero a")["href"]
    been = [start]
    while following := pages[f"es/{been[-1]}"].select_one("a[rel=next]"):
        been.append(following["href"])

    assert been == [f"{name}.html" for name in walk]


def test_home_leads_to_every_page(shipped, pages):
    for code, edition in shipped.editions.items():
        listed = {one["href"] for one in pages[f"{code}/index.html"].select(".topic a")}
        assert listed == {f"{name}.html" for name in edition.pages}


def test_numbers_can_be_called(pages):
    page = pages["en/when-to-get-help.html"]
    called = {one.get_text(): one["href"] for one in page.select("a[href^=tel]")}

    assert called["555-0142"] == "tel:5550142"
    assert called["911"] == "tel:911"
    assert "988lifeline.org" in page.get_text()
    assert not page.select("a a")


def test_colours_are_those_of_the_screen(site):
    """Those of the style that stand for light, dark and contrast alike."""
    used = set(re.findall(r"#\w{6}", (site / "site.css").read_text("utf-8")))
    themes = ROOT / "kiosk/ui/qml/Kiosk/theme"
    known = "".join(path.read_text("utf-8") for path in themes.glob("*.qml")).lower()

    assert used
    assert {one for one in used if one not in known} == set()


HOSTILE = """a "b" 'c' & 1 < 2 > 0 javascript:x"""


def test_what_is_hostile_is_only_words(tmp_path):
    title = "A \"quoted\" & 'odd' title"
    text = page_text(f"\n{HOSTILE} {PLAIN}\n", title=title)
    content = write_content(tmp_path / "content", {"page": text})
    clinic = content / "clinic.toml"
    clinic.write_text(
        clinic.read_text().replace('"Riverside"', "'<img src=x onerror=1>{{ 7*7 }}'")
    )

    pages = export_content(content, tmp_path / "out")

    page = pages["en/page.html"]
    assert HOSTILE in page.main.get_text()
    assert page.h1.get_text() == title
    assert "<img src=x onerror=1>{{ 7*7 }}" in page.header.get_text()
    assert not page.find_all("script")
    assert not page.find_all("img", onerror=True)


def test_a_page_named_like_the_home_is_another_file(tmp_path):
    content = write_content(tmp_path / "content", {"index": page_text(title="Mine")})

    pages = export_content(content, tmp_path / "out")

    assert pages["en/_index.html"].h1.get_text() == "Mine"
    assert pages["en/index.html"].select_one(".hero a")["href"] == "_index.html"


def test_who_stops_it_leaves_nothing_behind(shipped, tmp_path):
    def stop(done, total):
        assert total > len(shipped.editions["en"].pages)
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        export_site(
            shipped,
            tmp_path / "out",
            wish_for(shipped.editions),
            assets=ASSETS,
            progress=stop,
        )

    assert [*tmp_path.iterdir()] == []


def test_release_has_what_was_signed_and_says_by_whom(tmp_path):
    pages = {name: page_text(title=f"Page {name}") for name in ("one", "two")}
    content = write_content(tmp_path / "content", pages)
    (content / "clinic.toml").write_text(ANSWERS)
    sign(content, "two", "get-help-now")
    library = compile_content(content, assets=ASSETS).library
    less = released(library, TODAY).library
    wish = wish_for(less.editions, content, release=True)

    export_site(less, tmp_path / "out", wish, assets=ASSETS)

    made = read_pages(tmp_path / "out")
    assert {*made} == {
        *("index.html", "en/index.html", "en/two.html", "en/get-help-now.html")
    }
    assert "Read and signed by" in made["en/two.html"].main.get_text()
    assert not made["en/two.html"].select(".sample, meta[name=robots]")


def test_a_page_that_nobody_has_signed_says_so_and_is_kept_from_searches(pages):
    for name, page in pages.items():
        assert page.select("meta[name=robots][content=noindex]"), name
        assert page.select(".sample") or name == "index.html"


def test_a_borrowed_page_says_that_it_is_in_english(tmp_path):
    content = write_content(tmp_path / "content", {"one": page_text(title="One")})
    (content / "es").mkdir()
    for name in ("one", "about"):
        shutil.copy(content / "en" / f"{name}.md", content / "es")
    order = (content / "order.toml").read_text()
    for title in ("All of it", "Always there"):
        order = order.replace(f'"{title}"', f'{{ en = "{title}", es = "Todo" }}')
    (content / "order.toml").write_text(order)
    for name in ("phrases", "booklet", "web"):
        shutil.copy(ROOT / "content" / f"{name}.es.toml", content)

    pages = export_content(content, tmp_path / "out")

    borrowed, own = pages["es/my-questions.html"], pages["es/one.html"]
    assert borrowed.article["lang"] == "en"
    assert "Esta página aún no está en español." in borrowed.main.get_text()
    assert "lang" not in own.article.attrs


@pytest.mark.proof
def test_lines_that_begin_at_the_right(tmp_path):
    write_language(tmp_path / "content", tmp_path / "words", RIGHT)

    pages = export_content(tmp_path / "content", tmp_path / "out")

    assert pages["he/your-day.html"].html["dir"] == "rtl"
    assert pages["en/your-day.html"].html["dir"] == "ltr"
