"""The window itself: all panels, put together.

What each of them does is for the room of its name.

Knows: authoring.answers, content.files, content.model, errors, history, settings,
    studio, studio.answers, studio.findings, studio.guide, studio.pages,
    studio.pictures, studio.practice, studio.preview, studio.publishing, studio.signing,
    studio.text, studio.versions, ui, unseen.
"""
