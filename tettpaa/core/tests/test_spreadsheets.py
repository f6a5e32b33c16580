"""Files for a spreadsheet: no text is ever taken for a formula."""

from tettpaa.core.spreadsheets import as_csv


def test_what_we_send_out_is_never_a_formula():
    sent = as_csv(["Navn"], [["=1+1", "@a", "-2", "Åse"], [-2, None, "a\x00b", "\t=1"]]).decode("utf-8-sig")
    assert sent == "Navn\r\n'=1+1;'@a;'-2;Åse\r\n-2;;ab;'\t=1\r\n"
