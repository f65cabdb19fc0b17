"""Checks of what each test shows: steps, verdicts, silence about inference."""


def messages(found):
    return [(one.column, one.message) for one in found() if one.file == "sights.csv"]


def test_shipped_views_are_sound(found):
    assert [one for one in found() if one.file in ("views.csv", "sights.csv")] == []


def test_step_without_a_sentence_is_found(broken, found):
    broken.put("sights.csv", "ct-loss-25", values="25;50")
    assert ("values", "found no loss 75 of ct; expected a row for each step") in messages(found)


def test_step_with_two_sentences_is_found(broken, found):
    broken.put("sights.csv", "ct-loss-10", values="10;25")
    message = "found 25 for the second time; expected one row of ct for it"
    assert ("values", message) in messages(found)


def test_unknown_step_is_found(broken, found):
    broken.put("sights.csv", "xray-loss-50", values="50;60")
    assert ("values", "found '60'; expected 0, 10, 25, 50, 75") in messages(found)


def test_pair_of_steps_without_a_verdict_is_found(broken, found):
    broken.put("sights.csv", "xray-loss-50", seen="")
    message = "found empty for lost bone and for the place; expected no, hint or yes in one"
    assert ("seen", message) in messages(found)


def test_partial_row_without_a_note_is_found(broken, found):
    row = broken.put("views.csv", "biopsy", note="")
    assert any((one.file, one.row, one.column) == ("views.csv", row, "note") for one in found())
