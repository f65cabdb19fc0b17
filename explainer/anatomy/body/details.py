"""What makes an outline a body: a few fine lines on the skin, in millimetres."""

from __future__ import annotations

from explainer.anatomy.body.outline import SIDES, in_millimetres, on_hand
from explainer.anatomy.paths import Point
from explainer.anatomy.shapes import Shape

# Lines of one half; the other half is their mirror image.
_FRONT: tuple[tuple[Point, ...], ...] = (
    ((22, 92), (36, 86), (50, 92)),  # brow
    ((26, 112), (36, 116), (47, 111)),  # closed eye
    ((0, 150), (9, 150), (12, 143)),  # nose
    ((0, 184), (12, 182), (22, 177)),  # mouth
    ((58, 208), (44, 224), (22, 236), (0, 238)),  # jaw
    ((10, 326), (50, 318), (100, 322), (150, 312), (176, 316)),  # collarbone
    ((50, 268), (34, 296), (12, 322)),  # neck muscle
    ((150, 446), (132, 474), (98, 492), (60, 496), (24, 486)),  # chest
    ((54, 552), (92, 596), (124, 640)),  # edge of the ribs
    ((134, 758), (112, 792), (72, 832)),  # groin
    ((58, 1232), (70, 1220), (92, 1220), (104, 1236)),  # kneecap
    ((62, 1276), (76, 1292), (92, 1290), (102, 1278)),
    ((64, 1740), (70, 1730), (78, 1740)),  # toes
)
_BACK: tuple[tuple[Point, ...], ...] = (
    ((66, 402), (60, 450), (78, 512), (112, 478)),  # shoulder blade
    ((70, 388), (120, 368), (158, 364)),
    ((16, 946), (50, 962), (96, 956), (128, 936)),  # fold of the buttock
    ((0, 822), (0, 906)),  # between the buttocks
    ((58, 1266), (80, 1276), (104, 1264)),  # hollow of the knee
    ((66, 1600), (64, 1660), (68, 1700)),  # heel cord
    ((92, 1600), (94, 1660), (92, 1700)),
    ((254, 652), (266, 662), (278, 654)),  # elbow
)
_PALM = (((36, 22), (20, 44), (14, 78)), ((-30, 60), (0, 66), (36, 84)))
_NAVEL = ((-5, 688), (0, 694), (5, 688))
_NIPPLE = ((88, 456), (92, 460), (96, 456))


def details(side: str) -> Shape:
    """Fine open lines on the ``front`` or the ``back``: kind ``line``, whole millimetres.

    Raises ``ValueError`` for any other side.
    """
    if side not in SIDES:
        raise ValueError(f"unknown side {side!r}; sides are 'front' and 'back'")
    if side == "back":
        halves, whole = _BACK, ()
    else:
        palm = tuple(tuple(on_hand(*point) for point in line) for line in _PALM)
        halves, whole = (*_FRONT, *palm, _NIPPLE), (_NAVEL,)
    images = tuple(tuple((-x, y) for x, y in line) for line in halves)
    lines = (*halves, *images, *whole)
    return Shape("line", "".join(in_millimetres(list(line), closed=False) for line in lines))
