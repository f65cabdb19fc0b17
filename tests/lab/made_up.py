"""A table of the published form with people that nobody has met."""

import pandas as pd

from explainer.lab.tidying import COLUMNS, Tidy, tidy

EVERY = "T1, T2 T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, L1, L2, L3 L4,L5"


def person(case: int, **cells: object) -> dict:
    """Return a row; `cells` by our own names, the rest an ordinary person without a lesion."""
    row = {"case": case, "age": 61, "sex": "M", "primary": "Prostate", "said": None}
    row |= {"blastic": None, "lytic": None, "mixed": None, "comment": None} | cells
    return {name: row[ours] for name, ours in COLUMNS.items()}


def raw(*people: dict) -> pd.DataFrame:
    """Return the table as published, with a column that tidying drops."""
    return pd.DataFrame(people).assign(**{"Height (m)": 1.7})


def five() -> Tidy:
    """Five people: one with every level, two with a few, one contradicted, one with none."""
    return tidy(
        raw(
            person(1, mixed=EVERY),
            person(2, age=45, sex="F", primary="Renal", lytic="L5, T9", blastic="S1"),
            person(3, age=49, primary="Renal", lytic="T9"),
            person(13627, age=20, sex="F", primary="Uterus", lytic="T1"),
            person(4, age=70),
        )
    )
