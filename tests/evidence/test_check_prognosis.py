"""Checks of composed patients and of versions with an error."""


def test_shipped_patients_and_versions_are_sound(found):
    files = ("score_patients", "score_facts", "score_version")
    assert [one for one in found() if one.file.startswith(files)] == []


def test_unknown_answer_is_found_and_the_item_is_open(broken, found):
    broken.replace("score_facts.csv", "tomita.primary=moderate", "tomita.primary=middling")
    messages = {one.message for one in found() if one.file == "score_facts.csv"}
    assert messages == {
        "found 'tomita.primary=middling'; expected score.item=option of score_items.csv"
    }


def test_missing_answer_is_found(broken, found):
    broken.replace("score_facts.csv", "tokuhashi.vertebral=two;", "")
    (wrong,) = (one for one in found() if one.file == "score_patients.csv")
    assert wrong.message.startswith("found 0 answers to tokuhashi.vertebral")


def test_version_without_an_error_is_found(broken, found):
    broken.replace("score_version_rows.csv", "A row is missing,,,,yes", "A row is missing,,,,no")
    (wrong,) = (one for one in found() if one.file == "score_versions.csv")
    assert wrong.message.startswith("found 0 rows with an error")


def test_slip_of_our_own_in_a_version_is_found(broken, found):
    broken.replace(
        "score_version_rows.csv",
        "alignment,How the vertebrae line up,0 2 4",
        "alignment,How the vertebrae line up,0 1 2",
    )
    (wrong,) = (one for one in found() if one.file == "score_version_rows.csv")
    assert wrong.message == "found '0 1 2'; expected '0 2 4'"


def test_error_that_is_none_is_found(broken, found):
    broken.replace(
        "score_version_rows.csv",
        "Growth of the primary cancer,1 2 3",
        "Growth of the primary cancer,1 2 4",
    )
    (wrong,) = (one for one in found() if one.file == "score_version_rows.csv")
    assert wrong.message == "found '1 2 4'; expected points that are wrong"
