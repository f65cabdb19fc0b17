"""The outline of a standing person, from the front and from behind, and the skin of its roots."""
