"""The policies shipped here."""

from pipeline.nomenclature.policies import default


def test_the_policies_shipped_here_ignore_functions_of_other_norms():
    policies = default()
    assert policies.take("M52", "D", "F", "64111", "20") == policies.take("M57", "D", "F", "64111", "")
    assert policies.take("M832", "D", "F", "64111", "") == ("", "")
