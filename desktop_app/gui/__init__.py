"""Windows, panels, grid and theme; everything a person sees."""
