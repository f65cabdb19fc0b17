"""Checks of the statements: too sure, silent about a second-hand reading, survival, walkers."""


def test_shipped_statements_are_sound(found):
    files = ("statements.csv", "walking_groups.csv")
    assert [one for one in found() if one.file in files] == []


def test_statement_that_is_too_sure_is_found(broken, found):
    row = broken.put("statements.csv", "brace", sure="3")
    assert any(
        (one.file, one.row, one.column) == ("statements.csv", row, "sure")
        and one.message == "found 3 for silence; expected at most 1"
        for one in found()
    )


def test_second_hand_reading_without_a_note_is_found(broken, found):
    row = broken.put("statements.csv", "opioids", note="")
    assert any(
        (one.file, one.row, one.column) == ("statements.csv", row, "note") for one in found()
    )


def test_figure_on_survival_is_found(broken, found):
    broken.put("statements.csv", "sins", why="It was [5.1 months](#stat-survival-netherlands-all).")
    messages = [one.message for one in found() if one.column == "why"]
    assert messages == [
        "found a link to #stat-survival-netherlands-all; expected no figure on survival"
    ]


def test_figure_of_other_walkers_is_found(broken, found):
    row = broken.put("walking_groups.csv", "series-70", kept="regained-walking-70")
    assert any(
        (one.file, one.row, one.column) == ("walking_groups.csv", row, "kept") for one in found()
    )
