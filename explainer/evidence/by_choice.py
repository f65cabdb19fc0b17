"""What a reader sees only by choice: figures on survival, for some readers are ill themselves."""

import htpy as h


def by_choice(summary: str, *content: object) -> h.Element:
    """Return content that stays closed until the reader opens it, also on paper."""
    return h.details(".by-choice")[h.summary[summary], h.div(".details-body")[list(content)]]
