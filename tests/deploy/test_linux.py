"""What is written for Linux, read by the tools that will read it there.

Tried by hand under a systemd that runs: docs/decisions/027-lock-down.md.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

UNITS = Path("usr/lib/systemd/system")
SERVICE = UNITS / "quiet-room.service"
OF_THE_SYSTEM = ("chvt", "setterm", "systemctl")
"""What the units run besides our own, and seatd, which they need."""


def told(*words, **more):
    ran = subprocess.run(words, capture_output=True, text=True, check=False, **more)
    return ran.returncode, ran.stdout + ran.stderr


@pytest.fixture
def machine(written):
    """Return a function that puts the files into a bare root, as apply does."""

    def machine(**differences):
        folder = written("linux", **differences)
        for name in OF_THE_SYSTEM:
            program = folder / "usr/bin" / name
            program.parent.mkdir(exist_ok=True)
            program.write_text("#!/bin/sh\n", "utf-8")
            program.chmod(0o755)
        for unit in ("basic", "sysinit", "shutdown", "timers"):
            shutil.copy(Path("/", UNITS, f"{unit}.target"), folder / UNITS)
        seatd = "[Service]\nExecStart=/usr/bin/chvt\n"
        (folder / UNITS / "seatd.service").write_text(seatd, "utf-8")
        return folder

    return machine


def verify(root):
    units = sorted(path.name for path in (root / UNITS).glob("*[re]"))
    ours = [f"/{UNITS / name}" for name in units if name.startswith(("quiet", "media"))]
    ours += [f"/{UNITS}/{path.name}" for path in (root / UNITS).glob("*.mount")]
    assert len(set(ours)) == 9
    return told("systemd-analyze", "verify", f"--root={root}", *set(ours))


DIFFERENCES = [{}, {"settings": "/etc/kiosk.toml", "written": ("/srv/state",)}]


@pytest.mark.parametrize("differences", DIFFERENCES, ids=["like others", "otherwise"])
def test_systemd_finds_nothing_wrong_with_the_units(machine, differences):
    assert verify(machine(**differences)) == (0, "")


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ("WatchdogSec=25s", "WatchdogSec=soon", "soon"),
        ("ProtectHome=yes", "ProtectHouse=yes", "ProtectHouse"),
        ("lib/quiet-room/session", "lib/quiet-room/sesion", "sesion"),
    ],
)
def test_systemd_would_say_so(machine, right, wrong, said):
    root = machine()
    unit = root / SERVICE
    unit.write_text(unit.read_text("utf-8").replace(right, wrong), "utf-8")

    assert said in verify(root)[1]


def test_the_kiosk_is_shut_in(written):
    """As much as its job allows: an exposure of 3.0 of 10 at most."""
    unit = str(written("linux") / SERVICE)

    code, output = told(
        *("systemd-analyze", "security", "--no-pager"),
        *("--offline=true", "--threshold=30", unit),
    )

    assert code == 0, output


def test_a_service_that_is_open_would_not_pass(tmp_path):
    open_one = tmp_path / "open.service"
    open_one.write_text("[Service]\nExecStart=/bin/true\n", "utf-8")

    words = ("systemd-analyze", "security", "--offline=true", "--threshold=30")

    assert told(*words, str(open_one))[0] == 1


def test_a_hang_is_over_in_45_seconds(written):
    """The watchdog, the end, the pause; and 10 seconds for the start."""
    unit = (written("linux") / SERVICE).read_text("utf-8")
    seconds = dict(re.findall(r"^(\w+Sec)=(\d+)s$", unit, re.MULTILINE))

    parts = ("WatchdogSec", "TimeoutAbortSec", "RestartSec")
    assert sum(int(seconds[part]) for part in parts) + 10 <= 45


def test_only_what_asks_for_it_keeps_the_kiosk_down(written):
    folder = written("linux")
    unit = (folder / SERVICE).read_text("utf-8")
    after = (folder / "usr/lib/quiet-room/after").read_text("utf-8")

    assert "\nRestart=always\n" in unit
    assert "\nRestartPreventExitStatus=10 11 12\n" in unit
    assert re.findall(r"^(\d+)\)", after, re.MULTILINE) == ["10", "11", "12"]


@pytest.fixture
def systemctl(tmp_path):
    """Return a path with a systemctl that only says what it was told."""
    program = tmp_path / "bin" / "systemctl"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\necho systemctl "$@"\n', "utf-8")
    program.chmod(0o755)
    return f"{program.parent}:/usr/bin:/bin"


@pytest.mark.parametrize(
    ("ended", "done"),
    [
        ({"EXIT_CODE": "exited", "EXIT_STATUS": "10"}, "systemctl --no-block reboot"),
        ({"EXIT_CODE": "exited", "EXIT_STATUS": "11"}, "systemctl --no-block poweroff"),
        ({"EXIT_CODE": "exited", "EXIT_STATUS": "0"}, ""),
        ({"EXIT_CODE": "exited", "EXIT_STATUS": "1"}, ""),
        ({"EXIT_CODE": "killed", "EXIT_STATUS": "TERM"}, ""),
        ({}, ""),
    ],
)
def test_what_an_exit_code_asks_for_is_done(written, systemctl, ended, done):
    after = written("linux") / "usr/lib/quiet-room/after"

    assert told(after, env={"PATH": systemctl} | ended) == (0, done and f"{done}\n")


ASKED = "systemctl --no-block start quiet-room-ask-staff.service\n"


@pytest.mark.parametrize(
    ("why", "done"),
    [
        (("exit-code", "exited", "1"), ASKED),  # so says systemd where it gives up
        (("protocol", "exited", "0"), ASKED),
        (("signal", "killed", "SEGV"), ASKED),
        (("start-limit-hit", "", ""), ASKED),
        (("timeout", "killed", "KILL"), ""),  # slow to stop, for the night or by IT
        (("protocol", "exited", "10"), ""),  # these before the first picture
        (("protocol", "exited", "12"), ""),
    ],
)
def test_staff_are_asked_only_where_starting_is_in_vain(written, systemctl, why, done):
    failed = written("linux") / "usr/lib/quiet-room/failed"
    names = ("SERVICE_RESULT", "EXIT_CODE", "EXIT_STATUS")
    told_why = {f"MONITOR_{name}": one for name, one in zip(names, why, strict=True)}

    assert told(failed, env={"PATH": systemctl} | told_why) == (0, done)


def test_what_looks_why_the_kiosk_failed_ends_nothing(written):
    """Else the night would be over before it is known whether it has to be."""
    folder = written("linux")
    kiosk = (folder / SERVICE).read_text("utf-8")
    (name,) = re.findall(r"^OnFailure=(.*)$", kiosk, re.MULTILINE)

    unit = (folder / UNITS / name).read_text("utf-8")

    assert "\nConflicts=" not in unit
    assert "\nExecStart=/usr/lib/quiet-room/failed\n" in unit


def test_the_last_resort_says_what_the_screen_would(written, systemctl):
    """In both languages; then it tries again."""
    ask_staff = written("linux") / "usr/lib/quiet-room/ask-staff"

    code, output = told(ask_staff, "0", env={"PATH": systemctl})

    assert code == 0
    assert "Please ask staff." in output
    assert "Por favor, pregunte al personal." in output
    assert output.endswith(
        "systemctl reset-failed quiet-room.service\n"
        "systemctl --no-block start quiet-room.service\n"
    )


def scripts(folder):
    return [folder / "apply", *sorted((folder / "usr/lib/quiet-room").iterdir())]


def test_the_shell_can_read_every_script(written):
    for script in scripts(written("linux")):
        assert script.stat().st_mode & 0o111, script
        assert told("sh", "-n", script) == (0, ""), script


# --- udev ---------------------------------------------------------------------

KEY = (
    r"(?:ACTION|SUBSYSTEM|TEST|SYMLINK|TAG|LABEL|GOTO|(?:ENV|ATTRS?|IMPORT)\{[\w.]+\})"
)
RULE = re.compile(rf'{KEY}(?:==|!=|\+=|=)"[^"]*"(?:, {KEY}(?:==|!=|\+=|=)"[^"]*")*')


def rules(folder, *, with_examples=False):
    """Yield the lines of both files, and with them the examples to be taken."""
    for path in sorted(folder.glob("*/**/rules.d/*.rules")):
        for line in path.read_text("utf-8").splitlines():
            if with_examples and line.startswith("#SUBSYSTEM"):
                yield line[1:]
            elif line and not line.startswith("#"):
                yield line


def test_each_rule_has_the_form_of_one(written):
    """Also each example that is to be taken."""
    lines = [*rules(written("linux"), with_examples=True)]

    assert len(lines) > 20
    assert [line for line in lines if not RULE.fullmatch(line)] == []


def test_each_jump_has_a_place_to_land(written):
    text = "\n".join(rules(written("linux")))

    assert {*re.findall(r'GOTO="(\w+)"', text)} == {*re.findall(r'LABEL="(\w+)"', text)}


def udev_says(folder):
    """Return the complaints of udev, which reads our rules in place of its own.

    They lie where it looks only for this one process, and those that it starts.
    """
    look = "mount --bind $0 /etc/udev/rules.d && udevadm test /sys/class/mem/null"
    alone = (
        "unshare",
        "--mount",
        "--user",
        "--map-root-user",
        "sh",
        "-c",
        look,
        folder,
    )
    code, output = told(*alone)
    assert (code, output.count("Reading rules file: /etc/udev")) == (0, 2), output
    return re.findall(r"^/etc/udev.*", output, re.MULTILINE)


@pytest.mark.proof
def test_udev_takes_every_rule(written, tmp_path):
    rules = tmp_path / "rules"
    rules.mkdir()
    for path in written("linux").glob("*/**/rules.d/*.rules"):
        text = path.read_text("utf-8").replace("\n#SUBSYSTEM", "\nSUBSYSTEM")
        (rules / path.name).write_text(text, "utf-8")

    assert udev_says(rules) == []

    lock = rules / "62-quiet-room-lock.rules"
    lock.write_text(lock.read_text("utf-8").replace("ATTR{authorized}", "ATTR{au"))
    assert len(udev_says(rules)) == 3


# --- tmpfiles -----------------------------------------------------------------


def folders_made(file, root):
    """Have systemd make the folders of *file* below *root*, whose users are others'."""
    (root / "etc").mkdir(parents=True, exist_ok=True)
    who = f"{os.getuid()}:{os.getgid()}"
    users = f"root:x:{who}::/:\nquiet-room:x:54321:54321::/:\n"
    groups = f"root:x:{os.getgid()}:\nquiet-room:x:54321:\nquiet-room-staff:x:54322:\n"
    (root / "etc/passwd").write_text(users, "utf-8")
    (root / "etc/group").write_text(groups, "utf-8")
    return told("systemd-tmpfiles", f"--root={root}", "--create", file)


