"""``kiosk sign-off``."""

import tomllib
from datetime import date

import pytest
from minimal import PLAIN

from kiosk.content.approval.signatures import FILE

WHO = ("--name", "Jane Doe", "--role", "nurse")
MEMORY = """\
[M1]
plain = "It is so."
precise = "It is so."
topic = "It"
status = "memory"
sources = []

[review_months]
It = 12
"""


@pytest.fixture(autouse=True)
def due(content):
    """Make all pages due for review in a day that the tests will not see."""
    for path in (content / "en").iterdir():
        path.write_text(path.read_text().replace("2027-05-22", "2999-05-22"))


def signatures(content):
    return tomllib.loads((content / FILE).read_text())["page"]


def test_a_page_is_signed(kiosk, content):
    code, said, errors = kiosk("sign-off", "one", "--language", "en", *WHO)

    (signed,) = signatures(content)
    assert (code, errors) == (0, "")
    assert said == (
        f"Signed: “Page one” (en/one), text {signed['text'][:12]},\n"
        "by Jane Doe, nurse. It counts until 22 May 2999.\n"
        "1 page is signed, as a record: no key proves who that was.\n"
        "Any change of its words, pictures, facts or clinic answers voids this.\n"
    )
    assert signed["name"] == "Jane Doe"
    assert signed["date"] >= date(2026, 11, 22)
    assert "until" not in signed


def test_a_page_is_signed_until_a_day(kiosk, content):
    code, said, _ = kiosk("sign-off", "one.md", *WHO, "--until", "2999-01-31")

    (signed,) = signatures(content)
    assert code == 0
    assert signed["until"] == date(2999, 1, 31)
    assert "It counts until 31 January 2999." in said


def test_pages_that_were_read_are_signed_together(kiosk, content):
    code, said, errors = kiosk("sign-off", "two", "one.md", "two", *WHO)

    assert (code, errors) == (0, "")
    assert [signed["page"] for signed in signatures(content)] == ["two", "one"]
    assert [line[:10] for line in said.splitlines()].count("Signed: “P") == 2


@pytest.mark.parametrize("wrong", ["tow", "overdue"])
def test_none_is_signed_where_one_cannot_be(kiosk, content, wrong):
    two = content / "en" / "two.md"
    if wrong == "overdue":
        old = two.read_text().replace("2026-11-22", "2019-11-22")
        two.write_text(old.replace("2999-05-22", "2020-05-22"))

    code, said, _ = kiosk("sign-off", "one", "tow" if wrong == "tow" else "two", *WHO)

    assert (code, said) == (2, "")
    assert not (content / FILE).exists()


def test_what_is_signed_is_what_was_judged(pages_read, content):
    """Read twice, it could be another text the second time."""
    pages = pages_read("sign-off", "one", *WHO)

    assert "one" in pages
    assert sorted(pages) == sorted({*pages})
    assert signatures(content)


def test_status_says_how_every_page_stands(kiosk, content):
    kiosk("sign-off", "one", *WHO)
    kiosk("sign-off", "two", *WHO)
    two = content / "en" / "two.md"
    two.write_text(two.read_text().replace("The words", "Other words"))

    code, said, errors = kiosk("sign-off", "--status")

    rows = [line.split(maxsplit=5) for line in said.splitlines()]
    assert (code, errors) == (0, "")
    assert rows[0] == ["page", "language", "state", "until", "as", "who"]
    assert rows[1] == ["one", "en", "signed", "2999-05-22", "record", "Jane Doe, nurse"]
    assert rows[2] == ["two", "en", "void", "2999-05-22", "record", "Jane Doe, nurse"]
    assert rows[3] == ["get-help-now", "en", "unsigned"]
    counts = "6 pages: 1 signed, 4 unsigned, 1 void, 0 overdue."
    assert f"\n{counts} A page that is not signed is a sample.\n" in said
    _, _, release = said.partition("\nIn release mode:\n")
    assert "- Nothing is shown in 'en': clinic.toml has no answer for" in release
    assert "- Not shown: en/two. They have changed since they were signed." in release


def test_status_tells_an_earlier_form_from_a_change(kiosk, content):
    kiosk("sign-off", "one", *WHO)
    file = content / FILE
    file.write_text(file.read_text().replace('text = "2:', 'text = "'))

    _, said, _ = kiosk("sign-off", "--status")

    assert "6 pages: 0 signed, 5 unsigned, 1 void, 0 overdue." in said
    told = "en/one: signed in an earlier form, which covered less: sign again.\n"
    assert told in said
    assert "Not shown: en/one. They were signed in an earlier form" in said


def test_nothing_is_signed_beside_a_day_to_come(kiosk, content):
    kiosk("sign-off", "one", *WHO)
    file = content / FILE
    (line,) = (one for one in file.read_text().split("\n") if one.startswith("date"))
    file.write_text(file.read_text().replace(line, "date = 2999-01-01"))
    before = file.read_bytes()

    code, said, errors = kiosk("sign-off", "two", *WHO)

    assert (code, said) == (1, "")
    assert "2999-01-01 is still to come." in errors
    assert file.read_bytes() == before


