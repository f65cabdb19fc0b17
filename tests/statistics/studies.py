"""Studies that hypothesis makes up: small and large, with no events and with all."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from explainer.statistics import Proportion

STUDY = st.tuples(st.integers(0, 5000), st.integers(1, 5000)).map(
    lambda pair: Proportion(min(pair), max(pair))
)
STUDIES = st.lists(STUDY, min_size=2, max_size=8)

# The first example loads scipy, and machines are busy: speed is no test.
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
