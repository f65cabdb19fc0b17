"""Spot the error: a public version of a table, the rows to choose from, and what is said then."""

from collections.abc import Mapping

import htpy as h

from explainer import evidence
from explainer.care.prognosis import Version, VersionRow

from .links import source_link
from .parts import choice, choices

HINT = (
    "In this the table agrees with the one that we use. Add up the points, and compare with the "
    "total."
)


def spot(prefix: str, version: Version, spotted: Mapping[str, str]) -> h.Element:
    """Return one version; what is said stands there, and the sheet shows it after an answer."""
    name = f"spot-{version.version}"
    return h.div(".version")[
        choices(
            prefix,
            name,
            [h.b[version.title], h.small[f" in {version.kind}. "], "Choose the row that is wrong."],
            (_row(name, version, row, spotted) for row in version.rows),
            commit=True,
        ),
        version.printed and h.p(".printed")["Total", h.span[version.printed]],
        h.div(".after")[
            h.p(".found")[h.b["Found. "], evidence.inline(version.explanation), _sums(version)],
            h.p(".other")[version.hint or HINT],
        ],
        h.p(".note")[_where(version)],
    ]


def _row(name: str, version: Version, row: VersionRow, spotted: Mapping[str, str]) -> h.Element:
    label = [row.name, row.shown and h.b[" ", row.shown]]
    return choice(
        name,
        row.row,
        label,
        checked=spotted.get(version.version) == row.row,
        **({"data_error": True} if row.is_error else {}),
    )


def _sums(version: Version) -> str:
    low, high = version.sums
    if not version.printed or not high:
        return ""
    return f" Its rows add up to {low} at least and {high} at most (worked out)."


def _where(version: Version) -> object:
    cited = [[", " if place else "", source_link(key)] for place, key in enumerate(version.sources)]
    return ["Found in: ", cited] if cited else version.note
