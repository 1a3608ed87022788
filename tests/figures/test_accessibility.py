from fractions import Fraction

import pytest

from pipeline.figures.accessibility import Audit, audit
from pipeline.nomenclature.rgaa import criteria
from pipeline.tables.accessibility import ACCESSIBILITY


def rows(results):
    return ACCESSIBILITY.of_rows(
        {"criterion": number, "topic": "", "title": "", "result": result, "remark": "", "file": "a.csv", "row": rank}
        for rank, (number, result) in enumerate(zip(criteria(), results, strict=False), 2)
    )


def test_without_audit_nothing_is_measured():
    assert audit(ACCESSIBILITY.empty()) == Audit(0, 0, 0, 106)
    assert (Audit(0, 0, 0, 106).share, Audit(0, 0, 0, 106).state) == (None, "none")


def test_an_audit_that_leaves_one_criterion_out_measures_nothing():
    found = audit(rows(["conform"] * 105))
    assert (found.missing, found.share, found.state) == (1, None, "none")


@pytest.mark.parametrize(
    ("conform", "failing", "share", "state"),
    [(80, 0, Fraction(1), "full"), (79, 1, Fraction(79, 80), "partial"), (40, 40, Fraction(1, 2), "partial"),
     (39, 41, Fraction(39, 80), "none"), (0, 0, None, "none")],
)  # fmt: skip
def test_the_share_is_that_of_criteria_that_apply(conform, failing, share, state):
    found = audit(rows(["conform"] * conform + ["failing"] * failing + ["not_applicable"] * (106 - conform - failing)))
    assert (found.share, found.state, found.is_finished) == (share, state, True)
