"""What ties the parts of the window to the workers: one concern each, all in the GUI thread."""
