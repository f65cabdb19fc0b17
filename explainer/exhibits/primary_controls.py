"""Which studies are pooled, and how: choices that wait for a script, because it has to compute."""

from collections.abc import Collection, Mapping

import htpy as h

from explainer.epidemiology.studies import prepared

from .parts import choice, choices, disclosure
from .primary_words import MEASURES

METHODS = {
    "PM": (
        "Paule-Mandel",
        "Widens the spread until the studies fit it. Steady with large studies.",
    ),
    "REML": ("REML", "Finds the spread that makes these results most likely."),
    "DL": (
        "DerSimonian-Laird",
        "The oldest and quickest. With very large studies it can make the spread too small, and "
        "sometimes too large.",
    ),
}
INTERVALS = {
    "HK": ("Hartung-Knapp", "Allows for the few studies that the spread is known from. Wider."),
    "Wald": (
        "Wald",
        "Takes the spread as if it were known for certain. Often too narrow, and so is the "
        "prediction interval with it.",
    ),
}
SETS = {
    "spinal-metastases": "Only people with spinal metastases",
    "cord-compression": "Cord compression or nerve signs",
    "every": "All kinds together",
}


def sets(out: Collection[str]) -> h.Element:
    """Return a button for each prepared set of studies; ``out`` are the studies left out now."""
    return h.fieldset(".sets", disabled=True)[
        h.legend["Studies to pool"],
        (
            h.button(
                type="button",
                data_leaves=" ".join(leaves),
                aria_pressed=str(leaves == tuple(out)).lower(),
            )[SETS[name]]
            for name, leaves in prepared().items()
        ),
        h.p(".note.waiting")[
            "Taking studies out and choosing how they are pooled needs JavaScript. Without it you "
            "see what the studies that are ticked give."
        ],
    ]


def how_it_is_pooled(prefix: str, how: Mapping[str, str]) -> h.Element:
    """Return, on request, the ways of pooling and what the measures of spread say."""
    return h.div(".pooling")[
        disclosure(
            "How it is pooled",
            h.p[
                "Each study counts for how sure it is; but when studies differ far more than "
                "chance allows, large ones count much more like small ones than their sizes "
                "suggest: in breast cancer here, almost the same."
            ],
            h.p[
                "The 95% prediction interval says where the true share in another place like "
                "these is expected. Its width follows the interval chosen here: t with k − 1 "
                "degrees of freedom for Hartung-Knapp (k: how many studies), the normal "
                "distribution for Wald, as R's metafor does. Older texts take k − 2 and get "
                "wider."
            ],
            _radios(prefix, "method", "Spread between the studies", METHODS, how["method"]),
            _radios(prefix, "interval", "Interval", INTERVALS, how["interval"]),
            h.dl[((h.dt[name], h.dd[words]) for name, _, words in MEASURES)],
        )
    ]


def _radios(
    prefix: str, trait: str, legend: str, offered: Mapping[str, tuple[str, str]], chosen: str
) -> h.Element:
    radios = (
        h.div[choice(trait, value, name, checked=value == chosen), h.small[words]]
        for value, (name, words) in offered.items()
    )
    return h.fieldset(disabled=True)[choices(prefix, trait, legend, radios)]
