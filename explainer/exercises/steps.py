"""The steps of tidying, and what each has to come to.

A check needs no second table: it knows the committed counts, the names of vertebrae, and what
holds in every tidy table. Each step yields what is wrong, most telling first, and tells the first.
"""

from collections.abc import Callable, Iterator

from explainer import evidence
from explainer.exercises.reading import is_missing, not_yet_an_answer
from explainer.exercises.step_doubts import oddities
from explainer.exercises.step_levels import like_levels, no_levels, other_counts
from explainer.exercises.task import Mistake, Task
from explainer.exercises.verdict import Verdict, listed, quoted, right, wrong
from explainer.exercises.wording import general
from explainer.lab.tidying import COLUMNS, TYPES

_LESION_COLUMNS = ("case", "level", "type")


def check_step(step: str, table: object = ...) -> Verdict:
    """Return the verdict on one step of tidying, which Jupyter shows.

    ``step`` is one of ``STEPS``: ``"columns"`` (the table with its columns renamed), ``"levels"``
    (the cells cut into levels: a Series of lists, or a DataFrame of three such columns),
    ``"lesions"`` (a row for each patient and vertebra), ``"types"`` (how many vertebrae of each
    type) or ``"oddities"`` (the rows of people whose comment names further lesions). Raises
    ``ValueError`` for another name.
    """
    if step not in STEPS:
        raise ValueError(f"step: expected {', '.join(STEPS)}, got {step!r}")
    if table is ...:
        return general("unanswered")
    if trouble := not_yet_an_answer(table):
        return trouble
    check, words = STEPS[step]
    return next(check(table), None) or right(words)


def _columns(table: object) -> Iterator[Verdict]:
    """The table as published with short names: nothing lost, nothing under a wrong name."""
    yield from _no_table(table)
    published = [name for name in COLUMNS if name in table and name != COLUMNS[name]]
    missing = [name for name in COLUMNS.values() if name not in table]
    if len(missing) == len(COLUMNS):
        yield wrong(
            "not-renamed",
            "The columns still have their old names. `.rename(columns={...})` returns a new table "
            "and leaves the old one as it was: give the new one a name.",
        )
    if published:
        old = published[0]
        yield wrong(
            "old-name", f"The column {quoted(old)} is still there: call it `{COLUMNS[old]}`."
        )
    if missing:
        yield wrong(
            "missing-columns",
            f"No column is called {listed(f'`{name}`' for name in missing)}. Renaming keeps every "
            "column: was one dropped, or given another name?",
        )
    patients = evidence.statistic("ct-patients-any").denominator
    if len(table) != patients:
        less = len(table) < patients
        yield wrong(
            "rows-lost" if less else "rows-added",
            f"The table has {'fewer' if less else 'more'} rows than were published. Each row is a "
            "person; none may be lost or doubled.",
        )
    filled = {type: evidence.statistic(f"ct-patients-{type}").value for type in TYPES}
    swapped = [type for type in TYPES if table[type].notna().sum() != filled[type]]
    if swapped:
        yield wrong(
            "wrong-column",
            f"{listed(f'`{type}`' for type in swapped)} does not hold what the published column "
            "held. Did two columns change places?",
        )


def _levels(cells: object) -> Iterator[Verdict]:
    """The cells of the three columns, each cut into a list of levels."""
    if hasattr(cells, "columns"):
        cells = [cell for column in cells for cell in cells[column]]
    elif isinstance(cells, str) or not hasattr(cells, "__iter__"):
        yield wrong("not-cells", "Asked are the cells, cut into levels: a Series of lists.")
    cells = [cell for cell in cells if not is_missing(cell) and cell is not None]
    texts = [cell for cell in cells if isinstance(cell, str)]
    uncut = [text for text in texts if "," in text]
    if uncut and len(uncut) > len(cells) / 10:
        shown = quoted(uncut[0]) if like_levels(uncut[0]) else ""
        yield wrong(
            "not-cut",
            f"Cells are still text{f', such as {shown}' if shown else ''}. `.str.split(...)` or "
            "`.str.findall(...)` makes a list of each.",
        )
    pieces = [piece for cell in cells for piece in _pieces(cell)]
    yield from no_levels(pieces)
    yield from other_counts(pieces)


