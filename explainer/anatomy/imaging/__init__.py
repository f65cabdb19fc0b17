"""One vertebra and its neighbours as tests see them: slices, films and a bone scan, in mm.

``slice_along()`` is the middle cut from front to back, ``slice_across()`` the cut through
:data:`LEVEL`, seen from below; ``film_side()`` and ``film_front()`` are shadows, as on an X-ray,
and ``scan()`` shows the trunk from behind, as on a bone scan. Each is a :class:`Picture`; all but
the scan are equally large, with the vertebra at the origin.
"""

from explainer.anatomy.imaging.across import slice_across
from explainer.anatomy.imaging.along import slice_along
from explainer.anatomy.imaging.film import film_front, film_side
from explainer.anatomy.imaging.frame import LEVEL, Picture
from explainer.anatomy.imaging.scan import scan

__all__ = [
    "LEVEL",
    "Picture",
    "film_front",
    "film_side",
    "scan",
    "slice_across",
    "slice_along",
]
