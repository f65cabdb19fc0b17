"""What is wrong and where: the one form in which the evidence layer reports trouble."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to put right; ``row`` is the line an editor shows, or a notebook's cell number."""

    file: str
    row: int
    column: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.row}: {self.column}: {self.message}"


class DataError(ValueError):
    """Something in ``data/`` cannot be read; ``problem`` says where and what was expected."""

    def __init__(self, problem: Problem):
        super().__init__(str(problem))
        self.problem = problem


def found(what: object, expected: str) -> str:
    """Word a message: what was found, what was expected."""
    return f"found {what}; expected {expected}"
