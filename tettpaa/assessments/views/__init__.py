"""The assessment's pages."""