def test_a_folder_of_content_that_is_there_stays_whose_it_is(written, tmp_path):
    """It may be a share, and nobody gives that away."""
    content = tmp_path / "root/srv/quiet-room/content"
    content.mkdir(parents=True, mode=0o750)
    before = content.stat()

    file = written("linux") / "usr/lib/tmpfiles.d/quiet-room.conf"
    done = folders_made(file, tmp_path / "root")

    assert done == (0, "")
    after = content.stat()
    assert (after.st_mode, after.st_gid) == (before.st_mode, before.st_gid)


# --- apply --------------------------------------------------------------------


def apply(folder, root, *words):
    code, output = told("sh", folder / "apply", *words, env={"DESTDIR": str(root)})
    assert code == 0, output
    return output


def below(folder):
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_apply_puts_everything_in_place(written, tmp_path):
    folder, root = written("linux"), tmp_path / "root"

    apply(folder, root)

    assert below(root) == below(folder) - {"apply", "README.md"}
    assert (root / "usr/lib/quiet-room/session").stat().st_mode & 0o777 == 0o755
    assert apply(folder, root) == ""  # all is there


def test_apply_leaves_alone_what_is_yours(written, tmp_path):
    folder, root = written("linux"), tmp_path / "root"
    apply(folder, root)
    yours = root / "etc/default/quiet-room"
    yours.write_text("CAGE_OPTIONS=-r\n", "utf-8")
    (root / SERVICE).write_text("of an older version\n", "utf-8")

    output = apply(folder, root)

    assert "kept   /etc/default/quiet-room" in output
    assert yours.read_text("utf-8") == "CAGE_OPTIONS=-r\n"
    assert (root / SERVICE).read_bytes() == (folder / SERVICE).read_bytes()


