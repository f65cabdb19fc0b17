"""The column from the patient's left side: the face looks left, spinous processes point right."""
