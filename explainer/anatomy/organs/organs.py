"""The organs that the routes start from and pass, and the head and trunk that hold them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from explainer.anatomy.body.outline import HEAD_AND_ARM, INNER_ARM, TRUNK_AND_LEG, in_millimetres
from explainer.anatomy.organs.places import MOVABLE, centre, half_width, height
from explainer.anatomy.paths import Point, mirrored
from explainer.anatomy.shapes import Shape

LEFT, TOP, WIDTH, HEIGHT = -236, -8, 472, 910  # what the picture shows, millimetres

HEART: list[Point] = [
    (-10, 414), (-30, 420), (-44, 444), (-46, 474), (-36, 500), (-12, 510), (24, 520), (62, 530),
    (84, 520), (92, 498), (84, 464), (66, 434), (52, 414), (30, 410), (8, 410),
]  # fmt: skip
LEFT_HEART: list[Point] = [
    (34, 411), (36, 432), (48, 466), (62, 500), (70, 530, 0), (84, 520), (92, 498), (84, 464),
    (66, 434), (52, 414),
]  # fmt: skip
ATRIUM: list[Point] = [(-6, 416), (-14, 440), (-16, 470), (-24, 496), (-30, 506)]
RIGHT_LUNG: list[Point] = [
    (-44, 292), (-66, 300), (-96, 334), (-122, 396), (-137, 470), (-142, 540), (-138, 552),
    (-112, 524), (-80, 508), (-50, 516), (-44, 504), (-52, 474), (-50, 436), (-36, 408),
    (-36, 350), (-30, 308),
]  # fmt: skip
LEFT_LUNG: list[Point] = [
    (44, 292), (66, 300), (96, 334), (122, 396), (137, 470), (143, 550), (138, 562), (116, 534),
    (96, 526), (100, 496), (90, 458), (72, 426), (56, 402), (48, 350), (32, 308),
]  # fmt: skip
FISSURES: tuple[list[Point], ...] = (
    [(-50, 430), (-90, 428), (-121, 424)],
    [(-48, 462), (-84, 488), (-104, 516)],
    [(80, 452), (104, 482), (116, 534)],
)
LIVER: list[Point] = [
    (-134, 560), (-122, 528), (-92, 514), (-62, 516), (-30, 530), (10, 534), (48, 536),
    (76, 546), (56, 566), (22, 584), (-18, 606), (-62, 634), (-108, 656), (-130, 650),
    (-138, 610),
]  # fmt: skip
KIDNEY: list[Point] = [
    (60, 612), (82, 618), (93, 645), (90, 680), (76, 704), (58, 700), (52, 680), (56, 664),
    (54, 650), (46, 640), (48, 622),
]  # fmt: skip
KIDNEYS = (KIDNEY, [(-x, y + 8) for x, y in KIDNEY])
COLON: list[Point] = [
    (-100, 788), (-104, 750), (-108, 700), (-104, 662), (-84, 664), (-48, 684), (0, 694),
    (52, 676), (90, 640), (112, 618), (120, 640), (118, 700), (112, 756), (92, 790), (58, 796),
    (34, 776), (14, 786), (6, 812), (2, 852),
]  # fmt: skip
THYROID: list[Point] = [
    (0, 276), (8, 268), (12, 254), (20, 250), (25, 264), (22, 284), (12, 290), (0, 286),
]  # fmt: skip
BREAST: list[Point] = [
    (-66, 424), (-92, 418), (-120, 432), (-130, 462), (-116, 488), (-88, 496), (-62, 482),
    (-52, 452),
]  # fmt: skip
PROSTATE: list[Point] = [(0, 824), (16, 826), (22, 838), (14, 852), (0, 858)]
BLADDER: list[Point] = [(0, 776), (26, 782), (38, 802), (26, 820), (8, 826), (0, 826)]
BRAIN: list[Point] = [
    (0, 25), (14, 22), (42, 32), (62, 58), (68, 90), (60, 116), (40, 128), (24, 130), (15, 142),
    (11, 166), (0, 172),
]  # fmt: skip
# One half of the folds of the brain; the other is its mirror image.
FOLDS: tuple[list[Point], ...] = (
    [(0, 24), (1, 60), (0, 108)],
    [(16, 36), (26, 50), (18, 66), (28, 82)],
    [(40, 44), (38, 62), (52, 72), (48, 88)],
    [(14, 96), (30, 98), (40, 110)],
)
TRACHEA: list[list[Point]] = [
    [(0, 236), (0, 300), (0, 372)], [(0, 372), (-22, 388), (-56, 400)],
    [(0, 372), (24, 386), (62, 396)],
]  # fmt: skip
SACRUM: list[Point] = [
    (0, 790, 0), (26, 791, 0), (50, 800), (46, 822), (28, 850), (15, 872), (8, 892), (0, 896),
]  # fmt: skip

HIP: list[Point] = [
    (32, 800), (54, 772), (96, 746), (126, 752), (134, 782), (116, 824), (108, 858), (76, 880),
    (44, 888), (20, 876), (44, 862), (60, 842), (48, 816),
]  # fmt: skip

# An organ that is drawn only while its cancer is chosen, by the id of the primary.
PRIMARY_ORGANS: dict[str, tuple[list[Point], ...]] = {
    "breast": (BREAST,),
    "prostate": (mirrored(PROSTATE),),
    "kidney": KIDNEYS,
    "thyroid": (mirrored(THYROID),),
}


@cache
def trunk() -> Shape:
    """The outline of head and trunk; arms and thighs run out of the picture."""
    ends = [(340, 930, 0), (275, 930, 0)]
    thigh = [point for point in TRUNK_AND_LEG if point[1] <= 980]
    half = [*HEAD_AND_ARM, *ends, *INNER_ARM, *thigh, (0, 980, 0)]
    return Shape("body", in_millimetres(mirrored(half)))


@cache
def column() -> tuple[Shape, ...]:
    """The column from the front: hip bones, vertebral bodies, sacrum."""
    bodies = "".join(_body(level) for level in MOVABLE)
    hips = in_millimetres(HIP) + in_millimetres([(-x, y) for x, y in HIP])
    return Shape("hip", hips), Shape("spine", bodies + in_millimetres(mirrored(SACRUM)))


def _body(level: str) -> str:
    (_, y), half, high = centre(level), round(half_width(level)), height(level)
    top = y - high // 2
    # A waist, as vertebral bodies have: the end plates are wider than the middle.
    return (
        f"M{-half} {top}q{half}-3 {2 * half} 0q-5 {high // 2} 0 {high}"
        f"q{-half} 3{-2 * half} 0q5{-(high // 2)} 0{-high}z"
    )


@cache
def organs() -> tuple[Shape, ...]:
    """What always stands, back to front: brain, airways, lungs, kidneys, liver, heart."""
    folds = [*FOLDS, *([(-x, y) for x, y in line] for line in FOLDS[1:])]
    return (
        Shape("brain", in_millimetres(mirrored(BRAIN))),
        Shape("fold", _lines(folds)),
        Shape("airway", _lines(TRACHEA)),
        Shape("lung", in_millimetres(RIGHT_LUNG) + in_millimetres(LEFT_LUNG)),
        Shape("fissure", _lines(FISSURES)),
        Shape("kidneys", "".join(map(in_millimetres, KIDNEYS))),
        Shape("liver", in_millimetres(LIVER)),
        Shape("heart", in_millimetres(HEART)),
        Shape("left-heart", in_millimetres(LEFT_HEART)),
        Shape("fissure", in_millimetres(ATRIUM, closed=False)),
    )


def _lines(lines: Iterable[list[Point]]) -> str:
    return "".join(in_millimetres(line, closed=False) for line in lines)


@cache
def primary_organ(primary: str) -> tuple[Shape, ...]:
    """The organ of a primary, if it is not drawn already; the colon is a line to be drawn thick."""
    if primary == "gastrointestinal":
        line = in_millimetres(COLON, closed=False)
        return Shape("bowel", line), Shape("bowel-wall", line), Shape("haustra", line)
    shapes = [Shape("organ", "".join(map(in_millimetres, PRIMARY_ORGANS.get(primary, ()))))]
    if primary == "prostate":
        shapes.insert(0, Shape("bladder", in_millimetres(mirrored(BLADDER))))
    return tuple(shape for shape in shapes if shape.path)
