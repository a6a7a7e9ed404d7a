"""Somebody of the staff before the kiosk."""

from time import monotonic

from PySide6.QtTest import QTest

PIN = "407291"


class Nurse:
    """Somebody of the staff before the screen of *patient*, and the door to theirs."""

    def __init__(self, patient, door):
        self.patient, self.door = patient, door
        self.front = patient.screen.front

    @property
    def staff(self):
        return self.front.staff

    def hold(self):
        """Hold the mark until the pad is there; return how long, in seconds."""
        begun = monotonic()
        patient = self.patient
        patient.hold_until(
            self.mark(),
            lambda: patient.qtbot.waitUntil(
                lambda: self.staff is not None, timeout=10_000
            ),
        )
        self.at_rest()
        return monotonic() - begun

    def touch_mark(self, milliseconds):
        """Hold the mark, though not for long."""
        self.patient.hold_at(self.mark(), milliseconds)
        self.at_rest()

    def mark(self):
        patient = self.patient
        patient.settle()
        return patient.place(patient.appear("mark")).center()

    def come(self):
        """Hold the mark until the pad is there, sooner than a finger would."""
        self.front.mark()
        self.at_rest()

    def at_rest(self):
        """Wait until what came up takes touches."""
        settles = self.patient.appear("staffSettle") if self.staff_settles() else None
        if settles:
            self.patient.qtbot.waitUntil(lambda: not settles.property("enabled"))

    def staff_settles(self):
        return self.patient.has("staffSettle")

    def touch(self, name):
        item = self.patient.appear(name)
        self.patient.at_rest(item)
        self.at_rest()
        self.patient.touch_at(self.patient.place(item).center())

    def type(self, figures):
        """Touch each figure."""
        for figure in figures:
            item = self.patient.item(f"key-{figure}")
            self.patient.touch_at(self.patient.place(item).center())

    def tell(self, pin=PIN):
        """Type *pin* and touch Open; wait until it was looked at."""
        self.type(pin)
        self.touch("openGate")
        self.patient.qtbot.waitUntil(lambda: self.says() != "One moment…")

    def says(self):
        return self.staff.pad.told if self.staff else ""

    def admit(self):
        """Come in."""
        self.come()
        self.tell()
        self.patient.qtbot.waitUntil(lambda: self.staff.view == "board")
        self.at_rest()

    def key(self, key):
        QTest.keyClick(self.patient.window, key)
