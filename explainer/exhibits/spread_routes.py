"""The ways in which cancer reaches the spine: a drawn body, followed step by step."""

import htpy as h
import traitlets

from explainer import evidence
from explainer.epidemiology.routes import Path, path, paths, route, routes, steps, travelled

from .allowed import one_of
from .exhibit import Exhibit
from .parts import choice, choices, disclosure, status
from .primary_choice import OfPrimary
from .spread_routes_picture import legend, picture
from .spread_routes_rules import rules
from .spread_routes_words import cancer_name, every_way, label, said, step_choice, way, way_words

MOST_STEPS = max(len(one.steps) for one in paths())


class SpreadRoutes(OfPrimary, Exhibit):
    """Where a cancer starts decides which ways to the spine lie near: follow them step by step.

    ::

        ways = SpreadRoutes(primary="prostate", route="batson", step="2")
        ways.route = "arteries"

    A primary that it does not draw (``"melanoma"``, from a linked exhibit) or a route that no
    source describes for it shows a body without a way, and says so. A step beyond the last one
    shows the last one.
    """

    stem = "spread_routes"
    styles = ("primaries.css",)

    route = traitlets.Unicode("arteries", help='The way: "arteries", "batson", "direct" ...').tag(
        sync=True
    )
    step = traitlets.Unicode("1", help='The step on the way, as text: "1", "2" ...').tag(sync=True)

    @traitlets.validate("route")
    def _check_route(self, proposal: dict) -> str:
        try:
            return route(proposal["value"]).id
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None

    @traitlets.validate("step")
    def _check_step(self, proposal: dict) -> str:
        return one_of("step", proposal["value"], map(str, range(1, MOST_STEPS + 1)))

    @property
    def path(self) -> Path | None:
        """The chosen way; ``None`` if no source that was read describes it."""
        return path(self.primary, self.route)

    @property
    def statistics(self) -> tuple[str, ...]:
        """The ids of the published figures in the words."""
        return evidence.linked(*_texts())

    @property
    def references(self) -> tuple[str, ...]:
        """The keys of the sources of all routes and steps, each once."""
        listed = [key for one in (*routes(), *steps().values()) for key in one.sources]
        return tuple(dict.fromkeys([*listed, *evidence.cited(*_texts())]))

    def _sentence(self) -> str:
        cancer, way = cancer_name(self.primary), route(self.route).label.lower()
        if self.path is None:
            return f"Ways to the spine, {cancer} {way}: no source that was read describes it."
        last = len(self.path.steps)
        number = min(int(self.step), last)
        reached = self.path.steps[number - 1]
        return (
            f"Ways to the spine, {cancer} {way}, step {number} of {last}: "
            f"{reached.reaches[0].lower()}{reached.reaches[1:]}, through {reached.along}."
        )

    def _markup(self, prefix: str) -> h.Element:
        caption = f"{prefix}-caption"
        return h.figure(
            ".exhibit.spread-routes",
            id=prefix,
            data_exhibit="spread-routes",
            data_primary=self.primary,
            data_route=self.route,
            data_step=self.step,
            aria_labelledby=caption,
        )[
            h.style[rules(prefix)],
            h.figcaption(id=caption)[
                h.strong[
                    "Several ways lead to the spine, and where a cancer starts decides which "
                ],
                h.strong["of them lie near."],
                " The blood is thought to be the main one. How much comes by the arteries and how "
                "much by the veins of the spine is an open question.",
            ],
            h.form(method="dialog", autocomplete="off")[
                h.div(".asked")[self._primaries(prefix), self._routes(prefix)],
                h.div(".stage")[
                    h.div(".head")[
                        (way(one) for one in paths()),
                        h.p(".missing")[
                            "Nothing is drawn: this cancer is not in the list above, or no source "
                            "that we read describes this way for it. It may still happen."
                        ],
                    ],
                    picture(prefix),
                    h.div(".guide")[
                        _controls(),
                        h.div(".saying")[(said(one) for one in steps().values())],
                        step_choice(prefix, self.step),
                        h.div(".sure")[(way_words(one) for one in routes())],
                        legend(),
                    ],
                ],
                status(),
            ],
            h.p(".note")[
                "A drawing of ways, not a simulation: it does not tell how often a way is taken, "
                "or how fast. Vessels are simplified, and the person’s right is on your left.",
            ],
            disclosure("Every way, as a table", *every_way()),
        ]

    def _primaries(self, prefix: str) -> h.Element:
        radios = (
            choice("primary", id, label(id), checked=id == self.primary, data_primary=id)
            for id in travelled()
        )
        return h.div(".primary-choice")[
            choices(prefix, "primary", "Where the cancer starts", radios)
        ]

    def _routes(self, prefix: str) -> h.Element:
        radios = (
            choice(
                "route",
                one.id,
                one.label,
                checked=one.id == self.route,
                data_lacks=" ".join(id for id in travelled() if path(id, one.id) is None),
            )
            for one in routes()
        )
        return choices(prefix, "route", "Way to the spine", radios)


def _controls() -> h.Element:
    # They need the module, which shows them; the radios below do the same without it.
    return h.p(".controls", hidden=True)[
        h.button(type="button", data_go="back")["Back"],
        h.button(type="button", data_go="play", aria_pressed="false")["Play"],
        h.button(type="button", data_go="next")["Next step"],
    ]


def _texts() -> list[str]:
    return [one.words for one in (*routes(), *paths(), *steps().values())]
