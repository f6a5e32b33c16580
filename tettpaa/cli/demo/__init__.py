"""The demo municipality: invented people and cases in a place that looks like Bærum."""