def test_facts_from_memory_are_told_of(kiosk, content):
    (content / "facts.toml").write_text(MEMORY)
    one = content / "en" / "one.md"
    one.write_text(f"{one.read_text()}\nIt is so. {{M1}}\n")

    _, said, _ = kiosk("sign-off", "one", *WHO)
    _, status, _ = kiosk("sign-off", "--status")

    assert "nobody has found a source for yet (M1), so release mode" in said
    assert "add it to sources.toml" in said
    assert "Or take the sentence off the page." in said
    assert 'status = "seen"' in said
    assert (
        "- Not shown: en/one. They state what nobody has found a source for" in status
    )


def test_a_translation_is_signed_with_its_english(kiosk, content):
    (content / "es").mkdir()
    for path in (content / "en").iterdir():
        (content / "es" / path.name).write_text(path.read_text())
    (content / "glossary.es.md").write_text(f"## Drip (IV)\nUn tubo. {PLAIN}\n")
    kiosk("sign-off", "one", "--language", "es", *WHO)
    _, before, _ = kiosk("sign-off", "--status")
    one = content / "en" / "one.md"
    one.write_text(one.read_text().replace("The words", "Other words"))

    _, after, _ = kiosk("sign-off", "--status")

    changed = "es/one: the English page has changed since it was signed.\n"
    assert changed not in before
    assert changed in after


def test_a_language_is_a_draft_until_every_page_counts_as_signed(kiosk, content):
    said = "es: a draft. It needs a qualified medical translator, and signing.\n"
    (content / "es").mkdir()
    for path in (content / "en").iterdir():
        (content / "es" / path.name).write_text(path.read_text())
    (content / "glossary.es.md").write_text(f"## Drip (IV)\nUn tubo. {PLAIN}\n")
    *pages, last = sorted(path.stem for path in (content / "es").iterdir())

    for page in pages:
        kiosk("sign-off", page, "--language", "es", *WHO)
    assert said in kiosk("sign-off", "--status")[1]

    kiosk("sign-off", last, "--language", "es", *WHO)
    assert said not in kiosk("sign-off", "--status")[1]

    one = content / "es" / "one.md"
    one.write_text(one.read_text().replace("The words", "Other words"))
    assert said in kiosk("sign-off", "--status")[1]


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        ([], 2, "Name the page to sign, such as side-effects, or write --status."),
        (["tow", *WHO], 2, "no page 'en/tow' to sign. Did you mean 'two'?"),
        (["one", *WHO, "--language", "fr"], 2, "There are pages in: en."),
        (["one", "--role", "nurse"], 2, 'Write --name "Jane Doe".'),
        (["one", "--name", " ", "--role", "nurse"], 2, 'Write --name "Jane Doe".'),
        (["one", "--name", "Jane"], 2, "Write --role nurse."),
        (["one", *WHO, "--until", "soon"], 2, "write a day such as 2027-05-22"),
        (["one", *WHO, "--until", "2020-01-01"], 2, "The day 2020-01-01 is past."),
        (["one", *WHO, "--until", "2999-05-23"], 2, "is later than 2999-05-22, when"),
    ],
)
def test_what_cannot_be_signed_says_why(kiosk, content, words, code, error):
    result, said, errors = kiosk("sign-off", *words)

    assert (result, said) == (code, "")
    assert error in errors
    assert not (content / FILE).exists()


def test_a_page_whose_review_is_overdue_is_reviewed_first(kiosk, content):
    one = content / "en" / "one.md"
    old = one.read_text().replace("2026-11-22", "2019-11-22")
    one.write_text(old.replace("2999-05-22", "2020-05-22"))

    code, _, errors = kiosk("sign-off", "one", *WHO)

    assert code == 2
    assert "The review of 'one' was due on 22 May 2020. Review it" in errors
    assert not (content / FILE).exists()


def test_content_with_a_mistake_cannot_be_signed(kiosk, content):
    (content / "en" / "two.md").write_text("No header.\n")

    code, said, errors = kiosk("sign-off", "one", *WHO)

    assert (code, said) == (1, "")
    assert "1 problem in the content:" in errors
    assert not (content / FILE).exists()


def test_the_settings_say_which_content(kiosk, content, tmp_path):
    settings = tmp_path / "mine.toml"
    settings.write_text('[content]\nfolder = "elsewhere"\n')
    content.rename(tmp_path / "elsewhere")

    words = ("sign-off", "one", *WHO, "--settings", settings)
    code, _, errors = kiosk(*words, KIOSK_CONTENT_FOLDER=tmp_path / "elsewhere")

    assert (code, errors) == (0, "")
    assert signatures(tmp_path / "elsewhere")


def test_release_mode_is_drawn_by_the_tour(kiosk, content, tmp_path):
    """With nothing signed there is one screen, and the reasons are told once."""
    out = tmp_path / "tour"

    code, said, errors = kiosk("tour", "--out", out, KIOSK_CONTENT_RELEASE="true")

    assert (code, said) == (0, f"3 pictures in {out}.\n")
    assert sorted(path.name for path in out.iterdir()) == [
        *("landscape-closed.png", "portrait-closed.png", "small-closed.png")
    ]
    assert errors.count("Release mode does not show everything:") == 1
    assert "Nobody has signed them." in errors


