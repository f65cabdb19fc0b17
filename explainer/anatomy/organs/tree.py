"""The great vessels as they lie, drawn calmly behind and in front of the heart."""

from __future__ import annotations

from functools import cache

from explainer.anatomy.body.outline import in_millimetres
from explainer.anatomy.paths import Point
from explainer.anatomy.shapes import Shape

Line = tuple[int, list[Point]]  # width in mm, points

VEINS_BEHIND: list[Line] = [
    (12, [(-23, 772), (-24, 720), (-24, 600), (-26, 500)]),
    (8, [(-23, 772), (-46, 800), (-68, 850), (-92, 930)]),
    (8, [(-23, 772), (20, 786), (52, 816), (72, 860), (94, 930)]),
    (8, [(68, 654), (40, 650), (4, 646), (-22, 654)]),
    (7, [(-62, 662), (-44, 660), (-24, 664)]),
    (5, [(-5, 730), (-6, 690), (-5, 648), (-8, 624), (-34, 600), (-72, 584)]),
    (4, [(-15, 640), (-15, 480), (-20, 380), (-34, 370)]),
    (7, [(-98, 426), (-68, 404), (-32, 394), (20, 396)]),
    (7, [(108, 418), (84, 394), (44, 390)]),
]
VEINS_FRONT: list[Line] = [
    (12, [(-35, 344), (-36, 380), (-34, 430)]),
    (8, [(52, 310), (34, 320), (-6, 330), (-35, 346)]),
    (8, [(-52, 310), (-46, 324), (-36, 346)]),
    (7, [(52, 310), (45, 250), (41, 136)]),
    (7, [(-52, 310), (-45, 250), (-41, 136)]),
    (6, [(52, 310), (110, 318), (168, 364), (212, 470), (244, 620)]),
    (6, [(-52, 310), (-110, 318), (-168, 364), (-212, 470), (-244, 620)]),
]
ARTERIES_BEHIND: list[Line] = [
    (11, [(40, 380), (34, 440), (22, 510), (16, 580), (12, 660), (10, 742)]),
    (8, [(10, 742), (-24, 780), (-56, 850), (-78, 930)]),
    (8, [(10, 742), (34, 780), (60, 850), (80, 930)]),
    (5, [(14, 638), (40, 640), (64, 644)]),
    (5, [(14, 640), (-30, 648), (-60, 652)]),
    (6, [(-98, 454), (-68, 446), (-30, 436)]),
    (6, [(114, 452), (94, 436), (66, 432)]),
    (6, [(28, 338), (56, 304), (112, 328), (160, 376), (201, 478), (232, 620)]),
    (6, [(-18, 326), (-56, 302), (-112, 328), (-160, 376), (-201, 478), (-232, 620)]),
]
ARTERIES_FRONT: list[Line] = [
    (7, [(24, 352), (27, 300), (28, 220), (26, 140)]),
    (7, [(-2, 356), (-18, 324), (-27, 280), (-28, 220), (-26, 140)]),
    (12, [(4, 424), (-6, 386), (6, 354), (32, 352), (41, 384)]),
]
TRUNK: list[Line] = [
    (12, [(22, 430), (28, 412), (36, 396)])
]  # of the lungs: blue, before the aorta


@cache
def tree(behind: bool) -> tuple[tuple[str, int, Shape], ...]:
    """The vessels behind or in front of the heart: kind, width in mm and one shape for each."""
    if behind:
        layers = (("vein", VEINS_BEHIND), ("artery", ARTERIES_BEHIND))
    else:
        layers = (("vein", VEINS_FRONT), ("artery", ARTERIES_FRONT), ("vein", TRUNK))
    found = []
    for kind, lines in layers:
        for width in sorted({width for width, _ in lines}):
            paths = (in_millimetres(line, closed=False) for wide, line in lines if wide == width)
            found.append((kind, width, Shape("tube", "".join(paths))))
    return tuple(found)
