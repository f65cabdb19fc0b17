"""How a level turns into symptoms: roots, segments of the cord, and cases made from them."""
