"""What the owner of the machine asks for: one module a command, alike with the server stopped or running."""
