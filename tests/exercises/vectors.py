"""The vectors that Python and the page's script are both run against, and the tasks behind them.

Each case says what was typed as the answer to the task of a form, and of which kind the verdict
is; the expected kinds were written by hand. `rules` is what a page holds of each task.
"""

import json
from pathlib import Path

from explainer.exercises import Mistake, Task

FILE = Path(__file__).parent / "vectors.json"
TASKS = {
    "count": Task(
        task="How many patients?",
        answer=22,
        unit="patients",
        counts=(22, 46),
        mistakes=[Mistake(55, "These are vertebrae.", "vertebrae")],
    ),
    "ratio": Task(task="How many on average?", answer=9.25, unit="lesions per vertebra"),
    "percent": Task(
        task="How many per cent?",
        answer=100 * 18 / 116,
        unit="% of vertebrae",
        counts=(18, 116),
        mistakes=[Mistake(38.6, "The four are still in.", "with-the-four")],
    ),
    "unknowable": Task(
        task="How many healthy necks?",
        answer=None,
        unit="patients",
        right="The table cannot tell.",
        mistakes={55: "No lesion listed is not healthy."},
    ),
}


def vectors() -> dict:
    return json.loads(FILE.read_text(encoding="utf-8"))
