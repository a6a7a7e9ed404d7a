import Kiosk

// One style of type that is the same in every text size.
TypeStyle {
    large: standard
    largest: standard
}
