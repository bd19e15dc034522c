"""The rules of the plenary: pure Python, no input or output."""
