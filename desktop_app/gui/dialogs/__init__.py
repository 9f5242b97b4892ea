"""Pages that open on request; none of them ever blocks a run."""
