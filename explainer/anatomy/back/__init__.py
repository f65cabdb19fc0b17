"""The column from behind: the reader sees laminae and spinous processes, left is left."""
