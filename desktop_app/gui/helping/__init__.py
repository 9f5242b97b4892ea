"""Help inside the window: pages, their window, the tour of the first start."""
