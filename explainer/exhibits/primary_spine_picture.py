"""The column from the side, with a row of dots beside each vertebra, and the rules that choose."""

from collections.abc import Mapping

import htpy as h
from markupsafe import Markup

from explainer.anatomy.drawing import View, draw
from explainer.anatomy.levels import LEVELS
from explainer.epidemiology.spine_lesions import EVERY_VERTEBRA, SpineLesions

from .column_svg import TENTHS, column_svg
from .hatch import hatch, tint

# Tenths of a millimetre, as in the drawing: a dot for each person.
_STEP = 128
_ALSO_NAMED = ("C1", "C7", "S5")
# Where the table has nothing: beside which bone that is said, and how.
_NOT_IN_TABLE = {"C4": "neck: not in the table", "S3": "not in the table"}


def picture(prefix: str, tables: Mapping[str, SpineLesions]) -> h.Element:
    """Return the picture. It is decoration: the finding and the table say what it shows."""
    side = draw("side")
    return h.div(".picture", aria_hidden="true")[
        hatch(prefix),
        h.div(".bones", style=f"--wide:{side.width / side.height:.4f}")[
            column_svg(side, f"{prefix}-side", small=True)
        ],
        h.div(".rail")[
            (h.p(".whose", data_of=id)[one.primary.label] for id, one in tables.items()),
            _names(side, tables),
            (_dots(side, lesions) for lesions in tables.values()),
        ],
    ]


def _names(side: View, tables: Mapping[str, SpineLesions]) -> list[h.Element]:
    """Return the names of the levels, each with the number of every primary that has one.

    A zero is left blank: a vertebra without a lesion is not known to be healthy.
    """
    heights = {bone.level: f"--at:{100 * bone.centre[1] / side.height:.1f}" for bone in side.bones}
    counted = dict.fromkeys(level for lesions in tables.values() for level in lesions.by_level)
    names = [
        h.p(style=heights[level])[
            level,
            [
                h.span(data_of=id)[f"{found.value:g}"]
                for id, lesions in tables.items()
                if (found := lesions.by_level.get(level)) and found.value
            ],
        ]
        for level in LEVELS
        if level in counted or level in _ALSO_NAMED
    ]
    return names + [
        h.p(".absent", data_for_primary=" ".join(tables), style=heights[level])[words]
        for level, words in _NOT_IN_TABLE.items()
    ]


def _dots(side: View, lesions: SpineLesions) -> h.Element:
    """Return a row of dots for each level; people with a lesion in every vertebra are rings."""
    rings, dots = "", ""
    for bone in side.bones:
        if bone.level not in lesions.by_level:
            continue
        people = int(lesions.by_level[bone.level].value)
        whole = lesions.people_everywhere if bone.level in EVERY_VERTEBRA else 0
        y = round(TENTHS * bone.centre[1])
        rings += _row(0, whole, y)
        dots += _row(whole, people, y)
    path = h.Element("path")
    return h.svg(
        ".dots",
        data_of=lesions.primary.id,
        viewBox=f"0 0 {lesions.highest * _STEP} {TENTHS * side.height:g}",
    )[
        path(d=dots),
        # A ring is a dot with a smaller one of the page's colour on it.
        rings and [path(d=rings), path(".hole", d=rings)],
    ]


def _row(start: int, stop: int, y: int) -> str:
    # A dashed line with round ends is a row of dots.
    if stop <= start:
        return ""
    return f"M{start * _STEP + _STEP // 2} {y}h{(stop - start - 1) * _STEP + 1}"


def bone_rules(prefix: str, tables: Mapping[str, SpineLesions]) -> Markup:
    """Return the rules that colour the bones, and show the dots, of the chosen primary."""
    rules = []
    for id, lesions in tables.items():
        strengths: dict[int | None, list[str]] = {}
        for level in LEVELS:
            strength = lesions.share_of_highest(level)
            strengths.setdefault(strength, []).append(f"[data-bone={level}]")
        strengths.pop(0, None)  # the colour of bone
        tints = "".join(
            f":is({','.join(bones)}){{{tint(prefix, strength)}}}"
            for strength, bones in strengths.items()
        )
        rules.append(
            f"&:has([name=primary][value={id}]:checked)"
            f"{{--own:var(--ex-{id});[data-of={id}]{{display:revert}}{tints}}}"
        )
    return Markup(f"#{prefix}{{{''.join(rules)}}}")
