"""What IT may set, and where it is read: files, environment, the keys of a keypad.

What a clinic answers about itself is content, not a setting.

Knows: errors, toml_lines, unseen.
"""
