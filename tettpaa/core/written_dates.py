"""How people write a date, in the order they are tried: «120326» is in 2026, and not in the year 326."""

DATES = ["%Y-%m-%d", "%d.%m.%Y", "%d.%m.%y", "%d%m%y", "%d%m%Y"]
