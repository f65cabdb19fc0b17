"""A thousand people, and what is found in them."""

import pytest

from explainer import evidence
from explainer.epidemiology.populations import (
    OUTCOMES,
    affected,
    found,
    population,
    populations,
)


def test_every_row_of_the_table_is_found_once():
    given = [
        (people.id, outcome, one.figure.id)
        for people in populations()
        for outcome in OUTCOMES
        for one in found(people.id, outcome)
    ]
    rows = evidence.table("population_figures")
    assert sorted(given) == sorted((r["population"], r["outcome"], r["statistic"]) for r in rows)


def test_main_figure_comes_first():
    assert [one.counted() for one in found("autopsy", "metastases")] == [360, 306, 333]
    assert affected("solid-tumour") == 157


def test_people_who_were_chosen_for_it_all_have_it():
    assert found("spinal-metastases", "metastases") == ()
    assert affected("spinal-metastases") == 1000


def test_percentage_of_those_with_metastases_is_worked_out_of_all():
    """9.56% (5.7 to 13.42) of 15.67% is 1.498% (0.893 to 2.103)."""
    worked_out, direct = found("solid-tumour", "compression")
    assert (direct.counted(), direct.of) == (28, None)
    assert worked_out.of.id == "spine-in-life"
    assert worked_out.share == pytest.approx(0.01498, abs=1e-5)
    assert (worked_out.at_least(), worked_out.counted(), worked_out.at_most()) == (9, 15, 21)


def test_same_figure_is_no_part_of_another_where_all_have_metastases():
    (one,) = found("spinal-metastases", "compression")
    assert (one.of, one.at_least(), one.counted(), one.at_most()) == (None, 57, 96, 134)


def test_figures_of_another_source_are_of_other_people():
    apart = {
        (people.id, one.figure.id)
        for people in populations()
        for outcome in OUTCOMES
        for one in found(people.id, outcome)
        if one.apart
    }
    assert apart == {
        ("autopsy", "compression-at-death"),
        ("general", "new-cases-cord-compression"),
    }


def test_rare_things_are_counted_in_a_larger_crowd():
    ontario, korea = found("general", "metastases")
    assert (ontario.counted(), ontario.crowd, ontario.counted(10_000)) == (0, 10_000, 3)
    assert (korea.crowd, korea.counted(100_000)) == (100_000, 7)
    assert found("solid-tumour", "metastases")[0].crowd == 1000


def test_figure_that_says_only_up_to_has_no_value():
    (one,) = found("general", "compression")
    assert one.share is None
    assert (one.counted(100_000), one.at_most(100_000)) == (0, 8)


def test_unknown_population_and_outcome_are_named():
    with pytest.raises(ValueError, match="got 'mars'; expected one of 'solid-tumour'"):
        population("mars")
    with pytest.raises(ValueError, match="got 'mars'"):
        found("mars", "metastases")
    with pytest.raises(ValueError, match="got 'pain'; expected one of metastases"):
        found("autopsy", "pain")
