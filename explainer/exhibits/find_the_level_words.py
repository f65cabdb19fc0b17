"""What is asked, and what is said after an answer: why a place fits or not, and how sure one is."""

from collections.abc import Iterable, Sequence

import htpy as h

from explainer import evidence
from explainer.evidence.quoting import WORDS
from explainer.symptoms.cases import PLACES, REGIONS, Case
from explainer.symptoms.signs import Sign, runs, straying

_LEADS = {
    "band": "In the right band.",
    "tumour": "A tumour is here, though the signs point elsewhere.",
    "near": "Close.",
    "far": "Not here.",
}
HEADER = ("Case", "Each sign fits", "The solution")


def asked(number: int, one: Case) -> h.Element:
    """Return a case as it is asked: its signs, and not a word on where they point."""
    return h.section(data_of=one.id)[
        h.h3[f"{number}. {one.title}"],
        h.p[one.story],
        h.ol[(h.li[sign.says] for sign in one.signs)],
    ]


def verdicts(case: Case) -> list[h.Element]:
    """Return a sentence for every group of places of which the same can be said."""
    groups: dict[tuple[bool, str], list[str]] = {}
    for place in PLACES:
        groups.setdefault((case.is_right(place), _verdict(case, place)), []).append(place)
    return [
        h.p(data_at=" ".join(places), data_right=right)[words]
        for (right, words), places in groups.items()
    ]


def _verdict(case: Case, place: str) -> str:
    verdict = case.verdict(place)
    if verdict == "region":
        return "The right region. The signs say more."
    if place in REGIONS:
        return "Not this region. See what each sign asks for."
    if len(case.tumour) > 1 and verdict in ("band", "tumour"):
        return _one_of_several(case, place)
    if verdict == "band" and not case.settled:
        lead = "The signs point here, but no tumour is here."
    else:
        lead = _LEADS[verdict]
    return f"{lead} {_why(case, place)}"


def _one_of_several(case: Case, level: str) -> str:
    """Say of each tumour which signs it explains, and of its neighbours whose signs they share."""
    if level in case.tumour:
        which = f"One of the {WORDS[len(case.tumour)]} tumours is here."
        return f"{which} It explains signs {_listed(case.fitting(level))}."
    behind = " and ".join(place for place in case.tumour if place in case.band)
    fits = _listed(case.fitting(level))
    return f"Signs {fits} allow this bone; the made-up tumour behind them is at {behind}."


def _why(case: Case, level: str) -> str:
    fits = case.fitting(level)
    misses = [sign.number for sign in case.signs if sign.number not in fits]
    if not misses:
        return "It fits all the signs."
    if not fits:
        return "It fits none of the signs."
    plural = "s" if len(fits) > 1 else ""
    return f"It fits sign{plural} {_listed(fits)}, not {_listed(misses, 'or')}."


def truth(case: Case) -> str:
    """Say where the signs point, where the tumour was, and what stays possible."""
    most, total = len(case.fitting(case.band[0])), len(case.signs)
    share = "all" if most == total else f"{WORDS[most]} of the"
    tumour = f"tumour{'s are' if len(case.tumour) > 1 else ' is'} at {' and '.join(case.tumour)}"
    open_still = ""
    if case.possible and case.possible != case.band:
        open_still = f" If signs stray as far as they are known to, {_spans(case.possible)} fit."
    return (
        f"{_spans(case.band)} {'fits' if len(case.band) == 1 else 'fit'} {share} "
        f"{WORDS[total]} signs. The made-up {tumour}.{open_still}"
    )


def solutions(shown: Sequence[Case]) -> h.Element:
    """Return the solutions, a row for each case; on screen a reader sees that of the chosen one."""
    return h.table[
        h.caption["How each sign narrows it down"],
        h.thead[h.tr[(h.th(scope="col")[title] for title in HEADER)]],
        h.tbody[
            (
                h.tr(data_of=case.id)[
                    h.th(scope="row")[f"{number}. {case.title}"],
                    h.td[h.ol[(h.li[_narrowed(sign)] for sign in case.signs)]],
                    h.td[h.b[truth(case)], " ", evidence.inline(case.lesson)],
                ]
                for number, case in enumerate(shown, start=1)
            )
        ],
    ]


def _narrowed(sign: Sign) -> str:
    """Say which levels a sign fits, and through what."""
    cord = "the cord" if sign.reach in ("below", "band") else "the cord behind"
    parts = {"root": _roots(sign), "cord": cord, "bone": "the bones"}
    said = "; ".join(f"{parts[way]} {_spans(places)}" for way, places in sign.by_way.items())
    return said[0].upper() + said[1:]


def _roots(sign: Sign) -> str:
    if sign.table != "roots":
        return "the roots at"
    return f"the root{'s' if len(sign.rows) > 1 else ''} {_range(sign.rows)} at"


def _range(rows: Sequence[str]) -> str:
    return rows[0] if len(rows) == 1 else f"{rows[0]} to {rows[-1]}"


def _spans(places: Sequence[str]) -> str:
    """Write levels as ranges: ``"C5 to C6"``."""
    return ", ".join(_range(tuple(dict.fromkeys(run))) for run in runs(places))


def _listed(numbers: Iterable[int], word: str = "and") -> str:
    *most, last = map(str, numbers)
    return f"{', '.join(most)} {word} {last}" if most else last


def legend() -> h.Element:
    """Return what the bars and marks of the picture mean."""
    return h.ul(".legend")[
        h.li[h.i(".by-root"), "fits through the root"],
        h.li[h.i(".by-cord"), "fits through the cord"],
        h.li[h.i(".by-bone"), "the bones that ache"],
        h.li[h.i(".strays"), "how far such a sign can stray"],
        h.li[h.i(".all"), "fits the most signs"],
        h.li[h.i(".tumour"), "made-up tumour"],
        h.li[h.i(".yours"), "your mark"],
    ]


def certainty() -> h.Element:
    """Say how sure signs can make anyone."""
    figure = straying()
    return h.p(".certainty")[
        h.b["How sure can one be?"],
        " The ache and the upper edge of numbness can lie ",
        h.a(href=f"#{figure.anchor}")[figure.text],
        " away from the tumour, and several tumours can mix their signs. So signs say where to "
        "think of first; an MRI of the whole spine decides. Here “close” means within four "
        "vertebrae of the right band.",
    ]


def about(shown: Sequence[Case]) -> list[h.Element]:
    """Say how the cases were made, and name the sources behind their signs."""
    keys = dict.fromkeys(key for one in shown for row in one.rows for key in row["sources"])
    names = dict.fromkeys(evidence.reference(key).short for key in keys)
    return [
        h.p[
            "Every sign rests on words in roots.csv, compression.csv or regions.csv (parts of "
            "compression.csv are inferred); case_signs.csv names them. Which levels a sign fits is "
            "worked out: a root can be pressed where it leaves and, from L2 down, in the canal, "
            "several also beside the tip of the cord at L1; the cord where the segment lies, or "
            "above it. People differ."
        ],
        h.p["The coccyx has no case: our sources do not say what a tumour does there."],
        h.p["Behind those rows: ", ", ".join(names), "."],
    ]
