"""Pages about units and about the offices that decide."""
