"""Words beside circles: within the map, clear of each other, hiding as little as can be, or none."""

from pipeline.charts import circles
from pipeline.report import Circle

LINES = ["École", "2 euros"]


def test_words_stand_beside_their_circle_where_they_hide_nothing():
    alone = circles.named([(300, 200, 20)], [LINES], 720, 400)
    assert alone == (Circle(300, 200, 20, ("École", "2 euros"), 326, 187.5, "start"),)
    # Near the edge they stand to the left; another circle there, or a name, sends them elsewhere.
    [near_edge] = circles.named([(690, 200, 20)], [LINES], 720, 400)
    assert (near_edge.text_x, near_edge.anchor) == (664, "end")
    moved, other = circles.named([(690, 200, 20), (620, 200, 10)], [LINES], 720, 400)
    assert (other, moved.text_y == near_edge.text_y) == (Circle(620, 200, 10), False)
    [below] = circles.named([(300, 200, 20)], [LINES], 720, 400, [(360, 200, ["Le Moulin"])])
    assert (below.text_x, below.anchor) == (274, "end")
    # No room beside nor under, a name over its right half: they end over its middle, clear of that name.
    [over] = circles.named([(100, 96, 20)], [LINES], 200, 120, [(140, 58, ["Parc"])])
    assert (over.text_x, over.anchor, over.text_y < 96) == (100, "end", True)


def test_words_never_lie_over_others_and_those_without_room_are_left_out():
    together = [(100, 40, 20), (110, 40, 10), (105, 45, 8)]
    found = circles.named(together, [LINES] * 3, 260, 90)
    told = ("École", "2 euros")
    assert [(each.lines, each.text_x, each.anchor) for each in found] == [(told, 126, "start"), ((), 0, "start"), (told, 91, "end")]
    assert circles.named([(20, 20, 15)], [LINES], 40, 40) == (Circle(20, 20, 15),)
    assert circles.named([], [], 720, 400) == ()


def test_a_long_name_is_cut_at_a_blank():
    assert circles.wrapped("Reconstruire l'école Les Tilleuls") == ["Reconstruire l'école", "Les Tilleuls"]
    assert circles.wrapped("Refaire et planter la rue de la Tannerie et les quais") == ["Refaire et planter la", "rue de la Tannerie et…"]
    assert circles.wrapped("Anticonstitutionnellement") == ["Anticonstitutionnellem…"]
    assert circles.wrapped("Bus") == ["Bus"]
