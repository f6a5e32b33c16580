"""Dates as people write them."""

import datetime as dt

import pytest
from django import forms

from tettpaa.core.written_dates import DATES


@pytest.mark.parametrize("written", ["2026-03-12", "12.3.2026", "12.03.26", "120326", "12032026"])
def test_a_date_is_read_as_it_was_meant(written):
    assert forms.DateField(input_formats=DATES).clean(written) == dt.date(2026, 3, 12)
