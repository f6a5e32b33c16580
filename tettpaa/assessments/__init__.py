"""The expert assessment: written section by section with the law in the margin, controlled, signed, sent."""
