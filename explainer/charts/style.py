"""How every chart looks: page fonts, page colours, real text.

matplotlib wants fixed colours, the page wants colours that follow light and dark. Charts
therefore draw with the stand-in colours below, and ``inline_svg`` swaps them for the page's.
"""

from contextlib import AbstractContextManager
from functools import cache

from explainer.epidemiology.primaries import primaries, primary

INK = "#000001"
MUTED = "#000002"
LINE = "#000003"
REGION_COLOURS = {
    "cervical": "#000004",
    "thoracic": "#000005",
    "lumbar": "#000006",
    "sacral": "#000007",
    "coccygeal": "#000008",
}
_FIRST_PRIMARY = 0x10


def primary_colour(id: str) -> str:
    """Return the stand-in colour of a primary; raise ``ValueError`` for an unknown one."""
    return f"#{_FIRST_PRIMARY + primaries().index(primary(id)):06x}"


@cache
def page_colours() -> dict[str, str]:
    """Return the page's colour for every stand-in."""
    return {
        INK: "var(--ex-ink)",
        MUTED: "var(--ex-muted)",
        LINE: "var(--ex-line)",
        **{colour: f"var(--ex-{region})" for region, colour in REGION_COLOURS.items()},
        **{primary_colour(one.id): f"var(--ex-{one.id})" for one in primaries()},
    }


def style() -> AbstractContextManager:
    """Return the ``with`` context in which every chart is drawn."""
    import matplotlib

    return matplotlib.rc_context(
        {
            "axes.edgecolor": LINE,
            "axes.labelcolor": MUTED,
            "axes.spines.right": False,
            "axes.spines.top": False,
            "figure.facecolor": "none",
            "axes.facecolor": "none",
            "font.size": 10,
            "svg.fonttype": "none",
            "svg.hashsalt": "explainer",
            "text.color": INK,
            "xtick.color": MUTED,
            "ytick.color": MUTED,
        }
    )
