"""The one toolbar and the strip above the grid: the controls of the window."""
