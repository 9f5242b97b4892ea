"""Where things are kept: directories, settings, the session file, the thumbnail cache."""
