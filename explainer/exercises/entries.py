"""Find the numbers and their names in whatever a student hands over."""

import re
from collections.abc import Iterator

from explainer.exercises.names import name
from explainer.exercises.reading import is_missing, not_yet_an_answer, number_in
from explainer.exercises.verdict import Verdict
from explainer.exercises.wording import general
from explainer.lab.tidying import TYPES

# A name is a set of parts, so that {prostate, blastic} is found in rows or columns alike.
Name = frozenset[str]
Table = dict[Name, float]
# What may be said aloud of a name that nobody asked for: it could be a number or words about a
# patient, and a verdict is saved with the notebook.
_SAYABLE = re.compile(r"[a-z][a-z, -]{0,30}\d{0,2}", re.IGNORECASE)


def named_table(answer: object) -> Table:
    """Return the numbers of a right answer or a known mistake; raise ``ValueError`` if unclear."""
    found = tables(answer, parts=0)
    if isinstance(found, Verdict):
        raise ValueError(f"answer: expected a number for each name, got {answer!r}")
    return found[0]


def tables(answer: object, parts: int) -> list[Table] | Verdict:
    """Return the tables that ``answer`` can be read as, at least one, or a verdict.

    ``parts`` is of how many parts a name consists that is asked for. Where it is one, each column
    of a larger DataFrame, and each row, is a reading of its own; without names the numbers are
    called 0, 1, 2 ... A missing number is no entry.
    """
    if trouble := not_yet_an_answer(answer):
        return trouble
    if isinstance(answer, str):
        return general("not-a-table")
    if hasattr(answer, "columns"):
        return _frames(answer, parts)
    if hasattr(answer, "items"):
        return _read(answer)
    try:
        items = list(answer)
    except TypeError:
        number = number_in(answer)
        return number if isinstance(number, Verdict) else general("one-number")
    return _listed(items)


def _listed(items: list) -> list[Table] | Verdict:
    """Read a list of pairs such as ``("L3", 19)``, or of bare numbers or bare names."""
    if items and all(isinstance(item, str) for item in items):
        return general("lost-numbers")
    pairs = [item for item in items if isinstance(item, tuple | list) and len(item) > 1]
    if items and len(pairs) == len(items):
        return _entries((tuple(pair[:-1]), pair[-1]) for pair in pairs)
    return _entries(((str(place),), value) for place, value in enumerate(items))


def _frames(frame, parts: int) -> list[Table] | Verdict:
    """Read a DataFrame: wide or long, with rows and columns either way round."""
    from pandas.api.types import is_bool_dtype, is_integer_dtype, is_numeric_dtype

    numeric = [is_numeric_dtype(kind) and not is_bool_dtype(kind) for kind in frame.dtypes]
    texts = [
        column for column, is_number in zip(frame.columns, numeric, strict=True) if not is_number
    ]
    if len(texts) == len(frame.columns):
        return general("lost-numbers")
    if texts:
        # Whole numbers without a name are where the rows stood, and name nothing.
        named = frame.index.name is not None or not is_integer_dtype(frame.index)
        if 0 < parts < len(texts) + named:
            return general("rows-not-counts")
        frame = frame.set_index(texts, append=named)
    if frame.shape[1] == 1:
        return _read(frame.iloc[:, 0])
    if len(frame) == 1:
        return _read(frame.iloc[0])
    if parts != 1:
        return _read(frame)
    columns = [_read(frame[column]) for column in reversed(frame.columns)]
    rows = [_read(row) for _, row in frame.iterrows()]
    read = [table for found in (*columns, *rows) if isinstance(found, list) for table in found]
    return read or columns[0]


def _read(nested) -> list[Table] | Verdict:
    return _entries(_walk((), nested))


def _walk(above: tuple, value: object) -> Iterator[tuple[tuple, object]]:
    """Yield names and numbers of nested mappings, Series and DataFrames."""
    if not hasattr(value, "items"):
        yield above, value
        return
    for key, inner in value.items():
        yield from _walk((*above, *(key if isinstance(key, tuple) else (key,))), inner)


def _entries(pairs) -> list[Table] | Verdict:
    table: Table = {}
    for parts, value in pairs:
        key = frozenset(map(name, parts))
        if is_missing(value) or value is None:
            continue
        number = number_in(value)
        if isinstance(number, Verdict):
            return general("words") if isinstance(value, str) else number
        if key in table:
            return general("repeated", names=quoted_name(key))
        table[key] = number
    return [table] if table else general("empty")


def spoken(key: Name) -> str:
    """Return a name for a sentence: ``"prostate, blastic"``."""
    return ", ".join(sorted(key, key=lambda part: (part in TYPES, part)))


def quoted_name(key: Name) -> str:
    """Return a name in quotation marks, or what stands for one that could be about a patient."""
    said = spoken(key)
    return f"“{said}”" if _SAYABLE.fullmatch(said) else "one of your names"
