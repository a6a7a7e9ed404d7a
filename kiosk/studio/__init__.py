"""The window for staff: QtWidgets round the true kiosk.

What a patient sees is for ui; what is kept of the content is for history.

Knows: authoring, content, content.approval, content.model, errors, history, settings,
    steps, ui, ui.engine.
"""
