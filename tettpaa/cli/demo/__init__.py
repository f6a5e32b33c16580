"""The demo municipality: invented people and cases in a place that looks like Bærum."""


def run(cases: int, seed: int) -> None:
    """Fills an empty database. Django is ready when this is called, not when the package is read."""
    from tettpaa.cli.demo.loading import load

    load(cases, seed)
