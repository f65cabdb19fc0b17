"""The chosen primary: one trait, one group of radios and one colour in every exhibit."""

from collections.abc import Collection

import htpy as h
import traitlets

from explainer.epidemiology.primaries import Primary, primaries, primary

from .parts import choice, choices


class OfPrimary(traitlets.HasTraits):
    """The trait ``primary`` that exhibits share, to be linked with ``ipywidgets.jslink``."""

    primary = traitlets.Unicode("breast", help='The chosen primary: "breast", "lung" ...').tag(
        sync=True
    )

    @traitlets.validate("primary")
    def _check_primary(self, proposal: dict) -> str:
        try:
            return primary(proposal["value"]).id
        except ValueError as error:
            raise traitlets.TraitError(str(error)) from None


def primary_choice(
    prefix: str, offered: Collection[str], chosen: str, legend: str = "Primary cancer"
) -> h.Element:
    """Return a group of radios for the primaries whose ids are ``offered``, in course order."""
    radios = (
        choice("primary", one.id, one.label, checked=one.id == chosen, data_primary=one.id)
        for one in primaries()
        if one.id in offered
    )
    return h.div(".primary-choice")[choices(prefix, "primary", legend, radios)]


def others(offered: Collection[str]) -> tuple[Primary, ...]:
    """Return the primaries that are not ``offered``: an exhibit says that it has none of them."""
    return tuple(one for one in primaries() if one.id not in offered)
