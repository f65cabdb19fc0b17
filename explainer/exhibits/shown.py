"""Style rules that show what a chosen radio stands for, with no script at all."""

from collections.abc import Iterable

from markupsafe import Markup


def only_chosen(prefix: str, trait: str, values: Iterable[str]) -> Markup:
    """Return rules that show ``[data-for-<trait>=value]`` only while its radio is checked.

    A block may stand for several values, separated by spaces. On paper, and in browsers without
    ``:has()``, every block stands.
    """
    block = f"[data-for-{trait}]"
    shown = ",".join(
        f'#{prefix}:has([name={trait}][value="{value}"]:checked) [data-for-{trait}~="{value}"]'
        for value in values
    )
    return Markup(
        "@supports selector(:has(*)){@media not print{"
        f"#{prefix} {block}{{display:none}}{shown}{{display:revert}}"
        "}}"
    )
