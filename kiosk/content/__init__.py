"""Content: from the files that staff write to the Library that the screen shows."""
