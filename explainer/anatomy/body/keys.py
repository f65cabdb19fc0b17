"""Key points: where the feeling of each root is tested, in millimetres on the body.

The sensory key points of the standard examination after an injury of the cord, at the person's
left in the front view (``x`` to the right of the midline) and right in the back view. Points of
the chest lie on the line down from the middle of the collarbone.
"""

from __future__ import annotations

from explainer.anatomy.body.outline import on_hand

# Area: side of the body, x, y.
KEY_POINTS: dict[str, tuple[str, float, float]] = {
    "C2": ("back", 27, 132),
    "C3": ("front", 82, 296),
    "C4": ("front", 178, 330),
    "C5": ("front", 270, 646),
    "C6": ("back", *on_hand(62, 60)),
    "C7": ("back", *on_hand(16, 136)),
    "C8": ("back", *on_hand(-32, 122)),
    "T1": ("front", 230, 652),
    "T2": ("front", 172, 440),
    "T3": ("front", 92, 422),
    "T4": ("front", 92, 456),
    "T5": ("front", 92, 494),
    "T6": ("front", 92, 532),
    "T7": ("front", 92, 571),
    "T8": ("front", 92, 611),
    "T9": ("front", 92, 650),
    "T10": ("front", 92, 690),
    "T11": ("front", 86, 742),
    "T12": ("front", 80, 806),
    "L1": ("front", 76, 908),
    "L2": ("front", 70, 1020),
    "L3": ("front", 46, 1245),
    "L4": ("front", 52, 1655),
    "L5": ("front", 92, 1724),
    "S1": ("back", 112, 1718),
    "S2": ("back", 78, 1262),
    "S3": ("back", 46, 906),
    "S4-5": ("back", 12, 894),
}
