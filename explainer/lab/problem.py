"""The one error of the lab: what happened and what to do, in words for a reader."""


class PatientsError(Exception):
    """The table of real patients is not at hand. Jupyter shows the words alone, no traceback."""

    def _render_traceback_(self) -> list[str]:
        """Return the lines that IPython shows in place of a traceback."""
        return [str(self)]
