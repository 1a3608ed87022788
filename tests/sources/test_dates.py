import pytest

from pipeline.sources.dates import to_date


@pytest.mark.parametrize(
    ("text", "read"),
    [("2024", "2024"), ("2024-9", "2024-09"), ("09/2024", "2024-09"), ("2/9/2024", "2024-09-02"), ("2024-09-02", "2024-09-02"),
     ("2024-09-02T00:00:00+02:00", "2024-09-02"), ("2 septembre 2024", "2024-09-02"), ("1er févr. 2024", "2024-02-01"),
     ("Août 2024", "2024-08"), ("juil-2024", "2024-07")],
)  # fmt: skip
def test_a_date_is_as_precise_as_it_is_written(text, read):
    assert to_date(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "bientôt",
        "2024-13",
        "31/02/2024",
        "24",
        "1024",
        "2024-09-0x",
        "",
        "sept-24",
        "jui 2024",
        "fin 2024",
        "31 février 2024",
        "2 septembre",
    ],
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match="n'est pas une date"):
        to_date(text)
