"""`tettpaa doctor` says which lists nobody can choose a password from, and when one of them cannot be read."""

from tettpaa.cli.commands.doctor import _passwords


def test_doctor_says_which_lists_of_known_passwords_are_in_use(settings, tmp_path):
    well, said = _passwords()
    assert well
    assert "listen som følger med (321" in said
    pwned = tmp_path / "pwned.txt"
    pwned.write_text("0" * 40 + ":12\n")
    settings.PASSWORD_LIST = str(pwned)
    well, said = _passwords()
    assert well
    assert f"{pwned} (fingeravtrykk fra Have I Been Pwned)" in said


def test_a_list_that_is_gone_is_told(settings, tmp_path):
    settings.PASSWORD_LIST = str(tmp_path / "gone.txt")
    well, said = _passwords()
    assert not well
    assert "TETTPAA_PASSWORD_LIST kan ikke leses" in said
