"""The outline of a standing person, in millimetres: y down from the crown, x = 0 in the midline.

Anatomical position, 1,750 mm high: palms forward, thumbs outward, arms a little away from the
body, feet a little apart. One half is listed; the other is its mirror image. No sex, no age:
proportions of a common adult (seven and a half heads), with hands and feet drawn a little large,
because the skin of many roots meets there.
"""

from __future__ import annotations

import re
from functools import cache

from explainer.anatomy.paths import Point, mirrored, number, smooth
from explainer.anatomy.shapes import Shape

HEIGHT, HALF_WIDTH = 1750, 430
SIDES = ("front", "back")

# Places on the skin, at the person's left in the front view (x to the right of the midline).
LANDMARKS: dict[str, tuple[float, float]] = {
    "crown": (0, 0),
    "chin": (0, 226),
    "C7": (0, 284),
    "sternal-notch": (0, 318),
    "acromion": (184, 318),
    "T1": (0, 303),
    "nipple": (92, 456),
    "axilla": (160, 446),
    "xiphisternum": (0, 532),
    "T12": (0, 548),
    "elbow": (252, 655),
    "umbilicus": (0, 690),
    "L4": (0, 680),
    "groin": (80, 806),
    "pubis": (0, 862),
    "wrist": (305, 905),
    "knee": (84, 1258),
    "ankle": (76, 1655),
}

WRIST, ALONG, ACROSS = (305, 905), (0.2, 0.98), (0.98, -0.2)

HEAD_AND_ARM: list[Point] = [
    (0, 0), (30, 4), (58, 24), (73, 58), (77, 102), (85, 100), (88, 120), (83, 146), (75, 152),
    (70, 186), (58, 208), (56, 240), (60, 268), (86, 288), (140, 305), (186, 318), (218, 346),
    (235, 392), (246, 450), (260, 520), (276, 590), (290, 648), (306, 705), (317, 770),
    (325, 840), (332, 890),
]  # fmt: skip
# The hand, from its wrist: across (outward, to the thumb) and along (to the fingertips).
HAND: list[Point] = [
    (28, 2), (37, 20), (58, 42), (80, 74), (86, 94), (76, 98), (60, 82), (46, 74), (43, 98),
    (49, 136), (52, 166), (44, 176), (35, 166), (30, 136), (24, 110), (26, 140), (27, 176),
    (18, 188), (8, 176), (5, 140), (1, 112), (-2, 140), (-5, 168), (-14, 178), (-22, 166),
    (-21, 136), (-21, 108), (-27, 126), (-35, 144), (-45, 150), (-48, 138), (-43, 114),
    (-41, 80), (-38, 38), (-28, 4),
]  # fmt: skip
INNER_ARM: list[Point] = [
    (268, 850), (250, 780), (224, 712), (213, 655), (196, 585), (176, 505), (162, 452),
]  # fmt: skip
TRUNK_AND_LEG: list[Point] = [
    (155, 456), (154, 510), (148, 575), (141, 635), (143, 690), (152, 750), (162, 815),
    (168, 890), (166, 980), (154, 1100), (137, 1200), (129, 1262), (131, 1320), (137, 1380),
    (130, 1470), (112, 1570), (104, 1625), (108, 1652), (108, 1676),
]  # fmt: skip
FRONT_FOOT: list[Point] = [
    (122, 1702), (144, 1728), (143, 1740), (132, 1741), (128, 1746), (116, 1746), (111, 1750),
    (98, 1750), (92, 1752), (80, 1751), (74, 1754), (54, 1752), (48, 1736), (50, 1705),
]  # fmt: skip
BACK_FOOT: list[Point] = [
    (122, 1705), (140, 1728), (132, 1740), (106, 1742), (98, 1750), (62, 1751), (54, 1738),
    (54, 1706),
]  # fmt: skip
INNER_LEG: list[Point] = [
    (46, 1672), (43, 1648), (48, 1620), (44, 1550), (30, 1460), (24, 1385), (33, 1310),
    (36, 1262), (27, 1190), (17, 1080), (9, 980), (5, 920), (0, 908),
]  # fmt: skip


def outline(side: str) -> Shape:
    """The closed outline from the ``front`` or the ``back``: kind ``body``, whole millimetres.

    Raises ``ValueError`` for any other side.
    """
    return Shape("body", in_millimetres(mirrored(half(side))))


@cache
def half(side: str) -> tuple[Point, ...]:
    """The half at ``x >= 0``, from the crown round the hand and the foot to between the legs."""
    if side not in SIDES:
        raise ValueError(f"unknown side {side!r}; sides are 'front' and 'back'")
    foot = FRONT_FOOT if side == "front" else BACK_FOOT
    hand = [on_hand(*point) for point in HAND]
    return (*HEAD_AND_ARM, *hand, *INNER_ARM, *TRUNK_AND_LEG, *foot, *INNER_LEG)


def on_hand(across: float, along: float) -> Point:
    """The place on the body of a place on the hand, counted in millimetres from the wrist."""
    return (
        round(WRIST[0] + across * ACROSS[0] + along * ALONG[0]),
        round(WRIST[1] + across * ACROSS[1] + along * ALONG[1]),
    )


def in_millimetres(points: list[Point], closed: bool = True) -> str:
    """A smooth path in whole millimetres: fine enough for a body, and half as long to write."""
    tenfold = smooth([(x / 10, y / 10, *rest) for x, y, *rest in points], closed)
    return re.sub(r"(^|[a-zA-Z])([^a-zA-Z]+)", lambda piece: piece[1] + _whole(piece[2]), tenfold)


def _whole(numbers: str) -> str:
    """Numbers with one decimal, as :func:`smooth` writes them, times ten."""
    found = [round(10 * float(each)) for each in re.findall(r"-?\d*\.?\d+", numbers)]
    return "".join(
        text if index == 0 or text[0] == "-" else f" {text}"
        for index, text in enumerate(number(10 * each) for each in found)
    )