def test_pages_of_several_languages_are_named_together(kiosk, content):
    (content / "es").mkdir()
    for path in (content / "en").iterdir():
        (content / "es" / path.name).write_text(path.read_text())
    (content / "glossary.es.md").write_text(f"## Drip (IV)\nUn tubo. {PLAIN}\n")

    code, said, errors = kiosk("sign-off", "one", "es/one", "es/two.md", *WHO)

    assert (code, errors) == (0, "")
    assert "3 pages are signed, as a record" in said
    places = [(one["language"], one["page"]) for one in signatures(content)]
    assert places == [("en", "one"), ("es", "one"), ("es", "two")]


def test_a_list_of_what_was_read_is_signed_as_it_was(kiosk, content, tmp_path):
    from kiosk.authoring.signing.lists import list_of
    from kiosk.content.loader import compile_content
    from kiosk.settings.settings import ASSETS

    compiled = compile_content(content, assets=ASSETS)
    pages = compiled.library.editions["en"].pages
    read = tmp_path / "read.txt"
    read.write_text(list_of(compiled, "en", pages))

    code, said, errors = kiosk("sign-off", "--list", read, *WHO)

    assert (code, errors) == (0, "")
    assert "6 pages are signed" in said
    assert "en/one, text 2:" in said

    two = content / "en" / "two.md"
    two.write_text(two.read_text().replace("The words", "Other words"))
    before = (content / FILE).read_bytes()
    code, said, errors = kiosk("sign-off", "--list", read, *WHO)

    assert (code, said) == (2, "")
    assert "en/two has changed since it was shown. Read it again." in errors
    assert (content / FILE).read_bytes() == before


def test_what_has_changed_since_is_shown(kiosk, content):
    kiosk("sign-off", "one", "two", *WHO)
    two = content / "en" / "two.md"
    two.write_text(two.read_text().replace("The words", "Other words"))

    _, status, _ = kiosk("sign-off", "--status")
    code, said, errors = kiosk("sign-off", "--compare", "one", "two", "get-help-now")

    assert "en/two: words changed since it was signed.\n" in status
    assert "kiosk sign-off --compare en/two" in status
    assert (code, errors) == (0, "")
    assert "en/one: nothing has changed since Jane Doe, nurse, signed it on" in said
    assert "- The words of page two.\n+ Other words of page two.\n" in said
    assert "en/get-help-now: what was signed is not kept" in said


def test_a_key_makes_it_a_proof(kiosk, content, tmp_path):
    """The key has a passphrase, which is asked for each time."""
    words = ("sign-off", "--new-key", tmp_path / "jane.pem", "--name", "Jane Doe")
    code, said, errors = kiosk(*words, given="very secret\n")
    assert (code, errors) == (0, "")
    line = said.strip().splitlines()[-1]
    assert line.startswith('"Jane Doe" = "')
    assert (tmp_path / "jane.pem").stat().st_mode & 0o777 == 0o600
    settings = tmp_path / "own.toml"
    settings.write_text(f"[content]\nrelease = true\n\n[content.signers]\n{line}\n")

    words = ("sign-off", "one", *WHO, "--key", tmp_path / "jane.pem")
    code, said, errors = kiosk(*words, given="wrong\n")
    assert (code, said) == (2, "")
    assert "The passphrase does not open" in errors
    code, said, errors = kiosk(*words, given="very secret\n")
    assert (code, errors) == (0, "")
    assert "1 page is signed, with your key." in said

    kiosk("sign-off", "two", *WHO)
    _, status, _ = kiosk("sign-off", "--status", "--settings", settings)
    rows = [line.split() for line in status.splitlines()]
    assert rows[1][4] == "proof"
    assert rows[2][4] == "record"
    assert "1 are signed as a record: anybody could have written" in status
    assert "- Not shown: en/two. They are signed, but no key proves" in status
    _, _, errors = kiosk("check", "--settings", settings)
    assert "signed as a record alone, and this machine asks for proof: en/two" in errors


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "cannot be read: No such file"),
        ("garbage", "is no key of a clinician: nothing was signed."),
        ("-----BEGIN ENCRYPTED PRIVATE KEY-----\nab\n", "The passphrase does not open"),
    ],
)
def test_what_is_no_key_signs_nothing(kiosk, content, tmp_path, text, told):
    key = tmp_path / "jane.pem"
    if text:
        key.write_text(text)

    code, said, errors = kiosk("sign-off", "one", *WHO, "--key", key)

    assert (code, said) == (2, "")
    assert told in errors
    assert not (content / FILE).exists()


def test_a_key_is_not_written_over(kiosk, tmp_path):
    key = tmp_path / "jane.pem"
    key.write_text("mine")

    code, _, errors = kiosk("sign-off", "--new-key", key, "--name", "Jane Doe")

    assert (code, key.read_text()) == (2, "mine")
    assert "nothing was changed" in errors