def _pieces(cell: object) -> list:
    """Return what a cell was cut into; a cell that holds one thing is one piece."""
    cut = hasattr(cell, "__iter__") and not isinstance(cell, str)
    return list(cell) if cut else [cell]


def _lesions(table: object) -> Iterator[Verdict]:
    """A row for each patient and vertebra."""
    yield from _no_table(table)
    if missing := [name for name in _LESION_COLUMNS if name not in table]:
        yield wrong(
            "missing-columns",
            f"Not there: {listed(f'`{name}`' for name in missing)}. Each row needs to say whose "
            "vertebra it is, which one, and of which type. If it is in the index now, "
            "`.reset_index()` makes a column of it.",
        )
    levels = list(table["level"])
    if any(isinstance(level, list | tuple | set) for level in levels):
        yield wrong(
            "lists", "Some rows still hold a list. `.explode(...)` makes a row of each entry."
        )
    if any(is_missing(level) or level is None for level in levels):
        yield wrong(
            "no-level-there",
            "Some rows have no level: they come from empty cells, and stand for no vertebra. "
            "`.dropna(...)` leaves them out.",
        )
    yield from no_levels(levels)
    if odd := [type for type in table["type"] if type not in TYPES]:
        other = quoted(odd[0]) if str(odd[0]).isalpha() else "another"
        yield wrong("odd-type", f"The type is {other} in one row. Asked: {listed(TYPES)}.")
    if table["case"].is_unique and len(table) < evidence.statistic("ct-lesions-all").value:
        yield wrong(
            "row-each",
            "Each patient has one row only. Asked is one for each vertebra with a lesion: "
            "`.explode(...)` makes a row of each entry of a list.",
        )
    if table.duplicated(["case", "level"]).any():
        yield wrong(
            "twice",
            "One patient has the same vertebra twice. Was a column taken twice, or were the rows "
            "of one patient joined with those of another?",
        )
    yield from other_counts(levels)
    if table["case"].nunique() != evidence.statistic("ct-patients-any").value:
        yield wrong(
            "wrong-case",
            "The rows do not belong to as many patients as have a lesion. Does `case` hold the "
            "patient's number from the table, and did it travel along with the levels?",
        )
    counts = table["type"].value_counts()
    if swapped := [type for type in TYPES if counts.get(type) != _type_figure(type).value]:
        yield wrong("types-swapped", f"Too many or too few of a type: {listed(swapped)}.")


def _types(totals: object) -> Iterator[Verdict]:
    """How many vertebrae of each type."""
    verdict = Task(
        task="How many vertebrae of each type?",
        answer={type: _type_figure(type).value for type in TYPES},
        unit="vertebrae",
        mistakes=[
            Mistake(
                {type: evidence.statistic(f"ct-patients-{type}").value for type in TYPES},
                "These are patients, or filled cells. One cell can list many vertebrae.",
                "patients",
            )
        ],
        too_small="Were some cells left out, or not cut into single levels?",
        too_large="Was something counted twice?",
        hint="Count the rows of your tidy table by `type`.",
    ).judge(totals)
    if not verdict.right:
        yield verdict


def _no_table(table: object) -> Iterator[Verdict]:
    if not hasattr(table, "columns"):
        kind = type(table).__name__
        yield wrong("no-table", f"Asked is a table (a DataFrame), and this is a {quoted(kind)}.")


def _type_figure(type: str) -> evidence.Statistic:
    return evidence.statistic(f"ct-type-{type}")


# The steps in their order: the check of each, and what is said when it is done.
STEPS: dict[str, tuple[Callable[[object], Iterator[Verdict]], str]] = {
    "columns": (
        _columns,
        "Short names without blanks and brackets, and every person still has a row.",
    ),
    "levels": (_levels, "Every piece is the name of one vertebra, and none is lost."),
    "lesions": (
        _lesions,
        "One row for each patient and vertebra, each once. Now counting is counting rows.",
    ),
    "types": (
        _types,
        "These are vertebrae. How many patients stand behind them is another question.",
    ),
    "oddities": (
        oddities,
        "As we read them, these comments name further lesions that the columns do not hold. Nobody "
        "can tell which of both is meant, so we count the columns, and say so.",
    ),
}
