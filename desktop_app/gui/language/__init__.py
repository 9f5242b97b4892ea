"""The language of the window: catalogues, the translator, and how shown texts change their language."""
