"""What the exhibit of a table's people says: its finding, its key, its notes, its table."""

import htpy as h

from explainer import evidence
from explainer.epidemiology.primaries import primary
from explainer.epidemiology.studies import study
from explainer.evidence import Statistic
from explainer.evidence.statistic import number
from explainer.lab.published import AS_WRITTEN

from .chart_exhibit import Table
from .links import figure_link
from .who_is_in_the_table_counts import (
    ELSEWHERE,
    Chart,
    Row,
    elsewhere,
)

THE_FOUR = ("ct-lesions-diffuse", "ct-lesions-all")  # their vertebrae, and everybody's
REGISTRY, ABSENT = "korea", "share-korea-liver"
OLD = 60
# What a chart asks, of what, and its name in the table.
TITLES = {
    "age": ("How old?", "Years, at diagnosis (of what, it does not say)", "Age"),
    "sex": ("Women or men?", "Sex at birth, as the table has it", "Sex"),
    "primary": ("Where did the cancer start?", "Primary, as the table has it", "Primary"),
    "number": (
        "How many vertebrae with a lesion?",
        "Vertebrae that the columns of the table list",
        "Vertebrae with a lesion",
    ),
}
HEADER = (
    "Who",
    "People",
    "With a lesion listed",
    "None listed",
    "People, if primaries were as in the Netherlands",
)


def finding(charts: dict[str, Chart]) -> list[object]:
    """Say who is in the table, and how to read whatever is counted in it."""
    age, sex, primary_chart, _ = charts.values()
    old = sum(row.people for row in age.rows if int(row.value[:-1]) >= OLD)
    men, prostate = sex.row("men"), primary_chart.row("prostate")
    said = (
        f"Of {age.people} people, ",
        amount(men),
        f" are men, {old} were {OLD} or older at diagnosis (added up from the chart), and ",
        amount(prostate),
        " have prostate cancer. ",
    )
    return [
        h.strong["Mostly older men, and most often with prostate cancer. "]
        if 2 * min(men.people, old) > age.people and prostate == primary_chart.rows[0]
        else h.strong["Who is in the table? "],
        *said,
        "Read what is counted here as something about these people, not about everybody with "
        "spinal metastases.",
    ]


def key() -> h.Element:
    """Return what a filled square, a hollow one and the line stand for."""
    return h.ul(".key")[
        h.li[h.i(".listed", aria_hidden="true"), "one person with a lesion listed"],
        h.li[
            h.i(".unlisted", aria_hidden="true"),
            "one person with none listed: nothing was seen in what the scan showed, which does "
            "not make it a healthy spine",
        ],
        h.li[
            h.i(".elsewhere", aria_hidden="true"),
            "how many there would be if primaries were as in another group of patients",
        ],
    ]


def title(chart: Chart) -> list[object]:
    """Return what a chart asks, and what of."""
    asks, what, _ = TITLES[chart.id]
    return [h.b[asks], f"{what} ({chart.people} people)"]


def note(chart: Chart, charts: dict[str, Chart]) -> list[object]:
    """Return what stands below a chart."""
    if chart.id == "primary":
        return [_beside(), " ", *_alone(chart)]
    if chart.id == "number":
        return _number(chart)
    if chart.id == "sex":
        return _left_out(charts)
    return []


def _beside() -> list[object]:
    one = study(ELSEWHERE)
    shares = [
        [", " * bool(place), primary(id).label.lower(), " ", figure_link(elsewhere(written))]
        for place, (written, id) in enumerate(AS_WRITTEN.items())
    ]
    return [
        f"The lines: {one.total:,} {one.people} ({one.country}, {one.years}), worked out from "
        "their shares: ",
        *shares,
        ". Neither group is the right one; each was chosen in its own way.",
    ]


def _alone(chart: Chart) -> list[object]:
    if not chart.alone:
        return []
    names = ", ".join(row.label.lower() for row in chart.alone)
    return [f"One person each, as the table writes it: {names}."]


def _number(chart: Chart) -> list[object]:
    if not chart.rows[0].figure:
        return []
    four, every = map(evidence.statistic, THE_FOUR)
    return [
        "The four at the bottom have a lesion in every vertebra from T1 to L5. They alone bring ",
        number_link(four),
        " of ",
        figure_link(every),
        ".",
    ]


def left_out(charts: dict[str, Chart]) -> int:
    """Return how many people are counted by their vertebrae only."""
    return charts["number"].people - charts["age"].people


def _left_out(charts: dict[str, Chart]) -> list[object]:
    if not left_out(charts):
        return []
    return [
        "One person is counted in the chart of vertebrae only: table and scan header are said to "
        "disagree on age and sex, and nobody can tell from here which is right."
    ]


def missing() -> h.Element:
    """Return who and what is not in the table as published."""
    liver = evidence.statistic(ABSENT)
    return h.div(".absent")[
        h.h3["Who is not in it"],
        h.ul[
            h.li[
                h.b["Nobody without cancer. "],
                "So it cannot say who gets metastases, only how some of them look on CT.",
            ],
            h.li[
                h.b["Nobody outside radiotherapy. "],
                "As the collection describes it, every scan was made to plan it. Who had surgery "
                "or medicines only, or was too ill, may be missing.",
            ],
            h.li[
                h.b["The neck, and whatever was not scanned. "],
                "A planning scan is usually aimed at the level to be treated, and the table does "
                "not say what each one showed. Its columns list no vertebra of the neck.",
            ],
            h.li[
                h.b["Whole cancers. "],
                f"Of {study(REGISTRY).total:,} people with spinal metastases in South Korea, ",
                figure_link(liver),
                " have liver cancer; here nobody, unless “bile ducts” counts.",
            ],
        ],
    ]


def alternative(chart: Chart) -> str:
    """Say a chart in words."""
    asks, *_ = TITLES[chart.id]
    rows = "; ".join(
        f"{group.label} {group.people}"
        + (f", {group.unlisted} of them with none listed" if group.unlisted else "")
        + (f", as elsewhere {group.elsewhere:.1f}" if group.elsewhere else "")
        for group in chart.groups
    )
    return f"Squares, one for each of {chart.people} people. {asks} {rows}."


def table(charts: dict[str, Chart]) -> Table:
    """Return every row of every chart; the primaries of single persons one by one."""
    return Table(
        caption="The people of the table. With a lesion listed, and the last column, are "
        "worked out from the others.",
        header=HEADER,
        rows=[
            (
                f"{TITLES[id][-1]}: {row.label}",
                amount(row),
                row.listed,
                number_link(row.none_figure) if row.none_figure else row.none,
                "" if (there := chart.expected(row)) is None else f"{there:.1f}",
            )
            for id, chart in charts.items()
            for row in chart.rows
        ],
        file="who-is-in-the-table.csv",
    )


def figures(is_published: bool) -> tuple[Statistic, ...]:
    """Return the figures that are linked beside those of the charts' own rows."""
    beside = [elsewhere(written) for written in AS_WRITTEN]
    four = map(evidence.statistic, THE_FOUR if is_published else ())
    return (*beside, evidence.statistic(ABSENT), *four)


def amount(row: Row) -> object:
    """Return how many people a row holds, linked to its passport if it has one."""
    return number_link(row.figure) if row.figure else str(row.people)


def number_link(figure: Statistic) -> h.Element:
    """Return the bare number of a figure, which leads to its passport."""
    return h.a(href=f"#{figure.anchor}")[number(figure.value)]
