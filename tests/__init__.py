"""Tests of the whole: architecture, every table, every address."""
