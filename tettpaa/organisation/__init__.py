"""The municipality, its schools and kindergartens, and who works where. Knows no child."""
