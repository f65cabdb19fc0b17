"""The vessels and other ways, each drawn as a line in the direction in which cells travel."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from functools import cache

from explainer.anatomy.body.outline import in_millimetres
from explainer.anatomy.organs.places import MOVABLE, centre, half_width
from explainer.anatomy.paths import Point
from explainer.anatomy.shapes import Shape

KINDS = ("artery", "vein", "plexus", "lymph", "fluid", "growth")


@dataclass(frozen=True, slots=True)
class Vessel:
    """One way from place to place: ``kind`` as in ``KINDS``, ``width`` in mm, lines as points."""

    id: str
    kind: str
    width: int
    lines: tuple[tuple[Point, ...], ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Path data of each line, in whole millimetres; the last one ends where the way leads."""
        return tuple(in_millimetres(list(line), closed=False) for line in self.lines)

    @property
    def start(self) -> Point:
        return self.lines[-1][0]

    @property
    def end(self) -> Point:
        return self.lines[-1][-1]


# kind, width, and one or several lines; several branch into a pair of organs.
_DRAWN: dict[str, tuple] = {
    # lymph, which ends in veins
    "axillary-lymph": ("lymph", 5, [(-100, 456), (-132, 432), (-146, 404)]),
    "lymph-trunk": ("lymph", 5, [(-146, 404), (-132, 358), (-100, 326), (-54, 314)]),
    "pelvic-lymph": ("lymph", 5, [(2, 840), (16, 838), (38, 826), (48, 798)]),
    "thoracic-duct": ("lymph", 5, [(48, 798), (34, 762), (8, 690), (-4, 600), (-4, 440),
                                   (4, 380), (28, 330), (52, 310)]),
    # veins to the heart
    "thyroid-vein": ("vein", 5, [(20, 276), (38, 274), (46, 284), (50, 306)]),
    "internal-thoracic-vein": ("vein", 5, [(-100, 456), (-66, 444), (-58, 400), (-56, 350),
                                           (-54, 318)]),
    "brachiocephalic-right": ("vein", 9, [(-54, 314), (-46, 324), (-35, 344)]),
    "brachiocephalic-left": ("vein", 9, [(52, 310), (34, 320), (-6, 330), (-35, 344)]),
    "svc": ("vein", 12, [(-35, 344), (-36, 380), (-34, 424), (-26, 460)]),
    "renal-vein": ("vein", 8, [(68, 654), (40, 650), (4, 646), (-22, 654)]),
    "iliac-vein": ("vein", 8, [(2, 840), (-14, 840), (-38, 838), (-52, 816), (-44, 792),
                             (-23, 770)]),
    "ivc-low": ("vein", 12, [(-23, 770), (-24, 720), (-24, 656)]),
    "ivc-mid": ("vein", 12, [(-24, 656), (-24, 600), (-25, 546)]),
    "hepatic-vein": ("vein", 7, [(-72, 576), (-60, 560), (-46, 550), (-26, 542)]),
    "ivc-top": ("vein", 12, [(-25, 546), (-26, 510), (-26, 466)]),
    "mesenteric-vein": ("vein", 6, [(-104, 706), (-66, 716), (-34, 712), (-10, 690), (-5, 648)]),
    "portal-vein": ("vein", 8, [(-5, 648), (-8, 624), (-34, 600), (-72, 584)]),
    # through the lungs
    "pulmonary-artery": ("vein", 8,
                         [(27, 406), (4, 396), (-32, 394), (-68, 404), (-96, 426)],
                         [(-26, 462), (-6, 488), (18, 490), (30, 460), (26, 414), (44, 390),
                          (84, 394), (108, 418)]),
    "pulmonary-vein": ("artery", 8,
                       [(-98, 454), (-68, 446), (-30, 436), (10, 430), (44, 434)],
                       [(114, 452), (100, 438), (82, 432), (66, 434)]),
    "lung-vein": ("artery", 6, [(74, 348), (94, 384), (90, 420), (66, 434)]),
    # arteries from the heart
    "aorta-arch": ("artery", 10, [(46, 434), (60, 462), (64, 492), (50, 488), (30, 450),
                                  (2, 418), (-6, 380), (12, 352)]),
    "aorta-chest": ("artery", 10, [(12, 352), (34, 352), (41, 374), (34, 440), (22, 510),
                                   (16, 572)]),
    "segmental-artery": ("artery", 6, [(16, 572), (15, 606), (14, 626), (8, 636)]),
    "carotid-artery": ("artery", 6, [(12, 352), (23, 330), (28, 290), (28, 220), (25, 150),
                                     (30, 96)]),
    # the plexus of the spine
    "prostatic-plexus": ("plexus", 5, [(2, 840), (14, 840), (36, 832), (44, 810), (36, 788),
                                       (30, 768)]),
    "rectal-vein": ("plexus", 5, [(4, 838), (32, 836), (45, 812), (36, 788), (30, 768)]),
    "plexus-loins": ("plexus", 6, [(30, 768), (32, 754), (30, 738)]),
    "into-lumbar": ("plexus", 5, [(30, 738), (24, 739), (16, 738)]),
    "plexus-chest": ("plexus", 6, [(30, 724), (28, 680), (26, 620), (23, 500), (22, 400),
                                   (20, 310)]),
    "plexus-neck": ("plexus", 6, [(20, 310), (18, 280), (17, 240)]),
    "intercostal-vein": ("vein", 5, [(-100, 456), (-136, 450), (-138, 428), (-110, 404), (-72, 391),
                                     (-46, 390)]),
    "into-thoracic": ("plexus", 5, [(-32, 390), (-24, 391), (-16, 390)]),
    "lumbar-vein": ("plexus", 5, [(68, 654), (60, 662), (48, 668)]),
    "into-upper-lumbar": ("plexus", 5, [(32, 676), (24, 675), (16, 673)]),
    "vertebral-vein": ("plexus", 5, [(20, 276), (42, 270), (46, 250), (38, 240)]),
    "into-cervical": ("plexus", 5, [(28, 236), (21, 237), (14, 237)]),
    "bronchial-vein": ("vein", 5, [(74, 348), (54, 362), (24, 376), (-8, 384)]),
    # fluid and growth
    "fluid": ("fluid", 7, [(6, 108), (4, 160), (3, 300), (3, 480), (3, 620)]),
    "growth-lung": ("growth", 12, [(74, 348), (48, 342), (20, 338)]),
    "foramen-thoracic": ("growth", 7, [(16, 340), (30, 350), (28, 364), (17, 367)]),
    "growth-kidney": ("growth", 12, [(68, 654), (48, 648), (24, 642)]),
    "foramen-lumbar": ("growth", 7, [(22, 646), (36, 656), (32, 670), (18, 673)]),
}  # fmt: skip


