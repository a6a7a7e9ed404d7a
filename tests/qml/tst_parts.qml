import QtQuick
import QtTest
import Kiosk

TestCase {
    id: testCase

    name: "Parts"
    when: windowShown
    width: 900
    height: 700
    visible: true

    Component {
        id: keyBox

        KeyBox {
            width: 500
            title: "The main point"
            items: ["Short."]
        }
    }
    Component {
        id: touchButton

        TouchButton {
            text: "Next"
        }
    }
    Component {
        id: spy

        SignalSpy {}
    }
    Component {
        id: scroller

        Scroller {
            width: 400
            height: 200

            Rectangle {
                width: 100
                height: 900
            }
        }
    }
    Component {
        id: reader

        Scroller {
            id: view

            property alias button: button

            width: 400
            height: 300

            Repeater {
                model: 12

                Words {
                    width: 300
                    text: "One line"
                }
            }
            TouchButton {
                id: button

                text: "Next"
            }
            Repeater {
                model: 12

                Words {
                    width: 300
                    text: "One line"
                }
            }
        }
    }
    Component {
        id: besides

        // A button whose foot is beside the top of another
        Scroller {
            property alias low: low

            width: 800
            height: 300

            Row {
                Column {
                    topPadding: 200

                    TouchButton {
                        id: low

                        text: "Low"
                    }
                }
                Column {
                    topPadding: 200 + low.height - 10

                    TouchButton {
                        id: tall

                        height: 115
                        text: "Tall"
                    }
                }
            }
            Rectangle {
                width: 100
                height: 200
            }
        }
    }
    Component {
        id: leaving

        Loader {
            width: 400
            height: 300
            sourceComponent: reader
        }
    }
    Component {
        id: table

        TableBlock {
            width: 800
            head: ["", "Approved?"]
            rows: [["Spray", "Yes"], ["Drip", "No"]]
        }
    }

    function cleanup(): void {
        Theme.textSize = "standard";
        Theme.still = false;
        Theme.lowReach = false;
        Theme.screenHeight = 1080;
    }

    function test_key_box_grows_with_its_words(): void {
        const short = createTemporaryObject(keyBox, testCase);
        const long = createTemporaryObject(keyBox, testCase, { items: ["Many words here. ".repeat(20)] });

        verify(long.implicitHeight > 2 * short.implicitHeight);
    }

    function test_button_grows_with_the_text_size(): void {
        const button = createTemporaryObject(touchButton, testCase);
        const before = button.implicitWidth;

        Theme.textSize = "largest";

        tryVerify(() => button.implicitWidth > before);
    }

    function test_button_answers_on_release_inside(): void {
        const button = createTemporaryObject(touchButton, testCase);
        const clicks = createTemporaryObject(spy, testCase, { target: button, signalName: "clicked" });
        const event = touchEvent(button);

        event.press(1, button).commit();
        compare(clicks.count, 0);
        event.release(1, button).commit();

        compare(clicks.count, 1);
    }

    function test_scroller_moves_by_four_fifths_and_stops_at_the_end(): void {
        Theme.still = true;
        const view = createTemporaryObject(scroller, testCase);
        verify(view.moreBelow);

        view.down();
        tryCompare(view, "contentY", 160);
        for (let i = 0; i < 5; ++i)
            view.down();

        tryCompare(view, "contentY", 700);
        verify(!view.moreBelow);
    }

    // The foot of what is in view, in pixels of the column.
    function foot(view: Scroller): real {
        return view.seenFrom + view.height - findChild(view, "scroll").parent.parent.cut;
    }

    function test_scroller_cuts_no_line_at_rest(): void {
        Theme.still = true;
        const view = createTemporaryObject(reader, testCase), line = Theme.body.line;

        tryVerify(() => foot(view) < view.height && foot(view) % line === 0);
        view.down();

        tryVerify(() => view.contentY > 0 && view.seenFrom % line === 0);
    }

    function test_scroller_cuts_nothing_that_keys_are_on(): void {
        Theme.still = true;
        for (const reason of [Qt.TabFocusReason, Qt.MouseFocusReason]) {
            const view = createTemporaryObject(besides, testCase), bottom = 200 + view.low.height;
            tryVerify(() => view.contentHeight > view.height);
            view.moveTo(bottom + 40 - view.height);
            tryVerify(() => foot(view) < bottom);

            view.low.forceActiveFocus(reason);

            tryVerify(() => foot(view) >= bottom === (reason === Qt.TabFocusReason));
        }
    }

    function test_in_low_reach_what_is_touched_begins_at_the_middle(): void {
        Theme.still = true;
        Theme.screenHeight = 400;
        Theme.lowReach = true;
        const view = createTemporaryObject(reader, testCase), top = () => view.button.mapToItem(view, 0, 0).y;

        tryCompare(view, "head", 0);
        view.down();
        tryVerify(() => view.contentY > 0);
        verify(top() >= 200);
        view.moveTo(view.contentHeight);
        view.bringUp(view.button);

        tryVerify(() => top() >= 200 && top() + view.button.height <= view.height);
        view.toStart();
        view.button.parent.children[0].visible = false;
        for (let n = 1; n < 11; ++n)
            view.button.parent.children[n].visible = false;

        tryVerify(() => view.head > 0 && top() === 200);
    }

    function test_a_scroller_that_goes_looks_for_nothing(): void {
        failOnWarning(/.?/);
        const ways = [(loader, view) => view.button.forceActiveFocus(Qt.TabFocusReason), (loader, view) => view.marked = view.button, (loader, view) => {
                view.button.forceActiveFocus(Qt.TabFocusReason);
                view.button.destroy();
            }, (loader, view) => {
                view.marked = view.button;
                view.button.destroy();
            }];
        for (const way of ways) {
            const loader = createTemporaryObject(leaving, testCase);
            way(loader, loader.item);
            loader.active = false;
            wait(0);
            loader.destroy();
        }
    }

    function test_table_stacks_its_rows_at_the_largest_text(): void {
        const block = createTemporaryObject(table, testCase);
        verify(!block.stacked);

        Theme.textSize = "largest";

        verify(block.stacked);
    }
}
