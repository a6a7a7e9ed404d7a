"""What QML runs on: models, pictures, no network, memory given back, never dumped.

Nothing here knows a visit or a page.

Knows: content.files, content.model.
"""
