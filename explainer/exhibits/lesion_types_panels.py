"""A panel for each primary: the three types, each with its bar, its intervals and its patients."""

import htpy as h

from explainer.evidence import Statistic
from explainer.evidence.quoting import WORDS
from explainer.evidence.statistic import number

from .intervals import scale
from .lesion_types_counts import Counts, Group, Share
from .lesion_types_marks import bar, line, people, vertebra

VERTEBRAE, PATIENTS = "vertebrae", "patients"


def panels(prefix: str, counts: Counts) -> h.Element:
    """Return the panels; what belongs to one way of counting carries ``data-for-count``."""
    return h.div(".panels")[(_panel(prefix, one, counts.everywhere) for one in counts.groups)]


def in_words(many: int) -> str:
    """Return a small number as a word."""
    return WORDS[many] if many < len(WORDS) else str(many)


def percent(share: Share) -> str:
    """Write the share of the vertebrae: ``"57.5%"``."""
    return f"{number(round(share.percent, 1))}%"


def percent_of_patients(share: Share) -> str:
    """Write the share of the patients: ``"26.3%"``."""
    return f"{number(round(share.percent_of_patients, 1))}%"


def linked(words: str, figure: Statistic | None) -> object:
    """Return ``words`` as a link to the passport; a reader's own count has none."""
    return h.a(href=f"#{figure.anchor}")[words] if figure else words


def _panel(prefix: str, group: Group, everywhere: int) -> h.Element:
    four = f"the {in_words(everywhere)}"
    some = f"{in_words(group.everywhere)} of " if group.everywhere < everywhere else ""
    return h.section(".panel", data_primary=group.primary or None)[
        h.h3[group.label],
        h.p[
            h.b[linked(f"{group.patients} patients", group.figure)],
            h.span(data_for_count=VERTEBRAE)[
                f" have {group.vertebrae} vertebrae with a lesion",
                bool(group.four) and f"; {group.four} of these belong to {some}{four}",
            ],
            # On paper both ways of counting stand, and the words for one are enough.
            h.span(".screen", data_for_count=PATIENTS)[" have a lesion"],
            ".",
        ],
        (_row(prefix, one, four) for one in group.shares),
        scale(100),
    ]


def _row(prefix: str, share: Share, four: str) -> h.Element:
    return h.div(".row")[
        h.h4[vertebra(prefix, share.type), share.type.capitalize()],
        h.div(data_for_count=VERTEBRAE)[
            _line(
                [
                    f"{share.vertebrae} of {share.of_vertebrae}: ",
                    h.b[linked(percent(share), share.figure)],
                ],
                bool(share.four) and _of_the_four(share, four),
                bar(prefix, share.type, share.percent),
            ),
            _line("as strangers", line("naive", *share.as_strangers)),
            _line(h.b["whole patients"], line("whole", *share.by_patients)),
        ],
        h.div(".behind")[
            _line(
                [
                    linked(f"{share.patients} of {share.of_patients}", share.patients_figure),
                    h.span(data_for_count=VERTEBRAE)[" patients"],
                    h.span(data_for_count=PATIENTS)[": ", h.b[percent_of_patients(share)]],
                ],
                people(prefix, share.patients, share.of_patients),
            )
        ],
        h.div(data_for_count=PATIENTS)[
            _line("95% interval", line("whole", *share.of_the_patients))
        ],
    ]


def _line(label: object, *plot: object) -> h.Element:
    return h.div(".line")[h.span[label], h.div[list(plot)]]


def _of_the_four(share: Share, four: str) -> h.Element:
    part = 100 * share.four / share.of_vertebrae
    return h.span(".four", style=f"--of:{part:.4g}")[
        h.small[linked(str(share.four), share.four_figure), f" from {four}"]
    ]
