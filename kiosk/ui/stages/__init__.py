"""The stages of a page, one module each: what of them is open, asked and answered.

How they look is in ``qml/Kiosk/stages``.
"""
