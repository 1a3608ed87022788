"""Every kind of page of two sites in a browser: the declaration of accessibility names these tests (nomenclature/machine_tests.csv)."""


def test_axe_finds_nothing(wrong):
    assert wrong["axe"] == []


def test_the_structure_is_told_to_screen_readers(wrong):
    assert wrong["structure"] == []


def test_nothing_is_lost_on_a_phone_in_large_or_spaced_text(wrong):
    assert wrong["shape"] == []


def test_no_page_complains_or_calls_another_host(wrong):
    assert wrong["said"] == wrong["called"] == []