def test_undo_takes_all_but_what_is_yours(written, tmp_path):
    folder, root = written("linux"), tmp_path / "root"
    apply(folder, root)
    (root / "etc/default/quiet-room").write_text("CAGE_OPTIONS=-r\n", "utf-8")

    apply(folder, root, "--undo")

    assert below(root) == {"etc/default/quiet-room"}


def of_the_settings(root):
    """Return what of the settings is in force: the two files, by their names."""
    two = [*root.rglob("10-this-kiosk.conf"), *root.rglob("quiet-room-folders.conf")]
    return {path.name: path.read_text("utf-8") for path in two}


def test_apply_follows_the_settings(written, tmp_path):
    """Another state folder than before, and then the usual one again."""
    root = tmp_path / "root"
    apply(written("linux", written=("/srv/old",)), root)

    shutil.rmtree(tmp_path / "linux")
    folder = written("linux", written=("/srv/new",))
    assert "kept" not in apply(folder, root)
    assert of_the_settings(root) == of_the_settings(folder)
    assert "/srv/new" in of_the_settings(root)["10-this-kiosk.conf"]

    shutil.rmtree(folder)
    apply(written("linux"), root)
    assert of_the_settings(root) == {}


def test_undo_takes_what_earlier_settings_said(written, tmp_path):
    root = tmp_path / "root"
    apply(written("linux", written=("/srv/old",)), root)
    shutil.rmtree(tmp_path / "linux")

    apply(written("linux"), root, "--undo")

    assert below(root) == set()


