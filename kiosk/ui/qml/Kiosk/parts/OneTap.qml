import QtQuick

// What a touch switches on and off takes two taps of a hand that shakes as one.
Timer {
    objectName: "oneTap"
    interval: 400

    function takes(): bool {
        const first = !running;
        restart();
        return first;
    }
}
