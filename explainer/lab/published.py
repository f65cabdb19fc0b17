"""The committed counts of the table: each worked out again from the tidy tables, by its id."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explainer.evidence import Statistic, statistics
from explainer.statistics import Proportion
from explainer.statistics.bootstrap import cluster_interval

from . import counting, doubts
from .counting import CONTRADICTED, PATIENTS, VERTEBRAE, without
from .tidying import TYPES

if TYPE_CHECKING:
    import pandas as pd

# The four primaries with enough patients for an interval: our id, and the name in the table.
LARGEST = {"prostate": "Prostate", "kidney": "Renal", "lung": "Lung", "breast": "Breast"}
AS_WRITTEN = {written.lower(): id for id, written in LARGEST.items()}  # "renal": "kidney"


@dataclass(frozen=True, slots=True)
class Counted:
    """What a row of ``statistics.csv`` holds: a count, or a percentage rounded to one decimal.

    ``low`` and ``high`` are the ends of a 95% confidence interval in per cent, or None.
    """

    value: float
    numerator: int | None = None
    denominator: int | None = None
    low: float | None = None
    high: float | None = None


def lesions_by_level(without_the_four: bool = False) -> dict[str, Statistic]:
    """Return the committed count of every level with a lesion, from head to tail.

    ``without_the_four`` leaves out the patients with a lesion in every vertebra from T1 to L5.
    """
    series = "ct-without-four" if without_the_four else "ct-lesions"
    topic = "lesions-without-the-four" if without_the_four else "lesions-in-each-vertebra"
    return {one.place: one for one in statistics(series=series, topic=topic)}


def expected(people: "pd.DataFrame", lesions: "pd.DataFrame") -> dict[str, Counted]:
    """Return what each committed row of these topics has to hold, counted from the tidy tables."""
    the_four = counting.with_every_level(lesions)
    rest = without(lesions, the_four)
    return {
        **dict(_types(lesions, "")),
        **dict(_types(rest, "-without-four")),
        **dict(_levels(rest, len(lesions))),
        **dict(_patients_by_type(lesions)),
        **dict(_types_by_primary(lesions)),
        **dict(_any_lesion(people, lesions)),
        **dict(_who(people, lesions)),
        "ct-the-four": Counted(len(the_four), len(the_four), lesions["case"].nunique()),
        **dict(_doubts(people, lesions)),
        **dict(_naive(people)),
        **dict(_types_of_the_four(lesions, the_four)),
    }


Rows = Iterator[tuple[str, Counted]]


def _types(lesions: "pd.DataFrame", suffix: str) -> Rows:
    for type, some in counting.by_type(lesions).items():
        yield f"ct-type-{type}{suffix}", _count(some, len(lesions))
        yield f"ct-type-share-{type}{suffix}", _share_in_clusters(lesions, type)


def _levels(rest: "pd.DataFrame", everyone: int) -> Rows:
    yield "ct-lesions-without-four-all", _count(len(rest), everyone)
    for level, some in counting.by_level(rest).items():
        yield f"ct-without-four-{level}", _count(some, len(rest))


def _patients_by_type(lesions: "pd.DataFrame") -> Rows:
    everyone = lesions["case"].nunique()
    for type, some in counting.by_type(lesions, PATIENTS).items():
        yield f"ct-patients-{type}", _count(some, everyone)
        yield f"ct-patients-share-{type}", _share(some, everyone)


def _types_by_primary(lesions: "pd.DataFrame") -> Rows:
    known = without(lesions, CONTRADICTED)
    for name, primary in LARGEST.items():
        rows = known[known["primary"] == primary]
        for type, some in counting.by_type(rows, PATIENTS).items():
            yield f"ct-type-{type}-{name}", _share_in_clusters(rows, type)
            yield f"ct-patients-{type}-{name}", _share(some, rows["case"].nunique())
    others = known[~known["primary"].isin(list(LARGEST.values()))]
    for type in TYPES:
        vertebrae = counting.by_type(others, VERTEBRAE)[type]
        patients = counting.by_type(others, PATIENTS)[type]
        yield f"ct-type-{type}-others", _count(vertebrae, len(others))
        yield f"ct-patients-{type}-others", _count(patients, others["case"].nunique())


def _types_of_the_four(lesions: "pd.DataFrame", the_four: tuple[int, ...]) -> Rows:
    """Of each primary's vertebrae of a type, those of the four; without a row they have none."""
    for name, primary in LARGEST.items():
        rows = lesions[lesions["primary"] == primary]
        everybody = counting.by_type(rows)
        for type, some in counting.by_type(rows[rows["case"].isin(the_four)]).items():
            if some:
                yield f"ct-four-{type}-{name}", _count(some, everybody[type])


