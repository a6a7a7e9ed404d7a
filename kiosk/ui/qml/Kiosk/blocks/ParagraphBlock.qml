import Kiosk

// A few sentences.
Markup {
}
