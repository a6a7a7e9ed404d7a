"""New content while the kiosk runs: got, watched for, compiled elsewhere, taken.

What of it may be shown today is for the bridge.

Knows: content, content.files, content.model, errors, packs, settings, supervision,
    ui.engine.
"""