def _any_lesion(people: "pd.DataFrame", lesions: "pd.DataFrame") -> Rows:
    with_any = lesions["case"].nunique()
    yield "ct-patients-any", _count(with_any, len(people))
    yield "ct-patients-none", _count(len(people) - with_any, len(people))
    known = without(people, CONTRADICTED)
    for name, primary in LARGEST.items():
        cases = known[known["primary"] == primary]["case"]
        yield f"ct-patients-any-{name}", _count(cases.isin(lesions["case"]).sum(), len(cases))


def _who(people: "pd.DataFrame", lesions: "pd.DataFrame") -> Rows:
    known = without(people, CONTRADICTED)
    groups = dict(_groups(known))
    for group, some in groups.items():
        yield f"ct-{group}", _count(some, len(known))
    # A group without a row has nobody in whom no lesion is listed.
    for group, none in _groups(known[~known["case"].isin(lesions["case"])]):
        if none:
            short = group.removeprefix("age-").removeprefix("sex-").removeprefix("primary-")
            yield f"ct-patients-none-{short}", _count(none, groups[group])
    for group, some in counting.by_number(people, lesions).items():
        yield f"ct-number-{group}", _count(some, len(people))


def _groups(people: "pd.DataFrame") -> Iterator[tuple[str, int]]:
    for decade, some in counting.by_decade(people).items():
        yield f"age-{decade}s", some
    women, men = counting.by_sex(people)
    yield from (("sex-women", women), ("sex-men", men))
    for primary, some in counting.patients_by_primary(people).items():
        yield f"primary-{primary.lower().replace(' ', '-')}", some


def _doubts(people: "pd.DataFrame", lesions: "pd.DataFrame") -> Rows:
    against = doubts.contradictions(people, lesions)
    yield "ct-contradiction-vertebrae", _count(len(against), len(lesions))
    yield "ct-contradiction-patients", _count(against["case"].nunique(), len(people))
    only = doubts.levels_only_in_comments(people, lesions)
    yield "ct-comment-levels-patients", _count(only["case"].nunique(), len(people))
    metastases = only[only["metastasis"]]["case"].nunique()
    yield "ct-comment-only-patients", _count(metastases, len(people))
    bones = doubts.other_numbers_of_bones(people)[["region", "vertebrae"]].value_counts()
    yield "ct-thirteen-thoracic", _count(bones.get(("thoracic", 13), 0), len(people))
    yield "ct-four-lumbar", _count(bones.get(("lumbar", 4), 0), len(people))


def _naive(people: "pd.DataFrame") -> Rows:
    """Count as one does at first sight; the right number is another."""
    cells = [cell for type in TYPES for cell in people[type].dropna()]
    yield "ct-naive-cells", _count(len(cells))
    yield "ct-naive-comma-space", _count(sum(len(cell.split(", ")) for cell in cells))
    yield "ct-naive-comma", _count(sum(len(cell.split(",")) for cell in cells))
    named = [re.findall(doubts.LEVEL, said) for said in people["said"].dropna()]
    yield "ct-naive-said", _count(sum(map(len, named)))


def _count(some: int, everyone: int | None = None) -> Counted:
    if everyone is None:
        return Counted(int(some))
    return Counted(int(some), int(some), int(everyone))


def _share(some: int, everyone: int, ends: tuple[float, float] | None = None) -> Counted:
    """Return a percentage with the ends of its interval (shares), by default Wilson's."""
    proportion = Proportion(some, everyone)
    low, high = ends or proportion.wilson()
    percent = (round(100 * share, 1) for share in (proportion.share, low, high))
    value, low, high = percent
    return Counted(value, int(some), int(everyone), low, high)


def _share_in_clusters(lesions: "pd.DataFrame", type: str) -> Counted:
    patients = counting.each_patient(lesions, type)
    ends = cluster_interval(patients["events"], patients["totals"])
    return _share(patients["events"].sum(), patients["totals"].sum(), ends)
