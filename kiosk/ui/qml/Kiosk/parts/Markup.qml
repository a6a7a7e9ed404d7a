import QtQuick
import Kiosk

// Words that may hold links: a finger's height around a link counts as on it.
Words {
    id: root

    signal linkTouched(link: string)
    // Beside all links
    signal wordsTouched

    textFormat: Text.StyledText

    TapHandler {
        longPressThreshold: 0 // a slow finger taps too
        gesturePolicy: TapHandler.ReleaseWithinBounds
        onTapped: point => {
            const link = root.linkNear(point.position.x, point.position.y);
            if (link)
                root.linkTouched(link);
            else
                root.wordsTouched();
        }
    }

    function linkNear(x: real, y: real): string {
        const slack = (Theme.touchTarget - root.lineHeight) / 2;
        return linkAt(x, y) || linkAt(x, y - slack) || linkAt(x, y + slack);
    }
}
