"""Head and trunk from the front: the organs, the vessels and the column that routes pass."""
