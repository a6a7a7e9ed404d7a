"""One patient's time at the screen; nothing of it outlives the reset."""
