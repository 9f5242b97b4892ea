"""Pages for when something is wrong: the self-check, the report of a crash."""
