"""Checks of the ways to the spine: gaps, steps that nobody takes, silence about inference."""


def test_shipped_ways_are_sound(found):
    assert [one for one in found() if one.file.startswith("route")] == []


def test_gap_in_a_way_is_found(broken, found):
    broken.replace("route_paths.csv", "upper-heart;heart-lungs", "heart-lungs")
    message = "found heart-lungs, which starts at right-heart; expected one from upper-vein"
    assert any(one.column == "steps" and one.message == message for one in found())


def test_unknown_step_is_found(broken, found):
    broken.replace("route_paths.csv", "breast-intercostal", "breast-by-air")
    messages = [one.message for one in found() if one.file == "route_paths.csv"]
    assert "found 'breast-by-air'; expected an id of route_steps.csv" in messages


def test_step_that_no_way_takes_is_found(broken, found):
    broken.replace("route_paths.csv", "lung-growth;growth-canal", "lung-azygos;plexus-thoracic")
    lines = [one for one in found() if one.file == "route_steps.csv"]
    assert [one.message.split(",")[0] for one in lines] == [
        "found lung-growth",
        "found growth-canal",
    ]


def test_partial_row_without_a_note_is_found(broken, found):
    row = broken.put("route_steps.csv", "heart-lungs", note="")
    assert any(
        (one.file, one.row, one.column) == ("route_steps.csv", row, "note") for one in found()
    )
