"""A signature with a key is a proof: whatever is changed in it is told, at its line."""

import re
import subprocess
import sys
from datetime import date

import pytest
from minimal import page_text
from signing import ANSWERS, sign

from kiosk.authoring.signing import sign as signing
from kiosk.authoring.signing.clinician_keys import make_key, open_key
from kiosk.content.approval.release import released
from kiosk.content.approval.signatures import FILE
from kiosk.content.loader import compile_content, compile_each

DAY = date(2026, 11, 23)
JANE = signing.Signer("Jane Doe", "nurse")


@pytest.fixture(scope="module")
def keys(tmp_path_factory):
    """Return two keys: Jane's, and another."""
    folder = tmp_path_factory.mktemp("keys")
    paths = [folder / "jane.pem", folder / "other.pem"]
    for path in paths:
        make_key(path, "")
    return [open_key(path, "") for path in paths]


def public(key):
    return key.public_key.keyval["public"]


def compiled(house):
    return compile_content(house.folder, assets=house.assets, today=DAY)


def sign_pages(house, *pages, key, signer=JANE):
    now = compiled(house)
    shown = [signing.shown_now(now, "en", page) for page in pages]
    return signing.sign(now, shown, signer, DAY, key)


@pytest.fixture
def proven(house, keys):
    house.write("en/page.md", page_text("It is so. {A1}", facts="A1"))
    sign_pages(house, "page", "other", key=keys[0])
    return house


def test_a_proof_says_whose_key_made_it(proven, keys):
    standings = compiled(proven).library.editions["en"].standings

    assert standings["page"].key == public(keys[0])
    assert standings["get-help-now"].key == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('name = "Jane Doe"', 'name = "Joan Doe"'),
        ('role = "nurse"', 'role = "psychiatrist"'),
        ("date = 2026-11-23", "date = 2026-11-22"),
        ("date = 2026-11-23", "date = 2026-11-23\nuntil = 2027-05-22"),
        ('page = "page"', 'page = "about"'),
        ('text = "2:', 'text = "2:0'),
        ('proof = "', 'proof = "0'),
        (re.compile(r'proof = ".{9}'), 'proof = "000000000'),
        (re.compile(r'proof = ".*"'), 'proof = "ab"'),
        (re.compile(r'proof = ".*"'), 'proof = "garbage é"'),
        (re.compile(r'key = ".*"'), f'key = "{"0" * 64}"'),
        (re.compile(r'key = ".*"'), f'key = "{"f" * 64}"'),
        (re.compile(r'key = ".*"'), 'key = ""'),
        (re.compile(r'proof = ".*"\n'), ""),
        (re.compile(r'key = ".*"\n'), ""),
    ],
)
def test_what_was_changed_is_told_at_its_line(proven, old, new):
    path = proven.folder / FILE
    text = path.read_text()
    pattern = old if isinstance(old, re.Pattern) else re.compile(re.escape(old))
    path.write_text(pattern.sub(new, text, count=1))

    (problem,) = proven.problems(DAY)

    line = int(problem.split(":")[1])
    assert path.read_text().splitlines()[line - 1].startswith(("proof", "key"))
    assert "sign the page again." in problem


def test_another_key_is_another_signer(proven, keys):
    path = proven.folder / FILE
    path.write_text(path.read_text().replace(public(keys[0]), public(keys[1]), 1))

    (problem,) = proven.problems(DAY)

    assert "The proof is not of what stands here" in problem


def test_a_proof_of_one_page_is_none_of_another(proven):
    path = proven.folder / FILE
    first, second = re.findall(r'proof = "(.*)"', path.read_text())
    text = path.read_text().replace(first, "x").replace(second, first)
    path.write_text(text.replace('"x"', f'"{second}"'))

    assert len(proven.problems(DAY)) == 2


def test_an_older_proof_is_of_older_words(proven, keys):
    older = (proven.folder / FILE).read_bytes()
    proven.replace("en/page.md", "It is so", "So it is")
    sign_pages(proven, "page", key=keys[0])
    proven.write(FILE, older)

    standing = compiled(proven).library.editions["en"].standings["page"]

    assert standing.void


def test_a_file_that_is_cut_off_crashes_nothing(proven):
    data = (proven.folder / FILE).read_bytes()
    for length in range(0, len(data), 97):
        proven.write(FILE, data[:length])
        made = compile_each(proven.folder, assets=proven.assets, today=DAY)
        standings = made.library.editions["en"].standings
        assert {problem.path.name for problem in made.problems} <= {FILE}
        assert not standings["other"].key


def all_signed(house, key=None):
    """Give a clinic's answers, and sign all pages, with *key* or as a record."""
    house.write("clinic.toml", ANSWERS)
    if key is None:
        sign(house.folder, assets=house.assets)
    else:
        pages = compiled(house).library.editions["en"].pages
        sign_pages(house, *pages, key=key)
    return compiled(house).library


def test_release_mode_takes_a_record_where_no_key_is_asked_for(house):
    assert released(all_signed(house), DAY).reasons == ()


def test_release_mode_asks_for_the_key_of_who_signed(house, keys):
    jane, other = map(public, keys)
    library = all_signed(house, keys[0])

    assert released(library, DAY, {"Jane Doe": jane}).reasons == ()
    for signers in ({"Jane Doe": other}, {"John Doe": jane}):
        found = released(library, DAY, signers)
        assert found.library is None
        assert "no key proves by whom" in found.reasons[-1]
        assert "[content.signers]" in found.reasons[-1]


def test_a_record_is_not_shown_where_proof_is_asked_for(house, keys):
    all_signed(house, keys[0])
    sign(house.folder, "other", assets=house.assets)

    found = released(compiled(house).library, DAY, {"Jane Doe": public(keys[0])})

    assert "other" not in found.library.editions["en"].pages
    assert found.reasons[0].startswith("Not shown: en/other. They are signed, but")


WITHOUT = """
import sys
sys.modules["cryptography"] = None
from datetime import date
from pathlib import Path
from kiosk.content.loader import compile_content
folder, assets = map(Path, sys.argv[1:])
made = compile_content(folder, assets=assets, today=date(2026, 11, 23))
print(made.library.editions["en"].standings["page"].key)
"""


def test_a_kiosk_looks_without_cryptography(proven, keys):
    words = [sys.executable, "-c", WITHOUT, proven.folder, proven.assets]

    run = subprocess.run(words, capture_output=True, text=True, check=False)

    assert (run.stdout.strip(), run.stderr) == (public(keys[0]), "")
