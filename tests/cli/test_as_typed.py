"""Each command that a message names can be typed as it stands there."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli.ground.as_typed import NAMES, as_typed

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "text",
    [
        "The kiosk runs.",
        "No kiosk new to us.".replace("kiosk new", "kiosk-new"),
        "See .venv/bin/python -m kiosk check",
        "See /opt/kiosk check",
        "kiosk: The content is wrong.",
        "The kiosk checks it.",
    ],
)
def test_what_is_no_command_stays(text, in_a_checkout):
    assert in_a_checkout(text) == text


@pytest.fixture(scope="module")
def in_a_checkout():
    """Return a function that rewrites as a program does that python -m started."""
    code = "import sys; from kiosk.cli.ground.as_typed import as_typed\n"
    code += "sys.argv[0] = 'kiosk/__main__.py'\n"
    code += "for line in sys.stdin: print(as_typed(line), end='', flush=True)"
    python = Path(".venv/bin/python") if (ROOT / ".venv").exists() else sys.executable
    with subprocess.Popen(
        [str(python), "-c", code],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:

        def rewritten(text):
            program.stdin.write(f"{text}\n")
            program.stdin.flush()
            return program.stdout.readline().rstrip("\n")

        yield rewritten


def test_a_command_in_quotes_or_at_the_end_is_rewritten(in_a_checkout):
    for text in ("'kiosk sign-off --status'", "Then: kiosk check", "`kiosk run`"):
        said = in_a_checkout(text)
        assert re.search(r"python\S* -m kiosk (sign-off|check|run)", said), said


def test_who_is_called_otherwise_says_kiosk():
    assert as_typed("Then: kiosk check") == "Then: kiosk check"


def test_all_commands_are_known(kiosk):
    _, said, _ = kiosk("--help", COLUMNS="999")
    listed = said.partition("\ncommands:")[2].partition("\nSettings are read")[0]
    named = {*re.findall(r"^    ([a-z-]+) ", listed, re.MULTILINE)}

    assert named - {"pictures"} == {*NAMES}


REMEDY = re.compile(r"(?:[\w./-]*python[\w.]* -m kiosk|(?<![\w./\\-])kiosk) ([a-z-]+)")


def remedies(process, content):
    """Go through what commands print that name others."""
    (content / "en" / "two.md").write_text("No header.\n")
    yield from process("sign-off", "one", "--name", "J", "--role", "nurse")[1:]
    yield from process("rules")[1:]
    yield from process("rules", "T2")[1:]
    (content / "en" / "two.md").unlink()
    yield from process("new", "page", "two", "--title", "Two")[1:]
    yield from process("check")[1:]
    yield from process("sign-off", "--status")[1:]
    yield from process("news", "--done")[1:]
    process("history", "restore", "1")  # the first time it is the first version
    (content / "en" / "two.md").unlink()
    yield from process("history", "restore", "1")[1:]
    yield from process("history")[1:]
    yield from process("publish", "status", "nowhere")[1:]
    yield from process("publish", "refresh", "nowhere", "--keys", ".")[1:]


@pytest.mark.proof
def test_each_remedy_can_be_typed(process, content, tmp_path, surroundings):
    """Through a shell, in the folder where it was printed."""
    text = "\n".join(remedies(process, content))
    found = {match[0] for match in REMEDY.finditer(text) if match[1] in NAMES}

    assert len(found) >= 4, text
    for command in sorted(found):
        run = subprocess.run(
            ["sh", "-c", f"{command} --help"],
            cwd=tmp_path,
            env=surroundings,
            capture_output=True,
            text=True,
            check=False,
        )
        assert (run.returncode, run.stderr) == (0, ""), command
        assert "usage: kiosk" in run.stdout


def test_a_remedy_in_a_checkout_runs_as_it_is_typed():
    """One in the gate: from the checkout, without settings of its own."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("KIOSK_")}
    words = [sys.executable, "-m", "kiosk", "rules", "T2"]
    around = {"cwd": ROOT, "env": kept, "capture_output": True, "text": True}
    said = subprocess.run(words, check=True, **around)
    command = re.search(r"(\S+ -m kiosk sign-off)", said.stdout)[1]

    typed = [*shlex.split(command), "--help"]
    run = subprocess.run(typed, check=False, **around)

    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.startswith("usage: kiosk sign-off")


@pytest.mark.parametrize(
    ("folder", "found", "typed"),
    [
        ("bin", True, "kiosk check"),
        ("bin", False, "bin/kiosk check"),
        (".", False, "./kiosk check"),
        ("of ours", False, "'of ours/kiosk' check"),
    ],
)
def test_an_installed_script_is_called_as_it_can_be(tmp_path, folder, found, typed):
    script = tmp_path / folder / "kiosk"
    script.parent.mkdir(exist_ok=True)
    code = (
        "from kiosk.cli.ground.as_typed import as_typed\nprint(as_typed('kiosk check'))"
    )
    script.write_text(f"#!{sys.executable}\n{code}\n")
    script.chmod(0o755)
    path = [str(script.parent)] if found else []
    around = {"PATH": os.pathsep.join([*path, "/usr/bin"]), "PYTHONPATH": str(ROOT)}

    run = subprocess.run(
        [script], cwd=tmp_path, env=around, capture_output=True, text=True, check=True
    )

    assert run.stdout == f"{typed}\n"
