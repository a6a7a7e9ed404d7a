"""Files as people leave them on a disk: lines, folders, copies, TOML, fonts, faults.

What the words in them mean is for the rooms beside this one.

Knows: errors, toml_lines, unseen.
"""
