"""Checks of tests and chances: another unit, the wrong kind of figure, no single value."""


def messages(found, file: str) -> list[str]:
    return [one.message for one in found() if one.file == file]


def test_shipped_tests_are_sound(found):
    assert [one for one in found() if one.file.startswith("test")] == []


def test_chance_in_people_for_a_question_about_vertebrae_is_found(broken, found):
    broken.replace("test_chances.csv", "before-vertebra-cancer", "before-suspected")
    (message,) = messages(found, "test_chances.csv")
    assert message.endswith("expected a percentage of vertebrae, as the question counts")


def test_accuracy_in_spots_for_a_question_about_people_is_found(broken, found):
    broken.replace("tests.csv", "sensitivity-mri-bone", "sensitivity-mri-spot")
    (message,) = messages(found, "tests.csv")
    assert message.endswith("expected a percentage of people, as the question counts")


def test_swapped_figures_are_found(broken, found):
    broken.replace("tests.csv", "sensitivity-ct-bone,", "specificity-ct-bone,")
    (message,) = messages(found, "tests.csv")
    assert message == (
        "found specificity-ct-bone of the topic 'specificity'; "
        "expected one of the topic 'sensitivity'"
    )


def test_chance_that_is_only_a_range_is_found(broken, found):
    broken.replace("test_chances.csv", "bone-at-diagnosis-lung", "bone-in-life-prostate")
    assert messages(found, "test_chances.csv") == [
        "found bone-in-life-prostate, 18 to 29%; expected one value between 0 and 100%"
    ]


def test_chance_found_by_a_test_of_another_question_is_found(broken, found):
    broken.replace("test_chances.csv", "petct-spot", "pet-bone")
    assert messages(found, "test_chances.csv") == [
        "found 'pet-bone'; expected a test of the question spot"
    ]
