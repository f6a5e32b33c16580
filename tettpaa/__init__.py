"""Tett på: the case and work system of a Norwegian pedagogical-psychological service (PP-tjeneste)."""

__version__ = "0.1.0"
