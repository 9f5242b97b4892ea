"""The panes around the grid: filters on the left, the selected field on the right, notices and status."""
