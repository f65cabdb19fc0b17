"""A vertebra cut across, with what lies in its canal: ``draw("T8")``, in millimetres.

Seen from below, as on a CT scan: the front is at the top, and the left of the body is on the
right. Sizes come from the table of vertebrae; the forms between them are drawn. Neighbouring
heights are put into one picture, so that pedicles, joints and roots can be seen at once.
"""

from explainer.anatomy.axial.section import BONE, CANAL, LEVELS, PARTS, Part, Section, draw

__all__ = ["BONE", "CANAL", "LEVELS", "PARTS", "Part", "Section", "draw"]
