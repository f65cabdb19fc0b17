"""One row for each item: the handle, and under it what was found, on one scale."""

import htpy as h

from .intervals import at
from .intervals import scale as ticks
from .predict_found import figure_of
from .predict_items import Item
from .predict_scale import Scale
from .predict_words import distance, said

_line, _rect = h.Element("line"), h.Element("rect")


def row(id: str, item: Item, guess: float | None, scale: Scale, shared: str) -> h.Element:
    """Return the row of ``item``; ``guess`` is None while there is none, ``id`` the handle's.

    ``shared`` is the id of the words that say what all figures are of; without one, each says it
    under its label.
    """
    guessed = guess is not None
    return h.li(
        data_item=item.label,
        data_low=f"{item.low:.10g}",
        data_high=f"{min(item.high, scale.maximum):.10g}",
        data_range=item.is_range,
        data_guessed=guessed,
        data_primary=item.primary or None,
    )[
        h.div(".asked")[
            h.label(for_=id)[item.label],
            not shared and h.span(".note", id=f"{id}-unit")[item.unit],
            # Handles say their value themselves: this is for the eye, not one more announcement.
            h.output(for_=id, aria_live="off")[
                f"Your guess: {scale.text(guess)}" if guessed else "Not guessed yet"
            ],
            h.span(".paper", aria_hidden="true")[
                "Your guess: ", h.span(".blank"), scale.sign.strip()
            ],
        ],
        h.div(".compared")[
            h.input(
                id=id,
                type="range",
                name="guesses",
                min="0",
                max=f"{scale.maximum:.10g}",
                step=f"{scale.step:.10g}",
                value=f"{guess if guessed else scale.start:.10g}",
                aria_describedby=shared or f"{id}-unit",
            ),
            _bar(item, scale),
            _ruler(scale),
            h.p(".answer.found")[
                h.span(".said")[said(guess, scale) if guessed else ""],
                figure_of(item),
                " were found",
                h.span(".distance")[distance(item, guess, scale) if guessed else ""],
                ".",
            ],
        ],
    ]


def _bar(item: Item, scale: Scale) -> h.Element:
    """Draw what was found, from 0 to ``scale.maximum``: a bar with a thin line, or a range."""
    start = item.low if item.is_range else 0
    end = min(item.high, scale.maximum)
    return h.svg(".bar.found", aria_hidden="true")[
        _rect(x=at(start, scale.maximum), width=at(end - start, scale.maximum), height="100%"),
        item.margin
        and _line(
            x1=at(item.margin[0], scale.maximum),
            x2=at(item.margin[1], scale.maximum),
            y1="50%",
            y2="50%",
        ),
    ]


def _ruler(of: Scale) -> h.Element:
    """Draw the ticks of the scale with their names."""
    sign = of.sign if len(of.sign) == 1 else ""
    return ticks(of.maximum, sign)