@cache
def vessels() -> dict[str, Vessel]:
    """Every way by its id; those of one journey stand in the order in which it takes them."""
    return {
        id: Vessel(id, kind, width, tuple(map(tuple, lines)))
        for id, (kind, width, *lines) in _DRAWN.items()
    }


@cache
def net() -> Shape:
    """Batson's plexus: a ladder of veins on both sides of the column, with a rung at each disc."""
    sides, rungs = {-1: [], 1: []}, ""
    for above, below in itertools.pairwise(MOVABLE[1:]):
        y = (centre(above)[1] + centre(below)[1]) // 2
        half = round(half_width(above)) + 4
        rungs += f"M{-half} {y}q{half} 6 {2 * half} 0"
        for side, points in sides.items():
            points += [(side * (half + 3), centre(above)[1]), (side * (half - 1), y)]
    lines = "".join(in_millimetres(points, closed=False) for points in sides.values())
    return Shape("net", lines + rungs)


@cache
def twigs() -> Shape:
    """The arteries of the vertebrae: a pair from the aorta to each vertebra from T4 down."""
    path = ""
    for level in MOVABLE[10:]:
        y, half = centre(level)[1], round(half_width(level)) + 12
        path += f"M{-half} {y + 3}q{half}-6 {2 * half} 0"
    return Shape("twigs", path)
