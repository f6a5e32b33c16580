"""LIX, against texts that are counted by hand."""

import pytest

from tettpaa.core import reading_ease


@pytest.mark.parametrize(
    ("text", "words", "sentences", "long_words"),
    [
        ("", 0, 0, 0),
        ("Elias leser sakte.", 3, 1, 0),
        ("Elias leser. Han liker lydbøker!", 5, 2, 1),
        ("– lese høyt\n– skrive", 3, 2, 0),
        ("Kl. 2,5 timer i uka, 12.03.2024", 4, 2, 0),
        ("«Jeg vil være i klassen.» Det sa hun.", 8, 2, 1),
    ],
)
def test_the_counts(text, words, sentences, long_words):
    found = reading_ease.of_text(text)
    assert (found.words, found.sentences, found.long_words) == (words, sentences, long_words)


def test_the_number_is_words_for_each_sentence_and_the_share_of_long_words():
    found = reading_ease.of_text("Vurderingen beskriver undervisningen. Eleven leser godt.")
    assert found.lix == round(6 / 2 + 100 * 3 / 6)
    assert reading_ease.of_text("").lix is None


def test_a_heavy_text_weighs_more_than_a_plain_one():
    plain = reading_ease.of_text("Hun leser sakte. Hun liker å høre på bøker. Vi vil at hun får mer tid.")
    heavy = reading_ease.of_text(
        "Leseferdighetene karakteriseres av langsom avkodingshastighet kombinert med tilfredsstillende "
        "lytteforståelse, hvilket nødvendiggjør tilretteleggingstiltak."
    )
    assert plain.lix is not None
    assert heavy.lix is not None
    assert plain.lix < 30
    assert heavy.lix > 60
