"""Natural frequencies: how they round and how they are written."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.statistics import in_words, of_people


@pytest.mark.parametrize(
    ("share", "people", "count", "words"),
    [
        (388 / 1379, 1000, 281, "281 of 1,000"),
        (0, 1000, 0, "0 of 1,000"),
        (1, 1000, 1000, "1,000 of 1,000"),
        (0.0004, 1000, 0, "fewer than 1 of 1,000"),
        (1e-12, 100, 0, "fewer than 1 of 100"),
        (0.0005, 1000, 1, "1 of 1,000"),
        (0.9996, 1000, 1000, "more than 999 of 1,000"),
        (0.5, 10_000, 5000, "5,000 of 10,000"),
        # Halves round up as they are written, whatever the float holds and whichever is even.
        (0.2805, 1000, 281, "281 of 1,000"),
        (0.2815, 1000, 282, "282 of 1,000"),
        (0.285, 100, 29, "29 of 100"),
    ],
)
def test_people(share, people, count, words):
    assert of_people(share, people) == count
    assert in_words(share, people) == words


@pytest.mark.parametrize("share", [-0.01, 1.01, 28.1, math.nan, None, "28%", True])
@pytest.mark.parametrize("say", [of_people, in_words])
def test_what_is_no_share_is_refused(say, share):
    with pytest.raises(ValueError, match="share: expected a number from 0 to 1, got"):
        say(share)


@pytest.mark.parametrize("people", [0, 2.5, None])
def test_people_are_whole(people):
    with pytest.raises(ValueError, match="people: expected a whole number of 1 or more"):
        of_people(0.5, people)


@given(st.floats(0, 1), st.integers(1, 10**6))
def test_never_more_than_half_a_person_off(share, people):
    assert abs(of_people(share, people) - share * people) <= 0.5 + 1e-9
    assert 0 <= of_people(share, people) <= people


@given(st.floats(0, 1), st.integers(2, 10**6))
def test_never_and_always_are_said_only_when_true(share, people):
    words = in_words(share, people)
    assert (words == f"0 of {people:,}") == (share == 0)
    assert (words == f"{people:,} of {people:,}") == (share == 1)
