"""What is written for Windows: parsed here, and never run.

The names are those that Microsoft publishes: the schema of Shell Launcher, 2018 and
2019, and that of AppLocker.
"""

import re
from xml.etree import ElementTree as ET

import pytest
import tree_sitter
import tree_sitter_powershell

FIRST = "{http://schemas.microsoft.com/ShellLauncher/2018/Configuration}"
SECOND = "{http://schemas.microsoft.com/ShellLauncher/2019/Configuration}"

SHELL = {
    "ShellLauncherConfiguration": set(),
    "Profiles": set(),
    "DefaultProfile": set(),
    "Profile": {"Id", "Name"},
    "Shell": {"Shell", f"{SECOND}AppType", f"{SECOND}AllAppsFullScreen"},
    "ReturnCodeActions": set(),
    "ReturnCodeAction": {"ReturnCode", "Action"},
    "DefaultAction": {"Action"},
    "Configs": set(),
    "Config": set(),
    "AutoLogonAccount": {"HiddenId"},
}
LOCKER = {
    "AppLockerPolicy": {"Version"},
    "RuleCollection": {"Type", "EnforcementMode"},
    "FilePathRule": {"Id", "Name", "Description", "UserOrGroupSid", "Action"},
    "Conditions": set(),
    "Exceptions": set(),
    "FilePathCondition": {"Path"},
}


@pytest.fixture
def xml(written):
    """Return a function that reads one file."""
    return lambda name, **more: ET.parse(written("windows", **more) / name)  # noqa: S314  ours


@pytest.mark.parametrize(
    ("name", "space", "known"),
    [("shell-launcher.xml", FIRST, SHELL), ("applocker.xml", "", LOCKER)],
)
def test_each_name_is_in_the_published_schema(xml, name, space, known):
    for element in xml(name, settings="", written=("C:\\s",)).iter():
        assert element.tag.startswith(space)
        plain = element.tag.removeprefix(space)
        assert element.attrib.keys() <= known[plain], plain


def test_the_exit_codes_are_the_four_that_shell_launcher_takes(xml):
    file = xml("shell-launcher.xml", settings="", written=("C:\\s",))

    codes = {
        one.get("ReturnCode"): one.get("Action")
        for one in file.iter(f"{FIRST}ReturnCodeAction")
    }

    assert codes == {
        "0": "RestartShell",
        "10": "RestartDevice",
        "11": "ShutdownDevice",
        "12": "DoNothing",
    }
    actions = [one.get("Action") for one in file.iter(f"{FIRST}DefaultAction")]
    assert actions == ["RestartShell"]


def test_the_account_gets_a_profile_that_is_there(xml):
    file = xml("shell-launcher.xml", settings="", written=("C:\\s",))

    there = {one.get("Id") for one in file.iter(f"{FIRST}Profile") if one.get("Name")}
    assert {one.get("Id") for one in file.iter(f"{FIRST}Profile")} == there
    assert re.fullmatch(r"\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}", min(there))


def test_a_settings_file_with_signs_of_its_own(xml, written):
    named = "C:\\a'b & c\\settings.toml"

    file = xml("shell-launcher.xml", settings=named, written=("C:\\o'brien",))

    shells = [one.get("Shell") for one in file.iter(f"{FIRST}Shell")]
    assert shells[1].endswith(f'run --settings "{named}"')
    script = (
        written("windows", written=("C:\\o'brien",)) / "lock-down.ps1"
    ).read_text()
    assert "\n$State = 'C:\\o''brien'\n" in script


def test_applocker_binds_no_administrator(xml):
    rules = [*xml("applocker.xml", written=("C:\\s",)).iter("FilePathRule")]

    assert {rule.get("Action") for rule in rules} == {"Allow"}
    assert len({rule.get("Id") for rule in rules}) == len(rules)
    for collection in xml("applocker.xml", written=("C:\\s",)).iter("RuleCollection"):
        sids = {rule.get("UserOrGroupSid") for rule in collection}
        assert "S-1-5-32-544" in sids, collection.get("Type")


def test_powershell_can_read_the_script(written):
    """By the grammar that editors use, which is not PowerShell itself."""
    parser = tree_sitter.Parser(tree_sitter.Language(tree_sitter_powershell.language()))
    script = (written("windows", written=("C:\\s",)) / "lock-down.ps1").read_bytes()

    assert not parser.parse(script).root_node.has_error
    assert parser.parse(script + b"\nif (").root_node.has_error


def test_every_file_says_that_it_was_never_run(written):
    folder = written("windows", written=("C:\\s",))

    for name in ("README.md", "lock-down.ps1"):
        assert "never run" in (folder / name).read_text("utf-8")


def test_the_readme_names_every_file(written):
    folder = written("windows", written=("C:\\s",))
    text = (folder / "README.md").read_text("utf-8")

    names = {path.name for path in folder.iterdir()} - {"README.md"}
    assert [name for name in names if name not in text] == []
