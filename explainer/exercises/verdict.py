"""What a student is told about an answer."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import htpy as h

from explainer.evidence import inline

RIGHT, UNANSWERED = "right", "unanswered"
_HEADINGS = {RIGHT: "Right.", UNANSWERED: "Not answered yet."}
_STATES = {RIGHT: "right", UNANSWERED: "open"}


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an answer is right, of which kind it is, and what the student is told.

    ``kind`` is ``"right"``, ``"unanswered"`` or the name of what went wrong (``"share"``,
    ``"rows"``, ``"with-the-four"``); ``words`` is inline Markdown. Jupyter shows the verdict as it
    stands.
    """

    right: bool
    kind: str
    words: str

    @property
    def heading(self) -> str:
        """The first words: ``"Right."``, ``"Not quite."`` or ``"Not answered yet."``."""
        return _HEADINGS.get(self.kind, "Not quite.")

    @property
    def state(self) -> str:
        """``"right"``, ``"wrong"`` or, while nothing is answered, ``"open"``."""
        return _STATES.get(self.kind, "wrong")

    def __repr__(self) -> str:
        return f"{self.heading} {self.words}".strip()

    def __html__(self) -> str:
        return self._repr_html_()

    def _repr_html_(self) -> str:
        """Return one paragraph, ``<p class="verdict" data-verdict="right|wrong|open">``."""
        return str(
            h.p(".verdict", data_verdict=self.state, data_kind=self.kind)[
                h.b(class_=self.state)[self.heading], " ", inline(self.words)
            ]
        )


def right(words: str = "") -> Verdict:
    return Verdict(True, RIGHT, words)


def wrong(kind: str, words: str) -> Verdict:
    return Verdict(False, kind, words)


def quoted(text: object) -> str:
    """Return what a student wrote as code in Markdown, on one line and not too long."""
    line = re.sub(r"[`\s]+", " ", str(text)).strip()
    return f"`{line if len(line) <= 40 else line[:39] + '…'}`"


def listed(words: Iterable[str], most: int = 3) -> str:
    """Join words as in a sentence: ``"T1, T2 and T3"``; after ``most``: ``"and 4 more"``."""
    words = list(words)
    if len(words) > most:
        words = [*words[:most], f"{len(words) - most} more"]
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
