"""New content while the kiosk runs: watched for, compiled in another process, taken.

What of it may be shown today is for the bridge.

Knows: content, content.files, content.model, errors, settings, supervision.
"""
