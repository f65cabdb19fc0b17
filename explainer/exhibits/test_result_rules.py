"""Style rules that show the one result that is chosen, with no script at all, on paper too."""

from collections.abc import Collection

from markupsafe import Markup


def rules(prefix: str, test_ids: Collection[str], before_ids: Collection[str]) -> Markup:
    """Return rules for blocks marked ``data-for-test`` and ``data-for-before``.

    The line of the chosen test comes forward. Unlike ``shown.only_chosen`` they hold on paper:
    the table there has every result, and a picture of each would fill many pages.
    """
    hidden, shown = [], []
    for trait, ids in (("test", test_ids), ("before", before_ids)):
        hidden.append(f"#{prefix} [data-for-{trait}]")
        shown += [
            f"#{prefix}:has([name={trait}][value={id}]:checked) [data-for-{trait}~={id}]"
            for id in ids
        ]
    lines = [f"#{prefix}:has([name=test][value={id}]:checked) [data-row={id}]" for id in test_ids]
    return Markup(
        f"{','.join(lines)}{{--now:1}}"
        f"@supports selector(:has(*)){{{','.join(hidden)}{{display:none}}"
        f"{','.join(shown)}{{display:revert}}}}"
    )
