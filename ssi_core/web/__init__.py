"""The plain web side: cookies, headers, the door of the room, static files."""
