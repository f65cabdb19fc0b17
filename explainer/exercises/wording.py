"""What is said to wrong answers that have the same cause in every exercise, by kind."""

from explainer.exercises.verdict import Verdict, wrong

WORDS = {
    "unanswered": "Put your answer in place of the three dots.",
    "nothing": (
        "Your answer is `None`: nothing arrived. `print(...)` shows a number but does not hand it "
        "on; give the number itself."
    ),
    "not-called": (
        "This is a function that has not been called yet. Round brackets call it: `{name}()`."
    ),
    "not-counted": "Nothing has been counted yet. `len(list(...))` counts what comes out of it.",
    "grouped": (
        "The rows are in groups now, but nothing is counted yet. Say what to do with each group: "
        '`.size()` counts rows, `["case"].nunique()` counts patients.'
    ),
    "yes-no": (
        "This says yes or no. A number is asked for: if it is a column of yes and no, `.sum()` "
        "counts the yes."
    ),
    "rows": (
        "You handed over rows or a list, and one number is asked for. `len(...)` tells how many "
        "rows there are; or take out the one number that you need."
    ),
    "several": (
        "You handed over several numbers, and one is asked for: take out the one that you need, "
        'by its name, such as `["lytic"]`.'
    ),
    "empty": (
        "Nothing is left: no row fits your condition. Capital letters and spaces count, so look "
        "at how the column writes it."
    ),
    "missing": (
        "Your answer is `NaN`, which stands for “nothing here”. An empty cell has found its way "
        "into the sum; `.dropna()` leaves such cells out."
    ),
    "not-a-number": (
        "{given} is not a number that we can read. Write a number in figures, or “cannot tell”."
    ),
    "can-tell": (
        "This one can be counted: the columns hold all that you need. The hint says where to look."
    ),
    "sign": "This is a percentage, and {unit} are asked for: say how many, without a share.",
    "share": "This is a share. Asked is how many {unit}: a whole number that you can count.",
    "count": (
        "This is how many there are. Asked is a share: divide it by all among whom you counted."
    ),
    "rest": "This is the rest: those for whom it is not so. Look at which way your condition asks.",
    "factor": (
        "The digits are right, but the point stands two places off: a fraction and a percentage "
        "differ by a factor of 100."
    ),
    "cut": "Very near. Round, do not cut.",
    "rounded": "Very near: you rounded to a whole number. Give one more digit.",
    "negative": "A number below zero cannot be counted. Was something subtracted the wrong way?",
    "more-than-all": "These are more than there are to choose from. Has something counted twice?",
    "too-small": "Too small. Something has been left out, or two things were counted as one.",
    "too-large": "Too large. Something was counted twice, or does not belong here.",
    "number": (
        "No number can be right here. Ask what you would have to know about every single patient, "
        "and whether one of the columns holds it."
    ),
    # Where a number for each name is asked for:
    "one-number": "This is one number. Asked is a number for each name.",
    "not-a-table": (
        "Asked is a number for each name: a Series, a table, or pairs in curly brackets, such as "
        '`{{"lumbar": 1, "thoracic": 2}}`.'
    ),
    "lost-labels": (
        "The numbers have lost their names, so nobody can tell which is which. Keep the index, or "
        'write pairs in curly brackets, such as `{{"lumbar": 1, "thoracic": 2}}`.'
    ),
    "lost-numbers": "You named them, but the numbers are missing. Say how many for each.",
    "words": "These are words, not numbers. Count first: `.value_counts()`.",
    "rows-not-counts": (
        "These are rows, or more columns than are asked for. `groupby(...)` or `value_counts()` "
        "makes one number for each name."
    ),
    "repeated": "{names} stands there more than once: these are rows, not counts yet.",
    "names": "None of your names is asked for. Asked are names such as {names}.",
    "misspelt": "{pairs} What you call it matters, because numbers are looked up by name.",
    "missing-names": "{names} {are} missing. Asked is a number for each.",
    "extra-names": "The numbers that are asked for are right, but {names} does not belong here.",
    "swapped": "The right numbers stand at the wrong names: look at {names}.",
    "shares": "These are shares. Asked is how many {unit} there are of each.",
}


def general(kind: str, **given: str) -> Verdict:
    """Return the verdict on a wrong answer of a general kind; ``given`` fills in its words."""
    return wrong(kind, WORDS[kind].format(**given))
