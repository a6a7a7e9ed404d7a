import QtQuick
import Kiosk

// What one can do with the open step, and what leads to the one beside it.
StageChips {
    id: root

    asks: true
    asked: kiosk.page.day.asked
    onAsking: kiosk.hand.ask(kiosk.page.day.openId)

    DaySteps {
        kiosk: root.kiosk
        room: root.width - root.all
        most: root.width - root.moreWidth
    }
}
