"""The names of the spine: levels from C1 to the coccyx, and the five regions that hold them."""

REGION_LEVELS: dict[str, tuple[str, ...]] = {
    "cervical": tuple(f"C{number}" for number in range(1, 8)),
    "thoracic": tuple(f"T{number}" for number in range(1, 13)),
    "lumbar": tuple(f"L{number}" for number in range(1, 6)),
    "sacral": tuple(f"S{number}" for number in range(1, 6)),
    "coccygeal": ("coccyx",),
}
REGIONS: tuple[str, ...] = tuple(REGION_LEVELS)
LEVELS: tuple[str, ...] = tuple(level for levels in REGION_LEVELS.values() for level in levels)
PRESACRAL_LEVELS: tuple[str, ...] = LEVELS[:24]

# fmt: off
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
             "tenth", "eleventh", "twelfth")
_COUNTS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
           "twelve")
# fmt: on


def region_of(level: str) -> str:
    """Name the region that holds ``level``; raise ``ValueError`` for an unknown level."""
    for region, levels in REGION_LEVELS.items():
        if level in levels:
            return region
    raise ValueError(
        f"unknown level {level!r}; levels are C1 to C7, T1 to T12, L1 to L5, S1 to S5 and coccyx"
    )


def place(level: str) -> str:
    """Say where ``level`` stands in its region: ``"seventh of twelve thoracic"``."""
    region = region_of(level)
    levels = REGION_LEVELS[region]
    if len(levels) == 1:
        return "the tail end of the column"
    return f"{_ORDINALS[levels.index(level)]} of {_COUNTS[len(levels) - 1]} {region}"
