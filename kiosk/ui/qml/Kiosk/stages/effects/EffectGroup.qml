import QtQuick
import Kiosk

// Some people of a study: how many of 100 had it, the same as a picture, and how many
// did not.  The picture stands under the words, or beside them where there is room.
Item {
    id: root

    required property var group // the fields of stages.Group
    required property bool besideNumber // whether the words stand beside the number
    required property bool besideArray // whether the picture stands beside the words
    required property int arraysFrom // where the pictures of both groups begin
    required property int arrayHeight
    readonly property int headHeight: head.height
    readonly property alias array: array
    readonly property alias told: told // where it is said what the picture shows
    readonly property alias underneath: underneath // the same, after how many did not
    readonly property int arrayEnd: array.y + array.height
    readonly property int beside: width - array.width - Theme.px(24)
    readonly property bool hasRoom: !isWord && head.width - number.width > Theme.px([250, 316, 376][Theme.textStep])
    readonly property bool hasWideRoom: beside >= Math.max(Theme.px([300, 320, 350][Theme.textStep]), number.implicitWidth)
    readonly property bool isWord: number.text.length > 3
    readonly property string others: group?.others ?? ""

    implicitHeight: Math.max(array.y + array.height, rest.y + rest.height) + Theme.px(6)

    Item {
        id: head

        width: root.besideArray ? root.beside : root.width
        height: Math.max(number.height, words.y + words.height)

        Words {
            id: number

            objectName: "number"
            height: Theme.bigNumber.line + (root.besideArray ? 0 : Theme.px(8)) // a digit has nothing below its line
            topPadding: root.isWord ? height - Theme.h2.line : 0
            text: root.group?.number ?? ""
            type: root.isWord ? Theme.h2 : Theme.bigNumber
        }
        Words {
            id: outOf

            readonly property bool isUnder: number.width + Theme.px(16) + implicitWidth > head.width

            x: isUnder ? 0 : number.width + Theme.px(16)
            y: isUnder ? number.height : root.besideNumber ? Theme.px(4) : number.baselineOffset - baselineOffset
            width: Math.min(implicitWidth, head.width - x)
            text: qsTr("out of 100")
            type: Theme.label
        }
        Words {
            id: words

            readonly property bool isToldInWords: true // by what is read aloud

            objectName: "had"
            x: root.besideNumber ? outOf.x : 0
            y: Math.max(outOf.y + outOf.height, root.besideNumber ? 0 : number.height)
            width: head.width - x
            text: root.group ? qsTr("%1 with %2").arg(root.group.had).arg(root.group.given) : ""
            type: Theme.small
        }
    }
    IconArray {
        id: array

        readonly property bool isToldInWords: true

        objectName: "array"
        x: root.besideArray ? root.width - width : 0
        y: root.besideArray ? Theme.px(10) : root.arraysFrom
        height: root.arrayHeight
        filled: root.group?.filled ?? 0
        Accessible.name: root.group ? qsTr("%1 of 100 figures are filled: %2 %3; %4 %5").arg(filled).arg(number.text).arg(words.text).arg(root.others).arg(root.group.had_not) : ""
    }
    Item {
        id: told

        anchors.fill: parent
    }
    Words {
        id: rest

        objectName: "others"
        y: root.besideArray ? root.arraysFrom : array.y + array.height + Theme.px(6)
        width: head.width
        text: root.group ? qsTr("%1 %2.").arg(root.others.charAt(0).toUpperCase() + root.others.slice(1)).arg(root.group.had_not) : ""
        type: Theme.label
    }
    Item {
        id: underneath

        anchors.fill: parent
    }
}
