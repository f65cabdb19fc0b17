"""How often, and of whom: primaries, studies, populations and claims, from the evidence."""
