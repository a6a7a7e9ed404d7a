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

    function test_table_stacks_its_rows_at_the_largest_text(): void {
        const block = createTemporaryObject(table, testCase);
        verify(!block.stacked);

        Theme.textSize = "largest";

        verify(block.stacked);
    }
}