@pytest.fixture
def asked(tmp_path):
    """Return a path of programs that only say what they were asked, but change none."""
    for name in ("systemctl", "systemd-sysusers", "systemd-tmpfiles", "udevadm"):
        program = tmp_path / "bin" / name
        program.parent.mkdir(exist_ok=True)
        program.write_text('#!/bin/sh\necho "${0##*/}" "$@"\n', "utf-8")
        program.chmod(0o755)
    return f"{program.parent}:/usr/bin:/bin"


def test_apply_makes_the_folders_that_the_settings_name(written, tmp_path, asked):
    """Not the next boot: until then the kiosk would have nowhere to write."""
    folder, root = written("linux", written=("/srv/state",)), tmp_path / "root"
    script = folder / "apply"
    text = script.read_text("utf-8").replace('[ -n "$root" ] || switch_on', "switch_on")
    script.write_text(text, "utf-8")

    said = told("sh", script, env={"DESTDIR": str(root), "PATH": asked})[1]

    file = root / "etc/tmpfiles.d/quiet-room-folders.conf"
    assert f"systemd-tmpfiles --create {file}\n" in said


def test_undo_leaves_to_dpkg_what_is_of_the_package(written, tmp_path):
    """Else a kiosk whose lock-down is taken away has no unit until the next upgrade."""
    folder, root = written("linux"), tmp_path / "root"
    apply(folder, root)
    known = root / "var/lib/dpkg/info"
    known.mkdir(parents=True)
    status = "Package: quiet-room\nStatus: install ok installed\nVersion: 1\n"
    status += "Architecture: all\nMaintainer: x\nDescription: x\n"
    (known.parent / "status").write_text(status, "utf-8")
    (known / "format").write_text("1\n", "utf-8")
    (known / "quiet-room.list").write_text(f"/{SERVICE}\n", "utf-8")

    output = apply(folder, root, "--undo")

    assert f"kept   /{SERVICE} (of the package" in output
    assert {one for one in below(root) if "dpkg" not in one} == {SERVICE.as_posix()}


# --- what is said of them -----------------------------------------------------


def test_the_readme_names_every_file(written):
    folder = written("linux", settings="/etc/kiosk.toml", written=("/srv/state",))
    text = (
        (folder / "README.md")
        .read_text("utf-8")
        .replace(
            "-night.timer, -day.timer",
            "quiet-room-night.timer, quiet-room-day.timer",
        )
    )

    names = {path.rpartition("/")[2] for path in below(folder)}
    assert [name for name in names - {"README.md"} if name not in text] == []


def test_a_machine_like_others_has_no_file_for_differences(written):
    folder = written("linux")

    assert not [*folder.rglob("10-this-kiosk.conf"), *folder.rglob("*-folders.conf")]


def test_the_unit_hears_what_the_settings_say_otherwise(written):
    folder = written("linux", settings="/etc/kiosk.toml", written=("/srv/state",))

    unit = folder / "etc/systemd/system/quiet-room.service.d/10-this-kiosk.conf"
    text = unit.read_text("utf-8")

    assert "\nEnvironment=QUIET_ROOM_SETTINGS=/etc/kiosk.toml\n" in text
    assert "\nReadWritePaths=-/srv/state\n" in text


def test_a_folder_that_somebody_else_writes_to_stays_theirs(written, tmp_path):
    """Such as the one in which an exporter of Prometheus looks for files."""
    exporters = tmp_path / "root/var/lib/exporter"
    exporters.mkdir(parents=True, mode=0o755)
    before = exporters.stat()
    folder = written("linux", written=("/var/lib/exporter",))

    file = folder / "etc/tmpfiles.d/quiet-room-folders.conf"
    done = folders_made(file, tmp_path / "root")

    assert done == (0, "")
    after = exporters.stat()
    assert (after.st_mode, after.st_uid) == (before.st_mode, before.st_uid)


def test_a_stick_that_is_no_key_leaves_the_kiosk_alone(written):
    """What is in conflict ends the kiosk before it asks for its own condition."""
    units = written("linux") / "usr/lib/systemd/system"
    mount = (units / "media-stick.mount").read_text("utf-8")
    wanted = re.findall(r"^Wants=(.*)", mount, re.MULTILINE)

    assert wanted == ["quiet-room-key.service"]
    key = (units / wanted[0]).read_text("utf-8")
    assert "ConditionPathExists=/media/stick/leave-quiet-room" in key
    assert "Conflicts=" not in key
    for unit in units.glob("quiet-room*.service"):
        conflicts = re.findall(
            r"^Conflicts=(.*)", unit.read_text("utf-8"), re.MULTILINE
        )
        assert wanted[0] not in " ".join(conflicts)
