"""Individual cases: one matter about one child, with a start, a clock, steps and an end."""
