import QtQuick
import Kiosk

// What to do and what not to do: side by side where there is room, each with its
// icon and title, so that colour is never all that tells them apart.
Grid {
    id: root

    required property string do_title
    required property list<string> do_items
    required property string dont_title
    required property list<string> dont_items
    readonly property real cell: (width - (columns - 1) * columnSpacing) / columns

    signal linkTouched(link: string)

    columns: width > Theme.px(900) && !Theme.isLargest ? 2 : 1
    columnSpacing: Theme.gutter
    rowSpacing: Theme.gutter

    TitledList {
        width: root.cell
        title: root.do_title
        items: root.do_items
        symbol: "check-bold"
        ink: Theme.colors.ok
        ground: Theme.colors.okBg
        edge: Theme.colors.okEdge
        onLinkTouched: link => root.linkTouched(link)
    }
    TitledList {
        width: root.cell
        title: root.dont_title
        items: root.dont_items
        symbol: "x-bold"
        ink: Theme.colors.note
        ground: Theme.colors.noteBg
        edge: Theme.colors.noteEdge
        onLinkTouched: link => root.linkTouched(link)
    }
}
