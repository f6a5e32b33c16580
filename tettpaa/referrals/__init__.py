"""A referral's way from the unit's first words to the intake decision."""
