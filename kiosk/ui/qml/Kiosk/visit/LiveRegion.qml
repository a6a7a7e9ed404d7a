import QtQuick
import Kiosk
import Kiosk.Core

// What a screen reader says without being asked: where one has come to, and what
// became of the list, which is seldom where one touched.
Item {
    id: root

    required property Bridge kiosk
    required property string place // what it is called
    required property Item sheet // what lies over the place, if anything does
    required property bool covered // by the calm screen
    readonly property string told: covered ? qsTr("The screen is covered. Tap to go back.") : sheet ? titleOf(sheet) : place
    readonly property string scene: kiosk.place + kiosk.sheet + covered
    readonly property int asked: kiosk.questions.count

    Accessible.ignored: true
    onSceneChanged: Qt.callLater(tell)
    onToldChanged: Qt.callLater(tell)
    onAskedChanged: say(qsTr("Questions on your list: %1").arg(asked))

    function tell(): void {
        say(told);
    }

    function say(words: string): void {
        if (words && (kiosk.place === "home" || kiosk.place === "page"))
            Accessible.announce(words);
    }

    function titleOf(item: Item): string {
        const title = item as Title;
        return title?.Accessible.name ?? item.children.reduce((found, child) => found || titleOf(child), "");
    }
}
