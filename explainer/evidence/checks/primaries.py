"""Is nobody pooled twice, and does every study, direction and population fit its figures?"""

from collections.abc import Iterator

from explainer.evidence.checks.facts import Facts
from explainer.evidence.problem import Problem, found
from explainer.evidence.statistic import Statistic

SHARE, SPINE = "share-of-primaries", "spread-to-the-spine"
# What the figures of a direction answer; metastases found after death need an autopsy.
DIRECTION_TOPICS = {
    "of-spine": SHARE,
    "in-life": SPINE,
    "at-autopsy": SPINE,
    "bone": "spread-to-bone",
}
# What the figures of an outcome answer: their topic, or their subject among the new cases.
OUTCOME_TOPICS = {
    "metastases": (SPINE, "spinal metastases"),
    "compression": ("cord-compression", "cord compression"),
    "fracture": ("fracture-of-a-vertebra", "fracture of a vertebra"),
}
PER_WORDS = {100_000: "per 100,000", 1_000_000: "per million"}


def problems(facts: Facts) -> list[Problem]:
    """Check the studies, their shares, both directions and the populations."""
    wrong = list(_overlaps(facts))
    if facts.statistics:
        wrong += [*_shares(facts), *_directions(facts), *_populations(facts)]
    return wrong


def _overlaps(facts: Facts) -> Iterator[Problem]:
    """A patient is pooled once: main studies share no source, the others say whom they hold."""
    rows = facts.rows("studies")
    main = {row["id"] for _, row in rows if row["use"] == "main"}
    first: dict[object, object] = {}
    for line, row in rows:
        named = row["overlaps"]
        message = None
        if row["use"] == "overlap" and named not in main:
            message = found(repr(named) if named else "nothing", "a main study of the same people")
        elif row["use"] != "overlap" and named:
            message = found(f"{named} in a study for {row['use']}", "nothing, or use overlap")
        if message:
            yield Problem(facts.file("studies"), line, "overlaps", message)
        if row["source"] in first:
            message = found(f"{row['source']}, as in {first[row['source']]}", "a source of its own")
            yield Problem(facts.file("studies"), line, "source", message)
        first.setdefault(row["source"], row["id"])


def _shares(facts: Facts) -> Iterator[Problem]:
    studies = {row["id"]: row for _, row in facts.rows("studies")}
    primaries = {row["cancer"]: row["id"] for _, row in facts.rows("primaries")}
    if not studies or not primaries:
        return
    shares = [one for one in facts.statistics.values() if one.topic == SHARE]
    lines = {row["id"]: line for line, row in facts.rows("statistics")}
    for one in shares:
        for column, message in _share(one, studies.get(one.series), primaries.get(one.subject)):
            yield Problem(facts.file("statistics"), lines[one.id], column, message)
    for line, row in facts.rows("studies"):
        if row["id"] not in {one.series for one in shares}:
            message = found("no share with this series", "at least one in statistics.csv")
            yield Problem(facts.file("studies"), line, "id", message)


def _share(one: Statistic, study: dict | None, primary: str | None) -> Iterator[tuple[str, str]]:
    if study is None:
        yield "series", found(repr(one.series), "an id of studies.csv")
        return
    if primary is None:
        yield "subject", found(repr(one.subject), "a cancer of primaries.csv")
    elif one.id != (name := f"share-{one.series}-{primary}"):
        yield "id", found(one.id, name)
    if one.source != study["source"]:
        yield "source", found(one.source, f"{study['source']}, as in studies.csv")
    if one.numerator is None:
        yield "numerator", found("nothing", "the count, without which it cannot be pooled")
    if one.denominator != study["total"]:
        yield "denominator", found(one.denominator, f"{study['total']}, the total in studies.csv")


def _directions(facts: Facts) -> Iterator[Problem]:
    cancers = {row["id"]: row["cancer"] for _, row in facts.rows("primaries")}
    for line, row in facts.rows("directions"):
        one = facts.statistics.get(str(row["statistic"]))
        if one is None or row["primary"] not in cancers:
            continue  # the foreign keys have said so
        topic, message = DIRECTION_TOPICS[str(row["direction"])], None
        if one.subject != cancers[row["primary"]]:
            message = found(f"{one.id} on {one.subject}", f"one on {cancers[row['primary']]}")
        elif one.topic != topic:
            message = found(f"{one.id} with the topic {one.topic}", topic)
        elif not one.is_percentage:
            message = found(f"{one.id} in {one.unit}", "a percentage")
        elif topic == SPINE and (row["direction"] == "at-autopsy") != (one.method == "autopsy"):
            message = found(f"{one.id} by the method {one.method}", f"one found {row['direction']}")
        if message:
            yield Problem(facts.file("directions"), line, "statistic", message)


def _populations(facts: Facts) -> Iterator[Problem]:
    rows = facts.rows("population_figures")
    with_metastases = {row["population"] for _, row in rows if row["outcome"] == "metastases"}
    for line, row in rows:
        file = facts.file("population_figures")
        one = facts.statistics.get(str(row["statistic"]))
        if one is None:
            continue  # the foreign key has said so
        topic, subject = OUTCOME_TOPICS[str(row["outcome"])]
        if one.topic != topic and one.subject != subject:
            message = found(f"{one.id} on {one.topic}, {one.subject}", f"{topic} or {subject}")
            yield Problem(file, line, "statistic", message)
        words = "%" if one.is_percentage else one.unit
        if PER_WORDS.get(int(str(row["per"])), "%") not in words:
            message = found(f"{row['per']} for a figure in {one.unit}", "what its unit says")
            yield Problem(file, line, "per", message)
        if row["of"] == "metastases" and row["population"] not in with_metastases:
            message = found("metastases, which this group has no row for", "all")
            yield Problem(file, line, "of", message)
