"""The pages of one case, by behaviour."""
