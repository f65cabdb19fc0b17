"""How a bone is coloured: by its value, or with a hatch where nothing was counted."""

import htpy as h


def hatch(prefix: str) -> h.Element:
    """Return the pattern that :func:`tint` refers to; an exhibit styles it as ``.hatch``."""
    return h.svg(".hatch", aria_hidden="true", width="0", height="0")[
        h.Element("pattern")(
            id=f"{prefix}-not-counted",
            width="40",
            height="40",
            patternUnits="userSpaceOnUse",
            patternTransform="rotate(45)",
        )[h.Element("rect")(width="40", height="40"), h.Element("path")(d="M0 0V40")]
    ]


def tint(prefix: str, strength: int | None) -> str:
    """Return the declarations that colour a bone: 0 to 100, or None for the hatch."""
    if strength is None:
        # A hatch is no colour, so the outline cannot be worked out from it.
        return f"--tint:url(#{prefix}-not-counted);--outline:var(--ex-bone-line)"
    return f"--v:{strength}%"
